package org.mingzhang.search;

import java.io.ByteArrayOutputStream;
import java.util.Base64;

/** Numbers of seven bits a byte, the lowest first. */
final class Varints {

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  Varints add(int number) {
    int rest = number;
    while (rest >>> 7 != 0) {
      out.write(rest & 0x7F | 0x80);
      rest >>>= 7;
    }
    out.write(rest);
    return this;
  }

  Varints add(byte[] bytes) {
    out.writeBytes(bytes);
    return this;
  }

  int size() {
    return out.size();
  }

  byte[] bytes() {
    return out.toByteArray();
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
