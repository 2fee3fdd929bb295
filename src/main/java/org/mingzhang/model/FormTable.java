package org.mingzhang.model;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;

/** One of the official tables with its cells, 万元. Check reads cells; disclosure draws them. */
public record FormTable(Form form, List<Column> columns, List<Row> rows) {

  public FormTable {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  /**
   * One column of figures.
   *
   * @param pathName how the column is called in a figure path: an economic code, or its title
   * @param title as in the official header
   */
  public record Column(String pathName, String title) {

    /** Columns that are called by their titles. */
    static List<Column> titled(String... titles) {
      return Arrays.stream(titles).map(title -> new Column(title, title)).toList();
    }
  }

  /**
   * One row.
   *
   * @param key ASCII name, unique in the table: a subject code or a word such as {@code total-income}
   * @param name official name without code
   * @param level 0 for totals and side lines, 1 类, 2 款, 3 项
   * @param group heading of the half of a two-sided form, or empty
   * @param cells one per column; null where nothing was printed
   */
  public record Row(String key, String name, int level, String group, List<BigDecimal> cells) {

    public Row {
      cells = Collections.unmodifiableList(new ArrayList<>(cells));
    }

    /** Whether the key is a subject code. */
    public boolean coded() {
      return Character.isDigit(key.charAt(0));
    }

    /** How the row is called in a figure path: its code, or its name. */
    public String pathName() {
      return coded() ? key : name;
    }

    /** Whether no cell holds a figure. */
    public boolean blank() {
      return cells.stream().allMatch(Objects::isNull);
    }
  }

  /** Whether no row holds a figure. */
  public boolean blank() {
    return rows.stream().allMatch(Row::blank);
  }

  /** Whether a figure other than zero stands anywhere. */
  public boolean hasFigures() {
    return rows.stream().flatMap(row -> row.cells().stream()).anyMatch(cell -> cell != null && cell.signum() != 0);
  }
}
