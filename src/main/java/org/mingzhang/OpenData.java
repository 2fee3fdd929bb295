package org.mingzhang;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.mingzhang.disclosure.Disclosure;
import org.mingzhang.export.LongFiles;
import org.mingzhang.export.YearFiles;
import org.mingzhang.model.PortalData;
import org.mingzhang.page.Downloads;
import org.mingzhang.page.OpenFiles;
import org.mingzhang.publish.Site;

/** Puts the downloads into the site; files of single department-years may be made by several threads. */
final class OpenData {

  private final Site site;
  private final LongFiles longFiles;
  private final YearlyLines lines;

  OpenData(LastBuild last, Site site) {
    this.site = site;
    this.longFiles = new LongFiles(site);
    this.lines = new YearlyLines(last, longFiles);
  }

  /**
   * All that one department-year gives: its own files, and its lines in the file of the whole portal.
   *
   * @param packed the lines
   * @param length how many bytes the lines are
   */
  record Files(String id, int year, String address, YearFiles own, byte[] packed, int length) {

    /** What its page links to. */
    Downloads links() {
      Map<String, List<Downloads.File>> tables = new LinkedHashMap<>();
      for (YearFiles.Download file : own.tables()) {
        tables.computeIfAbsent(file.table(), table -> new ArrayList<>()).add(link(file));
      }
      return new Downloads(tables, own.workbook() == null ? List.of() : List.of(link(own.workbook())));
    }

    private static Downloads.File link(YearFiles.Download file) {
      return new Downloads.File(file.name(), file.format(), file.bytes().length);
    }
  }

  static Files files(Disclosure disclosure) {
    String address = disclosure.document().address();
    byte[] lines = LongFiles.lines(disclosure);
    return new Files(
        disclosure.year().id(), disclosure.year().year(), address, YearFiles.of(disclosure), Packed.of(lines), lines.length);
  }

  /** Adds the files beside the page of a year, and remembers its lines; gives how many files these are. */
  int add(Files files) {
    if (files.length() > 0) {
      lines.add(files.year(), files.id(), files.packed());
    }
    List<YearFiles.Download> downloads = new ArrayList<>(files.own().tables());
    if (files.own().workbook() != null) {
      downloads.add(files.own().workbook());
    }
    downloads.forEach(file -> site.add(files.address() + file.name(), file.bytes()));
    return downloads.size();
  }

  /**
   * Adds the files of all figures of the whole portal, which take a while to be hashed.
   *
   * @param departments all of them, by id
   */
  void finishLines(SortedMap<String, Outline> departments) {
    lines.finish(departments);
  }

  /** Describes these files; gives the links to all of them. */
  OpenFiles describe(PortalData data) {
    SortedMap<Integer, List<Downloads.File>> years = new TreeMap<>();
    longFiles.sizes().forEach((part, size) -> {
      String label = part.region().isEmpty() ? part.year() + "年度" : part.regionName(data);
      years.computeIfAbsent(part.year(), year -> new ArrayList<>()).add(new Downloads.File(part.address(), label, size));
    });
    long bytes = longFiles.describe(data);
    return new OpenFiles(
        years.entrySet().stream().map(year -> new OpenFiles.Year(year.getKey(), year.getValue())).toList(),
        bytes == 0 ? null : new Downloads.File(LongFiles.PACKAGE, "字段说明", bytes));
  }
}
