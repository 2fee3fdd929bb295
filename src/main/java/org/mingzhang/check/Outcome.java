package org.mingzhang.check;

/** How one check came out. What could not be checked is never counted as passed. */
public enum Outcome {
  PASS("通过", "pass"),
  ROUNDING("尾差", "rounding"),
  MISMATCH("不符", "mismatch"),
  EXPLAINED("已说明", "explained"),
  NOT_APPLICABLE("不适用", "not-applicable"),
  INSUFFICIENT_DATA("数据不足", "insufficient-data");

  private final String term;
  private final String key;

  Outcome(String term, String key) {
    this.term = term;
    this.key = key;
  }

  /** As people read it. */
  public String term() {
    return term;
  }

  /** As programs read it. */
  public String key() {
    return key;
  }
}
