package org.mingzhang.disclosure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mingzhang.model.Amount;
import org.mingzhang.model.Comparison;
import org.mingzhang.model.DepartmentYear;
import org.mingzhang.model.Figure;
import org.mingzhang.model.Figures;
import org.mingzhang.model.Numbers;

/** What a document says about last year, in words; remembers what has been told, so that the rest can be told too. */
final class Changes {

  private final DepartmentYear year;
  private final Set<String> told = new HashSet<>();
  private final Set<String> explained = new HashSet<>();

  Changes(DepartmentYear year) {
    this.year = year;
  }

  private Comparison of(String path) {
    return year.accounts().comparisons().get(path);
  }

  /** {@code 比上年减少290.92万元，下降16.48%}, {@code 与上年持平}, or nothing. */
  String words(String path) {
    Comparison comparison = of(path);
    if (comparison == null) {
      return "";
    }
    told.add(path);
    return words(path, comparison);
  }

  private String words(String path, Comparison comparison) {
    String movement = movement(path, comparison);
    if (comparison.prior() == null) {
      return movement;
    }
    String prior = base(comparison) + measured(path, comparison.prior().value());
    return movement.isEmpty() ? prior : movement + "（" + prior + "）";
  }

  private String movement(String path, Comparison comparison) {
    BigDecimal change = changeOf(path, comparison);
    BigDecimal rate = rateOf(path, comparison);
    BigDecimal telling = change == null ? rate : change;
    if (telling == null) {
      return "";
    }
    if (telling.signum() == 0) {
      return "与" + base(comparison) + "持平";
    }
    List<String> words = new ArrayList<>();
    if (change != null) {
      words.add((change.signum() < 0 ? "减少" : "增加") + measured(path, change.abs()));
    }
    if (rate != null) {
      words.add((rate.signum() < 0 ? "下降" : "增长") + Numbers.rate(rate.abs()));
    }
    return "比" + base(comparison) + String.join("，", words);
  }

  /** The rate that follows from the figures; as printed where none follows. */
  private BigDecimal rateOf(String path, Comparison comparison) {
    BigDecimal rate = year.figures().leading(Figures.changeRate(path));
    return rate == null && comparison.rate() != null ? comparison.rate().value() : rate;
  }

  private String measured(String path, BigDecimal value) {
    Figure.Unit unit = year.figures().find(path).map(Figure::unit).orElse(Figure.Unit.AMOUNT);
    return unit == Figure.Unit.AMOUNT ? Numbers.amount(value) + "万元" : Numbers.grouped(value);
  }

  private BigDecimal changeOf(String path, Comparison comparison) {
    if (comparison.change() != null) {
      return comparison.change().value();
    }
    BigDecimal current = year.figures().value(path);
    Amount prior = comparison.prior();
    return prior == null || current == null ? null : current.subtract(prior.value());
  }

  private String base(Comparison comparison) {
    boolean last = comparison.baseYear() == null || comparison.baseYear().value() == year.year() - 1;
    return last ? "上年" : comparison.baseYear().value() + "年";
  }

  /** The change in one small line: {@code 比上年 −290.92（−16.48%）}, or nothing. */
  String brief(String path) {
    Comparison comparison = of(path);
    BigDecimal change = comparison == null ? null : changeOf(path, comparison);
    if (change == null) {
      return "";
    }
    BigDecimal rate = year.figures().leading(Figures.changeRate(path));
    String tail = rate == null ? "" : "（" + signed(Numbers.rate(rate), rate) + "）";
    return "比" + base(comparison) + " " + signed(Numbers.amount(change), change) + tail;
  }

  private static String signed(String shown, BigDecimal value) {
    return value.signum() > 0 ? "+" + shown : shown;
  }

  /** {@code 减少的主要原因：…。}, or nothing. */
  String reason(String path) {
    Comparison comparison = of(path);
    if (comparison == null || comparison.reason() == null) {
      return "";
    }
    explained.add(path);
    return label(path, comparison) + "：" + Phrases.withoutStop(comparison.reason()) + "。";
  }

  /** 减少的原因 or 增加的原因, so that it cannot be read as the reason of something else. */
  private String label(String path, Comparison comparison) {
    BigDecimal change = changeOf(path, comparison);
    if (change == null || change.signum() == 0) {
      return "主要原因";
    }
    return change.signum() < 0 ? "减少的主要原因" : "增加的主要原因";
  }

  /** The comparisons of which something has not been told, in the file's order. */
  List<String> untold() {
    return year.accounts().comparisons().entrySet().stream()
        .filter(entry -> isUntold(entry.getKey(), entry.getValue()))
        .map(Map.Entry::getKey)
        .toList();
  }

  private boolean isUntold(String path, Comparison comparison) {
    boolean change = !told.contains(path) && !words(path, comparison).isEmpty();
    return change || (comparison.reason() != null && !explained.contains(path));
  }
}
