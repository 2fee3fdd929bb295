package org.mingzhang.export;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mingzhang.disclosure.Table;
import org.mingzhang.model.DepartmentYear;
import org.mingzhang.model.Figure;
import org.mingzhang.model.Figures;
import org.mingzhang.model.Form;
import org.mingzhang.model.Match;
import org.mingzhang.model.Stated;

/**
 * Whether a figure of an official table was printed by the source or follows from others.
 *
 * <p>A figure is {@code printed} when 原文 has it, as a number in this very cell or as the total in the text that the cell
 * repeats, or when no other figure of its table is summed up in it. It is {@code derived} otherwise: where its row is a total
 * or a subject above others, or its column is a 合计, a 小计 or an economic class, and the parts have figures too. Subjects in
 * 公开01表 and 公开04表 are always derived, from the subjects of the other tables. A sum that the source printed but nobody
 * copied into 原文 counts as derived, because what is shown then follows from the parts.
 */
final class Origin {

  /** Measures a printed number in 万元. */
  private static final Figure AMOUNT = new Figure("", Figure.Unit.AMOUNT, null, null, false);

  private final Map<String, List<BigDecimal>> printed = new HashMap<>();

  Origin(DepartmentYear year) {
    for (Stated stated : year.accounts().stated()) {
      BigDecimal number = Match.of(stated, AMOUNT).printed();
      if (number != null) {
        printed.computeIfAbsent(stated.path().value(), path -> new ArrayList<>()).add(number);
      }
    }
  }

  /**
   * {@code printed} or {@code derived}.
   *
   * @param columns names of the columns in the paths of figures
   * @param column index of the figure's column
   */
  String of(Form form, List<String> columns, Table.Group group, Table.Row row, int column, String value) {
    boolean printed = isPrinted(form, row, columns.get(column), new BigDecimal(value));
    return printed || !(sumsColumns(columns, row, column) || sumsRows(form, group, row, column)) ? "printed" : "derived";
  }

  private boolean isPrinted(Form form, Table.Row row, String column, BigDecimal value) {
    if (printed.isEmpty()) {
      return false;
    }
    String name = row.code().isEmpty() ? row.name() : row.code();
    List<String> paths = new ArrayList<>(Figures.figuresIn(form, name, column));
    paths.add(form.label() + "/" + name + "/" + column);
    return paths.stream()
        .flatMap(path -> printed.getOrDefault(path, List.of()).stream())
        .anyMatch(number -> number.compareTo(value) == 0);
  }

  private static boolean sumsColumns(List<String> columns, Table.Row row, int column) {
    String name = columns.get(column);
    boolean sum = name.endsWith("合计") || name.endsWith("小计");
    for (int i = 0; i < columns.size(); i++) {
      boolean part = sum ? i != column : isBelow(columns.get(i), name);
      if (part && hasFigure(row, i)) {
        return true;
      }
    }
    return false;
  }

  private static boolean sumsRows(Form form, Table.Group group, Table.Row row, int column) {
    if (!row.code().isEmpty()) {
      return form == Form.TOTALS
          || form == Form.FISCAL_TOTALS
          || group.rows().stream().anyMatch(other -> isBelow(other.code(), row.code()) && hasFigure(other, column));
    }
    if (row.level() == 0) {
      return group.rows().stream().anyMatch(other -> other.level() > 0 && hasFigure(other, column));
    }
    int place = group.rows().indexOf(row);
    for (Table.Row other : group.rows().subList(place + 1, group.rows().size())) {
      if (other.level() <= row.level()) {
        return false;
      }
      if (hasFigure(other, column)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a code belongs to one above it: 30101 to 301. */
  private static boolean isBelow(String code, String above) {
    return code.length() > above.length() && code.startsWith(above) && Character.isDigit(above.charAt(0));
  }

  private static boolean hasFigure(Table.Row row, int column) {
    return !row.cells().get(column).text().isEmpty();
  }
}
