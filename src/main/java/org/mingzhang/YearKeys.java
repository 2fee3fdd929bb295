package org.mingzhang;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.mingzhang.check.Finding;
import org.mingzhang.model.DepartmentYear;
import org.mingzhang.publish.Sha256;

/**
 * What the page of a year and the files beside it are made from, as one hash: what all departments are made from, the files of
 * the year, those of its folder that belong to no year, which years stand beside it, and what the rules found in it. Where one
 * figure is corrected the other years of the department stay as they are.
 */
final class YearKeys {

  private static final int DIGITS = 4;

  private final String common;

  /** Hashes of the files of folders that were read for this build, by folder and name. */
  private final Map<String, SortedMap<String, String>> files;

  /**
   * @param common hash of what all departments are made from
   * @param files hashes of all files of each folder that had to be looked into, by department and file
   */
  YearKeys(String common, Map<String, SortedMap<String, String>> files) {
    this.common = Objects.requireNonNull(common);
    this.files = Map.copyOf(files);
  }

  /**
   * The hash of one year, or nothing where its files were not looked into.
   *
   * @param neighbours all years of the department
   * @param found in it
   */
  String of(DepartmentYear year, List<Integer> neighbours, List<Finding> found) {
    SortedMap<String, String> own = files.getOrDefault(year.id(), new TreeMap<>());
    if (own.isEmpty()) {
      return "";
    }
    Sha256 hash = new Sha256().add(common).add(neighbours.toString());
    own.forEach((file, holds) -> {
      String name = file.substring(file.lastIndexOf('/') + 1);
      if (name.startsWith(Integer.toString(year.year())) || !isOfYear(name)) {
        hash.add(file).add(holds);
      }
    });
    found.forEach(finding -> add(finding, hash));
    return hash.hex();
  }

  private static boolean isOfYear(String name) {
    return name.length() > DIGITS && name.chars().limit(DIGITS).allMatch(c -> c >= '0' && c <= '9');
  }

  private static void add(Finding finding, Sha256 hash) {
    hash.add(finding.rule().id()).add(finding.outcome().name()).add(finding.at().toString());
    hash.add(finding.where()).add(finding.stated()).add(finding.expected()).add(finding.difference()).add(finding.message());
  }
}
