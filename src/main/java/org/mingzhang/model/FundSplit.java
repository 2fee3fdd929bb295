package org.mingzhang.model;

import java.math.BigDecimal;

/** An amount by kind of fund, or its total where the split was not printed. */
public record FundSplit(
    @Key(value = "一般公共预算", doc = "万元。") Amount general,
    @Key(value = "政府性基金", doc = "万元。") Amount governmentFund,
    @Key(value = "国有资本经营预算", doc = "万元。") Amount stateCapital,
    @Key(value = "财政拨款", doc = "前三种资金的总数，只在没有按资金分列时填写。") Amount fiscal,
    @Key(value = "其他资金", doc = "万元。") Amount other,
    @Key(value = "合计", doc = "只在没有按资金分列时填写。", main = true) Amount total) {

  /** The three fiscal funds together: typed, or the sum of those that were; null where neither was printed. */
  public BigDecimal fiscalTotal() {
    BigDecimal sum = Numbers.of(fiscal);
    for (FundKind fund : FundKind.values()) {
      if (fund.fiscal()) {
        sum = Numbers.plus(sum, Numbers.of(of(fund)));
      }
    }
    return sum;
  }

  /** The amount of one kind of fund, or null where it was not printed. */
  public Amount of(FundKind fund) {
    return switch (fund) {
      case GENERAL -> general;
      case GOVERNMENT_FUND -> governmentFund;
      case STATE_CAPITAL -> stateCapital;
      case OTHER -> other;
    };
  }
}
