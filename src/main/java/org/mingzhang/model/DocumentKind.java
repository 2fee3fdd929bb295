package org.mingzhang.model;

/** What the source document is (体裁). */
public enum DocumentKind implements Term {
  FINAL_ACCOUNTS("部门决算"),
  SELF_EVALUATION("绩效自评");

  private final String term;

  DocumentKind(String term) {
    this.term = term;
  }

  @Override
  public String term() {
    return term;
  }
}
