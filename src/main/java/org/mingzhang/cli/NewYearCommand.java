package org.mingzhang.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.mingzhang.data.Groundwork;
import org.mingzhang.start.NewYear;
import org.mingzhang.start.StartException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code new year}: a year file to be filled in. Years are read here to name what is wrong in Chinese. */
@Command(name = "year", description = "新建一个年度文件：键和科目都排好，数等人填。", mixinStandardHelpOptions = true)
final class NewYearCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(index = "0", paramLabel = "标识", arity = "1", description = "部门标识，如 430204-jgsw。")
  private String id;

  @Parameters(index = "1", paramLabel = "年度", arity = "1", description = "决算年度，如 2021。")
  private String year;

  @Option(names = "--profile", paramLabel = "格式", description = "国家、湖南、四川等；默认同上年，没有上年就是国家。")
  private String profile;

  @Option(names = "--from", paramLabel = "年度", description = "科目从哪一年取，默认是以前最近的一年。")
  private String from;

  @Option(names = "--portal", paramLabel = "文件夹", description = "网站文件夹，默认是当前文件夹。")
  private Path portal = Path.of("");

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    int asked = number("年度", year);
    Integer before = from == null ? null : number("--from", from);
    try {
      NewYear.Written written = new NewYear(id, asked, profile, before).write(portal);
      String keys = written.from() == 0 ? "小单位常用的" : " " + written.from() + " 年的";
      out.println("新建：" + written.file() + " 草稿，科目是" + keys);
      if (written.subjects() != asked) {
        out.println("没有 " + asked + " 年的科目表，用了 " + written.subjects() + " 年的；科目有变的，加上 data/subjects/" + asked + ".yml");
      }
      out.println("填上数以后看看还缺什么：" + Starting.program() + " build --drafts" + Starting.portal(portal));
      return 0;
    } catch (StartException e) {
      return Starting.refused(e, spec);
    }
  }

  private int number(String name, String typed) {
    if (!typed.matches("(19|20)[0-9]{2}")) {
      throw new ParameterException(spec.commandLine(), name + " 应当是四位数的年份，写的是“" + Groundwork.shown(typed) + "”。");
    }
    return Integer.parseInt(typed);
  }
}
