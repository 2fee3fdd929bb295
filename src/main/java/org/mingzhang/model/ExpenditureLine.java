package org.mingzhang.model;

import java.util.Map;

/** Expenditure under one subject from one kind of fund. */
public record ExpenditureLine(
    @Key(value = "科目", doc = "功能分类科目编码，项级 7 位；没有公布下级时可写 3 位或 5 位。", required = true, name = true)
        Code code,
    @Key(value = "名称", doc = "科目名称；科目表里有的可以不写，写了会核对。") Text name,
    @Key(value = "资金", doc = "资金来源；不写就是一般公共预算。") FundKind fund,
    @Key(value = "基本支出", doc = "万元。") Amount basic,
    @Key(value = "项目支出", doc = "万元。") Amount project,
    @Key(value = "上缴上级支出", doc = "万元。") Amount toSuperior,
    @Key(value = "经营支出", doc = "万元。") Amount business,
    @Key(value = "对附属单位补助支出", doc = "万元。") Amount toSubordinates,
    @Key(value = "合计", doc = "只在没有公布基本支出和项目支出时填写。") Amount total,
    @Key(value = "经济分类", doc = "这一行的支出按经济分类，基本支出和项目支出合在一起；键是 3 位或 5 位编码，如 30101: 73.50。")
        Map<String, Amount> economic,
    @Key(value = "年初预算", doc = "年初预算数，万元。") Amount initialBudget,
    @Key(value = "完成预算", doc = "原文只印完成率、没有预算数时填写，如 100%。") Percent completion,
    @Key(value = "原因", doc = "决算数与预算数不同的原因，一两句。") Text reason) {

  /** The kind of fund, 一般公共预算 unless the line says otherwise. */
  @Override
  public FundKind fund() {
    return fund == null ? FundKind.GENERAL : fund;
  }

  /** The amount of one kind, or null where it was not printed. */
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
