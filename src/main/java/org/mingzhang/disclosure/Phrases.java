package org.mingzhang.disclosure;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.mingzhang.model.DepartmentYear;
import org.mingzhang.model.Fact;
import org.mingzhang.model.Figure;
import org.mingzhang.model.Figures;
import org.mingzhang.model.Match;
import org.mingzhang.model.Numbers;
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
  private final Changes changes;
  private final boolean marking;

  private Phrases(DepartmentYear year, Changes changes, boolean marking) {
    this.year = year;
    this.changes = changes;
    this.marking = marking;
  }

  /**
   * Phrases for a sentence pattern.
   *
   * @param changes remembers which comparisons the pattern tells
   */
  static Phrases marking(DepartmentYear year, Changes changes) {
    return new Phrases(year, changes, true);
  }

  /** Phrases for use as they are. */
  static Phrases plain(DepartmentYear year) {
    return new Phrases(year, new Changes(year), false);
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

  /** Whether two figures are shown with the same value. */
  public boolean same(String path, String other) {
    return has(path) && has(other) && shown(path).compareTo(shown(other)) == 0;
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

  /** A figure in its own unit between words: {@code 预算95.00万元}, {@code 购置2辆}; nothing where it is unknown. */
  public String phrase(String before, String path, String after) {
    Figure figure = figures().find(path).orElse(null);
    if (figure == null || !has(path)) {
      return figure != null && figure.undefined() ? mark(path, "") : "";
    }
    String value =
        switch (figure.unit()) {
          case AMOUNT -> amount(path);
          case PERCENT -> rate(path);
          case COUNT, NUMBER, WORD -> number(path);
        };
    return before + value + after;
  }

  /** Those of the phrases that say something, with commas between them. */
  public String join(List<String> phrases) {
    Map<Boolean, List<String>> bySound = phrases.stream().collect(Collectors.partitioningBy(PatternText::isSilent));
    return String.join("，", bySound.get(false)) + String.join("", bySound.get(true));
  }

  /** The last step of a path. */
  public String label(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /** The last step of a path whose figure the sentence tells without printing it, as in a list of zeros. */
  public String named(String path) {
    return noted(path, label(path));
  }

  /** Words that tell the figure under a path without printing it. */
  public String noted(String path, String words) {
    return mark(path, words);
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
    return text == null ? "" : withoutStop(text);
  }

  static String withoutStop(Text text) {
    return text.value().replaceAll("[。；;，,、]+$", "");
  }

  /** A figure of a report with what limits it: {@code 约 833 辆（全市，2020年）}. */
  public String reading(String listPath, Fact fact) {
    String aside = fact.aside();
    String limits = aside.isEmpty() ? "" : "（" + aside + "）";
    return mark(listPath + "/" + fact.what().value() + "/数", fact.reading() + limits);
  }

  // --- blocks -------------------------------------------------------------------------------------------------------

  /** 图1 to 图7 by their subject in the Sichuan form, on a line of their own; nothing where the data does not suffice. */
  public String figure(int number) {
    return new OfficialFigures(year).figure(number, "") == null ? "" : "\n\n" + PatternText.block("fig" + number) + "\n\n";
  }

  /** A table of the projects, on a line of its own; nothing where there are none. */
  public String projects() {
    return ProjectsTable.of(year) == null ? "" : "\n\n" + PatternText.block("projects") + "\n\n";
  }

  // --- changes ------------------------------------------------------------------------------------------------------

  /** Whether {@link #change} has anything to say. */
  public boolean compared(String path) {
    return !new Changes(year).words(path).isEmpty();
  }

  /** {@code 比上年减少290.92万元，下降16.48%}, {@code 与上年持平}, or nothing. */
  public String change(String path) {
    String words = changes.words(path);
    return words.isEmpty() ? "" : mark(Figures.changeRate(path), words);
  }

  /** {@code 减少的主要原因：…。}, or nothing. */
  public String because(String path) {
    return changes.reason(path);
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
    boolean zero = has(budgetPath) && !positive(budgetPath);
    return zero ? marks + basis + "为零，不计算完成率" : "";
  }

  /**
   * Completion as the source prints it without the budget it refers to: {@code 完成预算的100.00%，决算数等于预算数}.
   *
   * @param path where the rate is typed
   * @param item the item whose 比预算 was printed
   * @param budgetPath another budget that may be known
   */
  public String statedCompletion(String path, String item, String budgetPath) {
    BigDecimal rate = shown(path);
    if (rate == null) {
      return "";
    }
    String completion = (has(budgetPath) ? "来源文件另印完成预算的" : "完成预算的") + Numbers.rate(rate);
    String word = printedWord(item + "/比预算");
    return mark(path, completion + (word.isEmpty() ? "" : mark(item + "/比预算", "，决算数" + word + "预算数")));
  }

  /** A word that was printed although nothing in the figures makes it, or nothing. */
  private String printedWord(String path) {
    boolean follows = figures().find(path).map(Figure::known).orElse(false);
    return follows
        ? ""
        : year.accounts().stated().stream()
            .filter(stated -> stated.path().value().equals(path))
            .map(stated -> stated.printed().value())
            .findFirst()
            .orElse("");
  }

  // --- which number leads -----------------------------------------------------------------------------------------------

  private Figures figures() {
    return year.figures();
  }

  private BigDecimal shown(String path) {
    return figures().leading(path);
  }

  /** What the source printed differently from the figures under some paths, as notes. */
  List<Block> notes(Collection<String> paths) {
    Map<String, List<Match>> alike =
        year.stated().stream()
            .filter(stated -> paths.contains(stated.path().value()))
            .map(year::match)
            .filter(StatedNotes::worthSaying)
            .collect(Collectors.groupingBy(StatedNotes::likeness, LinkedHashMap::new, Collectors.toList()));
    return alike.values().stream()
        .map(matches -> (Block) new Block.Note("原文", StatedNotes.sentence(matches, year)))
        .toList();
  }
}
