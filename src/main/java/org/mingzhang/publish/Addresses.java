package org.mingzhang.publish;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Addresses of files in their order, as bytes one behind another: a build reads, compares and writes several hundred thousand of
 * them, of which few are ever needed as a text. So they are two arrays and not as many objects, and a stretch of them is copied
 * as one.
 */
final class Addresses extends AbstractList<String> {

  static final Addresses NONE = new Builder(0, 0).build();

  /** The first bytes of the last characters that take three bytes are this one and the next. */
  private static final int LAST_OF_THREE = 0xee;

  /** Behind all first bytes. */
  private static final int LAST = 0x100;

  /** In UTF-8. */
  private final byte[] text;

  /** Where each ends. */
  private final int[] ends;

  /** Which are not surely their own {@linkplain Address#fold folded} form: few, in most sites none. */
  private final BitSet unfolded;

  /** Null until somebody asks for them. */
  private volatile Set<String> folders;

  private Addresses(byte[] text, int[] ends, BitSet unfolded) {
    this.text = text;
    this.ends = ends;
    this.unfolded = unfolded;
  }

  /** @param sorted each once */
  static Addresses of(Collection<String> sorted) {
    Builder all = new Builder(sorted.size(), 0);
    sorted.forEach(all::add);
    return all.build();
  }

  @Override
  public int size() {
    return ends.length;
  }

  @Override
  public String get(int index) {
    int begin = begin(index);
    return new String(text, begin, ends[index] - begin, StandardCharsets.UTF_8);
  }

  private int begin(int index) {
    return index == 0 ? 0 : ends[index - 1];
  }

  /** How many bytes an address has. */
  int length(int index) {
    return ends[index] - begin(index);
  }

  /** How many bytes some of them have, from one to before another. */
  int length(int from, int to) {
    return begin(to) - begin(from);
  }

  /** How many bytes at the beginning of an address are those of the one before it. */
  int same(int index) {
    int begin = begin(index);
    return index == 0 ? 0 : mismatch(text, begin(index - 1), begin, text, begin, ends[index]);
  }

  /** Writes the bytes of an address, but for some at its beginning. */
  void write(int index, int from, ByteBuffer out) {
    out.put(text, begin(index) + from, length(index) - from);
  }

  /** Whether an address has an end, all of whose characters take one byte. */
  boolean endsWith(int index, String end) {
    int at = ends[index] - end.length();
    for (int i = 0; i < end.length(); i++) {
      if (at < begin(index) || text[at + i] != end.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** Whether a file lies in no folder of the site. */
  boolean isAtTop(int index) {
    return endOfFolder(index) == begin(index);
  }

  /** The folders that files lie in, with a closing slash, sorted, so that each stands after the one that it lies in. */
  Set<String> folders() {
    if (folders == null) {
      Set<String> found = new LinkedHashSet<>();
      for (int i = 0; i < size(); i = nextFolder(i, size())) {
        addFolders(get(i), found);
      }
      folders = Collections.unmodifiableSet(found);
    }
    return folders;
  }

  /** Others where they are the same as these, so that what is known of them need not be found anew; otherwise these. */
  Addresses orSame(Addresses others) {
    int length = length(0, size());
    boolean same = Arrays.equals(ends, others.ends) && Arrays.equals(text, 0, length, others.text, 0, length);
    return same ? others : this;
  }

  /** Where the next file stands that lies in another folder, or some end before that. */
  int nextFolder(int index, int last) {
    int begin = begin(index);
    int end = endOfFolder(index);
    int next = index + 1;
    while (next < last && Arrays.equals(text, begin, end, text, begin(next), endOfFolder(next))) {
      next++;
    }
    return next;
  }

  /** Where the folder ends in a text that a file lies in, behind its slash. */
  private int endOfFolder(int index) {
    int end = ends[index];
    while (end > begin(index) && text[end - 1] != '/') {
      end--;
    }
    return end;
  }

  private static void addFolders(String address, Set<String> folders) {
    for (int slash = address.indexOf('/'); slash >= 0; slash = address.indexOf('/', slash + 1)) {
      folders.add(address.substring(0, slash + 1));
    }
  }

  /** Which of them are not surely their own folded form, see {@link Address#isFolded}; not to be changed. */
  BitSet unfolded() {
    return unfolded;
  }

  /** Where an address stands; less than nothing when it is none of these. */
  @Override
  public int indexOf(Object address) {
    byte[] bytes = ((String) address).getBytes(StandardCharsets.UTF_8);
    int place = place(bytes);
    return place < size() && Arrays.equals(text, begin(place), ends[place], bytes, 0, bytes.length) ? place : -1;
  }

  /** Where an address stands, or would. */
  int place(String address) {
    return place(address.getBytes(StandardCharsets.UTF_8));
  }

  private int place(byte[] address) {
    int low = 0;
    int high = size();
    while (low < high) {
      int middle = low + high >>> 1;
      if (isBefore(middle, address)) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Whether an address of these stands before another one, as texts are compared. */
  private boolean isBefore(int index, byte[] other) {
    int begin = begin(index);
    int end = ends[index];
    int same = mismatch(text, begin, end, other, 0, other.length);
    if (same == other.length || begin + same == end) {
      return begin + same == end && same < other.length;
    }
    return order(text[begin + same]) < order(other[same]);
  }

  /** How many bytes two stretches have in common from their beginnings. */
  private static int mismatch(byte[] one, int begin, int end, byte[] other, int otherBegin, int otherEnd) {
    int same = Arrays.mismatch(one, begin, end, other, otherBegin, otherEnd);
    return same < 0 ? end - begin : same;
  }

  /** Where a first byte stands in the order of UTF-16, in which characters of four bytes come before the last of three. */
  private static int order(byte first) {
    int value = first & 0xff;
    return value == LAST_OF_THREE || value == LAST_OF_THREE + 1 ? value + LAST : value;
  }

  /** Puts addresses one behind another. */
  static final class Builder {

    private byte[] text;
    private final int[] ends;
    private final BitSet unfolded = new BitSet();
    private int size;
    private int end;

    /** Where in the last address the first character stands that is not its own folded form. */
    private int odd = Integer.MAX_VALUE;

    /**
     * @param files how many addresses there will be
     * @param bytes about how many bytes
     */
    Builder(int files, int bytes) {
      this.ends = new int[files];
      this.text = new byte[bytes];
    }

    void add(String address) {
      byte[] bytes = address.getBytes(StandardCharsets.UTF_8);
      room(bytes.length);
      System.arraycopy(bytes, 0, text, end, bytes.length);
      odd = Integer.MAX_VALUE;
      end(0, bytes.length);
    }

    /** Adds an address that begins as the last one does. */
    void add(int same, int rest, ByteBuffer in) {
      room(same + rest);
      int last = size < 2 ? 0 : ends[size - 2];
      System.arraycopy(text, last, text, end, same);
      in.get(text, end + same, rest);
      end(same, same + rest);
    }

    private void end(int same, int length) {
      if (odd >= same) {
        odd = odd(same, length);
      }
      if (odd < length) {
        unfolded.set(size);
      }
      end += length;
      ends[size++] = end;
    }

    private int odd(int from, int length) {
      for (int i = from; i < length; i++) {
        if (!Address.isFolded((char) (text[end + i] & 0xff))) {
          return i;
        }
      }
      return Integer.MAX_VALUE;
    }

    /** Adds some of other addresses, from one to before another. */
    void add(Addresses others, int from, int to) {
      int begin = others.begin(from);
      int length = others.begin(to) - begin;
      room(length);
      System.arraycopy(others.text, begin, text, end, length);
      for (int i = from; i < to; i++) {
        ends[size + i - from] = end + others.ends[i] - begin;
      }
      for (int i = others.unfolded.nextSetBit(from); i >= 0 && i < to; i = others.unfolded.nextSetBit(i + 1)) {
        unfolded.set(size + i - from);
      }
      size += to - from;
      end += length;
    }

    private void room(int more) {
      if (text.length - end < more) {
        text = Arrays.copyOf(text, Math.max(end + more, 2 * text.length));
      }
    }

    Addresses build() {
      return new Addresses(text, ends, unfolded);
    }
  }
}
