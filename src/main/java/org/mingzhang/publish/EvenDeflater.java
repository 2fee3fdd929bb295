package org.mingzhang.publish;

import java.util.Arrays;
import java.util.zip.Deflater;

/**
 * DEFLATE (RFC 1951) in plain Java. The one of the platform is native and gives other bytes with another zlib, but what a
 * site holds must be the same on every machine.
 *
 * <p>Input is cut into blocks; each is compressed by itself with the fixed codes of the format: a tenth or two larger than
 * zlib would make it.
 */
final class EvenDeflater extends Deflater {

  private static final int BLOCK = 1 << 16;
  private static final int WINDOW = 1 << 15;
  private static final int HASHES = 1 << 15;
  private static final int SHORTEST = 3;
  private static final int LONGEST = 258;

  /** How many earlier places are tried for a match; more would be slower and hardly smaller. */
  private static final int TRIES = 24;

  private final byte[] block = new byte[BLOCK];
  private final int[] newest = new int[HASHES];
  private final int[] older = new int[BLOCK];
  private final byte[] output = new byte[BLOCK * 4 / 3 + 16]; // three bytes that are alike take 31 bits at most
  private byte[] input = new byte[0];
  private int next;
  private int end;
  private int filled;
  private boolean finishing;
  private boolean lastWritten;
  private int ready;
  private int given;
  private long read;
  private long written;
  private int bits;
  private int bitCount;

  EvenDeflater() {
    super(DEFAULT_COMPRESSION, true);
  }

  @Override
  public void setInput(byte[] bytes, int from, int length) {
    input = bytes;
    next = from;
    end = from + length;
  }

  @Override
  public boolean needsInput() {
    return next == end;
  }

  @Override
  public void finish() {
    finishing = true;
  }

  @Override
  public boolean finished() {
    return lastWritten && given == ready;
  }

  @Override
  public int deflate(byte[] into, int from, int length) {
    while (given == ready && !lastWritten && take()) {
      compress();
    }
    int count = Math.min(length, ready - given);
    System.arraycopy(output, given, into, from, count);
    given += count;
    written += count;
    return count;
  }

  /** Fills the block; whether it is to be written. */
  private boolean take() {
    int count = Math.min(BLOCK - filled, end - next);
    System.arraycopy(input, next, block, filled, count);
    next += count;
    filled += count;
    read += count;
    return filled == BLOCK || (finishing && next == end);
  }

  private void compress() {
    lastWritten = finishing && next == end;
    ready = 0;
    given = 0;
    put(lastWritten ? 1 : 0, 1);
    put(1, 2); // fixed codes
    Arrays.fill(newest, -1);
    int at = 0;
    while (at < filled) {
      at += step(at);
    }
    literal(256); // end of the block
    if (lastWritten) {
      put(0, (8 - bitCount) & 7);
    }
    filled = 0;
  }

  /** Writes one byte or one match; how many bytes that was. */
  private int step(int at) {
    if (at + SHORTEST > filled) {
      literal(block[at] & 0xff);
      return 1;
    }
    int most = Math.min(LONGEST, filled - at);
    int best = 0;
    int distance = 0;
    int tries = TRIES;
    for (int place = newest[hash(at)];
        place >= 0 && at - place <= WINDOW && best < most && tries-- > 0;
        place = older[place]) {
      // Only what is alike one byte further than the best so far can be better.
      int length = block[place + best] == block[at + best] ? alike(place, at, most) : 0;
      if (length > best) {
        best = length;
        distance = at - place;
      }
    }
    int count = best < SHORTEST ? 1 : best;
    if (count == 1) {
      literal(block[at] & 0xff);
    } else {
      match(best, distance);
    }
    for (int i = at; i < at + count && i + SHORTEST <= filled; i++) {
      int hash = hash(i);
      older[i] = newest[hash];
      newest[hash] = i;
    }
    return count;
  }

  private int alike(int a, int b, int most) {
    int length = 0;
    while (length < most && block[a + length] == block[b + length]) {
      length++;
    }
    return length;
  }

  private int hash(int at) {
    int three = (block[at] & 0xff) << 16 | (block[at + 1] & 0xff) << 8 | block[at + 2] & 0xff;
    return three * 0x9E3779B1 >>> 17;
  }

  /** Lengths and distances are given by a range, of which there are four and two to each power of two, and the place in it. */
  private void match(int length, int distance) {
    int beyond = length - SHORTEST;
    if (length == LONGEST) {
      literal(285);
    } else if (beyond < 8) {
      literal(257 + beyond);
    } else {
      int more = power(beyond) - 2;
      literal(257 + 4 * more + (beyond >>> more));
      put(beyond & (1 << more) - 1, more);
    }
    int back = distance - 1;
    int more = back < 4 ? 0 : power(back) - 1;
    put(Integer.reverse(2 * more + (back >>> more)) >>> 27, 5);
    put(back & (1 << more) - 1, more);
  }

  /** The greatest power of two that is not above a number. */
  private static int power(int number) {
    return Integer.SIZE - 1 - Integer.numberOfLeadingZeros(number);
  }

  /** A literal or the code of a length, by the fixed table of the format. */
  private void literal(int symbol) {
    if (symbol < 144) {
      put(Integer.reverse(0x30 + symbol) >>> 24, 8);
    } else if (symbol < 256) {
      put(Integer.reverse(0x190 + symbol - 144) >>> 23, 9);
    } else if (symbol < 280) {
      put(Integer.reverse(symbol - 256) >>> 25, 7);
    } else {
      put(Integer.reverse(0xC0 + symbol - 280) >>> 24, 8);
    }
  }

  private void put(int value, int count) {
    bits |= value << bitCount;
    bitCount += count;
    while (bitCount >= 8) {
      output[ready++] = (byte) bits;
      bits >>>= 8;
      bitCount -= 8;
    }
  }

  @Override
  public long getBytesRead() {
    return read;
  }

  @Override
  public long getBytesWritten() {
    return written;
  }

  @Override
  public void reset() {
    super.reset();
    input = new byte[0];
    next = 0;
    end = 0;
    filled = 0;
    finishing = false;
    lastWritten = false;
    ready = 0;
    given = 0;
    read = 0;
    written = 0;
    bits = 0;
    bitCount = 0;
  }
}
