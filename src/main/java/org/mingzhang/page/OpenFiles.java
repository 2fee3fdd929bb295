package org.mingzhang.page;

import java.util.List;

/**
 * Data of the whole portal, as the home page offers it.
 *
 * @param years the files of a year, the earliest first; of many regions where it is divided
 * @param description what the columns of all of them are; null where there are no files
 */
public record OpenFiles(List<Year> years, Downloads.File description) {

  public OpenFiles {
    years = List.copyOf(years);
  }

  /** @param files the whole year in one, or one of each region */
  public record Year(int year, List<Downloads.File> files) {

    public Year {
      files = List.copyOf(files);
    }

    /** Whether the reader has to choose a region. */
    public boolean divided() {
      return files.size() > 1;
    }

    /** How long the files are together. */
    public String size() {
      return new Downloads.File("", "", files.stream().mapToLong(Downloads.File::bytes).sum()).size();
    }
  }
}
