package org.mingzhang.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.mingzhang.Rollback;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code rollback}: the previous published site again. */
@Command(name = "rollback", description = "换回上一次发布的网站；再运行一次又换回来。", mixinStandardHelpOptions = true)
final class RollbackCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Option(names = "--portal", paramLabel = "文件夹", description = "门户的文件夹，默认是当前文件夹。")
  private Path portal = Path.of("");

  @Option(names = "--out", paramLabel = "文件夹", description = "网站所在的文件夹，默认是门户里的 site。")
  private Path out;

  @Override
  public Integer call() {
    Path site = out == null ? portal.resolve("site") : out;
    Rollback.of(site);
    spec.commandLine().getOut().println("换回：" + site + " 现在是上一次发布的网站。数据没有改动，再生成一次就是新的网站。");
    return 0;
  }
}
