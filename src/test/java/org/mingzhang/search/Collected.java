package org.mingzhang.search;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The files of a search by their addresses; those of the last build must be there when they are kept. */
final class Collected implements SearchFiles {

  private final Map<String, byte[]> files;
  private final Map<String, byte[]> last;
  final Set<String> kept = new TreeSet<>();

  Collected(Map<String, byte[]> files) {
    this(files, Map.of());
  }

  Collected(Map<String, byte[]> files, Map<String, byte[]> last) {
    this.files = files;
    this.last = last;
  }

  @Override
  public void add(String address, byte[] bytes) {
    put(address, bytes);
  }

  @Override
  public void keepAllBut(Collection<String> others) {
    last.forEach((address, bytes) -> {
      if (!others.contains(address)) {
        put(address, bytes);
        kept.add(address);
      }
    });
  }

  private void put(String address, byte[] bytes) {
    if (bytes == null || files.put(address, bytes) != null) {
      throw new AssertionError(address + " is missing or made twice");
    }
  }
}
