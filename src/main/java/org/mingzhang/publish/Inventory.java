package org.mingzhang.publish;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Hash, size and time of change of all files of a site, by address. There may be several hundred thousand, which every build
 * reads and writes: so they are a few arrays, not as many objects.
 *
 * <p>Filled by several threads, each file by one.
 */
final class Inventory {

  static final Inventory EMPTY = new Inventory(new String[0]);

  private static final int HASH = 32;

  /** In UTF-8 a character of a text takes no more. */
  private static final int BYTES_OF_CHAR = 3;

  private final String[] addresses;
  private final byte[] hashes;
  private final long[] sizes;
  private final long[] changed;

  /** A hash table of places in these arrays, counted from one; made when it is first asked. */
  private volatile int[] table;

  /** Null until somebody asks for them. */
  private volatile Set<String> folders;

  /** @param addresses sorted; nothing is known of their files yet */
  Inventory(String[] addresses) {
    this(addresses, new byte[addresses.length * HASH], new long[addresses.length], new long[addresses.length]);
  }

  private Inventory(String[] addresses, byte[] hashes, long[] sizes, long[] changed) {
    this.addresses = addresses;
    this.hashes = hashes;
    this.sizes = sizes;
    this.changed = changed;
  }

  private int[] table() {
    int[] slots = table;
    return slots == null ? makeTable() : slots;
  }

  private synchronized int[] makeTable() {
    int[] slots = table;
    if (slots == null) {
      slots = new int[Integer.highestOneBit(addresses.length + 1) * 4];
      for (int i = 0; i < addresses.length; i++) {
        slots[slot(addresses[i], slots)] = i + 1;
      }
      table = slots;
    }
    return slots;
  }

  /** The slot that an address has, or is to have. */
  private int slot(String address, int[] slots) {
    int hash = address.hashCode() * 0x9e3779b9; // addresses are alike
    int slot = (hash ^ hash >>> 15) & slots.length - 1;
    while (slots[slot] != 0 && !addresses[slots[slot] - 1].equals(address)) {
      slot = slot + 1 & slots.length - 1;
    }
    return slot;
  }

  int size() {
    return addresses.length;
  }

  /** Where a file stands; less than nothing when there is none of this address. */
  int indexOf(String address) {
    int[] slots = table();
    return slots[slot(address, slots)] - 1;
  }

  /** Where files begin that lie below a folder, or where they would. */
  int begin(String folder) {
    return place(folder);
  }

  /** Where files end that lie below a folder. */
  int end(String folder) {
    return place(folder + Character.MAX_VALUE);
  }

  private int place(String address) {
    int found = Arrays.binarySearch(addresses, address);
    return found < 0 ? -found - 1 : found;
  }

  String address(int index) {
    return addresses[index];
  }

  /** All folders that files lie in, with a closing slash, sorted. */
  Set<String> folders() {
    if (folders == null) {
      folders = Address.folders(Arrays.asList(addresses));
    }
    return folders;
  }

  Manifest.Entry entry(int index) {
    return new Manifest.Entry(sha256(index), sizes[index]);
  }

  private String sha256(int index) {
    return HexFormat.of().formatHex(hashes, index * HASH, (index + 1) * HASH);
  }

  /** Writes the hash of a file in the digits in which its entry has it. */
  void writeHash(int index, ByteBuffer out) {
    HexFormat hex = HexFormat.of();
    for (int i = index * HASH; i < (index + 1) * HASH; i++) {
      out.put((byte) hex.toHighHexDigit(hashes[i])).put((byte) hex.toLowHexDigit(hashes[i]));
    }
  }

  long size(int index) {
    return sizes[index];
  }

  Stamp stamp(int index) {
    return new Stamp(sizes[index], changed[index]);
  }

  /** @param at its time of change while it was what the entry says */
  void put(int index, Manifest.Entry entry, long at) {
    byte[] hash = HexFormat.of().parseHex(entry.sha256());
    System.arraycopy(hash, 0, hashes, index * HASH, HASH);
    sizes[index] = entry.size();
    changed[index] = at;
  }

  /** The same as a file of another site, but for its time of change. */
  void put(int index, Inventory other, int same, long at) {
    System.arraycopy(other.hashes, same * HASH, hashes, index * HASH, HASH);
    sizes[index] = other.sizes[same];
    changed[index] = at;
  }

  /** The same as a file of another site in all. */
  void put(int index, Inventory other, int same) {
    put(index, other, same, other.changed[same]);
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
    for (int from = 0; from < size(); from += PARTS * PART) {
      int begin = from;
      int parts = (Math.min(PARTS * PART, size() - from) + PART - 1) / PART;
      List<ByteBuffer> made =
          IntStream.range(0, parts).parallel().map(i -> begin + i * PART).mapToObj(i -> bytes(i, part, most)).toList();
      for (ByteBuffer bytes : made) {
        out.write(bytes.array(), 0, bytes.position());
      }
    }
  }

  private ByteBuffer bytes(int from, Part part, int most) {
    int to = Math.min(size(), from + PART);
    int length = IntStream.range(from, to).map(i -> addresses[i].length() * BYTES_OF_CHAR + most).sum();
    ByteBuffer bytes = ByteBuffer.allocate(length);
    part.write(from, to, bytes);
    return bytes;
  }

  /** Writes what {@link #read} reads. */
  void write(OutputStream out) throws IOException {
    out.write(ByteBuffer.allocate(Integer.BYTES).putInt(size()).array());
    write(this::write, HASH + 2 * Short.BYTES + 2 * Long.BYTES, out);
  }

  private void write(int from, int to, ByteBuffer out) {
    byte[] before = from == 0 ? new byte[0] : bytes(from - 1);
    for (int i = from; i < to; i++) {
      before = write(i, before, out);
    }
  }

  /** An address is written as what differs from the one before it; gives its bytes. */
  private byte[] write(int index, byte[] before, ByteBuffer out) {
    byte[] address = bytes(index);
    int same = Arrays.mismatch(before, address); // no address is written twice
    out.putShort((short) same).putShort((short) (address.length - same)).put(address, same, address.length - same);
    out.put(hashes, index * HASH, HASH).putLong(sizes[index]).putLong(changed[index]);
    return address;
  }

  /** The bytes of an address. */
  byte[] bytes(int index) {
    return addresses[index].getBytes(StandardCharsets.UTF_8);
  }

  /** @throws IOException when it is not what was written */
  static Inventory read(ByteBuffer in) throws IOException {
    try {
      int files = in.getInt();
      byte[] hashes = new byte[files * HASH];
      long[] sizes = new long[files];
      long[] changed = new long[files];
      String[] addresses = new String[files];
      Inventory read = new Inventory(addresses, hashes, sizes, changed);
      byte[] address = new byte[1 << 16];
      for (int i = 0; i < files; i++) {
        read.read(i, address, in);
      }
      return read;
    } catch (BufferUnderflowException | IndexOutOfBoundsException e) {
      throw new IOException("cut off", e);
    }
  }

  /** @param address of the file before; takes the bytes of this one */
  private void read(int index, byte[] address, ByteBuffer in) {
    int same = in.getShort();
    int rest = in.getShort();
    in.get(address, same, rest);
    addresses[index] = new String(address, 0, same + rest, StandardCharsets.UTF_8);
    in.get(hashes, index * HASH, HASH);
    sizes[index] = in.getLong();
    changed[index] = in.getLong();
  }
}
