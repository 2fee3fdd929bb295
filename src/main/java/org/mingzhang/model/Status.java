package org.mingzhang.model;

/** How far a department-year has come; a draft is built only on request. */
public enum Status implements Term {
  DRAFT("草稿"),
  REVIEWED("已审");

  private final String term;

  Status(String term) {
    this.term = term;
  }

  @Override
  public String term() {
    return term;
  }
}
