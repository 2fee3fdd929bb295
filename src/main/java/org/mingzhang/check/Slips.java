package org.mingzhang.check;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mingzhang.model.Comparison;
import org.mingzhang.model.DepartmentYear;
import org.mingzhang.model.Figure;
import org.mingzhang.model.Form;
import org.mingzhang.model.FormTable;
import org.mingzhang.model.Match;
import org.mingzhang.model.Numbers;

/** Guesses how a printed figure may have gone wrong; a guess is said only when it gives the print exactly. */
final class Slips {

  /** What rates are commonly divided by, the likelier first. */
  private static final Map<String, String> WHOLES = new LinkedHashMap<>();

  static {
    WHOLES.put("支出/合计", "本年支出合计");
    WHOLES.put("收入/合计", "本年收入合计");
    WHOLES.put("一般公共预算支出/合计", "一般公共预算财政拨款支出");
    WHOLES.put("收入/财政拨款收入", "财政拨款收入");
    WHOLES.put("收入总计", "收入总计");
    WHOLES.put("支出/项目支出", "项目支出");
    WHOLES.put("基本支出/合计", "基本支出");
    WHOLES.put("三公经费/合计/决算", "“三公”经费合计");
    WHOLES.put("政府采购/合计", "政府采购总额");
  }

  /** Groups whose parts stand right below their total. */
  private static final Set<String> SUMMED = Set.of("收入/", "三公经费/", "政府采购/", "基本支出/", "车辆/");

  private static final List<Integer> SHIFTS = List.of(-4, 4, -1, 1, -2, 2, -3, 3);

  private static final String TURNED = "正负号或增减的方向相反";
  private static final String LAST_YEAR = "上年的数没有换";

  private Slips() {}

  /** What it may be, or nothing. */
  static String likely(Match match, Case c) {
    Figure figure = match.figure();
    if (figure.word() != null) {
      return word(match.stated().printed().value(), figure.word());
    }
    BigDecimal printed = match.printed();
    if (printed == null) {
      return unreadable(match.stated().printed().value(), figure);
    }
    return figure.unit() == Figure.Unit.PERCENT ? rate(printed, figure, c) : amount(printed, figure, c);
  }

  private static String word(String printed, String expected) {
    if (printed.contains("（") || printed.contains("(")) {
      return "格式里的两个方向没有删去一个";
    }
    return "方向写反，应为“" + expected + "”";
  }

  private static String unreadable(String printed, Figure figure) {
    String digits = printed.replaceFirst("[%％]$", "");
    boolean number = digits.matches("-?\\d{1,20}(\\.\\d{1,10})?");
    if (number && figure.unit() == Figure.Unit.PERCENT) {
      return "漏了百分号";
    }
    return number ? "多了百分号，或者把百分比印在金额的地方" : "没有删去格式里的字，或者单位不对";
  }

  // --- rates --------------------------------------------------------------------------------------------------------

  private static String rate(BigDecimal printed, Figure figure, Case c) {
    if (printed.signum() != 0 && printed.negate().compareTo(shown(figure.value(), printed)) == 0) {
      return TURNED;
    }
    String path = figure.path();
    String slip;
    if (path.startsWith("比上年/")) {
      slip = change(printed, path.substring("比上年/".length()).replaceFirst("/重算增减率$", ""), c);
    } else if (Prints.isShare(figure)) {
      slip = share(printed, path.replaceFirst("/占比$", ""), c);
    } else {
      slip = path.endsWith("/完成率") ? completion(printed, path.replaceFirst("/完成率$", ""), c) : "";
    }
    if (slip.isEmpty() && isLastYears(printed, path, c)) {
      slip = LAST_YEAR;
    }
    return slip.isEmpty() ? digits(printed, shown(figure.value(), printed)) : slip;
  }

  private static String change(BigDecimal printed, String path, Case c) {
    Comparison comparison = c.accounts().comparisons().get(path);
    BigDecimal current = c.leading(path);
    if (comparison == null || comparison.change() == null || current == null) {
      return "";
    }
    BigDecimal change = comparison.change().value();
    if (is(printed.abs(), change.abs(), current)) {
      return "除以了本年数，应除以上年数";
    }
    if (is(printed.abs(), current, current.subtract(change))) {
      return "用本年数除以了上年数";
    }
    if (printed.abs().compareTo(change.abs()) == 0) {
      return "把金额印成了百分比";
    }
    return denominator(printed.abs(), change.abs(), c);
  }

  private static String share(BigDecimal printed, String part, Case c) {
    BigDecimal amount = amountOf(part, c);
    if (amount == null) {
      return "";
    }
    if (printed.compareTo(amount) == 0 && printed.signum() != 0) {
      return "把金额印成了百分比";
    }
    String other = denominator(printed, amount, c);
    return other.isEmpty() ? neighbour(printed, part, "/占比", c) : other;
  }

  /** Another whole that gives the print; a print in whole percents would fit too many. */
  private static String denominator(BigDecimal printed, BigDecimal part, Case c) {
    if (printed.scale() < 1 || printed.signum() == 0) {
      return "";
    }
    return WHOLES.entrySet().stream()
        .filter(whole -> is(printed, part, c.leading(whole.getKey())))
        .map(whole -> "除以了" + whole.getValue())
        .findFirst()
        .orElse("");
  }

  private static BigDecimal amountOf(String part, Case c) {
    BigDecimal amount = c.leading(part);
    if (amount == null) {
      amount = c.leading(part + "/决算");
    }
    return amount == null ? c.leading(part + "/合计") : amount;
  }

  private static String completion(BigDecimal printed, String path, Case c) {
    BigDecimal spent = amountOf(path, c);
    if (spent == null) {
      return "";
    }
    if (printed.signum() != 0 && printed.compareTo(spent) == 0) {
      return "把金额印成了百分比";
    }
    for (String name : List.of(path + "/预算", path + "/年初预算")) {
      BigDecimal budget = c.leading(name);
      if (is(printed, budget, spent)) {
        return "用预算数除以了决算数";
      }
      if (budget != null && is(printed, spent.subtract(budget), budget)) {
        return "印成了增减率";
      }
    }
    BigDecimal prior = c.year().figures().value("比上年/" + path + "/决算/上年");
    if (is(printed, spent, prior)) {
      return "除以了上年数";
    }
    String other = denominator(printed, spent, c);
    return other.isEmpty() ? neighbour(printed, path, "/完成率", c) : other;
  }

  /** A rate of the same kind in the same list. */
  private static String neighbour(BigDecimal printed, String path, String kind, Case c) {
    int slash = path.lastIndexOf('/');
    if (slash < 0 || printed.scale() < 1) {
      return "";
    }
    String list = path.substring(0, slash + 1);
    List<String> same = new ArrayList<>();
    for (String other : c.year().figures().paths()) {
      boolean sibling =
          other.startsWith(list) && other.endsWith(kind) && !other.equals(path + kind)
              && other.indexOf('/', list.length()) == other.length() - kind.length();
      BigDecimal rate = sibling ? c.year().figures().value(other) : null;
      if (rate != null && rate.signum() != 0 && shown(rate, printed).compareTo(printed) == 0) {
        same.add(name(other.substring(0, other.length() - kind.length()), c.year()));
      }
    }
    return same.size() == 1 ? "填错了一行，印的是" + same.get(0) + "的数" : "";
  }

  /** Whether {@code part ÷ whole} gives the print at its own decimals. */
  private static boolean is(BigDecimal printed, BigDecimal part, BigDecimal whole) {
    BigDecimal rate = Numbers.percent(part, whole);
    return rate != null && rate.signum() != 0 && shown(rate, printed).compareTo(printed) == 0;
  }

  private static BigDecimal shown(BigDecimal rate, BigDecimal printed) {
    return rate.setScale(Math.max(0, printed.scale()), RoundingMode.HALF_UP);
  }

  /** Whether last year's file shows or printed the same number in the same place. */
  private static boolean isLastYears(BigDecimal printed, String path, Case c) {
    Optional<DepartmentYear> last = c.lastYear();
    if (last.isEmpty() || printed.signum() == 0) {
      return false;
    }
    BigDecimal then = last.get().figures().leading(path);
    boolean there = then != null && then.setScale(Math.max(0, printed.scale()), RoundingMode.HALF_UP).compareTo(printed) == 0;
    return there
        || last.get().stated().stream()
            .filter(stated -> stated.path().value().equals(path))
            .map(stated -> last.get().match(stated).printed())
            .anyMatch(number -> number != null && number.compareTo(printed) == 0);
  }

  // --- amounts and counts -------------------------------------------------------------------------------------------

  private static String amount(BigDecimal printed, Figure figure, Case c) {
    BigDecimal expected = figure.value();
    if (printed.signum() != 0 && printed.negate().compareTo(expected) == 0) {
      return TURNED;
    }
    for (int shift : SHIFTS) {
      if (printed.signum() != 0 && printed.movePointRight(shift).compareTo(expected) == 0) {
        return Math.abs(shift) == 4 ? "元和万元弄混了" : "小数点错了 " + Math.abs(shift) + " 位";
      }
    }
    String slip = digits(printed, expected);
    if (slip.isEmpty() && isPrior(printed, figure, c)) {
      slip = LAST_YEAR;
    }
    if (slip.isEmpty()) {
      slip = cell(printed, figure.path(), c.year());
    }
    return slip.isEmpty() ? leftOut(printed, figure, c.year()) : slip;
  }

  /** Whether it is last year's number, by the comparison in the same file or by last year's file. */
  private static boolean isPrior(BigDecimal printed, Figure figure, Case c) {
    Comparison comparison = c.accounts().comparisons().get(figure.path());
    BigDecimal prior = null;
    if (comparison != null && comparison.prior() != null) {
      prior = comparison.prior().value();
    } else if (comparison != null && comparison.change() != null) {
      prior = figure.value().subtract(comparison.change().value());
    }
    boolean compared = prior != null && prior.signum() != 0 && prior.compareTo(printed) == 0;
    return compared || isLastYears(printed, figure.path(), c);
  }

  /** The number of the next row or column of the same table. */
  private static String cell(BigDecimal printed, String path, DepartmentYear year) {
    String[] steps = path.split("/", 3);
    Optional<Form> form = Form.labelled(steps[0]);
    if (steps.length != 3 || form.isEmpty() || printed.signum() == 0) {
      return "";
    }
    FormTable table = year.figures().form(form.get());
    List<String> columns = table.columns().stream().map(FormTable.Column::pathName).toList();
    int column = columns.indexOf(steps[2]);
    List<String> rows = table.rows().stream().map(FormTable.Row::pathName).toList();
    int row = rows.indexOf(steps[1]);
    if (row < 0 || column < 0) {
      return "";
    }
    for (int other : new int[] {row - 1, row + 1}) {
      if (other >= 0 && other < rows.size() && isCell(table, other, column, printed)) {
        return "填错了一行，印的是" + rows.get(other) + "的数";
      }
    }
    for (int other : new int[] {column - 1, column + 1}) {
      if (other >= 0 && other < columns.size() && isCell(table, row, other, printed)) {
        return "填错了一栏，印的是" + columns.get(other) + "的数";
      }
    }
    return "";
  }

  private static boolean isCell(FormTable table, int row, int column, BigDecimal printed) {
    BigDecimal there = table.rows().get(row).cells().get(column);
    return there != null && there.compareTo(printed) == 0;
  }

  /** One part that makes exactly the difference. */
  private static String leftOut(BigDecimal printed, Figure figure, DepartmentYear year) {
    BigDecimal difference = figure.value().subtract(printed);
    String group = figure.path().contains("/") ? figure.path().substring(0, figure.path().indexOf('/') + 1) : "";
    if (figure.source() || !SUMMED.contains(group) || difference.signum() == 0) {
      return "";
    }
    List<String> parts =
        year.figures().paths().stream()
            .filter(path -> path.startsWith(group) && !path.equals(figure.path()))
            .filter(path -> isSourceOf(path, difference.abs(), figure.unit(), year))
            .map(path -> name(path, year))
            .distinct()
            .toList();
    return parts.size() == 1 ? (difference.signum() > 0 ? "漏加了" : "多加了") + parts.get(0) : "";
  }

  private static boolean isSourceOf(String path, BigDecimal amount, Figure.Unit unit, DepartmentYear year) {
    Figure figure = year.figures().find(path).orElseThrow();
    return figure.source() && figure.unit() == unit && figure.value() != null && figure.value().compareTo(amount) == 0;
  }

  private static String name(String path, DepartmentYear year) {
    String[] steps = path.split("/");
    String last = steps[steps.length - 1];
    String name = last.equals("决算") || last.equals("预算") ? steps[steps.length - 2] : last;
    return year.ledger().classification().functional().getOrDefault(name, name);
  }

  private static String digits(BigDecimal printed, BigDecimal expected) {
    if (expected == null) {
      return "";
    }
    String a = digitsOf(printed, printed.scale());
    String b = digitsOf(expected, Math.max(printed.scale(), 0));
    if (isSwapped(a, b)) {
      return "两位数字颠倒了";
    }
    if (a.length() >= 2 && a.length() + 1 == b.length() && withoutOne(b, a)) {
      return "漏了一位数字";
    }
    return b.length() >= 2 && b.length() + 1 == a.length() && withoutOne(a, b) ? "多了一位数字" : "";
  }

  private static String digitsOf(BigDecimal number, int scale) {
    return number.abs().setScale(Math.max(scale, 0), RoundingMode.HALF_UP).toPlainString().replace(".", "");
  }

  /** Two digits side by side that changed places. */
  private static boolean isSwapped(String a, String b) {
    if (a.length() != b.length()) {
      return false;
    }
    for (int i = 0; i + 1 < a.length(); i++) {
      String turned = b.substring(0, i) + b.charAt(i + 1) + b.charAt(i) + b.substring(i + 2);
      if (!a.equals(b) && a.equals(turned)) {
        return true;
      }
    }
    return false;
  }

  private static boolean withoutOne(String longer, String shorter) {
    for (int i = 0; i < longer.length(); i++) {
      if ((longer.substring(0, i) + longer.substring(i + 1)).equals(shorter)) {
        return true;
      }
    }
    return false;
  }
}
