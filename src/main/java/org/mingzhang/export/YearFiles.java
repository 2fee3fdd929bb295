package org.mingzhang.export;

import java.util.ArrayList;
import java.util.List;
import org.mingzhang.disclosure.Block;
import org.mingzhang.disclosure.Disclosure;
import org.mingzhang.disclosure.Section;
import org.mingzhang.disclosure.Table;

/**
 * The downloads of one department-year, beside its page.
 *
 * @param tables files of single tables, in the order of the page
 * @param workbook all tables in one file; null where there are none
 */
public record YearFiles(List<Download> tables, Download workbook) {

  /** Comparisons with the print belong to the page, not to the accounts. */
  private static final String COMPARISON = "stated-";

  public YearFiles {
    tables = List.copyOf(tables);
  }

  /**
   * One file.
   *
   * @param table key of the table in the page, or empty
   * @param format as people call it: {@code CSV}
   * @param name in the folder of the page
   */
  public record Download(String table, String format, String name, byte[] bytes) {}

  /** Writes the tables of a disclosure. */
  public static YearFiles of(Disclosure disclosure) {
    List<Sheet> sheets = sheets(disclosure);
    List<Download> files = new ArrayList<>();
    for (Sheet sheet : sheets) {
      String id = sheet.table().id();
      files.add(new Download(id, "CSV", id + ".csv", CsvTable.write(sheet)));
      files.add(new Download(id, "JSON", id + ".json", JsonTable.write(sheet, disclosure.year())));
    }
    return new YearFiles(files, sheets.isEmpty() ? null : workbook(sheets, disclosure));
  }

  private static Download workbook(List<Sheet> sheets, Disclosure disclosure) {
    String name = disclosure.year().id() + "-" + disclosure.year().year() + ".xlsx";
    return new Download("", "XLSX", name, WorkbookFile.write(sheets, disclosure.year()));
  }

  private static List<Sheet> sheets(Disclosure disclosure) {
    List<Sheet> sheets = new ArrayList<>();
    for (Section section : disclosure.document().sections()) {
      for (Block block : section.blocks()) {
        if (block instanceof Table table && !table.id().startsWith(COMPARISON)) {
          sheets.add(Sheet.of(table));
        }
      }
    }
    return sheets;
  }
}
