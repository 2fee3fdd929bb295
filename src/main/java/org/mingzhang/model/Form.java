package org.mingzhang.model;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The official tables: the nine national forms, and the five that only the Sichuan form has beside them. A form keeps
 * its name in pages and figure paths whatever number a province prints above it.
 */
public enum Form {
  /** 收入支出决算总表. */
  TOTALS(Series.NATIONAL, 1),
  /** 收入决算表. */
  INCOME(Series.NATIONAL, 2),
  /** 支出决算表. */
  EXPENDITURE(Series.NATIONAL, 3),
  /** 财政拨款收入支出决算总表. */
  FISCAL_TOTALS(Series.NATIONAL, 4),
  /** 一般公共预算财政拨款支出决算表. */
  GENERAL_BUDGET(Series.NATIONAL, 5),
  /** 一般公共预算财政拨款基本支出决算明细表. */
  BASIC(Series.NATIONAL, 6),
  /** 一般公共预算财政拨款“三公”经费支出决算表. */
  THREE_PUBLIC(Series.NATIONAL, 7),
  /** 政府性基金预算财政拨款收入支出决算表. */
  GOVERNMENT_FUND(Series.NATIONAL, 8),
  /** 国有资本经营预算财政拨款支出决算表. */
  STATE_CAPITAL(Series.NATIONAL, 9),

  /** 财政拨款支出决算明细表. */
  FISCAL_DETAIL(Series.SICHUAN, 5),
  /** 一般公共预算财政拨款支出决算明细表. */
  GENERAL_BUDGET_DETAIL(Series.SICHUAN, 7),
  /** 一般公共预算财政拨款项目支出决算表. */
  PROJECTS(Series.SICHUAN, 9),
  /** 政府性基金预算财政拨款“三公”经费支出决算表. */
  FUND_THREE_PUBLIC(Series.SICHUAN, 12),
  /** 国有资本经营预算财政拨款收入支出决算表. */
  STATE_CAPITAL_TOTALS(Series.SICHUAN, 13);

  /** Whose numbers the tables carry. */
  public enum Series {
    NATIONAL("公开", "t"),
    SICHUAN("四川", "ts");

    private final String label;
    private final String id;

    Series(String label, String id) {
      this.label = label;
      this.id = id;
    }

    /** The tables that are numbered here. */
    public List<Form> forms() {
      return Arrays.stream(Form.values()).filter(form -> form.series == this).toList();
    }

    /** The table of a number, or empty. */
    public Optional<Form> form(int number) {
      return forms().stream().filter(form -> form.number == number).findFirst();
    }
  }

  private final Series series;
  private final int number;
  private final String id;
  private final String label;

  Form(Series series, int number) {
    String twoDigits = String.format(Locale.ROOT, "%02d", number);
    this.series = series;
    this.number = number;
    this.id = series.id + twoDigits;
    this.label = series.label + twoDigits + "表";
  }

  /** The number in its own series: 5 of 公开05表. */
  public int number() {
    return number;
  }

  /** The key in the page: {@code t05}, {@code ts05}. */
  public String id() {
    return id;
  }

  /** The first step of the paths of its cells: 公开05表, 四川05表. */
  public String label() {
    return label;
  }

  /** The form that a path means by its first step, or empty. */
  public static Optional<Form> labelled(String label) {
    return Arrays.stream(values()).filter(form -> form.label.equals(label)).findFirst();
  }
}
