package org.mingzhang.disclosure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.mingzhang.model.DepartmentYear;
import org.mingzhang.model.Figure;

/** What changed in each year of a department and why, as its documents tell it: the reasons beside the trends. */
public final class ChangesTable {

  private ChangesTable() {}

  /**
   * The table, or null where no document compares anything.
   *
   * @param years the newest first
   */
  public static Table of(List<DepartmentYear> years) {
    List<Table.Group> groups = new ArrayList<>();
    for (DepartmentYear year : years) {
      List<Table.Row> rows = rows(year);
      if (!rows.isEmpty()) {
        groups.add(new Table.Group(year.year() + "年度", rows));
      }
    }
    if (groups.isEmpty()) {
      return null;
    }
    List<Table.Column> columns =
        List.of(new Table.Column("决算", true), new Table.Column("变化", false), new Table.Column("原因", false));
    return new Table("changes", "", "各年的变化和原因", "万元", "项目", columns, groups, List.of(), "");
  }

  private static List<Table.Row> rows(DepartmentYear year) {
    Changes changes = new Changes(year);
    List<Table.Row> rows = new ArrayList<>();
    for (String path : year.accounts().comparisons().keySet()) {
      String words = changes.words(path);
      String reason = changes.reason(path).replaceFirst("^[^：]*：", "");
      Figure figure = year.figures().find(path).orElse(null);
      BigDecimal value = figure == null ? null : year.figures().leading(figure);
      if (value != null && !(words + reason).isEmpty()) {
        boolean subject = path.matches(".*/\\d+(/.*)?");
        String name = subject ? FigureNames.of(path, year) : OfficialFigures.longName(path);
        rows.add(new Table.Row("", 1, "", name, cells(figure, value, words, reason)));
      }
    }
    return rows;
  }

  private static List<Table.Cell> cells(Figure figure, BigDecimal value, String words, String reason) {
    Figure shown = new Figure(figure.path(), figure.unit(), value, null, true);
    return List.of(Table.Cell.of(shown.shown()), Table.Cell.of(words), Table.Cell.of(reason));
  }
}
