package org.mingzhang.model;

import java.util.List;

/** Expenditure of the year; a total by kind is typed only where no line carries that kind. */
public record Expenditure(
    @Key(value = "基本支出", doc = "只在科目行没有写基本支出时填写。") Amount basic,
    @Key(value = "项目支出", doc = "只在科目行没有写项目支出时填写。") Amount project,
    @Key(value = "上缴上级支出", doc = "只在科目行没有写时填写。") Amount toSuperior,
    @Key(value = "经营支出", doc = "只在科目行没有写时填写。") Amount business,
    @Key(value = "对附属单位补助支出", doc = "只在科目行没有写时填写。") Amount toSubordinates,
    @Key(value = "明细", doc = "没有按科目公布基本支出、项目支出时注明 未公开。") Withheld detail,
    @Key(value = "年初预算", doc = "一般公共预算财政拨款支出年初预算合计，只在没有逐项公布时填写。") Amount initialBudget,
    @Key(value = "完成预算", doc = "原文只印完成率、没有预算数时填写，如 99.42%。") Percent completion,
    @Key(value = "科目", doc = "按项级科目逐行填写。", main = true) List<ExpenditureLine> lines) {

  /** The typed total of one kind, or null. */
  public Amount of(ExpenditureKind kind) {
    return switch (kind) {
      case BASIC -> basic;
      case PROJECT -> project;
      case TO_SUPERIOR -> toSuperior;
      case BUSINESS -> business;
      case TO_SUBORDINATES -> toSubordinates;
    };
  }
}
