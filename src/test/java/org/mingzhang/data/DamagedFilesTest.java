package org.mingzhang.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingzhang.Soon;
import org.mingzhang.model.Problem;

/** Property: whatever happens to a real file, reading ends soon and says where the fault is, in one line each. */
class DamagedFilesTest {

  private static final int TRUNCATIONS = 200;
  private static final int MUTATIONS = 500;

  private static final String[] PIECES = {
    "：", "，", "　", "\t", " ", "\n", "\r", ":", ": ", ",", "{", "}", "[", "]",
    "'", "\"", "#", "- ", "-", "&a ", "*a", "!x ", "|", ">",
    "%", "@", "？", "? ", "９", "0", "-1", "~", "null", "\u0000",
    "\u202E", "\uFEFF", "𠮷", "\\", "合计: 1\n", "---\n", "...\n", "<<: ",
  };

  private static final String[] RUNS = {
    "a", "：", "　", " ", "\"", "[", "{", "- ", "合计: 1\n", "合计:1\n", "，合计: ", "1,234", "\n",
  };

  @TempDir private Path temp;
  private TestPortal portal;
  private byte[] real;

  @BeforeEach
  void realPortal() throws IOException {
    portal = new TestPortal(temp);
    portal.lay(Path.of("data"));
    real = Files.readAllBytes(Path.of(TestPortal.YEAR));
    portal.read();
  }

  @Test
  void cutAnywhere() throws IOException {
    for (int i = 0; i < TRUNCATIONS; i++) {
      int length = (int) ((long) real.length * i / TRUNCATIONS);
      check("cut at " + length, Arrays.copyOf(real, length));
    }
  }

  @Test
  void mistypedAnywhere() throws IOException {
    Random random = new Random(430204);
    String text = new String(real, StandardCharsets.UTF_8);
    for (int i = 0; i < MUTATIONS; i++) {
      StringBuilder damaged = new StringBuilder(text);
      for (int n = random.nextInt(3); n >= 0; n--) {
        mistype(damaged, random);
      }
      check("mutation " + i, damaged.toString().getBytes(StandardCharsets.UTF_8));
    }
  }

  @Test
  void strayBytesAnywhere() throws IOException {
    Random random = new Random(2021);
    for (int i = 0; i < 50; i++) {
      byte[] damaged = real.clone();
      damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
      check("byte " + i, damaged);
    }
  }

  @Test
  void longRunsOfOnePiece() throws IOException {
    for (String piece : RUNS) {
      checkRuns(piece, 50_000);
    }
  }

  /** Twenty times the size may take about twenty times as long, not four hundred times. */
  @Test
  void aLineOfAMegabyte() throws IOException {
    checkRuns("a", 1_000_000);
  }

  private void checkRuns(String piece, int length) throws IOException {
    String head = TestPortal.HEAD + "其他重要事项:\n  - ";
    String run = piece.repeat(length / piece.length());
    check("run of " + piece, (head + run).getBytes(StandardCharsets.UTF_8));
    check("quoted run of " + piece, (head + "\"" + run + "\"\n").getBytes(StandardCharsets.UTF_8));
    check("block of " + piece, (head + "|\n    x\n    " + run + "\n").getBytes(StandardCharsets.UTF_8));
    check("line of " + piece, (run + "机关运行经费：" + run + "5\n").getBytes(StandardCharsets.UTF_8));
  }

  /** Deletes, inserts or doubles a piece somewhere. */
  private static void mistype(StringBuilder text, Random random) {
    int at = random.nextInt(text.length());
    int length = Math.min(1 + random.nextInt(6), text.length() - at);
    switch (random.nextInt(4)) {
      case 0 -> text.delete(at, at + length);
      case 1 -> text.insert(at, PIECES[random.nextInt(PIECES.length)]);
      case 2 -> text.replace(at, at + 1, PIECES[random.nextInt(PIECES.length)]);
      default -> text.insert(at, text.substring(at, at + length));
    }
  }

  private void check(String what, byte[] bytes) throws IOException {
    portal.write(TestPortal.YEAR, bytes);
    DataFolder.Result result = Soon.done(portal::read, what);
    assertThat(result.data().isEmpty()).as(what).isEqualTo(result.problems().stream().anyMatch(Problem::isError));
    for (Problem problem : result.problems()) {
      assertThat(problem.at().file()).as(what).isNotEmpty();
      assertThat(problem.at().line()).as(what).isPositive();
      assertThat(problem.at().column()).as(what).isPositive();
      assertThat(problem.toString()).as(what).doesNotContainPattern("[\\p{Cntrl}\\u2028\\u202E]").hasSizeLessThan(500);
    }
  }
}
