package org.mingzhang;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.mingzhang.export.LongFiles;
import org.mingzhang.model.Department;

/**
 * Which departments have lines in which files of all figures: there is one for each year, and in a portal of many departments one
 * for each region of a year. Where one figure is corrected, a file is written, hashed and copied to the server; of a thousand
 * departments it is some forty megabytes.
 */
final class LineFiles {

  /** A year of more departments is divided. */
  static final int MANY = 300;

  /** Digits of the codes of cities, and of counties where all departments are in one city. */
  private static final List<Integer> DIVISIONS = List.of(4, 6);

  /** Digits of the codes of the regions that a year is divided into; 0 where it is not. */
  private final Map<Integer, Integer> digits = new TreeMap<>();

  private final SortedMap<LongFiles.Part, Map<String, Integer>> lengths = new TreeMap<>();

  /** Where the lines of a department are, by year and its id. */
  private final Map<Integer, Map<String, LongFiles.Part>> parts = new HashMap<>();

  private LineFiles(SortedMap<String, Outline> departments) {
    Map<Integer, Map<String, String>> regions = new TreeMap<>();
    departments.forEach((id, department) -> department.years().stream()
        .filter(year -> year.lines() > 0)
        .forEach(year -> regions.computeIfAbsent(year.year(), y -> new TreeMap<>()).put(id, region(department.department()))));
    regions.forEach((year, of) -> digits.put(year, of.size() > MANY ? digits(of.values()) : 0));
    departments.forEach((id, department) -> department.years().stream().filter(year -> year.lines() > 0).forEach(year -> {
      LongFiles.Part part = part(year.year(), department.department());
      lengths.computeIfAbsent(part, p -> new LinkedHashMap<>()).put(id, year.lines());
      parts.computeIfAbsent(year.year(), y -> new HashMap<>()).put(id, part);
    }));
  }

  /** @param departments all of them, by id */
  static LineFiles of(SortedMap<String, Outline> departments) {
    return new LineFiles(departments);
  }

  private static String region(Department department) {
    return department.region().value();
  }

  /** The fewest that tell the regions apart; 0 where all are in one. */
  private static int digits(Collection<String> regions) {
    return DIVISIONS.stream()
        .filter(digits -> regions.stream().map(region -> region.substring(0, digits)).distinct().count() > 1)
        .findFirst()
        .orElse(0);
  }

  /** The file with the lines of a department-year that has some. */
  LongFiles.Part part(int year, Department department) {
    return new LongFiles.Part(year, region(department).substring(0, digits.getOrDefault(year, 0)));
  }

  /** The file with the lines of a department in a year; nothing where it has none. */
  Optional<LongFiles.Part> part(int year, String id) {
    return Optional.ofNullable(parts.getOrDefault(year, Map.of()).get(id));
  }

  /** How many bytes of lines each department has in each file, in the order of the lines. */
  SortedMap<LongFiles.Part, Map<String, Integer>> lengths() {
    return lengths;
  }
}
