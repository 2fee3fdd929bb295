package org.mingzhang.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What tells that nothing has come or gone in folders. */
class FolderMarksTest {

  private static final List<String> FOLDERS = List.of("a/", "a/b/", "c/");

  @TempDir private Path tree;

  @BeforeEach
  void folders() throws IOException {
    for (String folder : FOLDERS) {
      Files.createDirectories(tree.resolve(folder));
    }
    assumeTrue(!mark().isEmpty(), "the file system tells when a folder has changed");
  }

  @Test
  void theSameFoldersHaveTheSameMark() throws IOException {
    String before = mark();
    assertThat(mark()).isEqualTo(before);

    Files.writeString(tree.resolve("a/b/new.txt"), "x");
    String after = mark();
    assertThat(after).isNotEqualTo(before);

    Files.writeString(tree.resolve("a/b/new.txt"), "another text");
    assertThat(mark()).as("in which the same names stand").isEqualTo(after);
    Files.delete(tree.resolve("a/b/new.txt"));
    assertThat(mark()).isNotIn(before, after);
  }

  @Test
  void aFolderInPlaceOfAnotherIsNotTheSame() throws IOException {
    String before = mark();
    Files.move(tree.resolve("c"), tree.resolve("away"));
    Files.createDirectory(tree.resolve("c"));

    assertThat(mark()).isNotEqualTo(before);
  }

  @Test
  void foldersAreLookedAtOnceUnlessSomebodySaysThatTheyHaveChanged() throws IOException {
    FolderMarks marks = new FolderMarks();
    String before = marks.look(tree, FOLDERS);
    Files.writeString(tree.resolve("a/b/new.txt"), "x");
    assertThat(marks.look(tree, FOLDERS)).isEqualTo(before);

    marks.touch("c/other.txt");
    assertThat(marks.look(tree, FOLDERS)).isEqualTo(before);
    marks.touch("a/b/new.txt");
    assertThat(marks.look(tree, FOLDERS)).isEqualTo(mark());

    Files.createDirectory(tree.resolve("a/d"));
    marks.touch("a/d/");
    assertThat(marks.look(tree, FOLDERS)).isEqualTo(mark());
  }

  @Test
  void nothingIsKnownWhereAFolderIsMissing() throws IOException {
    Files.delete(tree.resolve("c"));

    assertThat(mark()).isEmpty();
  }

  private String mark() {
    return new FolderMarks().look(tree, FOLDERS);
  }
}
