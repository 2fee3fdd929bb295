package org.mingzhang.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.mingzhang.BuildOptions;
import org.mingzhang.BuildReport;
import org.mingzhang.Portal;
import org.mingzhang.publish.PublishException;
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
      WarmUp.start(build);
      preview.await();
    }
    return 0;
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
