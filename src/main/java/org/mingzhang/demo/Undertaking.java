package org.mingzhang.demo;

import org.mingzhang.model.FundKind;

/**
 * A project in one year.
 *
 * @param slug the same in all years of the project
 * @param code subject that it is booked under
 * @param initial 年初预算
 * @param annual 全年预算
 * @param executed what was spent
 */
record Undertaking(String name, String slug, String code, FundKind fund, long initial, long annual, long executed) {

  Undertaking named(String other) {
    return new Undertaking(other, slug, code, fund, initial, annual, executed);
  }
}
