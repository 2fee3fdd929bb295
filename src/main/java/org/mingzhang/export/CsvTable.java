package org.mingzhang.export;

/** A table as CSV: code, name, the heading where rows have one, then its columns. */
final class CsvTable {

  private CsvTable() {}

  static byte[] write(Sheet sheet) {
    Csv csv = Csv.file().text("代码").text("名称");
    if (sheet.grouped()) {
      csv.text("分组");
    }
    sheet.columns().forEach(column -> csv.text(column.header()));
    csv.endLine();
    for (Sheet.Row row : sheet.rows()) {
      csv.text(row.row().code()).text(row.row().name());
      if (sheet.grouped()) {
        csv.text(row.group());
      }
      row.values().forEach(csv::value);
      csv.endLine();
    }
    return csv.bytes();
  }
}
