package org.mingzhang.model;

import java.util.List;

/** A project (项目) with its budget, evaluation and report. */
public record Project(
    @Key(value = "项目", doc = "项目名称，全文件用同一个名称。", required = true, name = true) Text name,
    @Key(value = "标识", doc = "网址里用的小写字母、数字和连字符，如 gongche-pingtai。", required = true) Text slug,
    @Key(value = "又名", doc = "来源文件里的其他叫法。") List<Text> aliases,
    @Key(value = "子项目", doc = "支出方向名称。") Text subProject,
    @Key(value = "实施单位", doc = "不是部门本级时写。") Text unit,
    @Key(value = "实施期", doc = "项目总实施期。") Text period,
    @Key(value = "总投资", doc = "项目总投资，万元。") Amount investment,
    @Key(value = "总投资财政拨款", doc = "总投资其中财政拨款，万元。") Amount fiscalInvestment,
    @Key(value = "申报", doc = "申报金额，万元。") Amount applied,
    @Key(value = "批复", doc = "批复金额，万元。") Amount approved,
    @Key(value = "用途", doc = "这笔钱用来做什么。") Text purpose,
    @Key(value = "自评", doc = "绩效目标或自评表。") Evaluation evaluation,
    @Key(value = "评价得分", doc = "另附的项目评价得分表。") List<ScoreItem> scores,
    @Key(value = "完成情况", doc = "绩效目标完成情况，每条一段。") List<Text> done,
    @Key(value = "事项", doc = "完成情况里的数。") List<Fact> facts,
    @Key(value = "问题", doc = "发现的问题。") List<Text> problems,
    @Key(value = "措施", doc = "改进措施。") List<Text> measures,
    @Key(value = "报告", doc = "项目绩效报告，按章。") List<Chapter> report) {

  /** A row of a separate score table (项目评价得分表). */
  public record ScoreItem(
      @Key(value = "一级", doc = "一级指标。") Text level1,
      @Key(value = "二级", doc = "二级指标。") Text level2,
      @Key(value = "三级", doc = "三级指标或目标任务。", required = true, name = true) Text name,
      @Key(value = "分值", doc = "分值；没有就不写。") Decimal weight,
      @Key(value = "得分", doc = "得分。") Decimal score,
      @Key(value = "备注", doc = "备注。") Text remark) {}
}
