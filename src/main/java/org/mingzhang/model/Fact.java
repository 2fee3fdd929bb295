package org.mingzhang.model;

import java.math.BigDecimal;
import java.util.Set;

/** A figure of a report with what it counts: 全年会议 260 场次, 剩余 49.8 万元余. */
public record Fact(
    @Key(value = "说明", doc = "这个数说的是什么。", required = true, name = true) Text what,
    @Key(value = "数", doc = "数值，不带单位和千分位。", required = true) Decimal number,
    @Key(value = "单位", doc = "单位，如 次、万元、%；原文没有单位就不写。") Text unit,
    @Key(value = "约", doc = "余、近、约、多、以上、不少于、不超过等，按原文。") Text qualifier,
    @Key(value = "范围", doc = "不是本单位的数时写范围，如 全县。") Text scope,
    @Key(value = "年度", doc = "不是本年度的数时写年度。") Count year) {

  /** Words that stand before the number. */
  private static final Set<String> BEFORE =
      Set.of("近", "约", "不少于", "不超过", "不低于", "超过", "≥", "≤", ">=", "<=");

  /** Words that stand after the unit; the others (余, 多) stand before the unit. */
  private static final Set<String> AFTER = Set.of("以上", "以下", "以内", "左右", "上下");

  /** Whose figure it is and of which year, where that is not the department in its year; otherwise empty. */
  public String aside() {
    String of = scope == null ? "" : scope.value();
    String in = year == null ? "" : year.value() + "年";
    return of + (of.isEmpty() || in.isEmpty() ? "" : "，") + in;
  }

  /** The figure as read aloud: qualifier, number, unit. */
  public String reading() {
    String digits = Numbers.grouped(number.value());
    String measure = unit == null ? "" : unit.value();
    String measured = measure.isEmpty() || measure.equals("%") ? digits + measure : digits + " " + measure;
    if (qualifier == null) {
      return measured;
    }
    String word = qualifier.value();
    if (BEFORE.contains(word)) {
      return word + " " + measured;
    }
    if (AFTER.contains(word)) {
      return measured + word;
    }
    // 5 万余元 and 49.8 万余元, but 190 余万元
    boolean exact = number.value().scale() > 0 || number.value().compareTo(BigDecimal.TEN) < 0;
    boolean scaled = exact && (measure.startsWith("万") || measure.startsWith("亿"));
    return scaled ? digits + " " + measure.charAt(0) + word + measure.substring(1) : digits + " " + word + measure;
  }
}
