package org.mingzhang.model;

import java.util.List;
import java.util.Map;

/** A performance table: funds, goal, indicators; with or without weights and scores. */
public record Evaluation(
    @Key(value = "资金", doc = "资金情况：合计、财政拨款、其他资金各一行。") Funding funding,
    @Key(value = "预期目标", doc = "年度总体目标：预期。") Text goal,
    @Key(value = "实际完成", doc = "年度总体目标：实际完成情况。") Text actual,
    @Key(value = "一级分值", doc = "一级指标的分值，如 产出指标: 50。") Map<String, Decimal> weights,
    @Key(value = "指标", doc = "逐条指标。") List<Indicator> indicators,
    @Key(value = "等级", doc = "评定等级，如 优。") Text grade,
    @Key(value = "分级", doc = "各等级的最低分，如 优: 90。") Map<String, Decimal> bands) {

  /** Rows of the funding block of a performance table. */
  public record Funding(
      @Key(value = "合计", doc = "资金合计。") Row total,
      @Key(value = "财政拨款", doc = "其中：当年财政拨款。") Row fiscal,
      @Key(value = "其他资金", doc = "其中：其他资金。") Row other) {}

  /** One row of the funding block, 万元; a blank cell is absent. */
  public record Row(
      @Key(value = "年初预算", doc = "年初预算数，万元。") Amount initial,
      @Key(value = "全年预算", doc = "全年预算数，万元。") Amount annual,
      @Key(value = "执行", doc = "全年执行数，万元。", main = true) Amount executed,
      @Key(value = "分值", doc = "预算执行的分值。") Decimal weight,
      @Key(value = "得分", doc = "预算执行的得分。") Decimal score) {}
}
