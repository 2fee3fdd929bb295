package org.mingzhang.disclosure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.mingzhang.model.DepartmentYear;
import org.mingzhang.model.Figure;
import org.mingzhang.model.Figures;
import org.mingzhang.model.FinalAccounts;
import org.mingzhang.model.Form;
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
  private static final Set<Form> TWO_SIDED_OR_PLAIN =
      EnumSet.of(Form.TOTALS, Form.FISCAL_TOTALS, Form.THREE_PUBLIC, Form.FUND_THREE_PUBLIC);

  /** Tables whose subjects hold the money of several funds. */
  private static final Set<Form> BY_SUBJECT_OF_ALL_FUNDS = Set.of(Form.TOTALS, Form.EXPENDITURE, Form.FISCAL_TOTALS);

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
    Form form = entry.form();
    FormTable cells = year.figures().form(form);
    List<Match> notes = new ArrayList<>();
    Map<String, List<Table.Row>> groups = new LinkedHashMap<>();
    for (FormTable.Row row : cells.rows()) {
      groups.computeIfAbsent(row.group(), g -> new ArrayList<>()).add(row(cells, row, notes));
    }
    List<Table.Group> list = new ArrayList<>();
    groups.forEach((title, rows) -> list.add(new Table.Group(title, rows)));
    List<Table.Column> columns = cells.columns().stream().map(c -> new Table.Column(c.title(), true)).toList();
    String head = TWO_SIDED_OR_PLAIN.contains(form) ? "项目" : "科目";
    String label = year.profile().label(form);
    return new Table(
        form.id(), label, entry.title().value(), "万元", head, columns, list, StatedNotes.ofTable(notes, year),
        statement(cells));
  }

  private Table.Row row(FormTable table, FormTable.Row row, List<Match> notes) {
    List<Table.Cell> cells = new ArrayList<>();
    for (int i = 0; i < table.columns().size(); i++) {
      String column = table.columns().get(i).pathName();
      String path = table.form().label() + "/" + row.pathName() + "/" + column;
      Stated stated = printed.get(path);
      if (stated == null) {
        stated = printedInText(Figures.figuresIn(table.form(), row.pathName(), column));
      }
      cells.add(cell(path, stated, row.cells().get(i), notes));
    }
    String id = table.form().id() + "-" + row.key();
    return new Table.Row(id, row.level(), row.coded() ? row.key() : "", row.name(), cells);
  }

  /** The print of a total that leads in the text, so that the table does not speak against it; or null. */
  private Stated printedInText(List<String> paths) {
    for (String path : paths) {
      BigDecimal leading = year.figures().leading(path);
      for (Stated stated : year.accounts().stated()) {
        if (leading != null && stated.path().value().equals(path) && leading.equals(number(stated))) {
          return stated;
        }
      }
    }
    return null;
  }

  private static BigDecimal number(Stated stated) {
    return Match.of(stated, new Figure("", Figure.Unit.AMOUNT, null, null, false)).printed();
  }

  /** A cell as printed where the print is known, with a note where the sum of its parts differs. */
  private Table.Cell cell(String path, Stated stated, BigDecimal value, List<Match> notes) {
    if (stated != null) {
      Match match = Match.of(stated, year.figures().find(path).orElseThrow());
      if (match.result() == Match.Result.UNKNOWN && match.printed() != null) {
        return Table.Cell.of(Numbers.amount(match.printed()));
      }
      if (match.result() != Match.Result.EQUAL && match.printed() != null) {
        notes.add(match);
        return new Table.Cell(Numbers.amount(match.printed()), true);
      }
    }
    return Table.Cell.of(value == null ? "" : Numbers.amount(value));
  }

  /** Why a table holds nothing: a printed zero is said as such, a missing table is called missing. */
  private String statement(FormTable table) {
    Text own = year.accounts().emptyTables().get(table.form().label());
    if (own != null) {
      return own.value();
    }
    if (table.hasFigures()) {
      return withoutSubjects(table.form());
    }
    if (table.blank()) {
      return "来源文件没有公布本表的数据。";
    }
    return year.department().displayName() + year.year() + "年度" + nothing(table.form());
  }

  /** What stands only in the totals of a table by subjects. */
  private String withoutSubjects(Form form) {
    List<FundKind> funds = year.ledger().fundsWithoutSubjects();
    if (funds.isEmpty() || !BY_SUBJECT_OF_ALL_FUNDS.contains(form)) {
      return "";
    }
    String names = funds.stream().map(FundKind::term).collect(Collectors.joining("、"));
    return names + "安排的支出没有按科目公布，只计入合计，没有列在各科目里。";
  }

  private static String nothing(Form form) {
    return switch (form) {
      case GOVERNMENT_FUND -> "没有政府性基金预算财政拨款收入，也没有使用政府性基金安排的支出，本表无数据。";
      case STATE_CAPITAL -> "没有国有资本经营预算财政拨款支出，本表无数据。";
      case PROJECTS -> "没有一般公共预算财政拨款项目支出，本表无数据。";
      case FUND_THREE_PUBLIC -> "没有使用政府性基金安排的“三公”经费支出，本表无数据。";
      case STATE_CAPITAL_TOTALS -> "没有国有资本经营预算财政拨款收入，也没有使用国有资本经营预算安排的支出，本表无数据。";
      default -> "本表各项均为零。";
    };
  }
}
