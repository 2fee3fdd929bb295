package org.mingzhang.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * About how large a portal is: enough to tell how the work should be done, and so cheap that nobody waits for it.
 *
 * @param departments how many folders there are for one
 * @param each how many years one of them has
 */
record PortalSize(int departments, int each) {

  /** So many departments are looked into. */
  private static final int SOME = 8;

  /** Nothing where it cannot be read, which others will say. */
  static PortalSize of(Path portal) {
    List<Path> folders = folders(portal.resolve("data/departments"));
    int step = Math.max(1, folders.size() / SOME);
    int looked = 0;
    int years = 0;
    for (int i = 0; i < folders.size(); i += step, looked++) {
      years += years(folders.get(i));
    }
    return new PortalSize(folders.size(), looked == 0 ? 0 : (years + looked - 1) / looked);
  }

  private static List<Path> folders(Path departments) {
    try (Stream<Path> folders = Files.list(departments)) {
      return folders.toList();
    } catch (IOException | UncheckedIOException e) {
      return List.of();
    }
  }

  private static int years(Path department) {
    String[] years = department.toFile().list((folder, name) -> name.matches("\\d{4}\\.yml"));
    return years == null ? 0 : years.length;
  }

  /** Department-years. */
  int years() {
    return departments * each;
  }
}
