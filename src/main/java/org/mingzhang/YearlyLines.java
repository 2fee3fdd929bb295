package org.mingzhang;

import java.io.EOFException;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
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
 * The files of all figures. Lines of departments that stay are taken from the file of the last build, which is some hundred
 * times longer than what one correction changes; a file all of whose lines are as before stays itself.
 */
final class YearlyLines {

  /** What is taken from an earlier file at once is not longer, unless it is of one department. */
  private static final int MOST = 1 << 20;

  private final LastBuild last;
  private final LongFiles files;

  /** Packed lines of what is drawn, by year and department. */
  private final Map<Integer, Map<String, byte[]>> drawn = new TreeMap<>();

  /** Files as the last build left them, as far as they are asked for. */
  private final Map<LongFiles.Part, Old> left = new HashMap<>();

  YearlyLines(LastBuild last, LongFiles files) {
    this.last = last;
    this.files = files;
  }

  /** Lines of a department-year that is drawn, if it has any. */
  void add(int year, String id, byte[] packed) {
    drawn.computeIfAbsent(year, y -> new TreeMap<>()).put(id, packed);
  }

  /** Writes or keeps all files. */
  void finish(SortedMap<String, Outline> departments) {
    LineFiles.of(departments).lengths().forEach(this::finish);
    files.close();
  }

  private void finish(LongFiles.Part part, Map<String, Integer> now) {
    Map<String, byte[]> made = new TreeMap<>(drawn.getOrDefault(part.year(), Map.of()));
    made.keySet().retainAll(now.keySet());
    try {
      Old old = old(part);
      if (old.isAlike(now) && old.holds(made)) {
        files.keep(part, old.file());
      } else {
        write(part, now.keySet(), made);
      }
    } catch (IOException e) {
      throw new DamagedStateException(e);
    }
  }

  private Old old(LongFiles.Part part) {
    return left.computeIfAbsent(
        part, of -> new Old(last.site().intact(of.address()), last.lines().lengths().getOrDefault(of, Map.of())));
  }

  /** The file that lines of a department were in: another one than now where the files are divided in another way. */
  private Old old(int year, String id) throws EOFException {
    return old(last.lines().part(year, id).orElseThrow(() -> new EOFException("no lines of " + id)));
  }

  private void write(LongFiles.Part part, Set<String> departments, Map<String, byte[]> made) throws IOException {
    Old old = old(part);
    Place staying = Place.NONE;
    for (String id : departments) {
      Old own = made.containsKey(id) ? old : old(part.year(), id);
      Place place = made.containsKey(id) ? Place.NONE : own.place(id);
      if (own == old && staying.goesOn(place)) {
        place = new Place(staying.from(), place.to());
      } else {
        add(part, old, staying);
      }
      old = own;
      staying = place;
      if (made.containsKey(id)) {
        files.add(part, Packed.read(made.get(id)));
      }
    }
    add(part, old, staying);
  }

  private void add(LongFiles.Part part, Old old, Place staying) {
    if (staying.length() > 0) {
      files.add(part, old.file(), staying.from(), staying.length());
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

  /** A file as the last build left it, if it is still there. */
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
