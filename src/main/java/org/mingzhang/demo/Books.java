package org.mingzhang.demo;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.mingzhang.model.FundKind;
import org.mingzhang.model.IncomeSource;

/**
 * The figures of one department in one year; opening plus income equals expenditure plus closing in every fund.
 *
 * @param basic 公开06表 by economic code
 * @param income by source; zero where there was none
 * @param opening by fund, last year's closing
 * @param used 使用非财政拨款结余
 * @param allocated 结余分配
 * @param procurement 货物, 工程, 服务
 */
record Books(
    int year,
    int staff,
    int retired,
    SortedMap<String, Long> basic,
    List<Line> lines,
    List<Undertaking> projects,
    Map<IncomeSource, Long> income,
    Map<FundKind, Long> opening,
    Map<FundKind, Long> closing,
    long used,
    long allocated,
    ThreePublicCosts threePublic,
    long[] procurement,
    long assets,
    long disposed) {

  static long sum(Map<?, Long> amounts) {
    return amounts.values().stream().mapToLong(Long::longValue).sum();
  }

  long incomeTotal() {
    return sum(income);
  }

  long fiscalIncome() {
    return income.entrySet().stream().filter(e -> e.getKey().fiscal()).mapToLong(Map.Entry::getValue).sum();
  }

  /** 收入支出总计; both sides are the same. */
  long grandTotal() {
    return incomeTotal() + used + sum(opening);
  }

  long fiscalTotal() {
    return fiscalIncome() + sum(opening) - opening.get(FundKind.OTHER);
  }

  long spent(Predicate<Line> which) {
    return lines.stream().filter(which).mapToLong(Line::total).sum();
  }

  long spent() {
    return spent(line -> true);
  }

  long spentOf(FundKind fund) {
    return spent(line -> line.fund() == fund);
  }

  long basicSpent() {
    return lines.stream().mapToLong(Line::basic).sum();
  }

  long projectSpent() {
    return lines.stream().mapToLong(Line::project).sum();
  }

  /** General budget expenditure by 类. */
  SortedMap<String, Long> classes() {
    SortedMap<String, Long> classes = new TreeMap<>();
    for (Line line : lines) {
      if (line.fund() == FundKind.GENERAL) {
        classes.merge(line.code().substring(0, 3), line.total(), Long::sum);
      }
    }
    return classes;
  }

  /** 年初预算 of the general budget. */
  long initial() {
    return lines.stream().filter(line -> line.fund() == FundKind.GENERAL).mapToLong(Line::initial).sum();
  }

  /** 人员经费: 301 and 303. */
  long personnel() {
    return basic.entrySet().stream()
        .filter(e -> e.getKey().startsWith("301") || e.getKey().startsWith("303"))
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  /** 公用经费: the other classes. */
  long publicUse() {
    return sum(basic) - personnel();
  }

  long procured() {
    return procurement[0] + procurement[1] + procurement[2];
  }
}
