package org.mingzhang.disclosure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.mingzhang.model.DepartmentYear;
import org.mingzhang.model.Numbers;

/**
 * A department over the years: income and expenditure, “三公”, operating cost. A year without a file of its own shows what a
 * later document says or implies of it.
 */
public final class Trends {

  /** Years by what they hold of one amount. */
  private record Series(String name, TreeMap<Integer, Chart.Bar> bars) {}

  private final List<DepartmentYear> years;

  private Trends(List<DepartmentYear> years) {
    this.years = years;
  }

  /** The charts of one department that have at least two years to show. */
  public static List<Chart> of(List<DepartmentYear> years) {
    Trends trends = new Trends(years);
    List<Chart> charts = new ArrayList<>();
    trends.add(charts, "trend-totals", "收入和支出", List.of(
        List.of("收入支出总计"), List.of("收入总计", "支出总计"), List.of("收入/合计", "支出/合计")));
    trends.add(charts, "trend-three-public", "“三公”经费", List.of(
        List.of("三公经费/合计/决算"),
        List.of("三公经费/因公出国（境）费/决算", "三公经费/公务用车购置及运行维护费/决算", "三公经费/公务接待费/决算")));
    trends.add(charts, "trend-operating-cost", "机关运行经费", List.of(List.of("机关运行经费")));
    return charts;
  }

  /** Of several ways to tell a trend, the one that has most years; the first of equals. */
  private void add(List<Chart> charts, String id, String title, List<List<String>> candidates) {
    List<Series> best = List.of();
    int most = 1;
    for (List<String> paths : candidates) {
      List<Series> series = paths.stream().map(this::series).filter(s -> s.bars().size() > 1).toList();
      int length = series.stream().mapToInt(s -> s.bars().size()).max().orElse(0);
      if (length > most) {
        most = length;
        best = series;
      }
    }
    if (!best.isEmpty()) {
      charts.add(chart(id, title, best));
    }
  }

  private Series series(String path) {
    TreeMap<Integer, Chart.Bar> bars = new TreeMap<>();
    for (DepartmentYear year : years) {
      PriorYear prior = PriorYear.of(year, path);
      if (prior != null) {
        bars.putIfAbsent(prior.year(), bar(prior.year(), prior.value(), prior.tone()));
      }
    }
    for (DepartmentYear year : years) {
      BigDecimal value = year.figures().leading(path);
      if (value != null) {
        bars.put(year.year(), bar(year.year(), value, Chart.Tone.CURRENT));
      }
    }
    boolean anything = bars.values().stream().anyMatch(bar -> bar.value().signum() != 0);
    return new Series(OfficialFigures.longName(path), anything ? bars : new TreeMap<>());
  }

  private static Chart.Bar bar(int year, BigDecimal value, Chart.Tone tone) {
    return new Chart.Bar(Integer.toString(year), value, Numbers.amount(value), "", tone);
  }

  private Chart chart(String id, String title, List<Series> series) {
    List<Chart.Group> groups =
        series.stream().map(s -> new Chart.Group(s.name(), List.copyOf(s.bars().values()))).toList();
    String alone = series.size() == 1 ? series.get(0).name() : title;
    List<String> readings = groups.stream().map(Trends::reading).toList();
    return new Chart(
        id, "", alone, Chart.Shape.COLUMNS, "", groups, String.join("；", readings) + "。",
        OfficialFigures.alternative(alone, groups), table(id, alone, series), notes(series));
  }

  /** {@code 收入总计由 2019 年的 1.00 万元增加到 2021 年的 2.00 万元}. */
  private static String reading(Chart.Group group) {
    Chart.Bar first = group.bars().get(0);
    Chart.Bar last = group.bars().get(group.bars().size() - 1);
    int order = last.value().compareTo(first.value());
    if (order == 0) {
      return group.title() + last.name() + "年与" + first.name() + "年相同，都是" + last.amount() + "万元";
    }
    return group.title() + "由" + first.name() + "年的" + first.amount() + "万元" + (order > 0 ? "增加" : "减少") + "到"
        + last.name() + "年的" + last.amount() + "万元";
  }

  private static Table table(String id, String title, List<Series> series) {
    TreeSet<Integer> all = new TreeSet<>();
    series.forEach(s -> all.addAll(s.bars().keySet()));
    List<Table.Row> rows = new ArrayList<>();
    for (int year : all) {
      List<Table.Cell> cells = new ArrayList<>();
      for (Series s : series) {
        Chart.Bar bar = s.bars().get(year);
        cells.add(bar == null ? Table.Cell.of("") : new Table.Cell(bar.amount(), bar.tone() == Chart.Tone.DERIVED));
      }
      rows.add(new Table.Row("", 1, "", year + "年", cells));
    }
    return OfficialFigures.dataTable(id, title, "年度", series.stream().map(Series::name).toList(), rows);
  }

  /** Where the years come from, and from which on they cannot be compared with those before. */
  private List<String> notes(List<Series> series) {
    List<String> notes = new ArrayList<>();
    String derived = of(series, Chart.Tone.DERIVED);
    if (!derived.isEmpty()) {
      notes.add("虚线框是推算的数：" + derived + "没有单独公布，由后一年印出的增减额推得。");
    }
    String prior = of(series, Chart.Tone.PRIOR);
    if (!prior.isEmpty()) {
      notes.add("灰色的数取自后一年文件里印出的上年数：" + prior + "没有自己的文件。");
    }
    years.stream()
        .filter(year -> year.accounts().scopeChange() != null)
        .sorted(Comparator.comparing(DepartmentYear::year))
        .map(year -> year.year() + "年起口径有变：" + Phrases.withoutStop(year.accounts().scopeChange()) + "。与以前各年相比要当心。")
        .forEach(notes::add);
    return notes;
  }

  private static String of(List<Series> series, Chart.Tone tone) {
    TreeSet<String> years = new TreeSet<>();
    for (Series s : series) {
      s.bars().entrySet().stream().filter(bar -> bar.getValue().tone() == tone).forEach(bar -> years.add(bar.getKey() + "年"));
    }
    return String.join("、", years);
  }
}
