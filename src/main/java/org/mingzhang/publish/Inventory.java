package org.mingzhang.publish;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
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

  private final String[] addresses;
  private final byte[] hashes;
  private final long[] sizes;
  private final long[] changed;

  /** A hash table of places in these arrays, counted from one; made when it is first asked. */
  private volatile int[] table;

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

  Manifest.Entry entry(int index) {
    return new Manifest.Entry(sha256(index), sizes[index]);
  }

  private String sha256(int index) {
    return HexFormat.of().formatHex(hashes, index * HASH, (index + 1) * HASH);
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

  /** What gives the bytes of files from one to before another. */
  interface Part {

    byte[] bytes(int from, int to);
  }

  /** The bytes of all files in their order, part by part; several threads may make them. */
  List<byte[]> parts(Part part) {
    int parts = (size() + PART - 1) / PART;
    return IntStream.range(0, parts)
        .parallel()
        .mapToObj(i -> part.bytes(i * PART, Math.min(size(), (i + 1) * PART)))
        .toList();
  }

  /** What {@link #read} reads. */
  List<byte[]> write() {
    List<byte[]> all = new ArrayList<>();
    all.add(ByteBuffer.allocate(Integer.BYTES).putInt(size()).array());
    all.addAll(parts(this::write));
    return all;
  }

  /** Each address is written as what differs from the one before it. */
  private byte[] write(int from, int to) {
    int most = IntStream.range(from, to).map(i -> addresses[i].length() * 3 + HASH + 2 * Short.BYTES + 2 * Long.BYTES).sum();
    ByteBuffer out = ByteBuffer.allocate(most);
    byte[] before = from == 0 ? new byte[0] : addresses[from - 1].getBytes(StandardCharsets.UTF_8);
    for (int i = from; i < to; i++) {
      byte[] address = addresses[i].getBytes(StandardCharsets.UTF_8);
      int same = Arrays.mismatch(before, address); // no address is written twice
      out.putShort((short) same).putShort((short) (address.length - same)).put(address, same, address.length - same);
      out.put(hashes, i * HASH, HASH).putLong(sizes[i]).putLong(changed[i]);
      before = address;
    }
    return Arrays.copyOf(out.array(), out.position());
  }

  /** @throws IOException when it is not what was written */
  static Inventory read(ByteBuffer in) throws IOException {
    try {
      int files = in.getInt();
      byte[] hashes = new byte[files * HASH];
      long[] sizes = new long[files];
      long[] changed = new long[files];
      String[] addresses = new String[files];
      byte[] address = new byte[1 << 16];
      for (int i = 0; i < files; i++) {
        int same = in.getShort();
        int rest = in.getShort();
        in.get(address, same, rest);
        addresses[i] = new String(address, 0, same + rest, StandardCharsets.UTF_8);
        in.get(hashes, i * HASH, HASH);
        sizes[i] = in.getLong();
        changed[i] = in.getLong();
      }
      return new Inventory(addresses, hashes, sizes, changed);
    } catch (BufferUnderflowException | IndexOutOfBoundsException e) {
      throw new IOException("cut off", e);
    }
  }
}
