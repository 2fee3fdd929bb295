package org.mingzhang.page;

import java.util.List;
import java.util.Map;

/**
 * Links from a page to the files beside it.
 *
 * @param tables by the key of the table they hold
 * @param whole files that hold all tables
 */
public record Downloads(Map<String, List<File>> tables, List<File> whole) {

  /** No files, as beside pages that had been published before a correction. */
  static final Downloads NONE = new Downloads(Map.of(), List.of());

  private static final int KB = 1024;

  public Downloads {
    tables = Map.copyOf(tables);
    whole = List.copyOf(whole);
  }

  /**
   * A file to download.
   *
   * @param href relative to the page
   * @param label its format, or what it holds
   * @param bytes its size
   */
  public record File(String href, String label, long bytes) {

    /** The size as people read it, rounded up. */
    public String size() {
      return (bytes + KB - 1) / KB + " KB";
    }
  }

  /** The files of a table; none for tables that are not offered. */
  public List<File> of(String table) {
    return tables.getOrDefault(table, List.of());
  }
}
