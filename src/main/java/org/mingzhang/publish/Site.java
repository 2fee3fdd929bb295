package org.mingzhang.publish;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * All files of a site, address to bytes, sorted by address; two inputs that want one address are a fault, never an
 * overwrite.
 *
 * <p>Added to by one thread: results of parallel work are sorted first. A large site does not stay in memory.
 */
public final class Site implements AutoCloseable {

  /** What a site may take of the memory; portals of some dozen departments stay below. */
  private static final long IN_MEMORY = 48L << 20;

  private final Path folder;
  private final SortedSet<String> addresses = new TreeSet<>();
  private final Map<String, byte[]> held = new HashMap<>();
  private final Map<String, Spool.Extent> spooled = new HashMap<>();
  private long inMemory;
  private Spool spool;

  /** Every file and every folder (with a closing slash) as first spelled, by its folded spelling without the slash. */
  private final Map<String, String> spellings = new HashMap<>();

  /** @param folder for what does not fit into memory, on a disk that can hold the site */
  public Site(Path folder) {
    this.folder = folder;
  }

  /**
   * Adds one file; the bytes are not copied.
   *
   * @param address path below the output folder with forward slashes
   * @throws AddressException when the address is taken, clashes with another in case only, or is unsafe
   */
  public void add(String address, byte[] bytes) {
    Address.check(address);
    if (addresses.contains(address)) {
      throw new AddressException(address, "有两处内容要写到这里");
    }
    spellingsOf(address).forEach(spelling -> claim(address, spelling));
    addresses.add(address);
    keep(address, bytes);
  }

  private void keep(String address, byte[] bytes) {
    inMemory += bytes.length;
    if (inMemory <= IN_MEMORY) {
      held.put(address, bytes);
      return;
    }
    try {
      if (spool == null) {
        spool = new Spool(folder);
      }
      spooled.put(address, spool.append(bytes));
    } catch (IOException e) {
      throw new PublishException(Trouble.tell(folder, e) + "。原有网站没有改动。", e);
    }
  }

  /** All addresses in their order. */
  public Set<String> addresses() {
    return Collections.unmodifiableSet(addresses);
  }

  /**
   * The bytes of a file; may be called by several threads once everything is added.
   *
   * @param address of a file that was added
   */
  public byte[] bytes(String address) {
    Spool.Extent extent = spooled.get(address);
    if (extent == null) {
      return held.get(address);
    }
    try {
      return spool.read(extent);
    } catch (IOException e) {
      throw new PublishException(Trouble.tell(folder, e) + "。原有网站没有改动。", e);
    }
  }

  @Override
  public void close() {
    try {
      if (spool != null) {
        spool.close();
      }
    } catch (IOException e) {
      throw new PublishException(Trouble.tell(folder, e) + "。", e);
    }
  }

  private void claim(String address, String spelling) {
    String key = Address.fold(withoutSlash(spelling));
    String taken = spellings.putIfAbsent(key, spelling);
    if (taken == null || taken.equals(spelling)) {
      return;
    }
    boolean sameName = withoutSlash(taken).equals(withoutSlash(spelling));
    throw new AddressException(
        address, "与 " + taken + (sameName ? " 一个是文件、一个是文件夹" : " 只有大小写不同，在 Windows 和 macOS 上会互相覆盖"));
  }

  /** {@code a/b/c.html} gives {@code a/}, {@code a/b/} and itself. */
  private static List<String> spellingsOf(String address) {
    List<String> spellings = new ArrayList<>();
    for (int slash = address.indexOf('/'); slash >= 0; slash = address.indexOf('/', slash + 1)) {
      spellings.add(address.substring(0, slash + 1));
    }
    spellings.add(address);
    return spellings;
  }

  private static String withoutSlash(String spelling) {
    return spelling.endsWith("/") ? spelling.substring(0, spelling.length() - 1) : spelling;
  }
}
