package org.mingzhang.demo;

/**
 * A printed figure that is wrong on purpose.
 *
 * @param file the year file, relative to the portal
 */
record Fault(String file, String path, Kind kind, String printed, String right) {

  /** How a clerk goes wrong. */
  enum Kind {
    TOTAL("合计不等于分项之和"),
    YEAR("增减率除错年度"),
    SHARE("占比用错分母"),
    DIRECTION("方向词相反"),
    DIGITS("数字颠倒"),
    UNIT("按元印出");

    private final String term;

    Kind(String term) {
      this.term = term;
    }

    String term() {
      return term;
    }
  }

  String row() {
    return String.join("\t", file, path, kind.term(), printed, right);
  }
}
