package org.mingzhang.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every rule on small year files of {@code src/test/sites-check/rules.txt}: each case names its rule and an outcome that
 * must be among what the rule says, and the lines {@code => } hold all that it says; {@code -Dexpected.overwrite=true}
 * rewrites those lines for a person to review.
 */
class RulesTest {

  private static final Path CASES = Path.of("src/test/sites-check/rules.txt");

  /** Rules that cannot fail, or not pass: both sides are one figure. */
  private static final Set<String> ONE_FIGURE = Set.of("R32", "R33", "R42");

  /** Rules whose failing case cannot be typed in a small year file: the profile decides. */
  private static final Set<String> NO_FAILURE = Set.of("R41");

  /** Rules that always have something to look at. */
  private static final Set<String> ALWAYS = Set.of("R19", "R42", "R55", "R56", "R57");

  /** Rules about words, counts, scores, dates: nothing to round. */
  private static final Set<String> EXACT =
      Set.of(
          "R14", "R19", "R32", "R33", "R34", "R35", "R40", "R41", "R42", "R45", "R47", "R51", "R53", "R55", "R56", "R57",
          "R58", "R59", "R60", "R61", "R63", "R64", "R67", "R68", "R69");

  private static final Map<Case, List<String>> SAID = new LinkedHashMap<>();

  @TempDir private static Path temp;

  private record Case(int number, String rule, String outcome, String text, List<String> expected) {}

  private static List<Case> cases() throws IOException {
    List<Case> cases = new ArrayList<>();
    for (String part : Files.readString(CASES).split("(?m)^## ")) {
      if (!part.isBlank()) {
        List<String> lines = part.lines().toList();
        String[] head = lines.get(0).split(" ");
        List<String> text = lines.stream().skip(1).filter(line -> !line.startsWith("=> ")).toList();
        List<String> expected = lines.stream().filter(line -> line.startsWith("=> ")).map(line -> line.substring(3)).toList();
        cases.add(new Case(cases.size() + 1, head[0], head[1], String.join("\n", text) + "\n", expected));
      }
    }
    return cases;
  }

  @TestFactory
  Stream<DynamicTest> saysWhatItShould() throws IOException {
    CheckPortal portal = new CheckPortal(temp);
    return cases().stream()
        .map(c -> DynamicTest.dynamicTest(c.number + " " + c.rule + " " + c.outcome, () -> check(portal, c)));
  }

  private static void check(CheckPortal portal, Case c) {
    SAID.put(c, c.expected);
    List<String> said =
        portal.check(c.text).stream()
            .filter(f -> f.rule().id().equals(c.rule))
            .map(f -> f.outcome().term() + "｜" + f.where() + "｜" + f.message())
            .toList();
    SAID.put(c, said);
    assertThat(said).as(c.text).anyMatch(line -> line.startsWith(c.outcome + "｜"));
    if (!Boolean.getBoolean("expected.overwrite")) {
      assertThat(said).as(c.text).isEqualTo(c.expected);
    }
  }

  @AfterAll
  static void overwrite() throws IOException {
    if (Boolean.getBoolean("expected.overwrite")) {
      StringBuilder all = new StringBuilder();
      SAID.forEach(
          (c, said) -> {
            all.append("## ").append(c.rule).append(' ').append(c.outcome).append('\n').append(c.text);
            said.forEach(line -> all.append("=> ").append(line).append('\n'));
          });
      Files.writeString(CASES, all);
    }
  }

  @Test
  void everyRuleHasACaseOfEveryKind() throws IOException {
    Map<String, Set<String>> kinds = new TreeMap<>();
    cases().forEach(c -> kinds.computeIfAbsent(c.rule, r -> new TreeSet<>()).add(c.outcome));
    List<String> missing = new ArrayList<>();
    for (Rule rule : RuleBook.RULES) {
      Set<String> there = kinds.getOrDefault(rule.id(), Set.of());
      require(missing, rule, there, "通过", ONE_FIGURE.contains(rule.id()));
      require(missing, rule, there, "不符", ONE_FIGURE.contains(rule.id()) || NO_FAILURE.contains(rule.id()));
      require(missing, rule, there, "尾差", EXACT.contains(rule.id()));
      boolean open = there.contains("数据不足") || there.contains("不适用");
      require(missing, rule, open ? Set.of("数据不足") : there, "数据不足", ALWAYS.contains(rule.id()));
    }
    assertThat(missing).isEmpty();
  }

  private static void require(List<String> missing, Rule rule, Set<String> there, String outcome, boolean excused) {
    if (!excused && !there.contains(outcome)) {
      missing.add(rule.id() + " " + outcome);
    }
  }

  @Test
  void theBookIsOrderedAndComplete() {
    assertThat(RuleBook.RULES)
        .extracting(Rule::id)
        .containsExactlyElementsOf(IntStream.rangeClosed(1, 69).mapToObj(i -> String.format("R%02d", i)).toList());
  }

  @Test
  void everyRuleIsExplainedWithAnExampleOfItsOwn() {
    assertThat(RuleBook.RULES).extracting(Rule::title).doesNotHaveDuplicates();
    assertThat(RuleBook.RULES).extracting(Rule::example).doesNotHaveDuplicates();
    for (Rule rule : RuleBook.RULES) {
      assertThat(rule.title()).as(rule.id()).isNotBlank();
      assertThat(rule.formula()).as(rule.id()).isNotBlank();
      assertThat(rule.source()).as(rule.id()).isNotBlank();
      assertThat(rule.example()).as(rule.id()).matches(".*\\d.*|.*减少（增加）.*").matches(".*(通过|尾差|不符|不适用)。");
      assertThat(rule.prints() != null || rule.test() != null).as(rule.id()).isTrue();
    }
  }
}
