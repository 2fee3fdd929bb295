package org.mingzhang.disclosure;

import java.math.BigDecimal;
import org.mingzhang.model.DepartmentYear;

/** An amount in 万元 by which departments and years are listed and compared; the order is the one readers see. */
public enum Measure {
  EXPENDITURE("expenditure", "支出/合计", "本年支出"),
  BASIC("basic", "支出/基本支出", "基本支出"),
  PROJECTS("projects", "支出/项目支出", "项目支出"),
  INCOME("income", "收入/合计", "本年收入"),
  FISCAL_INCOME("fiscal-income", "收入/财政拨款收入", "财政拨款收入"),
  GENERAL_BUDGET("general-budget", "一般公共预算支出/合计", "一般公共预算财政拨款支出"),
  THREE_PUBLIC("three-public", "三公经费/合计/决算", "“三公”经费"),
  ABROAD("abroad", "三公经费/因公出国（境）费/决算", "因公出国（境）费"),
  VEHICLES("vehicles", "三公经费/公务用车购置及运行维护费/决算", "公务用车购置及运行维护费"),
  RECEPTION("reception", "三公经费/公务接待费/决算", "公务接待费"),
  OPERATING_COST("operating-cost", "机关运行经费", "机关运行经费"),
  PROCUREMENT("procurement", "政府采购/合计", "政府采购支出");

  private final String key;
  private final String path;
  private final String title;

  Measure(String key, String path, String title) {
    this.key = key;
    this.path = path;
    this.title = title;
  }

  /** ASCII name in addresses. */
  public String key() {
    return key;
  }

  /** Path of the figure in a department-year. */
  public String path() {
    return path;
  }

  /** As columns and choices call it. */
  public String title() {
    return title;
  }

  /** The amount as the department-year's own page shows it, or null. */
  BigDecimal of(DepartmentYear year) {
    return year.figures().leading(path);
  }
}
