package org.mingzhang.publish;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LastSiteTest {

  @TempDir private Path portal;
  private Path out;
  private Publisher publisher;

  @BeforeEach
  void publish() {
    out = portal.resolve("site");
    publisher = new Publisher(out, portal.resolve(".mingzhang"));
    publisher.publish(Tree.site(Map.of("index.html", "a", "x/index.html", "b")));
  }

  @Test
  void aFileThatIsGoneBeforeItIsRememberedIsAFaultOfTheDisk() throws IOException {
    Files.delete(out.resolve("x/index.html"));

    assertThatThrownBy(() -> LastSite.remember(out, publisher.folder()))
        .isInstanceOf(NoSuchFileException.class)
        .hasMessageContaining("index.html");
  }
}
