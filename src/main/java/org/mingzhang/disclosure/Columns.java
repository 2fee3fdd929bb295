package org.mingzhang.disclosure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Columns of a small table over elements of one kind; those that would be blank throughout are dropped. */
final class Columns<T> {

  private record Column<T>(String title, boolean figures, Function<T, String> cell) {}

  private final List<Column<T>> columns = new ArrayList<>();

  void add(String title, boolean figures, Function<T, String> cell) {
    columns.add(new Column<>(title, figures, cell));
  }

  /** The heads of all columns. */
  List<Table.Column> heads() {
    return heads(columns);
  }

  private static <T> List<Table.Column> heads(List<Column<T>> columns) {
    return columns.stream().map(c -> new Table.Column(c.title, c.figures)).toList();
  }

  /** What is made of each element with the texts of all columns. */
  <L> List<L> lines(List<T> elements, BiFunction<T, List<String>, L> line) {
    return elements.stream().map(element -> line.apply(element, texts(columns, element))).toList();
  }

  private static <T> List<String> texts(List<Column<T>> columns, T element) {
    return columns.stream().map(c -> c.cell.apply(element)).toList();
  }

  /** A table whose rows are numbered. */
  Table numbered(
      String id,
      String title,
      String unit,
      String head,
      List<T> elements,
      Function<T, String> name,
      Function<T, String> group) {
    int[] n = {0};
    return table(
        id, title, unit, head, elements,
        (element, cells) -> new Table.Row(id + "-" + ++n[0], 1, "", name.apply(element), cells), group);
  }

  /**
   * A table.
   *
   * @param row makes the row of an element from its cells
   * @param group the heading an element stands under, or empty
   */
  Table table(
      String id,
      String title,
      String unit,
      String head,
      List<T> elements,
      BiFunction<T, List<Table.Cell>, Table.Row> row,
      Function<T, String> group) {
    List<Column<T>> used =
        columns.stream().filter(c -> elements.stream().anyMatch(e -> !c.cell.apply(e).isEmpty())).toList();
    Map<String, List<Table.Row>> groups = new LinkedHashMap<>();
    for (T element : elements) {
      Table.Row made = row.apply(element, Table.Cell.of(texts(used, element)));
      groups.computeIfAbsent(group.apply(element), g -> new ArrayList<>()).add(made);
    }
    List<Table.Group> list = new ArrayList<>();
    groups.forEach((heading, rows) -> list.add(new Table.Group(heading, rows)));
    return new Table(id, "", title, unit, head, heads(used), list, List.of(), "");
  }
}
