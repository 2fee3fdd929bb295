package org.mingzhang;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingzhang.Terminal.run;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code new department} and {@code new year}: files to begin with, which read without a fault. */
class NewCommandTest {

  @TempDir private Path temporary;
  private Path portal;

  @BeforeEach
  void init() {
    portal = temporary.resolve("网 站");
    run("init", portal.toString()).fine();
  }

  private Terminal make(String... arguments) {
    List<String> all = new java.util.ArrayList<>(List.of("new"));
    all.addAll(List.of(arguments));
    all.addAll(List.of("--portal", portal.toString()));
    return run(all.toArray(String[]::new));
  }

  private String read(String name) throws Exception {
    return Files.readString(portal.resolve(name));
  }

  private void write(String name, String text) throws Exception {
    Files.createDirectories(portal.resolve(name).getParent());
    Files.writeString(portal.resolve(name), text);
  }

  // --- departments --------------------------------------------------------------------------------------------------

  @Test
  void aDepartmentIsWrittenWithWhatIsKnownAndRemarksForTheRest() throws Exception {
    Terminal made = make("department", "990101-dag", "--name", "样例县档案馆: 甲", "--region", "990101", "--short", "档案馆").fine();
    assertThat(made.out())
        .isEqualTo(
            "新建：data/departments/990101-dag/department.yml\n接下来建年度文件：java -jar mingzhang.jar new year 990101-dag 年度 --portal \""
                + portal + "\"\n");
    assertThat(read("data/departments/990101-dag/department.yml"))
        .contains("\n名称: '样例县档案馆: 甲'\n简称: 档案馆\n行政区划: 990101\n# 单位性质: ");
    assertThat(run("build", "--portal", portal.toString()).err())
        .isEqualTo("data/departments/990101-dag:1:1: warning: 还没有年度文件 (hint: 如 data/departments/990101-dag/2021.yml)\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"../990101-x", "990101-", "99010-dag", "990101_dag", "con", "NUL", "990101-档案馆", "990101-dag/x", "990101-d.g", "."})
  void aBadIdIsRefused(String id) {
    make("department", id, "--name", "甲").refused(2, "部门标识“" + id + "”不对：6 位行政区划代码、连字符和小写的拼音首字母，如 430204-jgsw。");
    make("year", id, "2021").refused(2, "部门标识“" + id + "”不对：6 位行政区划代码、连字符和小写的拼音首字母，如 430204-jgsw。");
  }

  @Test
  void whatIsWrongWithADepartmentIsSaidInOneLine() throws Exception {
    make("department", "990101-DAG", "--name", "甲")
        .refused(2, "部门标识“990101-DAG”不对：6 位行政区划代码、连字符和小写的拼音首字母，如 430204-jgsw；字母要小写：990101-dag。");
    make("department", "990101-dag").refused(2, "缺少 --name，写部门的全称。");
    make("department", "990101-dag", "--name", " ").refused(2, "--name 应当是一行文字，不超过 100 个字。");
    make("department", "990101-dag", "--name", "甲\n乙").refused(2, "--name 应当是一行文字，不超过 100 个字。");
    make("department", "990101-dag", "--name", "甲", "--short", "\u202E甲").refused(2, "--short 应当是一行文字，不超过 100 个字。");
    make("department", "990101-dag", "--name", "甲", "--region", "990100")
        .refused(2, "--region 写的是“990100”，部门标识 990101-dag 开头的是 990101，两处要一致。");
    make("department", "990102-dag", "--name", "甲")
        .refused(1, "data/regions.yml 里没有行政区划 990102，先在末尾加上这一行：  - {代码: 990102, 名称: 某某县}");
    make("department", "990101-jgsw", "--name", "甲").refused(1, "已经有 data/departments/990101-jgsw，没有动它。");
    make("department", "990101-dag", "--name", "样例县机关事务服务中心（样例）")
        .refused(1, "部门“样例县机关事务服务中心（样例）”已经有了，在 data/departments/990101-jgsw。");
    Files.createDirectories(portal.resolve("data/departments/990101-GDJ"));
    make("department", "990101-gdj", "--name", "甲").refused(1, "已经有 data/departments/990101-GDJ，没有动它。");
    run("new", "department", "990101-dag", "--name", "甲", "--portal", temporary.resolve("none").toString())
        .refused(1, "“" + temporary.resolve("none/data") + "”不是文件夹；在网站文件夹里运行，或用 --portal 指明。");
    write("data/regions.yml", "行政区划： []\n");
    assertThat(make("department", "990101-dag", "--name", "甲").err().lines()).hasSize(1).allMatch(line -> line.startsWith("data/regions.yml:1:"));
    assertThat(portal.resolve("data/departments/990101-dag")).doesNotExist();
  }

  @Test
  void thePlaceOfTheLineForTheRegionIsRight() throws Exception {
    Terminal refused = make("department", "990102-dag", "--name", "样例乙县档案馆");
    write("data/regions.yml", read("data/regions.yml") + refused.err().replaceFirst("(?s).*先在末尾加上这一行：", ""));
    make("department", "990102-dag", "--name", "样例乙县档案馆").fine();
  }

  // --- years --------------------------------------------------------------------------------------------------------

  @ParameterizedTest
  @CsvSource({"国家, 2020", "国家, 2021", "国家, 2025", "湖南, 2021", "四川, 2020"})
  void theFirstYearOfADepartmentIsADraftThatOnlyLacksItsFigures(String profile, int year) throws Exception {
    make("department", "990101-dag", "--name", "样例县档案馆").fine();
    Terminal made = make("year", "990101-dag", String.valueOf(year), "--profile", profile).fine();
    String file = "data/departments/990101-dag/" + year + ".yml";
    assertThat(made.out()).startsWith("新建：" + file + " 草稿，科目是小单位常用的\n");
    assertThat(made.out().contains("没有 2025 年的科目表，用了 2021 年的")).isEqualTo(year == 2025);
    assertThat(read(file)).contains("\n年度: " + year + "\n体例: " + profile + "\n", "\n状态: 草稿\n", "科目: 2010301 # 行政运行\n", "\n控制数:\n  收入/合计:\n");
    Terminal build = run("build", "--drafts", "--portal", portal.toString());
    assertThat(build.exit()).isZero();
    String unfinished = build.err().replaceFirst("^[^\n]*没有 2025 年的科目表[^\n]*\n", "");
    assertThat(unfinished).matches(file + ":\\d+:\\d+: warning: 草稿还有 \\d+ 处没有填：第 [0-9–、]+ 行 \\(hint: 填上数；没有公布的删去这一行，确实是零就写 0\\)\n");
    assertThat(TestPortal.files(portal.resolve("site"))).containsKey("departments/990101-dag/" + year + "/index.html");
    // Without --drafts nothing is said of it, and nothing is drawn.
    if (year != 2025) {
      run("build", "--portal", portal.toString()).fine();
    }
  }

  @Test
  void theNextYearCarriesSubjectsAndWordsOverAndShowsTheOldFiguresAsRemarks() throws Exception {
    make("year", "990101-jgsw", "2022").fine();
    assertThat(read("data/departments/990101-jgsw/2022.yml"))
        .contains(
            "\n体例: 国家\n",
            "    - 负责公务用车的统一调度。\n",
            "    - 科目: 2010302 # 一般行政管理事务\n      项目支出: # 2021年 80.00\n      年初预算: # 2021年 85.00\n      # 原因:\n",
            "    - 科目: 2299999 # 其他支出\n      资金: 其他资金\n      项目支出: # 2021年 3.60\n",
            "    30101: # 基本工资，2021年 62.00\n",
            "  收入/合计:\n    增减:\n    增减率:\n    # 原因:\n",
            "\n# 公开后改过的数，逐条登记。\n# 更正:\n")
        .doesNotContain("增加办公楼维修经费", "资金: 一般公共预算");
  }

  @Test
  void aSubjectThatTheNewYearDoesNotKnowIsARemark() throws Exception {
    write(
        "data/departments/990101-jgsw/2020.yml",
        "年度: 2020\n体例: 国家\n来源: 样例\n支出:\n  - {科目: 2299901, 资金: 其他资金, 项目支出: 3.60}\n  - {科目: 2010301, 基本支出: 5}\n");
    make("year", "990101-jgsw", "2022", "--from", "2020").fine();
    assertThat(read("data/departments/990101-jgsw/2022.yml"))
        .contains(
            """
                # 2021 年的科目表里没有 2299901，换成当年的科目：
                # - 科目: 2299901
                #   资金: 其他资金
                #   项目支出: # 2020年 3.60
                - 科目: 2010301 # 行政运行
                  基本支出: # 2020年 5
            """);
    assertThat(run("build", "--drafts", "--portal", portal.toString()).exit()).isZero();
  }

  @Test
  void everyDepartmentOfTheRepositoryCanGoOn() throws Exception {
    TestPortal own = TestPortal.ofRepository(temporary.resolve("own"));
    for (String department : List.of("141023-jgsw 2022", "430204-jgsw 2022", "510400-jgsw 2022", "510400-swb 2021", "510802-jgsw 2021")) {
      String[] words = department.split(" ");
      run("new", "year", words[0], words[1], "--portal", own.folder().toString()).fine();
      TestPortal.Run build = own.run("build", "--drafts");
      assertThat(build.exit()).as(department + "\n" + build.err()).isZero();
    }
  }

  @Test
  void whatIsWrongWithAYearIsSaidInOneLine() throws Exception {
    make("year", "990101-dag", "2021").refused(1, "没有部门 990101-dag，先用 new department 建立。");
    make("year", "990101-jgsw", "2021").refused(1, "已经有 data/departments/990101-jgsw/2021.yml，没有动它。");
    make("year", "990101-jgsw", "2019").refused(1, "没有 2019 年的科目表，先加上 data/subjects/2019.yml。");
    make("year", "990101-jgsw", "2022", "--from", "2018")
        .refused(1, "没有 data/departments/990101-jgsw/2018.yml，--from 写已有的年度：2021。");
    make("year", "990101-jgsw", "2022", "--profile", "火星").refused(1, "没有格式“火星”，--profile 可以写：四川、国家、湖南、绩效自评。");
    make("year", "990101-jgsw", "二〇二二").refused(2, "年度 应当是四位数的年份，写的是“二〇二二”。\n用法见 mingzhang new year --help");
    make("year", "990101-jgsw", "2022", "--from", "x").refused(2, "--from 应当是四位数的年份，写的是“x”。\n用法见 mingzhang new year --help");
    run("new").refused(2, "new 后面写 department 或 year。\n用法见 mingzhang new --help");
    write("data/departments/990101-jgsw/2021.yml", "年度： 2021\n");
    Terminal faulty = make("year", "990101-jgsw", "2022");
    assertThat(faulty.err().lines()).hasSize(1).allMatch(line -> line.startsWith("data/departments/990101-jgsw/2021.yml:1:"));
    assertThat(portal.resolve("data/departments/990101-jgsw/2022.yml")).doesNotExist();
  }

  // --- drafts -------------------------------------------------------------------------------------------------------

  @Test
  void aDraftMayBeHalfFilledAndAReviewedYearMayNot() throws Exception {
    make("year", "990101-jgsw", "2022").fine();
    String file = "data/departments/990101-jgsw/2022.yml";
    String half = read(file).replace("一般公共预算财政拨款收入: #", "一般公共预算财政拨款收入: 300 #").replace("年初预算: # 2021年 85.00", "年初预算: 85.00");
    write(file, half.replace("控制数:\n  收入/合计:", "控制数:\n  收入/合计: 300"));
    Terminal drafts = run("build", "--drafts", "--portal", portal.toString());
    assertThat(drafts.exit()).as(drafts.err()).isZero();
    assertThat(drafts.out()).contains("2 个部门年度");
    Terminal plain = run("build", "--portal", portal.toString());
    assertThat(plain.out()).contains("1 个部门年度，数据文件 12 个，略过草稿 1 个");
    assertThat(run("check", "--portal", portal.toString()).err()).contains("warning: 草稿还有 ");
    write(file, read(file).replace("状态: 草稿\n", ""));
    Terminal reviewed = run("build", "--portal", portal.toString());
    assertThat(reviewed.exit()).isEqualTo(1);
    assertThat(reviewed.err()).contains("error: “其他收入”没有写值 (hint: 没有公布就删去这一行；确实是零就写 0)");
  }

  @Test
  void aDraftSaysItsYearItsFormAndItsSource() throws Exception {
    write("data/departments/990101-jgsw/2022.yml", "年度: 2022\n体例: 国家\n状态: 草稿\n来源:\n  标题:\n");
    Terminal build = run("build", "--portal", portal.toString());
    assertThat(build.exit()).isEqualTo(1);
    assertThat(build.err()).contains("data/departments/990101-jgsw/2022.yml:1:1: error: “来源”没有写值 (hint: 草稿里也要写)");
  }
}
