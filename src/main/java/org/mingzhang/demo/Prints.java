package org.mingzhang.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.mingzhang.model.FundKind;

/** 原文: what the invented document printed although it follows from other figures, as it should be. */
final class Prints {

  private final Agency agency;
  private final Books books;
  private final List<Print> prints = new ArrayList<>();

  private Prints(Agency agency, Books books) {
    this.agency = agency;
    this.books = books;
  }

  /** Every figure that may be printed once more. */
  static List<Print> all(Agency agency, Books books) {
    Prints prints = new Prints(agency, books);
    prints.totals();
    prints.shares();
    prints.budget();
    if (agency.traits().threePublic()) {
      prints.amount("三公经费/合计/决算", books.threePublic().total().spent(), "情况说明七");
      prints.amount("三公经费/公务用车购置及运行维护费/决算", books.threePublic().cars().spent(), "公开07表");
    }
    if (agency.traits().procurement()) {
      prints.amount("政府采购/合计", books.procured(), "情况说明的政府采购部分");
    }
    return prints.prints;
  }

  private void totals() {
    amount("收入支出总计", books.grandTotal(), "情况说明一");
    amount("收入/合计", books.incomeTotal(), "情况说明二");
    amount("支出/合计", books.spent(), "情况说明三");
    amount("公开03表/合计/本年支出合计", books.spent(), "公开03表");
    amount("支出/基本支出", books.basicSpent(), "情况说明三");
    amount("支出/项目支出", books.projectSpent(), "情况说明三");
    amount("一般公共预算支出/合计", books.spentOf(FundKind.GENERAL), "情况说明五");
    for (Map.Entry<String, Long> entry : books.classes().entrySet()) {
      amount("公开05表/" + entry.getKey() + "/合计", entry.getValue(), "公开05表");
    }
    amount("基本支出/人员经费", books.personnel(), "情况说明六");
    amount("基本支出/公用经费", books.publicUse(), "情况说明六");
    if (!agency.traits().totalsOnly()) {
      amount("财政拨款收入支出总计", books.fiscalTotal(), "情况说明四");
      amount("收入/财政拨款收入", books.fiscalIncome(), "公开02表");
    }
  }

  private void shares() {
    rate("支出/基本支出/占比", books.basicSpent(), books.spent(), "情况说明三");
    rate("支出/项目支出/占比", books.projectSpent(), books.spent(), "情况说明三");
    rate("基本支出/人员经费/占比", books.personnel(), Books.sum(books.basic()), "情况说明六");
    rate("一般公共预算支出/占比", books.spentOf(FundKind.GENERAL), books.spent(), "情况说明五");
    if (!agency.traits().totalsOnly()) {
      rate("收入/财政拨款收入/占比", books.fiscalIncome(), books.incomeTotal(), "情况说明二");
    }
  }

  private void budget() {
    long general = books.spentOf(FundKind.GENERAL);
    amount("一般公共预算支出/年初预算", books.initial(), "情况说明五");
    rate("一般公共预算支出/完成率", general, books.initial(), "情况说明五");
    int sign = Long.compare(general, books.initial());
    prints.add(new Print("一般公共预算支出/比预算", sign > 0 ? "大于" : sign < 0 ? "小于" : "等于", "情况说明五"));
  }

  private void amount(String path, long amount, String place) {
    prints.add(new Print(path, Money.text(amount), place));
  }

  private void rate(String path, long part, long whole, String place) {
    prints.add(new Print(path, Money.rate(part, whole), place));
  }
}
