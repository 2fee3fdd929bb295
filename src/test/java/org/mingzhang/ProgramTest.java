package org.mingzhang;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgramTest {

  @TempDir private Path folder;

  @Test
  void anotherClassOrLibraryIsAnotherProgram() throws IOException {
    Path classes = Files.createDirectories(folder.resolve("classes"));
    Path library = Files.writeString(folder.resolve("library.jar"), "1");
    Files.writeString(classes.resolve("A.class"), "1");
    List<Path> path = List.of(classes, library, folder.resolve("missing.jar"));
    String first = Program.markOfFolder(classes, path);
    assertThat(Program.markOfFolder(classes, path)).isEqualTo(first);

    Files.writeString(library, "12");
    String second = Program.markOfFolder(classes, path);
    Files.writeString(classes.resolve("A.class"), "12");

    assertThat(second).isNotEqualTo(first);
    assertThat(Program.markOfFolder(classes, path)).isNotIn(first, second);
  }

  @Test
  void itIsTheSameProgramAllTheTime() {
    assertThat(Program.mark()).isEqualTo(Program.mark()).hasSize(64);
  }
}
