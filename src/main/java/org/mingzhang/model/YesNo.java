package org.mingzhang.model;

/** 是 or 否. */
public enum YesNo implements Term {
  YES("是"),
  NO("否");

  private final String term;

  YesNo(String term) {
    this.term = term;
  }

  @Override
  public String term() {
    return term;
  }
}
