package org.mingzhang.demo;

import java.util.SortedMap;
import org.mingzhang.model.FundKind;

/**
 * Expenditure under one subject from one fund.
 *
 * @param initial 年初预算, or -1 where the form has none
 * @param economic what it was spent on; adds up to the line
 */
record Line(String code, FundKind fund, long basic, long project, long initial, SortedMap<String, Long> economic) {

  long total() {
    return basic + project;
  }
}
