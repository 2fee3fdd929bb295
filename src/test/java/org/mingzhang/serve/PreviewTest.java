package org.mingzhang.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The builder here copies data/a.yml to the home page and fails on the words "faulty" and "broken". */
class PreviewTest {

  private final StringWriter console = new StringWriter();

  @TempDir private Path portal;
  private Path site;
  private Path input;
  private Preview preview;

  @BeforeEach
  void portal() throws IOException {
    site = Files.createDirectories(portal.resolve("site"));
    input = Files.createDirectories(portal.resolve("data")).resolve("a.yml");
    edit("甲");
  }

  @AfterEach
  void close() {
    preview.close();
  }

  @Test
  void printsTheAddressAfterTheFirstBuild() throws IOException {
    URI address = preview().start();

    assertThat(console.toString().lines())
        .containsExactly("网站已生成。", "预览地址：" + address + " （修改后自动重新生成；按 Ctrl+C 结束）");
    assertThat(home(address)).startsWith("HTTP/1.1 200").contains("甲");
  }

  @Test
  void anEditIsBuiltAndAnnounced() throws IOException {
    URI address = preview().start();

    try (RawHttp.Events events = new RawHttp.Events(address)) {
      events.next();
      edit("甲乙");
      events.next();
    }

    assertThat(home(address)).contains("甲乙");
  }

  @Test
  void aFaultyStartIsServedAsItsMessagesAndHealsByAnEdit() throws IOException {
    edit("faulty");
    URI address = preview().start();
    assertThat(home(address)).startsWith("HTTP/1.1 500").contains("data/a.yml:1:1: error: 坏了");
    assertThat(console.toString()).contains("data/a.yml:1:1: error: 坏了").contains("网站没有生成");

    try (RawHttp.Events events = new RawHttp.Events(address)) {
      events.next();
      edit("甲");
      events.next();
    }

    assertThat(home(address)).startsWith("HTTP/1.1 200").contains("甲");
  }

  @Test
  void aFaultOfTheProgramIsAMessageToo() throws IOException {
    edit("broken");

    URI address = preview().start();

    assertThat(home(address)).startsWith("HTTP/1.1 500").contains("生成时程序出错：java.lang.IllegalStateException: oops");
  }

  @Test
  void waitingEndsWhenThePreviewIsClosed() throws Exception {
    preview().start();
    CompletableFuture<Void> waiting = CompletableFuture.runAsync(this::await);
    assertThat(waiting).isNotDone();

    preview.close();

    assertThat(waiting).succeedsWithin(5, TimeUnit.SECONDS);
  }

  @Test
  void aPreviewThatWasNeverStartedIsClosedAllTheSame() {
    preview().close();

    assertThat(console.toString()).isEmpty();
  }

  private Preview preview() {
    preview = new Preview(portal, site, 0, this::build, new PrintWriter(console));
    return preview;
  }

  private Outcome build() {
    try {
      String text = Files.readString(input);
      switch (text) {
        case "faulty":
          return new Outcome(false, List.of("data/a.yml:1:1: error: 坏了"));
        case "broken":
          throw new IllegalStateException("oops");
        default:
          Files.writeString(site.resolve("index.html"), text);
          return new Outcome(true, List.of());
      }
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private void await() {
    try {
      preview.await();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private void edit(String text) throws IOException {
    Files.writeString(input, text);
  }

  private static String home(URI address) throws IOException {
    return RawHttp.send(address, "GET /", "localhost");
  }
}
