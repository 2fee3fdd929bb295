package org.mingzhang.model;

/** Where the money of a line comes from; decides which of the official tables it appears in. */
public enum FundKind implements Term {
  GENERAL("一般公共预算", true),
  GOVERNMENT_FUND("政府性基金", true),
  STATE_CAPITAL("国有资本经营预算", true),
  OTHER("其他资金", false);

  private final String term;
  private final boolean fiscal;

  FundKind(String term, boolean fiscal) {
    this.term = term;
    this.fiscal = fiscal;
  }

  @Override
  public String term() {
    return term;
  }

  /** Whether it is 财政拨款 and so belongs into 公开04表. */
  public boolean fiscal() {
    return fiscal;
  }
}
