package org.mingzhang.disclosure;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import org.mingzhang.model.Comparison;
import org.mingzhang.model.DepartmentYear;
import org.mingzhang.model.Figure;
import org.mingzhang.model.Figures;
import org.mingzhang.model.Match;
import org.mingzhang.model.Numbers;
import org.mingzhang.model.Stated;
import org.mingzhang.model.Text;

/**
 * The fixed set of phrases that sentence patterns are made of: amounts, shares, changes, completion, direction words.
 *
 * <p>In a pattern, a phrase marks its text with the path it read, so that what the source printed differently can be noted
 * right under the sentence; {@link PatternText} takes the marks off again.
 * Which number leads: rates and changes show the recomputed value; totals and counts show the printed one, because a part
 * may be the wrong one.
 */
public final class Phrases {

  private final DepartmentYear year;
  private final boolean marking;

  private Phrases(DepartmentYear year, boolean marking) {
    this.year = year;
    this.marking = marking;
  }

  /** Phrases for a sentence pattern. */
  static Phrases marking(DepartmentYear year) {
    return new Phrases(year, true);
  }

  /** Phrases for use as they are. */
  static Phrases plain(DepartmentYear year) {
    return new Phrases(year, false);
  }

  private String mark(String path, String text) {
    return marking ? PatternText.mark(path) + text : text;
  }

  /** Whether the figure under a path can be shown. */
  public boolean has(String path) {
    return shown(path) != null;
  }

  /** Whether it can be shown and is not zero. */
  public boolean positive(String path) {
    BigDecimal value = shown(path);
    return value != null && value.signum() != 0;
  }

  /** An amount with its unit: {@code 1,474.07万元}. */
  public String amount(String path) {
    BigDecimal value = shown(path);
    return mark(path, value == null ? "—" : Numbers.amount(value) + "万元");
  }

  /** A count or score without unit. */
  public String number(String path) {
    BigDecimal value = shown(path);
    return mark(path, value == null ? "—" : Numbers.grouped(value));
  }

  /** A rate with its sign; a dash where the base is zero or missing. */
  public String rate(String path) {
    BigDecimal value = shown(path);
    return mark(path, value == null ? "—" : Numbers.rate(value));
  }

  /** The last step of a path. */
  public String label(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /** Those of the paths whose figure is known and not zero. */
  public List<String> amounts(List<String> paths) {
    return paths.stream().filter(this::positive).toList();
  }

  /** Those of the paths whose figure was printed as zero. */
  public List<String> zeros(List<String> paths) {
    return paths.stream().filter(path -> has(path) && !positive(path)).toList();
  }

  /** A text without the stop at its end, so that a pattern can set its own. */
  public String text(Text text) {
    return text == null ? "" : text.value().replaceAll("[。；;，,、]+$", "");
  }

  // --- changes ------------------------------------------------------------------------------------------------------

  /** Whether anything was said about last year. */
  public boolean compared(String path) {
    return year.accounts().comparisons().containsKey(path);
  }

  /** {@code 比上年减少290.92万元，下降16.48%}, {@code 与上年持平}, or nothing. */
  public String change(String path) {
    Comparison comparison = year.accounts().comparisons().get(path);
    if (comparison == null) {
      return "";
    }
    BigDecimal change = changeOf(path, comparison);
    if (change == null) {
      return "";
    }
    String base = base(comparison);
    if (change.signum() == 0) {
      return "与" + base + "持平";
    }
    String ratePath = Figures.changeRate(path);
    BigDecimal rate = shown(ratePath);
    String rateWords =
        rate == null ? "" : (rate.signum() < 0 ? "，下降" : "，增长") + Numbers.rate(rate.abs());
    String words = "比" + base + (change.signum() < 0 ? "减少" : "增加") + Numbers.amount(change.abs()) + "万元" + rateWords;
    return mark(ratePath, words);
  }

  private BigDecimal changeOf(String path, Comparison comparison) {
    if (comparison.change() != null) {
      return comparison.change().value();
    }
    BigDecimal current = figures().value(path);
    return comparison.prior() == null || current == null ? null : current.subtract(comparison.prior().value());
  }

  private String base(Comparison comparison) {
    boolean last = comparison.baseYear() == null || comparison.baseYear().value() == year.year() - 1;
    return last ? "上年" : comparison.baseYear().value() + "年";
  }

  /** The change in one small line: {@code 比上年 −290.92（−16.48%）}, or nothing. */
  String shortChange(String path) {
    Comparison comparison = year.accounts().comparisons().get(path);
    BigDecimal change = comparison == null ? null : changeOf(path, comparison);
    if (change == null) {
      return "";
    }
    BigDecimal rate = figures().value(Figures.changeRate(path));
    String tail = rate == null ? "" : "（" + signed(Numbers.rate(rate), rate) + "）";
    return "比" + base(comparison) + " " + signed(Numbers.amount(change), change) + tail;
  }

  private static String signed(String shown, BigDecimal value) {
    return value.signum() > 0 ? "+" + shown : shown;
  }

  /** {@code 主要原因：…。}, or nothing. */
  public String because(String path) {
    Comparison comparison = year.accounts().comparisons().get(path);
    return comparison == null || comparison.reason() == null ? "" : "主要原因：" + text(comparison.reason()) + "。";
  }

  // --- completion -----------------------------------------------------------------------------------------------------

  /**
   * {@code 完成预算的97.38%，决算数小于预算数}; says so where there is no base to divide by (R45, R46).
   *
   * @param path the item whose 完成率 and 比预算 are derived
   * @param budgetPath its budget
   * @param basis 预算 or 年初预算
   */
  public String completion(String path, String budgetPath, String basis) {
    BigDecimal rate = shown(path + "/完成率");
    String word = figures().find(path + "/比预算").map(Figure::word).orElse(null);
    String marks = mark(path + "/完成率", mark(path + "/比预算", ""));
    if (rate != null) {
      String tail = "等于".equals(word) ? "，与" + basis + "数相等" : "，决算数" + word + basis + "数";
      return marks + "完成" + basis + "的" + Numbers.rate(rate) + tail;
    }
    return positive(budgetPath) ? "" : marks + basis + "为零，不计算完成率";
  }

  /** Completion where the source prints only the rate, not the budget. */
  public String statedCompletion(String path) {
    BigDecimal rate = shown(path);
    return rate == null ? "" : "完成预算的" + Numbers.rate(rate) + "（来源文件没有印预算数）";
  }

  // --- which number leads -----------------------------------------------------------------------------------------------

  private Figures figures() {
    return year.figures();
  }

  private BigDecimal shown(String path) {
    Figure figure = figures().find(path).orElse(null);
    return figure == null ? null : Leading.value(year, figure);
  }

  /** What the source printed differently from the figures under some paths, as notes. */
  List<Block> notes(Collection<String> paths) {
    return year.stated().stream()
        .filter(stated -> paths.contains(stated.path().value()))
        .map(this::note)
        .filter(note -> note != null)
        .map(Block.class::cast)
        .toList();
  }

  private Block.Note note(Stated stated) {
    Figure figure = figures().find(stated.path().value()).orElseThrow();
    Match match = Match.of(stated, figure);
    return StatedNotes.worthSaying(match) ? new Block.Note("原文", StatedNotes.sentence(match, year)) : null;
  }
}
