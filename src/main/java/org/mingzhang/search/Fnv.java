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

  /** The same with all bits stirred (the last step of MurmurHash3), where chances are drawn from it. */
  static int mixed(String text) {
    int hash = hash(text);
    hash = (hash ^ hash >>> 16) * 0x85EBCA6B;
    hash = (hash ^ hash >>> 13) * 0xC2B2AE35;
    return hash ^ hash >>> 16;
  }

  /** Eight digits. */
  static String id(String text) {
    String hex = Integer.toHexString(hash(text));
    return "0".repeat(8 - hex.length()) + hex;
  }
}
