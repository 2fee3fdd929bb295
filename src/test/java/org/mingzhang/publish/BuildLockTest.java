package org.mingzhang.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BuildLockTest {

  @TempDir private Path portal;
  private Publisher publisher;
  private Path file;

  @BeforeEach
  void places() {
    publisher = new Publisher(portal.resolve("site"));
    file = portal.resolve(".mingzhang/site/lock");
  }

  @Test
  void aSecondBuildInThisProcessIsRefused() throws IOException {
    BuildLock first = BuildLock.take(file);

    assertThatThrownBy(this::publish)
        .isInstanceOf(PublishException.class)
        .hasMessage("另一个明账进程（进程号 " + ProcessHandle.current().pid() + "）正在生成同一个网站，请等它结束后再试。");

    first.release();
    assertThatCode(this::publish).doesNotThrowAnyException();
  }

  @Test
  void aSecondBuildIsRefusedAtItsStartAndTheFirstGoesOn() throws IOException {
    publish();
    try (Publisher.Holding first = publisher.begin()) {
      Publisher second = new Publisher(portal.resolve("site"));

      assertThatThrownBy(second::begin).hasMessageStartingWith("另一个明账进程（进程号 ");
      assertThatCode(this::publish).doesNotThrowAnyException();
    }
    assertThatCode(this::publish).doesNotThrowAnyException();
  }

  @Test
  void aSecondBuildInAnotherProcessIsRefusedUntilThatDies() throws Exception {
    Process other = LockHolder.start(file);
    try {
      assertThatThrownBy(this::publish)
          .isInstanceOf(PublishException.class)
          .hasMessageContaining("进程号 " + other.pid());
      assertThat(portal.resolve("site")).doesNotExist();
    } finally {
      other.destroyForcibly().waitFor();
    }
    assertThatCode(this::publish).doesNotThrowAnyException();
  }

  private void publish() {
    publisher.publish(Tree.site(Map.of("index.html", "x")));
  }
}
