package org.mingzhang;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.mingzhang.model.Problem;

/** A small portal that uses every key, to be damaged again and again; its site stands in a folder of its own. */
final class HostilePortal {

  /** What no page may show: it stands in a file outside the portal. */
  static final String SECRET = "SECRET-OUTSIDE-THE-PORTAL";

  private static final String SETTINGS =
      """
      名称: 部门决算公开
      一句话: 样例网站。
      示范: 否
      网址: https://www.example.gov.cn
      基路径: /czgk
      公开核对: 是
      主办单位: 样例财政局
      承办单位: 样例信息中心
      联系方式: 0000-0000000
      网站标识码: 4300000000
      ICP备案号: 某ICP备00000000号
      公安备案号: 某公网安备00000000000000号
      党政机关标识: https://www.example.gov.cn/mark?id=1
      找错链接: https://www.example.gov.cn/fault?id=1
      栏目名称: 部门决算
      栏目类别: 政务公开
      关键词: [部门决算, 财政资金]
      数据许可: https://www.example.gov.cn/license
      """;

  private static final String PAGE =
      """
      title=关于本站
      type=page
      status=published
      summary=本站是样例。
      order=20
      ~~~~~~
      开头一段，有[名词解释](glossary/)和[外面](https://www.example.gov.cn/a?b=1)。

      ## 一级

      - 第一条 **粗** *斜* `码`
      - 第二条
        1. 里面

      ### 二级

      > 引用的话

      | 甲 | 乙 |
      | --- | ---: |
      | 一 | 2 |

      ```text
      原样的字
      ```

      ![图](guide/dot.png) <https://www.example.gov.cn/> 邮箱 [写信](mailto:a@example.gov.cn)
      """;

  private static final String GLOSSARY =
      """
      名词解释:
        - 术语: 三公经费
          释义: 出国、用车和接待的费用。
          又称: [“三公”经费]
        - {术语: 机关运行经费, 释义: 日常公用经费，不含 <项目>。}
      """;

  private static final String PERFORMANCE =
      """
      年度: 2021
      绩效:
        概述: [自评都做了。]
        项目:
          - 项目: 样例修缮项目
            标识: xiushan
            申报: 4
            自评:
              资金:
                合计: {全年预算: 4, 执行: 3.5, 分值: 10, 得分: 8.75}
              指标:
                - {一级: 产出, 二级: 数量, 三级: 间数, 目标: "≥90%", 完成: 100%, 分值: 90, 得分: 88}
            问题: [工期太紧。]
      """;

  private static final byte[] DOT = {(byte) 0x89, 'P', 'N', 'G'};

  private final Path folder;
  private final List<String> names;
  private final Map<String, byte[]> files = new HashMap<>();

  /** Lays the portal out below an empty folder and builds its site once. */
  HostilePortal(Path folder) throws IOException {
    this.folder = folder.toRealPath();
    TestPortal portal = TestPortal.of("everything", portal());
    portal.delete("data/departments/430204-quan2").delete("data/departments/430204-zipi").delete("data/subjects/2020.yml");
    portal.delete("data/profiles/hunan.yml").delete("data/profiles/performance.yml").write("data/glossary.yml", GLOSSARY);
    portal.write("data/portal.yml", SETTINGS).write("content/about.md", PAGE).write("content/guide/index.md", PAGE);
    portal.write("data/departments/430204-quan3/2021-performance.yml", PERFORMANCE);
    Files.write(portal().resolve("content/guide/dot.png"), DOT);
    Files.writeString(Files.createDirectories(outsideFolder()).resolve("secret.txt"), SECRET);
    Files.createDirectories(this.folder.resolve("work"));
    for (String part : List.of("data", "content")) {
      TestPortal.files(portal().resolve(part)).forEach((name, bytes) -> files.put(part + "/" + name, bytes));
    }
    names = files.keySet().stream().filter(name -> name.matches(".*\\.(yml|md)")).sorted().toList();
    BuildReport report = build();
    assertThat(report.published()).as(report.problems().toString()).isTrue();
  }

  Path portal() {
    return folder.resolve("portal");
  }

  /** Where links lead that should not be followed. */
  Path outsideFolder() {
    return folder.resolve("outside");
  }

  Path site() {
    return folder.resolve("work/site");
  }

  BuildReport build() {
    return Portal.build(new BuildOptions(portal(), site(), false, null, false, false));
  }

  /** Does the damages, one after the other; what they came to is in the answer, for the message of a failure. */
  Map<String, String> damage(List<Damage> damages) {
    Map<String, byte[]> damaged = new TreeMap<>();
    for (Damage damage : damages) {
      String name = names.get(damage.file() % names.size());
      damaged.merge(name, files.get(name), (changed, original) -> changed);
      damaged.computeIfPresent(name, damage::to);
    }
    Map<String, String> shown = new TreeMap<>();
    damaged.forEach(
        (name, bytes) -> {
          write(name, bytes);
          shown.put(name, new String(bytes, StandardCharsets.UTF_8));
        });
    return shown;
  }

  /** Takes the damages back. */
  void restore(Map<String, String> damaged) {
    damaged.keySet().forEach(name -> write(name, files.get(name)));
  }

  private void write(String name, byte[] bytes) {
    try {
      Files.write(portal().resolve(name), bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Everything but the site and its state: name, size and time of each file. */
  List<String> outside() {
    return list(folder, path -> path.equals(site()) || path.equals(folder.resolve("work/.mingzhang")));
  }

  /** Every file of the published site: name, size and time. */
  List<String> published() {
    return list(site(), path -> false);
  }

  private static List<String> list(Path root, Predicate<Path> left) {
    List<String> found = new ArrayList<>();
    walk(root, left, found);
    return found;
  }

  private static void walk(Path root, Predicate<Path> left, List<String> found) {
    try (Stream<Path> children = Files.list(root)) {
      for (Path child : children.sorted().toList()) {
        if (left.test(child)) {
          continue;
        }
        BasicFileAttributes attributes = Files.readAttributes(child, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        if (attributes.isDirectory()) {
          walk(child, left, found);
        } else {
          found.add(child + " " + attributes.size() + " " + attributes.lastModifiedTime());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Every problem is one line that a person can read: a place, a word, a message, nothing of the program's inside. */
  static void assertPlain(List<Problem> problems) {
    for (Problem problem : problems) {
      assertThat(problem.toString())
          .matches("[^\\n]+?:[1-9]\\d*:[1-9]\\d*: (error|warning): \\S.*")
          .doesNotContainPattern("[\\p{Cntrl}\\p{Cs}\\u200B\\u200E\\u200F\\u061C\\u2028\\u2029\\u202A-\\u202E\\u2066-\\u2069]")
          .doesNotContainPattern("\\b(java|org|com|freemarker)\\.[a-z.]+\\.[A-Z]|Exception|\\bat [a-z]+\\.")
          .hasSizeLessThan(1000);
    }
  }
}
