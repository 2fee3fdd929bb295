package org.mingzhang;

import java.io.EOFException;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.mingzhang.export.LongFiles;
import org.mingzhang.publish.DamagedStateException;
import org.mingzhang.publish.LastSite;

/**
 * The files of all figures of a year. Lines of departments that stay are taken from the file of the last build, which is
 * some hundred times longer than what one correction changes; a file all of whose lines are as before stays itself.
 */
final class YearlyLines {

  /** What is taken from an earlier file at once is not longer, unless it is of one department. */
  private static final int MOST = 1 << 20;

  private final LastBuild last;
  private final LongFiles files;

  /** Packed lines of what is drawn, by year and department. */
  private final Map<Integer, Map<String, byte[]>> drawn = new TreeMap<>();

  YearlyLines(LastBuild last, LongFiles files) {
    this.last = last;
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
    files.close();
  }

  private void finish(int year, Map<String, Integer> now, Map<String, Integer> before) {
    Map<String, byte[]> made = drawn.getOrDefault(year, Map.of());
    Old old = new Old(last.site().intact(LongFiles.address(year)), before);
    try {
      if (old.isAlike(now) && old.holds(made)) {
        files.keep(year, old.file());
      } else {
        write(year, now.keySet(), made, old);
      }
    } catch (IOException e) {
      throw new DamagedStateException(e);
    }
  }

  private void write(int year, Set<String> departments, Map<String, byte[]> made, Old old) throws IOException {
    Place staying = Place.NONE;
    for (String id : departments) {
      if (made.containsKey(id)) {
        add(year, old, staying);
        staying = Place.NONE;
        files.add(year, Packed.read(made.get(id)));
      } else if (staying.goesOn(old.place(id))) {
        staying = new Place(staying.from(), old.place(id).to());
      } else {
        add(year, old, staying);
        staying = old.place(id);
      }
    }
    add(year, old, staying);
  }

  private void add(int year, Old old, Place staying) {
    if (staying.length() > 0) {
      files.add(year, old.file(), staying.from(), staying.length());
    }
  }

  /** Where lines of some departments begin and end. */
  private record Place(int from, int to) {

    static final Place NONE = new Place(0, 0);

    int length() {
      return to - from;
    }

    /** Whether another one begins where this one ends, and the two are not too long to be taken together. */
    boolean goesOn(Place next) {
      return next.from() == to && next.to() - from <= MOST;
    }
  }

  /** The file of a year as the last build left it, if it is still there. */
  private static final class Old {

    private final LastSite.Entry file;

    /** In the order of the lines. */
    private final Map<String, Place> places = new LinkedHashMap<>();

    Old(Optional<LastSite.Entry> file, Map<String, Integer> lengths) {
      this.file = file.orElse(null);
      int at = LongFiles.header().length;
      for (Map.Entry<String, Integer> length : lengths.entrySet()) {
        places.put(length.getKey(), new Place(at, at + length.getValue()));
        at += length.getValue();
      }
    }

    LastSite.Entry file() {
      return file;
    }

    Place place(String id) throws EOFException {
      if (file == null || !places.containsKey(id)) {
        throw new EOFException("no lines of " + id);
      }
      return places.get(id);
    }

    /** Whether it has lines of the same departments, as many bytes of each. */
    boolean isAlike(Map<String, Integer> lengths) {
      List<Integer> before = places.values().stream().map(Place::length).toList();
      return file != null
          && List.copyOf(places.keySet()).equals(List.copyOf(lengths.keySet()))
          && before.equals(List.copyOf(lengths.values()));
    }

    /** Whether it has the same lines of some of them. */
    boolean holds(Map<String, byte[]> packed) throws IOException {
      for (Map.Entry<String, byte[]> lines : packed.entrySet()) {
        Place place = place(lines.getKey());
        if (!Arrays.equals(file.read(place.from(), place.length()), Packed.read(lines.getValue()))) {
          return false;
        }
      }
      return true;
    }
  }
}
