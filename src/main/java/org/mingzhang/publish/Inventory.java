package org.mingzhang.publish;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Set;

/**
 * Hash, size and time of change of all files of a site, by address. There may be several hundred thousand, which every build
 * reads and writes: so they are a few arrays, not as many objects.
 *
 * <p>Filled by several threads, each file by one.
 */
final class Inventory {

  static final Inventory EMPTY = new Inventory(Addresses.NONE);

  private static final int HASH = 32;

  /** Looked up here, since 64 are written for each file. */
  private static final byte[] DIGITS = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

  private final Addresses addresses;
  private final byte[] hashes;
  private final long[] sizes;
  private final long[] changed;

  /** @param addresses of files of which nothing is known yet */
  Inventory(Addresses addresses) {
    this(addresses, new byte[addresses.size() * HASH], new long[addresses.size()], new long[addresses.size()]);
  }

  private Inventory(Addresses addresses, byte[] hashes, long[] sizes, long[] changed) {
    this.addresses = addresses;
    this.hashes = hashes;
    this.sizes = sizes;
    this.changed = changed;
  }

  int size() {
    return addresses.size();
  }

  Addresses addresses() {
    return addresses;
  }

  /** Where a file stands; less than nothing when there is none of this address. */
  int indexOf(String address) {
    return addresses.indexOf(address);
  }

  /** Where those of some files stand that there are. */
  BitSet indicesOf(Collection<String> some) {
    BitSet indices = new BitSet(size());
    some.stream().mapToInt(this::indexOf).filter(index -> index >= 0).forEach(indices::set);
    return indices;
  }

  /** Where files begin that lie below a folder, or where they would. */
  int begin(String folder) {
    return addresses.place(folder);
  }

  /** Where files end that lie below a folder. */
  int end(String folder) {
    return addresses.place(folder + Character.MAX_VALUE);
  }

  String address(int index) {
    return addresses.get(index);
  }

  /** All folders that files lie in, with a closing slash, sorted. */
  Set<String> folders() {
    return addresses.folders();
  }

  Manifest.Entry entry(int index) {
    return new Manifest.Entry(sha256(index), sizes[index]);
  }

  private String sha256(int index) {
    return HexFormat.of().formatHex(hashes, index * HASH, (index + 1) * HASH);
  }

  /** Writes the hash of a file in the digits in which its entry has it. */
  void writeHash(int index, ByteBuffer out) {
    byte[] digits = out.array();
    int at = out.position();
    for (int i = index * HASH; i < (index + 1) * HASH; i++) {
      digits[at++] = DIGITS[hashes[i] >> 4 & 0xf];
      digits[at++] = DIGITS[hashes[i] & 0xf];
    }
    out.position(at);
  }

  /** Writes an address. */
  void writeAddress(int index, ByteBuffer out) {
    addresses.write(index, 0, out);
  }

  long size(int index) {
    return sizes[index];
  }

  Stamp stamp(int index) {
    return new Stamp(sizes[index], changed[index]);
  }

  /** Whether a file has this {@link #stamp}. Very many are asked for it. */
  boolean isStamped(int index, long size, long at) {
    return sizes[index] == size && changed[index] == at;
  }

  /** @param at its time of change while it was what the entry says */
  void put(int index, Manifest.Entry entry, long at) {
    byte[] hash = HexFormat.of().parseHex(entry.sha256());
    System.arraycopy(hash, 0, hashes, index * HASH, HASH);
    sizes[index] = entry.size();
    changed[index] = at;
  }

  /** The same as a file of another site in all. */
  void put(int index, Inventory other, int same) {
    put(index, index + 1, other, same);
  }

  /** Some files are the same as those of another site in all. */
  void put(int from, int to, Inventory other, int same) {
    System.arraycopy(other.hashes, same * HASH, hashes, from * HASH, (to - from) * HASH);
    System.arraycopy(other.sizes, same, sizes, from, to - from);
    System.arraycopy(other.changed, same, changed, from, to - from);
  }

  /** A file that was only touched. */
  void touch(int index, long at) {
    changed[index] = at;
  }

  long bytes() {
    return Arrays.stream(sizes).sum();
  }

  // --- as state for the next build ----------------------------------------------------------------------------------

  /** So many files are put into bytes at once. */
  private static final int PART = 2048;

  /** So many parts wait to be written, so that not the whole is in memory. */
  private static final int PARTS = 16;

  /** What puts something of files into bytes, from one to before another. */
  interface Part {

    void write(int from, int to, ByteBuffer out);
  }

  /**
   * Writes something of all files in their order; several threads put it into bytes.
   *
   * @param most no file takes more bytes, but for its address
   */
  void write(Part part, int most, OutputStream out) throws IOException {
    ByteBuffer[] parts = new ByteBuffer[PARTS];
    Arrays.fill(parts, ByteBuffer.allocate(0));
    for (int from = 0; from < size(); from += PARTS * PART) {
      int begin = from;
      int count = (Math.min(PARTS * PART, size() - from) + PART - 1) / PART;
      Parallel.each(count, i -> parts[i] = bytes(begin + i * PART, part, most, parts[i]));
      for (int i = 0; i < count; i++) {
        out.write(parts[i].array(), 0, parts[i].position());
      }
    }
  }

  /** @param room used where it is enough */
  private ByteBuffer bytes(int from, Part part, int most, ByteBuffer room) {
    int to = Math.min(size(), from + PART);
    int length = addresses.length(from, to) + (to - from) * most;
    ByteBuffer bytes = length <= room.capacity() ? room.clear() : ByteBuffer.allocate(length + length / 4);
    part.write(from, to, bytes);
    return bytes;
  }

  /** Writes what {@link #read} reads. */
  void write(OutputStream out) throws IOException {
    out.write(ByteBuffer.allocate(2 * Integer.BYTES).putInt(size()).putInt(addresses.length(0, size())).array());
    write(this::write, HASH + 2 * Short.BYTES + 2 * Long.BYTES, out);
  }

  /** An address is written as what differs from the one before it. */
  private void write(int from, int to, ByteBuffer out) {
    for (int i = from; i < to; i++) {
      int same = addresses.same(i);
      out.putShort((short) same).putShort((short) (addresses.length(i) - same));
      addresses.write(i, same, out);
      out.put(hashes, i * HASH, HASH).putLong(sizes[i]).putLong(changed[i]);
    }
  }

  /** @throws IOException when it is not what was written */
  static Inventory read(ByteBuffer in) throws IOException {
    try {
      int files = in.getInt();
      Addresses.Builder addresses = new Addresses.Builder(files, in.getInt());
      byte[] hashes = new byte[files * HASH];
      long[] sizes = new long[files];
      long[] changed = new long[files];
      for (int i = 0; i < files; i++) {
        addresses.add(in.getShort(), in.getShort(), in);
        in.get(hashes, i * HASH, HASH);
        sizes[i] = in.getLong();
        changed[i] = in.getLong();
      }
      return new Inventory(addresses.build(), hashes, sizes, changed);
    } catch (BufferUnderflowException | IndexOutOfBoundsException e) {
      throw new IOException("cut off", e);
    }
  }
}
