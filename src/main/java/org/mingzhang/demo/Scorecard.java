package org.mingzhang.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** 自评: funding, goals and indicators whose weights add up to a hundred. */
final class Scorecard {

  private final Speech speech;
  private final Dice dice;
  private final Yaml yaml;
  private BigDecimal total = BigDecimal.ZERO;

  Scorecard(Speech speech, Yaml yaml) {
    this.speech = speech;
    this.dice = speech.dice();
    this.yaml = yaml;
  }

  /**
   * @param key 自评 or 整体自评
   * @param initial 年初预算, or 0 where none was made
   * @param fiscal whether the money is 财政拨款
   */
  void write(String key, long initial, long annual, long executed, boolean fiscal) {
    yaml.open(key).open("资金").open("合计");
    BigDecimal score = BigDecimal.valueOf(executed * 10).divide(BigDecimal.valueOf(annual), 2, RoundingMode.HALF_UP);
    total = score;
    yaml.amount("年初预算", initial).amount("全年预算", annual).amount("执行", executed);
    yaml.value("分值", 10).value("得分", plain(score)).close();
    yaml.open(fiscal ? "财政拨款" : "其他资金").amount("全年预算", annual).amount("执行", executed).close().close();
    yaml.text("预期目标", speech.say("预期")).text("实际完成", speech.say("实际"));
    yaml.open("一级分值").value("产出指标", 50).value("效益指标", 30).value("满意度指标", 10).close();
    yaml.open("指标");
    indicators(annual, executed);
    yaml.close();
    yaml.text("等级", total.intValue() >= 90 ? "优" : total.intValue() >= 80 ? "良" : "中");
    yaml.open("分级").value("优", 90).value("良", 80).value("中", 60).value("差", 0).close();
    yaml.close();
  }

  private void indicators(long annual, long executed) {
    boolean brief = dice.chance(55);
    for (int weight : brief ? List.of(20) : List.of(10, 10)) {
      quantity(weight);
    }
    int good = dice.between(90, 98);
    row("产出指标", "质量指标", speech.say("质量指标"), "≥" + good + "%", dice.between(good, 100) + "%", 10, true);
    String end = dice.between(9, 12) + "月底前";
    row("产出指标", "时效指标", speech.say("时效指标"), end, dice.chance(85) ? end + "完成" : "推迟到次年", 10, dice.chance(85));
    row("产出指标", "成本指标", speech.say("项目短名"), "≤" + Money.text(annual) + "万元", Money.text(executed) + "万元", 10, true);
    for (int weight : brief ? List.of(30) : List.of(15, 15)) {
      boolean social = weight == 30 || dice.chance(50);
      String better = speech.say("变好");
      row("效益指标", social ? "社会效益指标" : "可持续影响指标", speech.say(social ? "社会效益" : "可持续"), better, better, weight, dice.chance(55));
    }
    int pleased = dice.between(84, 99);
    row("满意度指标", "服务对象满意度指标", speech.say("对象") + "满意度", "≥90%", pleased + "%", 10, pleased >= 90);
  }

  private void quantity(int weight) {
    String[] part = speech.say("计量").split("\\|");
    String[] range = part[2].split("-");
    int target = Math.max(1, dice.between(Integer.parseInt(range[0]), Integer.parseInt(range[1])));
    int done = dice.chance(80) ? target + dice.below(target / 10 + 2) : target * 9 / 10;
    row("产出指标", "数量指标", part[0], target + part[1], done + part[1], weight, done >= target);
  }

  private void row(String first, String second, String name, String goal, String done, int weight, boolean reached) {
    BigDecimal score = BigDecimal.valueOf(reached ? weight : weight - dice.between(1, Math.max(1, weight / 4)));
    total = total.add(score);
    yaml.item().text("一级", first).text("二级", second).text("三级", name).text("目标", goal).text("完成", done);
    yaml.value("分值", weight).value("得分", plain(score));
    if (!reached) {
      yaml.text("偏差原因", speech.say("偏差"));
    }
    yaml.close();
  }

  private static String plain(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }
}
