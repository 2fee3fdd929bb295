package org.mingzhang.start;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.mingzhang.data.Groundwork;

/**
 * A new department as it was asked for.
 *
 * @param id folder name: region code and pinyin initials
 * @param region six digits, or null for those of the id
 * @param shortName or null
 */
public record NewDepartment(String id, String name, String region, String shortName) {

  private static final Pattern TEXT = Pattern.compile("[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}\\p{Zl}\\p{Zp}]{1,100}");

  /**
   * Writes {@code department.yml}.
   *
   * @return the file, relative to the portal
   * @throws StartException when the id is no good, is taken, or its region is not known
   */
  public String write(Path portal) {
    checkWords();
    Groundwork ground = ground(portal);
    checkRegion(ground);
    checkFree(portal, ground);
    String file = "data/departments/" + id + "/department.yml";
    try {
      Writing.file(portal, file, text().getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw Writing.refused(portal.resolve(file), e);
    }
    return file;
  }

  /** The common files of a portal, without faults. */
  static Groundwork ground(Path portal) {
    if (!Files.isDirectory(portal.resolve("data"))) {
      throw StartException.refused("“" + portal.resolve("data") + "”不是文件夹；在网站文件夹里运行，或用 --portal 指明。");
    }
    Groundwork ground = Groundwork.read(portal);
    refuse(ground);
    return ground;
  }

  /** Refuses to go on after a fault, which is named as everywhere. */
  static void refuse(Groundwork ground) {
    ground.fault().ifPresent(problem -> {
      throw StartException.refused(problem.toString());
    });
  }

  static void checkId(String id) {
    if (!Groundwork.isId(id)) {
      String lower = id.toLowerCase(Locale.ROOT);
      String hint = !id.equals(lower) && Groundwork.isId(lower) ? "；字母要小写：" + lower : "";
      throw StartException.usage("部门标识“" + Groundwork.shown(id) + "”不对：6 位行政区划代码、连字符和小写的拼音首字母，如 430204-jgsw" + hint + "。");
    }
  }

  private void checkWords() {
    checkId(id);
    if (name == null) {
      throw StartException.usage("缺少 --name，写部门的全称。");
    }
    checkText("--name", name);
    if (shortName != null) {
      checkText("--short", shortName);
    }
    if (region != null && !id.startsWith(region + "-")) {
      throw StartException.usage("--region 写的是“" + Groundwork.shown(region) + "”，部门标识 " + id + " 开头的是 " + code() + "，两处要一致。");
    }
  }

  private static void checkText(String option, String text) {
    if (text.isBlank() || !TEXT.matcher(text).matches()) {
      throw StartException.usage(option + " 应当是一行文字，不超过 100 个字。");
    }
  }

  private String code() {
    return id.substring(0, 6);
  }

  private void checkRegion(Groundwork ground) {
    if (!ground.regions().containsKey(code())) {
      throw StartException.refused(
          "data/regions.yml 里没有行政区划 " + code() + "，先在末尾加上这一行：  - {代码: " + code() + ", 名称: 某某县}");
    }
  }

  private void checkFree(Path portal, Groundwork ground) {
    List<String> same = ground.departments().stream().filter(id::equalsIgnoreCase).toList();
    Path folder = portal.resolve("data/departments").resolve(id);
    if (!same.isEmpty() || Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
      String there = same.isEmpty() ? id : same.get(0);
      throw StartException.refused("已经有 data/departments/" + Groundwork.shown(there) + "，没有动它。");
    }
    String other = ground.idsByName().get(name.strip());
    refuse(ground);
    if (other != null) {
      throw StartException.refused("部门“" + name.strip() + "”已经有了，在 data/departments/" + other + "。");
    }
  }

  private String text() {
    return """
        # yaml-language-server: $schema=../../schema/department.schema.json
        # 行首带 # 的键可以不写；要用时去掉 # 和后面的空格，换成本部门的内容。
        名称: %s
        %s
        行政区划: %s
        # 单位性质: 公益一类事业单位
        # 统一社会信用代码: "123456789012345678"
        # 预算编码: "101001"
        """
        .formatted(
            Yaml.text(name.strip()), shortName == null ? "# 简称: 页面上用的简称" : "简称: " + Yaml.text(shortName.strip()), code());
  }
}
