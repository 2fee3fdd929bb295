package org.mingzhang.model;

/** Marks totals that are source figures because their parts were not published. */
public enum Withheld implements Term {
  NOT_PUBLISHED("未公开");

  private final String term;

  Withheld(String term) {
    this.term = term;
  }

  @Override
  public String term() {
    return term;
  }
}
