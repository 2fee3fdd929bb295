package org.mingzhang.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mingzhang.search.SearchPage.Heading;
import org.mingzhang.search.SearchPage.Kind;
import org.mingzhang.search.SearchPage.Piece;

/** Borders of parts stay where they were, whatever a corrected figure brings or takes away. */
class PartsTest {

  private static final int SECTIONS = 40;

  /** A line of a page before it has a number for its heading. */
  private record Line(String anchor, String heading, String text) {

    /** Sentences and charts. */
    boolean loose() {
      return text.contains("句") || anchor.startsWith("fig");
    }
  }

  /** Sections with sentences, a chart and a table each. */
  private static List<Line> lines() {
    List<Line> lines = new ArrayList<>();
    for (int s = 0; s < SECTIONS; s++) {
      lines.addAll(section(s, "第" + s + "节"));
    }
    return lines;
  }

  private static List<Line> section(int s, String title) {
    List<Line> lines = new ArrayList<>();
    lines.add(new Line("s" + s, title, title));
    for (int i = 0; i < s % 4; i++) {
      lines.add(new Line("s" + s, title, "这一节的第" + i + "句话比上年增加85.90万元，增长14.12%，主要是上级追加了专项资金"));
    }
    for (int i = 0; i < s % 3; i++) {
      lines.add(new Line("fig" + s, title + " › 图" + s, "图中第" + i + "行\t608.42\t694.32"));
    }
    for (int i = 0; i < s % 7; i++) {
      lines.add(new Line("t" + s, title + " › 表", "行政单位离退休和其他有关支出的第" + i + "行\t18.67\t18.67"));
    }
    return lines;
  }

  private static SearchPage page(List<Line> lines) {
    Map<String, Integer> headings = new LinkedHashMap<>();
    List<Piece> blocks = new ArrayList<>();
    for (Line line : lines) {
      int heading = headings.computeIfAbsent(line.heading(), path -> headings.size());
      blocks.add(new Piece(line.anchor(), Kind.ACCOUNT, heading, line.text(), line.loose()));
    }
    List<Heading> all = headings.keySet().stream().map(path -> new Heading(path, List.of(), "")).toList();
    return new SearchPage("a/", "a", "a", "a", "a", 2021, "", "", "", all, blocks, List.of(), Set.of());
  }

  /** The headings that parts begin with. */
  private static List<String> borders(List<Line> lines) {
    return Parts.of(page(lines)).stream()
        .filter(part -> !part.loose())
        .map(part -> part.headings().get(part.blocks().get(0).heading()).path())
        .toList();
  }

  private static List<Line> without(List<Line> lines, Predicate<Line> gone) {
    return lines.stream().filter(gone.negate()).toList();
  }

  @Test
  void aPageHasSeveralPartsWithAllItsBlocksInTheirOrderAndWhatComesAndGoesBehind() {
    SearchPage page = page(lines());
    List<Parts.Part> parts = Parts.of(page);
    assertThat(parts).hasSizeBetween(2, Parts.MOST);
    List<String> texts = new ArrayList<>();
    List<String> paths = new ArrayList<>();
    for (Parts.Part part : parts) {
      part.blocks().forEach(block -> texts.add(block.text()));
      part.blocks().forEach(block -> paths.add(part.headings().get(block.heading()).path()));
    }
    List<Piece> steadyFirst = page.blocks().stream().sorted(Comparator.comparing(Piece::loose)).toList();
    assertThat(texts).isEqualTo(steadyFirst.stream().map(Piece::text).toList());
    assertThat(paths).isEqualTo(steadyFirst.stream().map(block -> page.headings().get(block.heading()).path()).toList());
    for (Parts.Part part : parts) {
      assertThat(part.blocks()).allMatch(block -> block.loose() == part.loose());
    }
    assertThat(parts.stream().filter(Parts.Part::loose)).hasSize(1);
  }

  @Test
  void otherFiguresLeaveTheBorders() {
    List<Line> others =
        lines().stream().map(line -> new Line(line.anchor(), line.heading(), line.text().replaceAll("(\\d)\\.(\\d)", "$1$2,$1.$2$2"))).toList();
    assertThat(borders(others)).isEqualTo(borders(lines()));
  }

  @Test
  void sentencesThatComeAndGoLeaveTheBorders() {
    List<String> borders = borders(lines());
    assertThat(borders(without(lines(), line -> line.text().contains("句话")))).isEqualTo(borders);
    List<Line> more = new ArrayList<>();
    for (Line line : lines()) {
      more.add(line);
      if (line.text().contains("句话")) {
        more.add(new Line(line.anchor(), line.heading(), "这一句说相加的数与印出的数不同"));
      }
    }
    assertThat(borders(more)).isEqualTo(borders);
  }

  @Test
  void aSentenceSaidElsewhereStandsWhereItStood() {
    List<Line> moved = new ArrayList<>(without(lines(), line -> line.text().contains("句话")));
    lines().stream().filter(line -> line.text().contains("句话")).forEach(line -> moved.add(new Line("s1", "最后一节", line.text())));
    assertThat(partsWith(moved, "句话")).isEqualTo(partsWith(lines(), "句话")).hasSize(1);
  }

  private static Set<Integer> partsWith(List<Line> lines, String text) {
    List<Parts.Part> parts = Parts.of(page(lines));
    return IntStream.range(0, parts.size())
        .filter(i -> parts.get(i).blocks().stream().anyMatch(block -> block.text().contains(text)))
        .boxed()
        .collect(Collectors.toSet());
  }

  @Test
  void veryManySentencesAreCutToo() {
    List<Line> sentences = IntStream.range(0, 600).mapToObj(i -> new Line("s" + i, "第" + i + "节", "这是一句关于支出的说明，说的是同一件事情")).toList();
    assertThat(Parts.of(page(sentences))).hasSizeGreaterThan(1).allMatch(Parts.Part::loose);
  }

  @Test
  void chartsThatComeAndGoLeaveTheBorders() {
    assertThat(borders(without(lines(), line -> line.anchor().startsWith("fig")))).isEqualTo(borders(lines()));
  }

  @Test
  void aSectionMoreMovesHardlyAnyBorder() {
    List<String> borders = borders(lines());
    int moved = 0;
    for (int at = 0; at < SECTIONS; at++) {
      List<Line> more = new ArrayList<>();
      for (int s = 0; s < SECTIONS; s++) {
        if (s == at) {
          more.addAll(section(1, "新的一节"));
        }
        more.addAll(section(s, "第" + s + "节"));
      }
      Set<String> others = new HashSet<>(borders);
      others.removeAll(borders(more));
      moved += others.size();
    }
    assertThat(moved).as("borders moved by %d sections, each put in alone", SECTIONS).isLessThan(SECTIONS);
  }

  @Test
  void aHugePageHasNoMorePartsThanThereAreBits() {
    List<Line> lines = new ArrayList<>();
    IntStream.range(0, 50).forEach(i -> lines.addAll(lines()));
    assertThat(Parts.of(page(lines))).hasSizeLessThanOrEqualTo(Parts.MOST);
  }

  @Test
  void aTableWithoutAHeadingInItIsCutToo() {
    List<Line> rows =
        IntStream.range(0, 400).mapToObj(i -> new Line("t1", "表", "行政单位离退休和其他有关支出的一行\t18.67")).toList();
    assertThat(Parts.of(page(rows))).hasSizeGreaterThan(2);
  }

  @Test
  void aPageOfNothingIsOnePart() {
    assertThat(Parts.of(page(List.of()))).hasSize(1);
  }

  @Test
  void countsAreRoundedDownToFewSteps() {
    assertThat(IntStream.of(0, 1, 2, 3, 4, 7, 8, 15, 16, 63, 64, 10_678).map(Counts::rounded))
        .containsExactly(0, 1, 2, 2, 4, 4, 4, 4, 16, 16, 64, 4096);
  }
}
