package org.mingzhang.model;

/** Expenditure by kind: the columns of 公开03表. */
public enum ExpenditureKind implements Term {
  BASIC("基本支出"),
  PROJECT("项目支出"),
  TO_SUPERIOR("上缴上级支出"),
  BUSINESS("经营支出"),
  TO_SUBORDINATES("对附属单位补助支出");

  private final String term;

  ExpenditureKind(String term) {
    this.term = term;
  }

  @Override
  public String term() {
    return term;
  }
}
