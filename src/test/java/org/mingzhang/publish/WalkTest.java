package org.mingzhang.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WalkTest {

  @TempDir private Path temporary;
  private Path tree;

  @BeforeEach
  void plant() throws IOException {
    tree = temporary.resolve("tree");
    Tree.write(tree.resolve("index.html"), "a");
    Tree.write(tree.resolve("决算/2021/表.csv"), "b");
    Files.createDirectories(tree.resolve("empty/er"));
    Tree.write(temporary.resolve("elsewhere/x"), "x");
    Files.createSymbolicLink(tree.resolve("决算/link"), temporary.resolve("elsewhere"));
  }

  @Test
  void everyFileIsVisitedAndLinksAreNotFollowed() throws IOException {
    Set<String> visited = new ConcurrentSkipListSet<>();

    Walk.through(tree, (address, file, attributes) -> {
      visited.add(address + (attributes.isSymbolicLink() ? " links" : ""));
      assertThat(file).isEqualTo(tree.resolve(address));
    });

    assertThat(visited).containsExactly("index.html", "决算/2021/表.csv", "决算/link links");
  }

  @Test
  void foldersComeAfterThoseThatTheyLieIn() throws IOException {
    List<String> folders = Walk.through(tree, (address, file, attributes) -> {});

    assertThat(folders).containsExactlyInAnyOrder("empty/", "empty/er/", "决算/", "决算/2021/");
    assertThat(folders.indexOf("empty/")).isLessThan(folders.indexOf("empty/er/"));
    assertThat(folders.indexOf("决算/")).isLessThan(folders.indexOf("决算/2021/"));
  }

  @Test
  void aFaultOfTheVisitorEndsItAsItIs() {
    assertThatThrownBy(
            () ->
                Walk.through(tree, (address, file, attributes) -> {
                  throw new IOException("full");
                }))
        .isExactlyInstanceOf(IOException.class)
        .hasMessage("full");
    assertThatThrownBy(() -> Walk.through(temporary.resolve("none"), (address, file, attributes) -> {}))
        .isInstanceOf(NoSuchFileException.class);
  }

  @Test
  void aDeletedTreeLeavesWhatItsLinksLeadTo() throws IOException {
    Trees.delete(tree);
    Trees.delete(tree);

    assertThat(tree).doesNotExist();
    assertThat(temporary.resolve("elsewhere/x")).exists();
  }
}
