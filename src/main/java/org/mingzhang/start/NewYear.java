package org.mingzhang.start;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mingzhang.data.Groundwork;
import org.mingzhang.model.Classification;
import org.mingzhang.model.FinalAccounts;
import org.mingzhang.model.Shapes;
import org.mingzhang.model.Shapes.Field;

/**
 * A new year of a department as it was asked for.
 *
 * @param profile name of the form, or null for that of the year before
 * @param from year to carry over from, or null for the last before this one
 */
public record NewYear(String id, int year, String profile, Integer from) {

  private static final String EXAMPLE = "data/departments/" + StarterPortal.EXAMPLE + "/2021.yml";

  /** What stands at the head, or is a matter of the document that was printed. */
  private static final Set<String> HEAD = Set.of("年度", "体例", "体裁", "状态", "来源", "批复日期", "公开日期", "控制数");

  /** What belongs to one year alone. */
  private static final Set<String> NEW_EVERY_YEAR =
      Set.of("绩效", "口径变化", "其他重要事项", "空表说明", "原文", "更正", "已说明", "车辆用途", "其他用车用途");

  /** What the accounting software prints below its tables. */
  private static final List<String> CONTROL_TOTALS =
      List.of("收入/合计", "收入总计", "支出/合计", "支出/基本支出", "支出/项目支出", "支出总计", "基本支出/合计", "三公经费/合计/决算");

  /**
   * What was written.
   *
   * @param file relative to the portal
   * @param from the year that was carried over, or 0
   * @param subjects year of the classification that was used
   */
  public record Written(String file, int from, int subjects) {}

  /**
   * Writes the year file, a draft.
   *
   * @throws StartException when there is no such department, the year has a file, or what it builds on has faults
   */
  public Written write(Path portal) {
    NewDepartment.checkId(id);
    Groundwork ground = NewDepartment.ground(portal);
    if (!ground.departments().contains(id)) {
      throw StartException.refused("没有部门 " + id + "，先用 new department 建立。");
    }
    String file = "data/departments/" + id + "/" + year + ".yml";
    if (Files.exists(portal.resolve(file), LinkOption.NOFOLLOW_LINKS)) {
      throw StartException.refused("已经有 " + file + "，没有动它。");
    }
    Classification classification =
        ground
            .classification(year)
            .orElseThrow(() -> StartException.refused("没有 " + year + " 年的科目表，先加上 data/subjects/" + year + ".yml。"));
    Optional<FinalAccounts> before = before(ground);
    String form = form(ground, before);
    String text = text(form, before, classification);
    try {
      Writing.file(portal, file, text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw Writing.refused(portal.resolve(file), e);
    }
    return new Written(file, before.map(accounts -> accounts.year().value()).orElse(0), classification.year());
  }

  private Optional<FinalAccounts> before(Groundwork ground) {
    List<Integer> years = ground.years(id);
    if (from != null && (!years.contains(from) || from == year)) {
      throw StartException.refused("没有 data/departments/" + id + "/" + from + ".yml，--from 写已有的年度" + known(years) + "。");
    }
    Optional<Integer> last = from != null ? Optional.of(from) : years.stream().filter(y -> y < year).reduce((a, b) -> b);
    Optional<FinalAccounts> accounts = last.flatMap(y -> ground.accounts(id, y));
    NewDepartment.refuse(ground);
    return accounts.filter(FinalAccounts::ofAccounts); // a report on performance has no keys to carry over
  }

  private static String known(List<Integer> years) {
    return years.isEmpty() ? "" : "：" + String.join("、", years.stream().map(String::valueOf).toList());
  }

  private String form(Groundwork ground, Optional<FinalAccounts> before) {
    String form = profile != null ? profile : before.map(accounts -> accounts.profile().value()).orElse("国家");
    if (!ground.profiles().contains(form)) {
      throw StartException.refused(
          "没有格式“" + Groundwork.shown(form) + "”，--profile 可以写：" + String.join("、", ground.profiles()) + "。");
    }
    return form;
  }

  // --- the text -----------------------------------------------------------------------------------------------------

  private String text(String form, Optional<FinalAccounts> before, Classification classification) {
    // A department's first year has the keys of the example, which is that of a small office.
    FinalAccounts keys =
        before.or(() -> Groundwork.parse(Bundle.read().text(EXAMPLE), EXAMPLE)).orElseThrow();
    Shapes shapes = new Shapes();
    BlankYear blank = new BlankYear(shapes, classification, before.map(last -> last.year().value()).orElse(0));
    StringBuilder text = new StringBuilder(head(form, before));
    for (Field field : shapes.of(FinalAccounts.class).fields()) {
      String key = field.key();
      if (key.equals("控制数")) {
        text.append(controlTotals());
      } else if (!HEAD.contains(key)) {
        text.append("\n# ").append(field.doc()).append('\n');
        boolean carried = !NEW_EVERY_YEAR.contains(key);
        Object value = field.get(keys);
        String lines = carried && !isEmpty(value) ? blank.key(field, value) : "";
        text.append(lines.isEmpty() ? "# " + key + ":\n" : lines);
      }
    }
    return text.toString();
  }

  private static boolean isEmpty(Object value) {
    return value == null
        || value instanceof List<?> list && list.isEmpty()
        || value instanceof Map<?, ?> map && map.isEmpty();
  }

  private String head(String form, Optional<FinalAccounts> before) {
    String carried =
        before
            .map(last -> "# 科目、编码和概况的文字取自 " + last.year().value() + " 年，与当年不同的要改；行末是那一年的数，只供对照。\n")
            .orElse("# 科目和经济分类是小单位常用的，换成本单位的；多的删去，少的加上。\n");
    return """
        # yaml-language-server: $schema=../../schema/department-year.schema.json
        # 数填在冒号后面，空一格，单位万元，照决算表上的填。没有公布的删去那一行，确实是零就写 0。
        # 行首带 # 的不起作用；要用时去掉 # 和后面的一个空格。写法见网站管理员指南的“数据怎么填”。
        %s年度: %d
        体例: %s
        # 填完、核对、校对以后，删去下面这一行，网站上才有这一年。
        状态: 草稿
        来源:
          标题: %d年度部门决算
        # 批复日期: %d-08-15
        # 公开日期: %d-08-30
        """
        .formatted(carried, year, form, year, year + 1, year + 1);
  }

  private static String controlTotals() {
    StringBuilder text = new StringBuilder("\n# 会计软件在表上打出的合计，只用来核对，不在网站上印出。\n控制数:\n");
    CONTROL_TOTALS.forEach(path -> text.append("  ").append(path).append(":\n"));
    return text.toString();
  }
}
