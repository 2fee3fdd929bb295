package org.mingzhang.disclosure;

import java.util.List;

/**
 * A table: the first column of every row is its head.
 *
 * @param id key in the page, {@code t05}
 * @param label number as printed before the title, {@code 公开05表}, or empty
 * @param unit stated once in the caption, or empty
 * @param head title of the first column
 * @param statement why there are no figures, or empty
 */
public record Table(
    String id,
    String label,
    String title,
    String unit,
    String head,
    List<Column> columns,
    List<Group> groups,
    List<String> notes,
    String statement)
    implements Block {

  public Table {
    columns = List.copyOf(columns);
    groups = List.copyOf(groups);
    notes = List.copyOf(notes);
  }

  /**
   * A column; figures are set right and tabular.
   *
   * @param searched whether the search finds what stands in it
   */
  public record Column(String title, boolean figures, boolean searched) {

    public Column(String title, boolean figures) {
      this(title, figures, true);
    }
  }

  /** Rows under a common heading, which may be empty. */
  public record Group(String title, List<Row> rows) {

    public Group {
      rows = List.copyOf(rows);
    }
  }

  /**
   * A row.
   *
   * @param id key in the page, {@code t05-2010301}, or empty
   * @param level depth of indentation: 0 totals, 1 类, 2 款, 3 项
   * @param code subject code before the name, or empty
   * @param link where the name leads in the page, {@code #x-slug}, or empty
   */
  public record Row(String id, int level, String code, String name, List<Cell> cells, String link) {

    public Row {
      cells = List.copyOf(cells);
    }

    public Row(String id, int level, String code, String name, List<Cell> cells) {
      this(id, level, code, name, cells, "");
    }

    /** Whether all cells are empty. */
    public boolean blank() {
      return cells.stream().allMatch(cell -> cell.text().isEmpty());
    }
  }

  /**
   * A cell; empty text means that nothing was printed. A marked cell has a note.
   *
   * @param link where the cell leads, or empty
   */
  public record Cell(String text, boolean marked, String link) {

    public Cell(String text, boolean marked) {
      this(text, marked, "");
    }

    public static Cell of(String text) {
      return new Cell(text, false);
    }

    public static List<Cell> of(List<String> texts) {
      return texts.stream().map(Cell::of).toList();
    }
  }

  /** How many rows are blank; readers may fold them away. */
  public long blankRows() {
    return groups.stream().flatMap(group -> group.rows().stream()).filter(Row::blank).count();
  }
}
