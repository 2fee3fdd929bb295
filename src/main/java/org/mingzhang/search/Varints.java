package org.mingzhang.search;

import java.util.Arrays;
import java.util.Base64;

/** Numbers of seven bits a byte, the lowest first. */
final class Varints {

  private static final int SOME = 32;

  private byte[] bytes = new byte[SOME];
  private int size;

  Varints add(int number) {
    room(5);
    int rest = number;
    while (rest >>> 7 != 0) {
      bytes[size++] = (byte) (rest & 0x7F | 0x80);
      rest >>>= 7;
    }
    bytes[size++] = (byte) rest;
    return this;
  }

  Varints add(byte[] more) {
    room(more.length);
    System.arraycopy(more, 0, bytes, size, more.length);
    size += more.length;
    return this;
  }

  private void room(int more) {
    if (size + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(size + more, 2 * size));
    }
  }

  int size() {
    return size;
  }

  byte[] bytes() {
    return Arrays.copyOf(bytes, size);
  }

  String base64() {
    return Base64.getEncoder().encodeToString(bytes());
  }

  /** Reads such numbers one after another. */
  static final class Reader {

    private final byte[] bytes;
    private int at;

    Reader(byte[] bytes) {
      this.bytes = bytes;
    }

    int next() {
      int number = 0;
      int shift = 0;
      for (; bytes[at] < 0; at++, shift += 7) {
        number |= (bytes[at] & 0x7F) << shift;
      }
      return number | bytes[at++] << shift;
    }

    /** Where the next number begins. */
    int position() {
      return at;
    }
  }
}
