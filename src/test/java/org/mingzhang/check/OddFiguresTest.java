package org.mingzhang.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingzhang.data.DataFolder;
import org.mingzhang.model.Shapes;
import org.mingzhang.publish.Trees;

/** Whatever figures a file holds, as long as it can be read every rule answers and none throws. */
class OddFiguresTest {

  private static final int TRIALS = 150;

  private static final List<String> ODD_AMOUNTS =
      List.of("0", "0.00", "-5.25", "-0.01", "99999999999999.99", "0.000001", "123456.123456", "100.01", "2021");

  private static final List<String> ODD_COUNTS = List.of("0", "1", "100", "2021", "99999999");

  /** A number that is the value of a key or an item of a list. */
  private static final Pattern NUMBER = Pattern.compile("(?<=[:,{\\[-] )-?\\d+(?:\\.\\d+)?%?(?=\\s*(?:[,}\\]]|$))", Pattern.MULTILINE);

  @TempDir private Path temp;

  @BeforeEach
  void copyEverythingButTheDepartments() {
    new CheckPortal(temp);
  }

  @Test
  void everyRuleAnswersWhateverTheFiguresAre() throws IOException {
    Random random = new Random(20221008);
    List<Path> files = yearFiles();
    int read = 0;
    for (int trial = 0; trial < TRIALS; trial++) {
      Path file = files.get(random.nextInt(files.size()));
      String text = Files.readString(file);
      String odd = random.nextInt(3) == 0 ? withoutABlock(text, random) : withOddNumbers(text, 1 + random.nextInt(40), random);
      Path departments = temp.resolve("data/departments");
      Trees.delete(departments);
      Path department = Files.createDirectories(departments.resolve(file.getParent().getFileName().toString()));
      Files.copy(file.resolveSibling("department.yml"), department.resolve("department.yml"));
      Files.writeString(department.resolve(file.getFileName().toString()), odd);
      DataFolder.Result result = DataFolder.read(temp, new Shapes());
      if (result.data().isEmpty()) {
        assertThat(result.problems()).as("trial %s", trial).isNotEmpty();
        continue;
      }
      read++;
      List<Finding> findings = Checks.run(result.data().orElseThrow(), Optional.of(CheckPortal.TODAY));
      Set<String> answered = findings.stream().map(finding -> finding.rule().id()).collect(Collectors.toCollection(TreeSet::new));
      assertThat(answered).as("trial %s of %s", trial, file).hasSize(RuleBook.RULES.size());
      assertThat(findings).allMatch(finding -> !finding.message().isBlank());
    }
    assertThat(read).isGreaterThan(TRIALS / 4);
  }

  private static List<Path> yearFiles() throws IOException {
    try (Stream<Path> walk = Files.walk(Path.of("data/departments"))) {
      return walk.filter(file -> file.getFileName().toString().matches("\\d{4}\\.yml")).sorted().toList();
    }
  }

  private static String withOddNumbers(String text, int count, Random random) {
    List<int[]> places = new ArrayList<>();
    Matcher m = NUMBER.matcher(text);
    while (m.find()) {
      boolean head = text.substring(text.lastIndexOf('\n', m.start()) + 1, m.start()).matches("(年度|体例|来源|批复日期|公开日期).*|.*(科目|日期).*");
      if (!head) {
        places.add(new int[] {m.start(), m.end()});
      }
    }
    StringBuilder odd = new StringBuilder(text);
    Set<Integer> chosen = new TreeSet<>(Comparator.reverseOrder());
    for (int i = 0; i < count && !places.isEmpty(); i++) {
      chosen.add(random.nextInt(places.size()));
    }
    for (int at : chosen) {
      int from = places.get(at)[0];
      int to = places.get(at)[1];
      List<String> values = odd.substring(from, to).contains(".") ? ODD_AMOUNTS : ODD_COUNTS;
      odd.replace(from, to, values.get(random.nextInt(values.size())));
    }
    return odd.toString();
  }

  /** The file without one of its blocks below the head. */
  private static String withoutABlock(String text, Random random) {
    String[] blocks = text.split("(?m)^(?=\\S)");
    int gone = random.nextInt(blocks.length);
    StringBuilder rest = new StringBuilder();
    for (int i = 0; i < blocks.length; i++) {
      boolean needed = blocks[i].matches("(?s)(年度|体例|来源|#).*");
      rest.append(i == gone && !needed ? "" : blocks[i]);
    }
    return rest.toString();
  }
}
