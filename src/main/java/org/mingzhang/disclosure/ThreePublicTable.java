package org.mingzhang.disclosure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.mingzhang.model.DepartmentYear;
import org.mingzhang.model.Numbers;

/**
 * “三公” of any department-year in one row: budget, final, completion, the items, and what one journey, vehicle or guest
 * cost, only where the document gives the count to divide by.
 */
public final class ThreePublicTable {

  private static final String ROOT = "三公经费/";
  private static final BigDecimal YUAN = BigDecimal.valueOf(10_000);

  /** Columns of {@link #cells}, in this order; the unit is 万元 where the title names none. */
  public static final List<Table.Column> COLUMNS =
      List.of(
          figures("预算数"), figures("决算数"), figures("完成预算"), figures("比上年"), figures("因公出国（境）费"),
          figures("公务用车购置费"), figures("公务用车运行维护费"), figures("公务接待费"), figures("出国每人次（元）"),
          figures("购车每辆（元）"), figures("运行每辆（元）"), figures("接待每人次（元）"));

  private ThreePublicTable() {}

  private static Table.Column figures(String title) {
    return new Table.Column(title, true);
  }

  /** The texts of its cells. */
  static List<String> cells(DepartmentYear year) {
    String rate = "";
    BigDecimal completion = year.figures().leading(ROOT + "合计/完成率");
    if (completion != null) {
      rate = Numbers.rate(completion);
    } else if (year.accounts().threePublic().completion() != null) {
      rate = year.accounts().threePublic().completion().printed();
    }
    return List.of(
        amount(year, "合计/预算"), amount(year, "合计/决算"), rate,
        new Changes(year).brief(ROOT + "合计/决算"), amount(year, "因公出国（境）费/决算"),
        amount(year, "公务用车购置费/决算"), amount(year, "公务用车运行维护费/决算"), amount(year, "公务接待费/决算"),
        each(year, "因公出国（境）费/决算", "因公出国（境）费/人次"), each(year, "公务用车购置费/决算", "公务用车购置费/辆"),
        each(year, "公务用车运行维护费/决算", "保有量/合计"), each(year, "公务接待费/决算", "公务接待费/人次"));
  }

  private static String amount(DepartmentYear year, String path) {
    BigDecimal amount = year.figures().leading(ROOT + path);
    return amount == null ? "" : Numbers.amount(amount);
  }

  /** 元 for one, to the nearest; nothing without a count or without money. */
  private static String each(DepartmentYear year, String amountPath, String countPath) {
    BigDecimal amount = year.figures().leading(ROOT + amountPath);
    BigDecimal count = year.figures().leading(ROOT + countPath);
    if (amount == null || count == null || amount.signum() <= 0 || count.signum() <= 0) {
      return "";
    }
    return Numbers.grouped(amount.multiply(YUAN).divide(count, 0, RoundingMode.HALF_UP));
  }
}
