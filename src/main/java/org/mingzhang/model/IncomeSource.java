package org.mingzhang.model;

/** Income by source: the lines of 公开01表. */
public enum IncomeSource implements Term {
  GENERAL("一般公共预算财政拨款收入"),
  GOVERNMENT_FUND("政府性基金预算财政拨款收入"),
  STATE_CAPITAL("国有资本经营预算财政拨款收入"),
  FROM_SUPERIOR("上级补助收入"),
  SERVICES("事业收入"),
  BUSINESS("经营收入"),
  FROM_SUBORDINATES("附属单位上缴收入"),
  OTHER("其他收入");

  private final String term;

  IncomeSource(String term) {
    this.term = term;
  }

  @Override
  public String term() {
    return term;
  }

  /** The first three are 财政拨款收入. */
  public boolean fiscal() {
    return ordinal() <= STATE_CAPITAL.ordinal();
  }
}
