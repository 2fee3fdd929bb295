package org.mingzhang.cli;

import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.mingzhang.demo.DemoException;
import org.mingzhang.demo.DemoOptions;
import org.mingzhang.demo.DemoPortal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code demo}: a synthetic portal for trials and benchmarks. Numbers are read here to name what is wrong in Chinese. */
@Command(name = "demo", description = "生成一个合成数据的网站文件夹，用来试用和测速。", mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Option(names = "--departments", paramLabel = "个数", description = "部门个数，1 到 10000。")
  private String departments;

  @Option(names = "--years", paramLabel = "个数", description = "每个部门的年度数，1 到 20，最后一年是 2021 年。")
  private String years;

  @Option(names = "--out", paramLabel = "文件夹", description = "写到哪里；应当是空的，或者是以前用 demo 生成的。")
  private Path out;

  @Option(names = "--seed", paramLabel = "整数", description = "随机种子，默认 1；种子相同，文件就相同。")
  private String seed = "1";

  @Option(names = "--faults", paramLabel = "个数", description = "故意放进去的错误个数，默认 0；列在 faults.tsv 里。")
  private String faults = "0";

  @Option(names = "--portal", paramLabel = "文件夹", description = "模板、样式、文章、科目表等从哪里复制，默认是当前文件夹。")
  private Path portal = Path.of("");

  @Override
  public Integer call() {
    long start = System.nanoTime();
    DemoPortal.Summary done;
    try {
      done = DemoPortal.write(options());
    } catch (WrongUsage e) {
      spec.commandLine().getErr().println(e.getMessage());
      return 2;
    } catch (DemoException e) {
      spec.commandLine().getErr().println(e.getMessage());
      return 1;
    }
    String seconds = String.format(Locale.ROOT, "%.1f", (System.nanoTime() - start) / 1e9);
    spec.commandLine()
        .getOut()
        .println(
            "生成：" + out + " 合成数据，" + done.departments() + " 个部门，" + done.departmentYears() + " 个部门年度，错误 " + done.faults()
                + " 个，用时 " + seconds + " 秒");
    return 0;
  }

  private DemoOptions options() {
    int howMany = (int) number("--departments", departments, 1, DemoOptions.MOST_DEPARTMENTS);
    int howLong = (int) number("--years", years, 1, DemoOptions.MOST_YEARS);
    int wrong = (int) number("--faults", faults, 0, (long) howMany * howLong);
    if (out == null) {
      throw new WrongUsage("缺少 --out，写明生成到哪个文件夹。");
    }
    return new DemoOptions(portal, out, howMany, howLong, number("--seed", seed, Long.MIN_VALUE, Long.MAX_VALUE), wrong);
  }

  private static long number(String option, String text, long least, long most) {
    if (text == null) {
      throw new WrongUsage("缺少 " + option + "，应当是 " + least + " 到 " + most + " 的整数。");
    }
    try {
      long number = Long.parseLong(text);
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      // said below
    }
    throw new WrongUsage(option + " 应当是 " + least + " 到 " + most + " 的整数，写的是“" + text + "”。");
  }

  /** What ends the command with 2; never leaves this class. */
  private static final class WrongUsage extends RuntimeException {

    private static final long serialVersionUID = 1L;

    WrongUsage(String message) {
      super(message, null, false, false);
    }
  }
}
