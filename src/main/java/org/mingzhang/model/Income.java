package org.mingzhang.model;

import java.util.List;

/** Income of the year by source (公开01表), and by subject where printed (公开02表). */
public record Income(
    @Key(value = "一般公共预算财政拨款收入", doc = "公开01表收入第 1 行。") Amount general,
    @Key(value = "政府性基金预算财政拨款收入", doc = "公开01表收入第 2 行。") Amount governmentFund,
    @Key(value = "国有资本经营预算财政拨款收入", doc = "公开01表收入第 3 行。") Amount stateCapital,
    @Key(value = "上级补助收入", doc = "公开01表收入第 4 行。") Amount fromSuperior,
    @Key(value = "事业收入", doc = "公开01表收入第 5 行。") Amount services,
    @Key(value = "经营收入", doc = "公开01表收入第 6 行。") Amount business,
    @Key(value = "附属单位上缴收入", doc = "公开01表收入第 7 行。") Amount fromSubordinates,
    @Key(value = "其他收入", doc = "公开01表收入第 8 行。") Amount other,
    @Key(value = "合计", doc = "只在没有公布分项时填写。") Amount total,
    @Key(value = "明细", doc = "写了“合计”时注明 未公开。") Withheld detail,
    @Key(value = "科目", doc = "公开02表：按项级科目的收入。") List<IncomeLine> lines) {

  /** The amount of one source, or null where it was not printed. */
  public Amount of(IncomeSource source) {
    return switch (source) {
      case GENERAL -> general;
      case GOVERNMENT_FUND -> governmentFund;
      case STATE_CAPITAL -> stateCapital;
      case FROM_SUPERIOR -> fromSuperior;
      case SERVICES -> services;
      case BUSINESS -> business;
      case FROM_SUBORDINATES -> fromSubordinates;
      case OTHER -> other;
    };
  }
}
