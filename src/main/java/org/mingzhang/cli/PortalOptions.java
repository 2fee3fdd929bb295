package org.mingzhang.cli;

import java.nio.file.Path;
import org.mingzhang.BuildOptions;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Options that say what to build from where to where; build and serve share them. */
final class PortalOptions {

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(names = "--portal", paramLabel = "文件夹", description = "放 content、data、templates、assets 的文件夹，默认是当前文件夹。")
  private Path portal = Path.of("");

  @Option(names = "--out", paramLabel = "文件夹", description = "网站写到哪里，默认是其中的 site。")
  private Path out;

  @Option(names = "--base", paramLabel = "路径", description = "网站所在的子路径，如 /czgk；只影响 404 页。")
  private String base;

  @Option(names = "--drafts", description = "连草稿一起生成。")
  private boolean drafts;

  @Option(names = "--strict", description = "有印出的数与推算不符就不生成。")
  private boolean strict;

  BuildOptions options(boolean clean) {
    if (base != null && !base.matches("(/[A-Za-z0-9_-][A-Za-z0-9._-]*)*/?")) {
      throw new ParameterException(spec.commandLine(), "--base 应当像 /czgk 这样，以 / 开头，不含 .. 和特殊字符。");
    }
    Path site = out == null ? portal.resolve("site") : out;
    return new BuildOptions(portal, site, strict, base, drafts, clean);
  }

  Path portal() {
    return portal;
  }
}
