package org.mingzhang.cli;

import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.mingzhang.BuildOptions;
import org.mingzhang.BuildReport;
import org.mingzhang.Portal;
import org.mingzhang.Progress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code build}: check, then generate. */
@Command(name = "build", description = "核对数据并生成网站。", mixinStandardHelpOptions = true)
final class BuildCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @ParentCommand private Main main;

  @Mixin private PortalOptions options;

  @Option(names = "--clean", description = "不用上次留下的状态，全部重新生成。")
  private boolean clean;

  @Option(names = "--timings", description = "列出每一步的用时。")
  private boolean timings;

  @Override
  public Integer call() {
    BuildOptions asked = options.options(clean);
    main.begins(asked.portal(), Portal.goesOn(asked));
    BuildReport report = Portal.build(asked, new Told(ProgressBar.at(spec.commandLine().getOut())));
    Reports.print(report, spec.commandLine().getOut(), spec.commandLine().getErr());
    if (timings) {
      for (BuildReport.Lap lap : report.laps()) {
        spec.commandLine().getOut().println(String.format(Locale.ROOT, "%6d 毫秒  %s", lap.millis(), lap.step()));
      }
      if (!report.parts().isEmpty()) {
        String parts = report.parts().stream().map(part -> part.step() + " " + part.millis()).collect(Collectors.joining("，"));
        spec.commandLine().getOut().println("部门年度里，各线程合计（毫秒）：" + parts);
      }
    }
    return report.published() ? 0 : 1;
  }

  /** What a build says while it goes on. */
  private final class Told implements Progress {

    private final Progress bar;

    Told(Progress bar) {
      this.bar = bar;
    }

    @Override
    public void at(int done, int all) {
      if (done == 1) {
        main.draws(all);
      }
      bar.at(done, all);
    }

    @Override
    public void reads(int departments) {
      main.reads(departments);
    }

    @Override
    public void publishes() {
      main.publishes();
    }
  }
}
