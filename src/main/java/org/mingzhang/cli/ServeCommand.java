package org.mingzhang.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.mingzhang.BuildOptions;
import org.mingzhang.BuildReport;
import org.mingzhang.Portal;
import org.mingzhang.publish.PublishException;
import org.mingzhang.publish.StateFolder;
import org.mingzhang.publish.Trees;
import org.mingzhang.serve.Outcome;
import org.mingzhang.serve.Preview;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code serve}: build, preview on this machine only, rebuild on change. */
@Command(name = "serve", description = "生成网站并在本机预览，改动后自动重新生成。", mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {

  /** Building more departments aside would take the machine from the person at it. */
  private static final int FEW = 40;

  @Spec private CommandSpec spec;

  @Mixin private PortalOptions options;

  @Option(names = "--port", paramLabel = "端口", description = "端口，默认 8080。")
  private int port = 8080;

  @Override
  public Integer call() throws InterruptedException {
    BuildOptions build = options.options(false);
    Path site = build.out().toAbsolutePath().normalize();
    try (Preview preview =
        new Preview(options.portal(), site, port, () -> outcome(build), spec.commandLine().getOut())) {
      preview.start();
      warmUp(build);
      preview.await();
    }
    return 0;
  }

  /**
   * A first build after a start is three times slower than those after it. One that nobody sees, while the editor is still
   * reading, takes that upon itself.
   */
  private static void warmUp(BuildOptions options) {
    Path aside = StateFolder.of(options.out()).resolve("warm-up");
    Thread thread = new Thread(() -> {
      try {
        if (departments(options.portal()) <= FEW) {
          Portal.build(new BuildOptions(options.portal(), aside.resolve("site"), false, options.base(), options.drafts(), true));
        }
        Trees.delete(aside);
      } catch (IOException | RuntimeException e) {
        // the first edit takes longer then
      }
    }, "mingzhang-warm-up");
    thread.setDaemon(true);
    thread.setPriority(Thread.MIN_PRIORITY);
    thread.start();
  }

  private static long departments(Path portal) throws IOException {
    try (Stream<Path> folders = Files.list(portal.resolve("data/departments"))) {
      return folders.count();
    }
  }

  private static Outcome outcome(BuildOptions options) {
    try {
      BuildReport report = Portal.build(options);
      return new Outcome(report.published(), Reports.lines(report));
    } catch (PublishException e) {
      return new Outcome(false, List.of(e.getMessage()));
    }
  }
}
