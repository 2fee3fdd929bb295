package org.mingzhang.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.mingzhang.start.PortalUpdate;
import org.mingzhang.start.StartException;
import org.mingzhang.start.StarterPortal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code init}: a complete small portal, or new templates for one that there is. */
@Command(name = "init", description = "新建一个带样例的网站文件夹，不用联网。", mixinStandardHelpOptions = true)
final class InitCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "文件夹", arity = "1", description = "写到哪里；应当是空的，或者还没有。")
  private Path folder;

  @Option(names = "--update", description = "换已有网站的模板和样式，改过的文件保留；不动 data 和 content。")
  private boolean update;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    try {
      if (update) {
        PortalUpdate.run(folder).forEach(out::println);
      } else {
        int files = StarterPortal.write(folder);
        welcome(files, out);
      }
      return 0;
    } catch (StartException e) {
      return Starting.refused(e, spec);
    }
  }

  private void welcome(int files, PrintWriter out) {
    String jar = Starting.program();
    String portal = Starting.portal(folder);
    out.println("新建：" + folder + " 共 " + files + " 个文件");
    out.println("  data       网站设置 portal.yml、行政区划 regions.yml、科目表、格式、名词解释，样例部门 " + StarterPortal.EXAMPLE);
    out.println("  content    关于本站、怎样读部门决算、网站管理员指南");
    out.println("  templates  页面模板和句式；assets 样式、脚本和图标");
    out.println("样例部门和它的数都是编的，看明白以后删去 data/departments/" + StarterPortal.EXAMPLE + "。接下来：");
    out.println("  " + jar + " build" + portal);
    out.println("  " + jar + " serve" + portal);
    out.println("  " + jar + " new department 部门标识 --name 部门全称" + portal);
  }
}
