package org.mingzhang.publish;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

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

  /** A hash table of places in these arrays, counted from one; made when it is first asked, by whoever asks. */
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

  /** All of them in their order. */
  List<String> addresses() {
    return Arrays.asList(addresses);
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

  /** Each address is written as what differs from the one before it. */
  void write(DataOutputStream out) throws IOException {
    out.writeInt(addresses.length);
    byte[] before = new byte[0];
    for (int i = 0; i < addresses.length; i++) {
      byte[] address = addresses[i].getBytes(StandardCharsets.UTF_8);
      int same = Arrays.mismatch(before, address); // no address is written twice
      out.writeShort(same);
      out.writeShort(address.length - same);
      out.write(address, same, address.length - same);
      out.write(hashes, i * HASH, HASH);
      out.writeLong(sizes[i]);
      out.writeLong(changed[i]);
      before = address;
    }
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
