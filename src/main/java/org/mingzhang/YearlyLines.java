package org.mingzhang;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.mingzhang.export.LongFiles;
import org.mingzhang.publish.DamagedStateException;
import org.mingzhang.publish.LastSite;
import org.mingzhang.publish.PublishException;
import org.mingzhang.publish.Sha256;
import org.mingzhang.publish.Site;

/**
 * The files of all figures of a year. Lines of departments that stay are taken from the file of the last build, which is
 * some hundred times longer than what one correction changes; a file all of whose lines are as before stays itself.
 */
final class YearlyLines {

  private final LastBuild last;
  private final Site site;
  private final LongFiles files;

  /** Packed lines of what is drawn, by year and department. */
  private final Map<Integer, Map<String, byte[]>> drawn = new TreeMap<>();

  YearlyLines(LastBuild last, Site site, LongFiles files) {
    this.last = last;
    this.site = site;
    this.files = files;
  }

  /** Lines of a department-year that is drawn, if it has any. */
  void add(int year, String id, byte[] packed) {
    drawn.computeIfAbsent(year, y -> new TreeMap<>()).put(id, packed);
  }

  /** How many bytes of lines each department has, by year and in the order of the lines. */
  private static SortedMap<Integer, Map<String, Integer>> lengths(SortedMap<String, Outline> departments) {
    SortedMap<Integer, Map<String, Integer>> lengths = new TreeMap<>();
    departments.forEach((id, department) -> {
      for (Outline.Year year : department.years()) {
        if (year.lines() > 0) {
          lengths.computeIfAbsent(year.year(), y -> new LinkedHashMap<>()).put(id, year.lines());
        }
      }
    });
    return lengths;
  }

  /** Writes or keeps all files. */
  void finish(SortedMap<String, Outline> departments) {
    SortedMap<Integer, Map<String, Integer>> before = lengths(last.memory().outlines());
    lengths(departments).forEach((year, now) -> finish(year, now, before.getOrDefault(year, Map.of())));
  }

  private void finish(int year, Map<String, Integer> now, Map<String, Integer> before) {
    Map<String, byte[]> made = drawn.getOrDefault(year, Map.of());
    Old old = new Old(last.site().intact(LongFiles.address(year)), before);
    try {
      if (old.isAlike(now) && old.holds(made)) {
        site.keep(old.entry());
        files.keep(year, old.entry().entry().size(), old.entry().entry().sha256());
        return;
      }
      byte[] lines = made.keySet().containsAll(now.keySet()) ? new byte[0] : old.read();
      for (String id : now.keySet()) {
        byte[] packed = made.get(id);
        files.add(year, packed != null ? Packed.read(packed) : old.place(id).of(lines));
      }
    } catch (IOException e) {
      throw new DamagedStateException(e);
    }
  }

  /** Where lines of a department begin and end. */
  private record Place(int from, int to) {

    byte[] of(byte[] file) throws EOFException {
      if (to > file.length) {
        throw new EOFException("a file of figures is cut off");
      }
      return Arrays.copyOfRange(file, from, to);
    }

    byte[] of(FileChannel file) throws IOException {
      ByteBuffer bytes = ByteBuffer.allocate(to - from);
      while (bytes.hasRemaining()) {
        if (file.read(bytes, from + bytes.position()) < 0) {
          throw new EOFException("a file of figures is cut off");
        }
      }
      return bytes.array();
    }
  }

  /** The file of a year as the last build left it, if it is still there. */
  private static final class Old {

    private final LastSite.Entry entry;

    /** In the order of the lines. */
    private final Map<String, Place> places = new LinkedHashMap<>();

    Old(Optional<LastSite.Entry> entry, Map<String, Integer> lengths) {
      this.entry = entry.orElse(null);
      int at = LongFiles.header().length;
      for (Map.Entry<String, Integer> length : lengths.entrySet()) {
        places.put(length.getKey(), new Place(at, at + length.getValue()));
        at += length.getValue();
      }
    }

    LastSite.Entry entry() {
      return entry;
    }

    Place place(String id) throws EOFException {
      if (!places.containsKey(id)) {
        throw new EOFException("no lines of " + id);
      }
      return places.get(id);
    }

    /** Whether it has lines of the same departments, as many bytes of each. */
    boolean isAlike(Map<String, Integer> lengths) {
      List<Integer> before = places.values().stream().map(place -> place.to() - place.from()).toList();
      return entry != null
          && List.copyOf(places.keySet()).equals(List.copyOf(lengths.keySet()))
          && before.equals(List.copyOf(lengths.values()));
    }

    /** Whether it has the same lines of some of them. */
    boolean holds(Map<String, byte[]> packed) throws IOException {
      try (FileChannel file = FileChannel.open(entry.file())) {
        for (Map.Entry<String, byte[]> lines : packed.entrySet()) {
          if (!Arrays.equals(place(lines.getKey()).of(file), Packed.read(lines.getValue()))) {
            return false;
          }
        }
        return true;
      }
    }

    /** All of it. Somebody may have edited it since the build began to look, so its hash is looked at once more. */
    byte[] read() throws IOException {
      if (entry == null) {
        throw new EOFException("no file of figures");
      }
      byte[] bytes = Files.readAllBytes(entry.file());
      if (!Sha256.of(bytes).equals(entry.entry().sha256())) {
        throw new PublishException("生成的时候有人改了 " + entry.file() + "，请再生成一次。");
      }
      return bytes;
    }
  }
}
