package org.mingzhang.search;

import java.util.Base64;
import java.util.Collection;

/** Tells in a few bits a term whether the lexicon may hold it, so that most queries load no shard of terms in vain. */
final class Bloom {

  private static final int BITS_A_TERM = 12;
  private static final int FEWEST = 64;
  private static final int PROBES = 4;

  private final byte[] bytes;

  private Bloom(int bits) {
    this.bytes = new byte[bits / 8];
  }

  static Bloom of(Collection<String> terms) {
    int bits = FEWEST;
    while (bits < BITS_A_TERM * terms.size()) {
      bits *= 2;
    }
    Bloom bloom = new Bloom(bits);
    for (String term : terms) {
      int first = first(term);
      int step = step(term);
      for (int i = 0; i < PROBES; i++) {
        int bit = bloom.bit(first, step, i);
        bloom.bytes[bit >> 3] |= (byte) (1 << (bit & 7));
      }
    }
    return bloom;
  }

  boolean mayHold(String term) {
    int first = first(term);
    int step = step(term);
    for (int i = 0; i < PROBES; i++) {
      int bit = bit(first, step, i);
      if ((bytes[bit >> 3] & 1 << (bit & 7)) == 0) {
        return false;
      }
    }
    return true;
  }

  private static int first(String term) {
    return Fnv.hash(term);
  }

  private static int step(String term) {
    return Fnv.hash(new StringBuilder(term).reverse().toString()) | 1;
  }

  /** The number of bits is a power of two, so that overflow does not change the rest. */
  private int bit(int first, int step, int probe) {
    return first + probe * step & bytes.length * 8 - 1;
  }

  String base64() {
    return Base64.getEncoder().encodeToString(bytes);
  }
}
