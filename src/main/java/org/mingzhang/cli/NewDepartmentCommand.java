package org.mingzhang.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.mingzhang.start.NewDepartment;
import org.mingzhang.start.StartException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code new department}: the folder of a department with its first file. */
@Command(name = "department", description = "新建一个部门的文件夹和 department.yml。", mixinStandardHelpOptions = true)
final class NewDepartmentCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "标识", arity = "1", description = "6 位行政区划代码、连字符和小写的拼音首字母，如 430204-jgsw；就是网址，以后不改。")
  private String id;

  @Option(names = "--name", paramLabel = "名称", description = "部门全称。")
  private String name;

  @Option(names = "--region", paramLabel = "代码", description = "行政区划代码，默认是标识的前 6 位。")
  private String region;

  @Option(names = "--short", paramLabel = "简称", description = "页面上用的简称。")
  private String shortName;

  @Option(names = "--portal", paramLabel = "文件夹", description = "网站文件夹，默认是当前文件夹。")
  private Path portal = Path.of("");

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    try {
      String file = new NewDepartment(id, name, region, shortName).write(portal);
      out.println("新建：" + file);
      out.println("接下来建年度文件：" + Starting.program() + " new year " + id + " 年度" + Starting.portal(portal));
      return 0;
    } catch (StartException e) {
      return Starting.refused(e, spec);
    }
  }
}
