package org.mingzhang.disclosure;

import java.util.List;
import java.util.Map;
import org.mingzhang.model.Decimal;
import org.mingzhang.model.Indicator;
import org.mingzhang.model.Numbers;
import org.mingzhang.model.Text;

/** Performance indicators as a table, under their first levels. */
final class Indicators {

  private Indicators() {}

  /**
   * The table of some indicators.
   *
   * @param weights of the first levels, where they were printed
   */
  static Table table(String title, List<Indicator> indicators, Map<String, Decimal> weights, String idPrefix) {
    boolean levelled = indicators.stream().anyMatch(i -> i.level1() != null || i.level2() != null);
    Columns<Indicator> columns = new Columns<>();
    columns.add("二级指标", false, i -> text(i.level2()));
    columns.add("年度指标值", false, i -> texts(i.targets()));
    columns.add("实际完成值", false, i -> texts(i.actuals()));
    columns.add("分值", true, i -> decimal(i.weight()));
    columns.add("得分", true, i -> decimal(i.score()));
    columns.add("偏差原因及改进措施", false, i -> text(i.deviation()));
    return columns.numbered(
        idPrefix + "-indicators", title, "", levelled ? "三级指标" : "指标", indicators, i -> i.name().value(), i -> level1(i, weights));
  }

  private static String level1(Indicator indicator, Map<String, Decimal> weights) {
    if (indicator.level1() == null) {
      return "";
    }
    Decimal weight = weights.get(indicator.level1().value());
    return indicator.level1().value() + (weight == null ? "" : "（" + Numbers.grouped(weight.value()) + " 分）");
  }

  static String decimal(Decimal decimal) {
    return decimal == null ? "" : Numbers.grouped(decimal.value());
  }

  static String text(Text text) {
    return text == null ? "" : text.value();
  }

  private static String texts(List<Text> texts) {
    return String.join("；", texts.stream().map(Text::value).toList());
  }
}
