package org.mingzhang.export;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.mingzhang.disclosure.Table;

/**
 * A table of a disclosure as every download holds it: one header row, one line a row, numbers in plain decimals.
 *
 * @param grouped whether any row stands under a heading
 */
record Sheet(Table table, boolean grouped, List<Column> columns, List<Row> rows) {

  private static final String PERCENT = "%";

  Sheet {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  /**
   * A column.
   *
   * @param name title, unique in the table
   * @param numbers whether it holds nothing but numbers
   * @param percent whether they are the numbers before a percent sign
   */
  record Column(String name, boolean numbers, boolean percent) {

    /** The name with its unit, where that is not the one of the table. */
    String header() {
      return percent ? name + "（%）" : name;
    }
  }

  /** A row under its heading, which may be empty. */
  record Row(Table.Row row, String group, List<Value> values) {

    Row {
      values = List.copyOf(values);
    }
  }

  /**
   * A cell.
   *
   * @param text plain decimal or words; empty where nothing was printed
   */
  record Value(String text, boolean number) {

    boolean missing() {
      return text.isEmpty();
    }
  }

  static Sheet of(Table table) {
    List<Column> columns = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (int i = 0; i < table.columns().size(); i++) {
      columns.add(column(table, i, names));
    }
    List<Row> rows = new ArrayList<>();
    boolean grouped = false;
    for (Table.Group group : table.groups()) {
      grouped |= !group.title().isEmpty();
      for (Table.Row row : group.rows()) {
        List<Value> values = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
          values.add(value(row.cells().get(i).text(), columns.get(i), table.columns().get(i).figures()));
        }
        rows.add(new Row(row, group.title(), values));
      }
    }
    return new Sheet(table, grouped, columns, rows);
  }

  private static Column column(Table table, int index, Set<String> names) {
    String title = table.columns().get(index).title();
    String name = title;
    for (int n = 2; !names.add(name); n++) {
      name = title + "（" + n + "）";
    }
    List<String> texts =
        table.groups().stream()
            .flatMap(group -> group.rows().stream())
            .map(row -> row.cells().get(index).text())
            .filter(text -> !text.isEmpty())
            .toList();
    boolean percent =
        !texts.isEmpty() && texts.stream().allMatch(text -> text.endsWith(PERCENT) && isNumber(withoutPercent(text)));
    boolean figures = table.columns().get(index).figures();
    return new Column(name, figures && (percent || texts.stream().allMatch(Sheet::isNumber)), figures && percent);
  }

  private static boolean isNumber(String text) {
    return PlainNumber.of(text).isPresent();
  }

  private static Value value(String text, Column column, boolean figures) {
    String bare = column.percent() && !text.isEmpty() ? withoutPercent(text) : text;
    return figures
        ? PlainNumber.of(bare).map(number -> new Value(number, true)).orElse(new Value(bare, false))
        : new Value(bare, false);
  }

  private static String withoutPercent(String rate) {
    return rate.substring(0, rate.length() - PERCENT.length());
  }
}
