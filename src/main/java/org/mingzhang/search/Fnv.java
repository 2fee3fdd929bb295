package org.mingzhang.search;

import java.nio.charset.StandardCharsets;

/** FNV-1a with 32 bits over UTF-8: short to write in every language, good enough to spread terms. */
final class Fnv {

  private static final int OFFSET = 0x811C9DC5;
  private static final int PRIME = 0x01000193;

  private Fnv() {}

  static int hash(String text) {
    int hash = OFFSET;
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      hash = (hash ^ (b & 0xFF)) * PRIME;
    }
    return hash;
  }
}
