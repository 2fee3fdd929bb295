package org.mingzhang.publish;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * All files of a site, address to bytes, sorted by address; two inputs that want one address are a fault, never an
 * overwrite.
 *
 * <p>Not for several threads: results of parallel work are sorted first and added by one.
 */
public final class Site {

  private final SortedMap<String, byte[]> files = new TreeMap<>();

  /** Every file and every folder (with a closing slash) as first spelled, by its folded spelling without the slash. */
  private final Map<String, String> spellings = new HashMap<>();

  /**
   * Adds one file; the bytes are not copied.
   *
   * @param address path below the output folder with forward slashes
   * @throws AddressException when the address is taken, clashes with another in case only, or is unsafe
   */
  public void add(String address, byte[] bytes) {
    Address.check(address);
    if (files.containsKey(address)) {
      throw new AddressException(address, "有两处内容要写到这里");
    }
    spellingsOf(address).forEach(spelling -> claim(address, spelling));
    files.put(address, bytes);
  }

  /** The files sorted by address. */
  public SortedMap<String, byte[]> files() {
    return Collections.unmodifiableSortedMap(files);
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
