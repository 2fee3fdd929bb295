package org.mingzhang.disclosure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.mingzhang.model.DepartmentYear;
import org.mingzhang.model.ExpenditureKind;
import org.mingzhang.model.FundKind;
import org.mingzhang.model.IncomeSource;
import org.mingzhang.model.Numbers;

/**
 * 图1 to 图7 of the Sichuan form, for every form: two years side by side (1, 4, 5), parts of a whole (2, 3, 6, 7). A figure
 * that the data does not suffice for is left out.
 */
final class OfficialFigures {

  /** Parts of a ring that are told apart; smaller ones are drawn as one. */
  private static final int PARTS = 6;

  /** What each of some rounded amounts may be off, 万元. */
  private static final BigDecimal HALF_A_CENT = new BigDecimal("0.005");

  private final DepartmentYear year;
  private final Phrases phrases;
  private final Changes changes;

  OfficialFigures(DepartmentYear year) {
    this.year = year;
    this.phrases = Phrases.plain(year);
    this.changes = new Changes(year);
  }

  /**
   * A figure.
   *
   * @param number its number in the Sichuan form, which fixes its subject
   * @param printed its number as printed, {@code 图3}
   * @return null where the data does not suffice
   */
  Chart figure(int number, String printed) {
    String id = "fig" + number;
    return switch (number) {
      case 1 -> years(id, printed, "收入、支出决算总计变动情况",
          List.of(List.of("收入支出总计"), List.of("收入总计", "支出总计"), List.of("收入/合计", "支出/合计")));
      case 2 -> parts(id, printed, "收入决算结构", "收入/合计", "", incomeParts());
      case 3 -> parts(id, printed, "支出决算结构", "支出/合计", "", expenditureParts());
      case 4 -> years(id, printed, "财政拨款收入、支出决算总计变动情况",
          List.of(List.of("财政拨款收入支出总计"), List.of("财政拨款收入总计", "财政拨款支出总计")));
      case 5 -> years(id, printed, "一般公共预算财政拨款支出决算变动情况", List.of(List.of("一般公共预算支出/合计")));
      case 6 -> parts(id, printed, "一般公共预算财政拨款支出决算结构", "一般公共预算支出/合计", "", classes());
      case 7 -> parts(id, printed, year.accounts().ofAccounts() ? "“三公”经费财政拨款支出结构" : "“三公”经费支出结构", "三公经费/合计/决算", "/决算",
          List.of("三公经费/因公出国（境）费", "三公经费/公务用车购置及运行维护费", "三公经费/公务接待费"));
      default -> throw new IllegalArgumentException("no figure " + number);
    };
  }

  private static List<String> incomeParts() {
    List<String> paths = new ArrayList<>();
    for (IncomeSource source : IncomeSource.values()) {
      paths.add("收入/" + source.term());
    }
    return paths;
  }

  private static List<String> expenditureParts() {
    List<String> paths = new ArrayList<>();
    for (ExpenditureKind kind : ExpenditureKind.values()) {
      paths.add("支出/" + kind.term());
    }
    return paths;
  }

  private List<String> classes() {
    return year.ledger().codes(fund -> fund == FundKind.GENERAL).stream()
        .filter(code -> code.length() == 3)
        .map(code -> "一般公共预算支出/" + code)
        .toList();
  }

  // --- parts of a whole -----------------------------------------------------------------------------------------------

  /** @param amount what follows a part's path to its amount; its share is under 占比 */
  private Chart parts(String id, String printed, String title, String totalPath, String amount, List<String> paths) {
    BigDecimal total = year.figures().leading(totalPath);
    List<Chart.Bar> bars = new ArrayList<>();
    for (String path : paths) {
      BigDecimal value = year.figures().leading(path + amount);
      if (value != null) {
        String share = phrases.has(path + "/占比") ? phrases.rate(path + "/占比") : "";
        bars.add(new Chart.Bar(name(path), value, Numbers.amount(value), share, Chart.Tone.CURRENT));
      }
    }
    bars.sort(Comparator.comparing(Chart.Bar::value).reversed());
    List<Chart.Bar> drawn = bars.stream().filter(bar -> bar.value().signum() > 0).toList();
    boolean negative = bars.stream().anyMatch(bar -> bar.value().signum() < 0);
    if (total == null || total.signum() <= 0 || drawn.isEmpty() || negative) {
      return null;
    }
    List<String> notes = new ArrayList<>();
    BigDecimal sum = Numbers.sum(drawn.stream().map(Chart.Bar::value).toList());
    BigDecimal rounding = HALF_A_CENT.multiply(BigDecimal.valueOf(drawn.size() + 1L));
    if (sum.subtract(total).abs().compareTo(rounding) > 0) {
      notes.add("各部分相加为 " + Numbers.amount(sum) + " 万元，与合计不同；图按各部分的大小画。");
    }
    return new Chart(
        id, printed, title, Chart.Shape.RING, Numbers.amount(total), List.of(new Chart.Group("", fewer(drawn, total))),
        partsReading(drawn), partsAlternative(title, drawn), partsTable(id, title, bars), notes);
  }

  private String name(String path) {
    String last = phrases.label(path);
    return year.ledger().classification().functional().getOrDefault(last, last);
  }

  /** The largest parts, and the rest as one. */
  private static List<Chart.Bar> fewer(List<Chart.Bar> bars, BigDecimal total) {
    if (bars.size() <= PARTS) {
      return bars;
    }
    List<Chart.Bar> fewer = new ArrayList<>(bars.subList(0, PARTS - 1));
    List<Chart.Bar> rest = bars.subList(PARTS - 1, bars.size());
    BigDecimal sum = Numbers.sum(rest.stream().map(Chart.Bar::value).toList());
    String share = Numbers.rate(Numbers.rounded(Numbers.percent(sum, total)));
    fewer.add(new Chart.Bar("其余 " + rest.size() + " 项", sum, Numbers.amount(sum), share, Chart.Tone.CURRENT));
    return fewer;
  }

  private static String partsReading(List<Chart.Bar> parts) {
    Chart.Bar first = parts.get(0);
    if (parts.size() == 1) {
      return "全部是" + first.name() + "。";
    }
    Chart.Bar second = parts.get(1);
    String rest = parts.size() == 2 ? "" : "，其余各项都更少";
    return "最多的是" + told(first) + "；其次是" + told(second) + rest + "。";
  }

  private static String told(Chart.Bar bar) {
    return bar.name() + (bar.share().isEmpty() ? "" : "，占" + bar.share());
  }

  private static String partsAlternative(String title, List<Chart.Bar> parts) {
    return title + "：" + parts.stream()
            .map(bar -> bar.name() + bar.amount() + "万元" + (bar.share().isEmpty() ? "" : "，占" + bar.share()))
            .collect(Collectors.joining("；"));
  }

  private static Table partsTable(String id, String title, List<Chart.Bar> bars) {
    List<Table.Row> rows = new ArrayList<>();
    for (Chart.Bar bar : bars) {
      rows.add(
          new Table.Row("", 1, "", bar.name(), List.of(Table.Cell.of(bar.amount()), Table.Cell.of(bar.share()))));
    }
    return dataTable(id, title, "项目", List.of("金额", "占比"), rows);
  }

  static Table dataTable(String id, String title, String head, List<String> columns, List<Table.Row> rows) {
    return new Table(
        id + "-data", "", title, "万元", head, columns.stream().map(column -> new Table.Column(column, true)).toList(),
        List.of(new Table.Group("", rows)), List.of(), "");
  }

  // --- two years ------------------------------------------------------------------------------------------------------

  /** @param candidates amounts to show together, the best choice first; those that are compared with an earlier year */
  private Chart years(String id, String printed, String title, List<List<String>> candidates) {
    for (List<String> paths : candidates) {
      List<String> compared = paths.stream().filter(this::compared).toList();
      if (!compared.isEmpty()) {
        return bars(id, printed, title, compared);
      }
    }
    return null;
  }

  private boolean compared(String path) {
    return year.figures().leading(path) != null && PriorYear.of(year, path) != null;
  }

  private Chart bars(String id, String printed, String title, List<String> paths) {
    List<Chart.Group> groups = new ArrayList<>();
    List<Table.Row> rows = new ArrayList<>();
    List<String> readings = new ArrayList<>();
    List<String> notes = new ArrayList<>();
    for (String path : paths) {
      PriorYear prior = PriorYear.of(year, path);
      BigDecimal current = year.figures().leading(path);
      String name = longName(path);
      Chart.Bar before =
          new Chart.Bar(prior.year() + "年", prior.value(), Numbers.amount(prior.value()), "", prior.tone());
      Chart.Bar now = new Chart.Bar(year.year() + "年", current, Numbers.amount(current), "", Chart.Tone.CURRENT);
      groups.add(new Chart.Group(name, List.of(before, now)));
      rows.add(
          new Table.Row(
              "", 1, "", name,
              List.of(new Table.Cell(before.amount(), prior.derived()), Table.Cell.of(now.amount()))));
      readings.add(name + changes.words(path));
      String derived = prior.year() + "年的数没有印出，由印出的增减额推算。";
      if (prior.derived() && !notes.contains(derived)) {
        notes.add(derived);
      }
    }
    List<String> columns = groups.get(0).bars().stream().map(Chart.Bar::name).toList();
    return new Chart(
        id, printed, title, Chart.Shape.BARS, "", groups, String.join("；", readings) + "。",
        alternative(title, groups), dataTable(id, title, "项目", columns, rows), notes);
  }

  /** The name of an amount that stands alone, without its path. */
  static String longName(String path) {
    return switch (path) {
      case "收入/合计" -> "本年收入";
      case "支出/合计" -> "本年支出";
      case "收入支出总计" -> "收入、支出总计";
      case "财政拨款收入支出总计" -> "财政拨款收入、支出总计";
      case "一般公共预算支出/合计" -> "一般公共预算财政拨款支出";
      case "三公经费/合计/决算" -> "“三公”经费";
      default -> path.replaceFirst("/决算$", "").replaceFirst("^.*/", "");
    };
  }

  static String alternative(Chart.Group group) {
    return group.title() + group.bars().stream()
            .map(bar -> bar.name() + bar.amount() + "万元" + (bar.tone() == Chart.Tone.DERIVED ? "（推算）" : ""))
            .collect(Collectors.joining("，"));
  }

  static String alternative(String title, List<Chart.Group> groups) {
    return title + "：" + groups.stream().map(OfficialFigures::alternative).collect(Collectors.joining("；"));
  }
}
