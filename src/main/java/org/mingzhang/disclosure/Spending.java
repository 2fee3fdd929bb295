package org.mingzhang.disclosure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.mingzhang.disclosure.Excerpt.SubjectAmount;
import org.mingzhang.model.Numbers;

/**
 * Where a department's money went: expenditure by 类, 款, 项, each under the one above, with the way to its row in 支出决算表.
 * Subjects on which nothing was spent stand in the table only.
 *
 * @param classes the largest first
 * @param remark what the subjects do not hold, or empty
 */
public record Spending(List<Node> classes, String remark) {

  /** Key of its section in the page. */
  public static final String ID = "spending";

  public static final String TITLE = "钱花到哪里去";

  private static final BigDecimal FULL = BigDecimal.valueOf(100);

  /**
   * A subject.
   *
   * @param amount 万元 as shown
   * @param width of its bar, 0 to 100, against the department's whole expenditure
   * @param row anchor of its row, or empty
   */
  public record Node(String code, String name, String amount, String width, String row, List<Node> inside) {}

  public static Spending of(Excerpt excerpt) {
    List<SubjectAmount> subjects = excerpt.subjects();
    BigDecimal sum =
        Numbers.sum(subjects.stream().filter(s -> s.code().length() == 3).map(SubjectAmount::amount).toList());
    BigDecimal total = excerpt.amounts().get(Measure.EXPENDITURE);
    BigDecimal whole = total == null || total.signum() <= 0 ? sum : total;
    boolean rows = excerpt.spendingTable();
    List<Node> classes = nodes(subjects, "", whole, rows);
    boolean less = sum != null && total != null && sum.compareTo(total) != 0;
    return new Spending(
        classes, less ? "各科目相加为 " + Numbers.amount(sum) + " 万元，与本年支出合计 " + Numbers.amount(total) + " 万元不同。" : "");
  }

  /** How to read it. */
  public String note() {
    return "支出按功能分为类、款、项，点开看下一级；条的长短是占本年支出的多少。单位：万元。";
  }

  private static List<Node> nodes(List<SubjectAmount> all, String parent, BigDecimal whole, boolean rows) {
    int length = parent.isEmpty() ? 3 : parent.length() + 2;
    List<SubjectAmount> level =
        new ArrayList<>(
            all.stream()
                .filter(s -> s.code().length() == length && s.code().startsWith(parent) && s.amount().signum() != 0)
                .toList());
    level.sort((a, b) -> b.amount().compareTo(a.amount()));
    return level.stream()
        .map(
            s ->
                new Node(
                    s.code(), s.name(), Numbers.amount(s.amount()), width(s.amount(), whole), rows ? "t03-" + s.code() : "",
                    nodes(all, s.code(), whole, rows)))
        .toList();
  }

  /** One decimal is finer than a screen. */
  private static String width(BigDecimal amount, BigDecimal whole) {
    if (whole.signum() <= 0 || amount.signum() <= 0) {
      return "0";
    }
    return amount.multiply(FULL).divide(whole, 1, RoundingMode.HALF_UP).min(FULL).toPlainString();
  }
}
