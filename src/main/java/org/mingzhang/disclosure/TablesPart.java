package org.mingzhang.disclosure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.mingzhang.model.DepartmentYear;
import org.mingzhang.model.Figure;
import org.mingzhang.model.FinalAccounts;
import org.mingzhang.model.FormTable;
import org.mingzhang.model.FundKind;
import org.mingzhang.model.Match;
import org.mingzhang.model.Numbers;
import org.mingzhang.model.Profile.ProfilePart;
import org.mingzhang.model.Profile.ProfileTable;
import org.mingzhang.model.Stated;
import org.mingzhang.model.Text;

/** 决算表: the official forms with their frames, also where there is no figure, and why. */
final class TablesPart {

  /** Forms whose first column holds items, not subjects alone. */
  private static final Set<Integer> TWO_SIDED_OR_PLAIN = Set.of(1, 4, 7);

  private final DepartmentYear year;

  /** What the source printed in cells of the forms, by path; the first where it printed one twice. */
  private final Map<String, Stated> printed = new HashMap<>();

  TablesPart(DepartmentYear year) {
    this.year = year;
    year.accounts().stated().forEach(stated -> printed.putIfAbsent(stated.path().value(), stated));
  }

  /** Whether a document has accounts, or says itself why it has none. */
  static boolean isWritten(DepartmentYear year) {
    FinalAccounts accounts = year.accounts();
    return accounts.income() != null || accounts.expenditure() != null || !accounts.emptyTables().isEmpty();
  }

  /** The part, or null for a document without accounts. */
  Section write(ProfilePart part, int number, String ordinal, String title) {
    if (!isWritten(year)) {
      return null;
    }
    List<Block> tables = new ArrayList<>();
    for (ProfileTable table : part.tables()) {
      tables.add(table(table));
    }
    return new Section("p" + number, ordinal, title, tables);
  }

  private Table table(ProfileTable entry) {
    FormTable form = year.figures().form(entry.form().value());
    String id = String.format(Locale.ROOT, "t%02d", form.number());
    List<String> notes = new ArrayList<>();
    Map<String, List<Table.Row>> groups = new LinkedHashMap<>();
    for (FormTable.Row row : form.rows()) {
      groups.computeIfAbsent(row.group(), g -> new ArrayList<>()).add(row(form, row, id, notes));
    }
    List<Table.Group> list = new ArrayList<>();
    groups.forEach((title, rows) -> list.add(new Table.Group(title, rows)));
    List<Table.Column> columns = form.columns().stream().map(column -> new Table.Column(column, true)).toList();
    String head = TWO_SIDED_OR_PLAIN.contains(form.number()) ? "项目" : "科目";
    return new Table(
        id, form.label(), entry.title().value(), "万元", head, columns, list, notes, statement(form));
  }

  private Table.Row row(FormTable form, FormTable.Row row, String id, List<String> notes) {
    List<Table.Cell> cells = new ArrayList<>();
    for (int i = 0; i < form.columns().size(); i++) {
      cells.add(cell(form, row, form.columns().get(i), row.cells().get(i), notes));
    }
    return new Table.Row(id + "-" + row.key(), row.level(), row.coded() ? row.key() : "", row.name(), cells);
  }

  /** A cell as printed where the print is known, with a note where the sum of its parts differs. */
  private Table.Cell cell(FormTable form, FormTable.Row row, String column, BigDecimal value, List<String> notes) {
    String path = form.label() + "/" + row.pathName() + "/" + column;
    Stated stated = printed.get(path);
    if (stated != null) {
      Match match = Match.of(stated, new Figure(path, Figure.Unit.AMOUNT, value, null, false));
      if (match.result() != Match.Result.EQUAL && match.printed() != null) {
        notes.add(StatedNotes.sentence(match, year));
        return new Table.Cell(Numbers.amount(match.printed()), true);
      }
    }
    return Table.Cell.of(value == null ? "" : Numbers.amount(value));
  }

  /** Why a table holds nothing: a printed zero is said as such, a missing table is called missing. */
  private String statement(FormTable form) {
    Text own = year.accounts().emptyTables().get(form.label());
    if (own != null) {
      return own.value();
    }
    if (form.hasFigures()) {
      return "";
    }
    String who = year.department().displayName() + year.year() + "年度";
    boolean zero = !form.blank();
    return switch (form.number()) {
      case 8 -> zero
          ? who + "没有政府性基金预算财政拨款收入，也没有使用" + FundKind.GOVERNMENT_FUND.term() + "安排的支出，本表无数据。"
          : missing();
      case 9 -> zero ? who + "没有" + FundKind.STATE_CAPITAL.term() + "财政拨款支出，本表无数据。" : missing();
      default -> zero ? who + "本表各项均为零。" : missing();
    };
  }

  private static String missing() {
    return "来源文件没有公布本表的数据。";
  }
}
