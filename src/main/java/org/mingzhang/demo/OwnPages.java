package org.mingzhang.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a demo portal says of itself, and copied pages without links to departments that it does not have. */
final class OwnPages {

  private static final Pattern DEPARTMENT_LINK = Pattern.compile("\\[([^\\]]*)]\\([^)\\s]*departments/[^)]*\\)");

  private final Path out;

  OwnPages(Path out) {
    this.out = out;
  }

  void write(DemoOptions options) throws IOException {
    Yaml settings = new Yaml();
    settings.text("名称", "合成数据示范网站");
    settings.text("一句话", "合成数据，由程序生成，不对应任何真实的地区和单位，只用来试用和测速。");
    settings.value("示范", "是");
    settings.text("示范说明", "全部是合成数据，由程序生成，不对应任何真实的地区和单位。");
    Files.writeString(out.resolve("data/portal.yml"), settings.toString());
    withoutDepartmentLinks(out.resolve("content"));
    Files.writeString(out.resolve("content/about.md"), about(options));
  }

  private static void withoutDepartmentLinks(Path content) throws IOException {
    try (Stream<Path> walk = Files.walk(content)) {
      List<Path> pages = walk.filter(path -> path.toString().endsWith(".md")).sorted().toList();
      for (Path page : pages) {
        Files.writeString(page, DEPARTMENT_LINK.matcher(Files.readString(page)).replaceAll("$1"));
      }
    }
  }

  private static String about(DemoOptions options) {
    String size = options.departments() + " 个部门、" + options.years() + " 个年度";
    return """
        title=关于本站
        type=page
        status=published
        summary=本站的部门和数字都是程序生成的合成数据。
        order=10
        ~~~~~~

        ## 合成数据

        本站的地区、部门、项目和数字全部由程序生成，不对应任何真实的地区和单位，代码也取自没有使用的号段。它只用来试用、演示和测速。

        ## 数从哪里来

        一共%s，随机种子是 %s。同一个种子每次生成的文件相同。各表之间、说明与表之间、相邻两年之间的数是一致的；故意放进去的错误列在网站文件夹的 faults.tsv 里。
        """
        .formatted(size, Long.toString(options.seed()));
  }
}
