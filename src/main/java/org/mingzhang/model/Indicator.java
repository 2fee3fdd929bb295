package org.mingzhang.model;

import java.util.List;

/** A performance indicator of three levels; targets are printed text, possibly several in one cell. */
public record Indicator(
    @Key(value = "一级", doc = "一级指标，如 产出指标。") Text level1,
    @Key(value = "二级", doc = "二级指标，如 数量指标。") Text level2,
    @Key(value = "三级", doc = "三级指标，即指标名称。", required = true, name = true) Text name,
    @Key(value = "目标", doc = "年度指标值，按原文；一格里有几个就写成列表。") List<Text> targets,
    @Key(value = "完成", doc = "实际完成值，按原文；几个就写成列表。") List<Text> actuals,
    @Key(value = "分值", doc = "分值；没有就不写。") Decimal weight,
    @Key(value = "得分", doc = "得分；没有就不写。") Decimal score,
    @Key(value = "偏差原因", doc = "偏差原因分析及改进措施。") Text deviation) {}
