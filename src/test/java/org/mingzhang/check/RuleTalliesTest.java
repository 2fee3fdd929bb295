package org.mingzhang.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mingzhang.model.Position;

class RuleTalliesTest {

  private static Finding found(Rule rule, Outcome outcome) {
    return new Finding(rule, outcome, "430204-a", 2021, Position.startOf("a.yml"), "", "", "", "", "");
  }

  @Test
  void eachRuleHasItsOwnTallyWhereverItStandsInTheBook() {
    Rule first = RuleBook.RULES.get(0);
    Rule last = RuleBook.RULES.get(RuleBook.RULES.size() - 1);
    RuleTallies one =
        RuleTallies.of(List.of(found(first, Outcome.PASS), found(first, Outcome.MISMATCH), found(last, Outcome.INSUFFICIENT_DATA)));
    RuleTallies other = RuleTallies.of(List.of(found(first, Outcome.PASS)));

    RuleTallies sum = RuleTallies.sum(List.of(one, other, RuleTallies.of(List.of())));

    assertThat(sum.of(first)).isEqualTo(new Tally(List.of(2, 0, 1, 0, 0, 0)));
    assertThat(sum.of(last)).isEqualTo(new Tally(List.of(0, 0, 0, 0, 0, 1)));
    assertThat(sum.of(RuleBook.RULES.get(1))).isEqualTo(new Tally(List.of(0, 0, 0, 0, 0, 0)));
  }

  @Test
  void manyDepartmentsDoNotOverflowWhatOneIsKeptIn() {
    RuleTallies one = RuleTallies.of(List.of(found(RuleBook.RULES.get(2), Outcome.PASS)));
    RuleTallies sum = one;
    for (int i = 0; i < 17; i++) {
      sum = RuleTallies.sum(List.of(sum, sum));
    }
    assertThat(sum.of(RuleBook.RULES.get(2)).of(Outcome.PASS)).isEqualTo(131_072);
  }
}
