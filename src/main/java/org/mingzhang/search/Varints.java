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
}
