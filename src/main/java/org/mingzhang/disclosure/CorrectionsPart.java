package org.mingzhang.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mingzhang.model.Correction;
import org.mingzhang.model.DepartmentYear;

/** 更正说明: every figure that was changed after publication, with the way to what had been published before. */
final class CorrectionsPart {

  private static final List<Table.Column> COLUMNS =
      List.of(
          new Table.Column("更正的数", false), new Table.Column("更正前", true), new Table.Column("更正后", true),
          new Table.Column("原因", false));

  private CorrectionsPart() {}

  /** The part, or empty where nothing was corrected. */
  static Optional<Section> of(DepartmentYear year, String wayToYear) {
    List<Correction> corrections = year.accounts().corrections();
    if (corrections.isEmpty()) {
      return Optional.empty();
    }
    List<Table.Row> rows = new ArrayList<>();
    for (Correction c : corrections) {
      List<Table.Cell> cells =
          List.of(
              Table.Cell.of(FigureNames.of(c.path().value(), year)), Table.Cell.of(c.before().value()),
              Table.Cell.of(c.after().value()), Table.Cell.of(c.reason().value()));
      String day = c.date().printed();
      rows.add(new Table.Row("", 1, "", day, cells, wayToYear + DisclosureWriter.before(day) + "index.html"));
    }
    Table table =
        new Table("corrected", "", "更正的数", "", "日期", COLUMNS, List.of(new Table.Group("", rows)), List.of(), "");
    Block intro = new Block.Paragraph("公布以后改过的数都登记在这里。点日期看这一天更正以前公布的整页，可以查证和引用。");
    return Optional.of(new Section("corrections", "", "更正说明", List.of(intro, table)));
  }
}
