package org.mingzhang.serve;

import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;

/** A portal as its editor sees it while working: built, served, and built again after each change. */
public final class Preview implements AutoCloseable {

  private static final List<String> INPUTS = List.of("data", "content", "templates", "assets");

  private final Builder builder;
  private final PrintWriter out;
  private final PreviewServer server;
  private final Watcher watcher;
  private final CountDownLatch closed = new CountDownLatch(1);

  /**
   * Takes the port, before any time is spent on a build.
   *
   * @param portal the folder whose inputs are watched
   * @param site the folder that the builder fills
   * @param port 0 for any free one
   * @throws PreviewException when the port cannot be had
   */
  public Preview(Path portal, Path site, int port, Builder builder, PrintWriter out) {
    this.builder = builder;
    this.out = out;
    this.server = new PreviewServer(site, port);
    this.watcher = new Watcher(INPUTS.stream().map(portal::resolve).toList(), this::rebuild);
  }

  /** Builds once, then serves and watches until closed; a failed build is served as its messages. */
  public URI start() {
    rebuild();
    server.start();
    say(Stream.of("预览地址：" + server.address() + " （修改后自动重新生成；按 Ctrl+C 结束）"));
    watcher.start();
    return server.address();
  }

  /** Waits until somebody closes the preview. */
  public void await() throws InterruptedException {
    closed.await();
  }

  @Override
  public void close() {
    watcher.close();
    server.close();
    closed.countDown();
  }

  private void rebuild() {
    Outcome outcome = outcome();
    say(outcome.messages().stream());
    say(Stream.of(outcome.ok() ? "网站已生成。" : "网站没有生成，改正并保存后会自动重试。"));
    server.show(outcome);
  }

  /** A fault of the program itself must not end the preview either: the next edit may avoid it. */
  private Outcome outcome() {
    try {
      return builder.build();
    } catch (RuntimeException | VirtualMachineError e) {
      return new Outcome(false, List.of("生成时程序出错：" + e));
    }
  }

  private void say(Stream<String> lines) {
    lines.forEach(out::println);
    out.flush();
  }
}
