package org.mingzhang.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.mingzhang.publish.PublishException;
import org.mingzhang.publish.SitePackage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code package}: the published site as one zip, or what has changed in it. */
@Command(name = "package", description = "把生成好的网站打成一个 zip 压缩包。", mixinStandardHelpOptions = true)
final class PackageCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Option(names = "--portal", paramLabel = "文件夹", description = "门户的文件夹，默认是当前文件夹。")
  private Path portal = Path.of("");

  @Option(names = "--site", paramLabel = "文件夹", description = "网站所在的文件夹，默认是门户里的 site。")
  private Path site;

  @Option(names = "--out", paramLabel = "文件", description = "压缩包写到哪里，默认是门户里的 site.zip，只打包变化时是 site-changes.zip。")
  private Path out;

  @Option(names = "--changed-since", paramLabel = "清单", description = "上次发布的 manifest.json：只打包新增和改动的文件，删去的列在 deletions.txt 里。")
  private Path earlier;

  @Override
  public Integer call() {
    Path from = site == null ? portal.resolve("site") : site;
    try {
      spec.commandLine().getOut().println(earlier == null ? whole(from) : changes(from));
      return 0;
    } catch (PublishException e) {
      spec.commandLine().getErr().println(e.getMessage());
      return 1;
    }
  }

  private String whole(Path from) {
    Path zip = out == null ? portal.resolve("site.zip") : out;
    SitePackage.Packed packed = SitePackage.whole(from, zip);
    return "打包：" + zip + " 共 " + packed.files() + " 个文件，" + size(packed);
  }

  private String changes(Path from) {
    Path zip = out == null ? portal.resolve("site-changes.zip") : out;
    SitePackage.Packed packed = SitePackage.changes(from, earlier, zip);
    return "打包：" + zip + " 新增和改动 " + packed.files() + " 个文件，删去 " + packed.deleted() + " 个，" + size(packed);
  }

  private static String size(SitePackage.Packed packed) {
    return (packed.bytes() + 1023) / 1024 + " KB";
  }
}
