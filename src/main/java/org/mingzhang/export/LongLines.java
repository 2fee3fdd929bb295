package org.mingzhang.export;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mingzhang.disclosure.Block;
import org.mingzhang.disclosure.Disclosure;
import org.mingzhang.disclosure.Section;
import org.mingzhang.disclosure.Table;
import org.mingzhang.model.DepartmentYear;
import org.mingzhang.model.Form;
import org.mingzhang.model.FormTable;

/** The figures of a department-year's official tables, one a line: its part of the long file of its year. */
final class LongLines {

  /** In the order of {@link DataPackage#columns}. */
  private final Csv csv = Csv.lines();

  private final DepartmentYear year;
  private final Origin origin;

  private LongLines(DepartmentYear year) {
    this.year = year;
    this.origin = new Origin(year);
  }

  /** Empty for a document without accounts. */
  static byte[] of(Disclosure disclosure) {
    Map<String, Form> forms = new HashMap<>();
    for (Form form : Form.values()) {
      forms.put(form.id(), form);
    }
    LongLines lines = new LongLines(disclosure.year());
    for (Section section : disclosure.document().sections()) {
      for (Block block : section.blocks()) {
        if (block instanceof Table table && forms.containsKey(table.id())) {
          lines.add(forms.get(table.id()), Sheet.of(table));
        }
      }
    }
    return lines.csv.bytes();
  }

  private void add(Form form, Sheet sheet) {
    List<String> paths = year.figures().form(form).columns().stream().map(FormTable.Column::pathName).toList();
    int next = 0;
    for (Table.Group group : sheet.table().groups()) {
      for (Table.Row row : group.rows()) {
        List<Sheet.Value> values = sheet.rows().get(next++).values();
        for (int i = 0; i < values.size(); i++) {
          if (values.get(i).number()) {
            String value = values.get(i).text();
            line(sheet.table(), row, sheet.columns().get(i).name(), value, origin.of(form, paths, group, row, i, value));
          }
        }
      }
    }
  }

  private void line(Table table, Table.Row row, String column, String value, String kind) {
    csv.text(year.id()).text(year.department().name().value()).text(year.department().region().value());
    csv.number(String.valueOf(year.year())).text(table.id()).text(table.title());
    csv.text(row.id()).text(row.code()).text(row.name()).text(column);
    csv.number(value).text(table.unit()).text(kind).endLine();
  }
}
