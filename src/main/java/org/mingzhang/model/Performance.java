package org.mingzhang.model;

import java.util.List;
import java.util.Map;

/** Budget performance (预算绩效): evaluations, projects, reports. */
public record Performance(
    @Key(value = "概述", doc = "绩效管理开展情况，每条一段。") List<Text> summary,
    @Key(value = "事项", doc = "绩效管理的数，如编制目标的项目数。") List<Fact> facts,
    @Key(value = "自评范围", doc = "按资金列的自评项目数和金额。") List<Scope> scopes,
    @Key(value = "部门评价", doc = "部门评价的项目数和金额。") DepartmentEvaluation departmentEvaluation,
    @Key(value = "项目支出明细", doc = "项目支出的各笔，键是项目名称，合计由程序相加。") Map<String, Amount> projectSpending,
    @Key(value = "整体自评", doc = "部门整体支出绩效自评表。") Evaluation overall,
    @Key(value = "项目", doc = "逐个项目。") List<Project> projects,
    @Key(value = "整体报告", doc = "部门整体支出绩效评价报告，按章。") List<Chapter> report,
    @Key(value = "问题", doc = "存在的问题。") List<Text> problems,
    @Key(value = "措施", doc = "改进措施。") List<Text> measures) {

  /** Self-evaluation by kind of fund. */
  public record Scope(
      @Key(value = "资金", doc = "哪种资金。", required = true, name = true) FundKind fund,
      @Key(value = "一级项目", doc = "一级项目个数。") Count firstLevel,
      @Key(value = "二级项目", doc = "二级项目个数。") Count secondLevel,
      @Key(value = "项目数", doc = "没有分一级、二级时的项目个数。") Count projects,
      @Key(value = "金额", doc = "涉及资金，万元。") Amount amount) {}

  /** Evaluation by the department itself. */
  public record DepartmentEvaluation(
      @Key(value = "项目数", doc = "评价的项目个数。") Count projects,
      @Key(value = "金额", doc = "按资金的涉及金额，如 一般公共预算: 1406.53。") Map<String, Amount> amounts) {}
}
