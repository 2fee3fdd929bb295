package org.mingzhang.disclosure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import static org.mingzhang.disclosure.Indicators.decimal;
import static org.mingzhang.disclosure.Indicators.text;

import java.util.List;
import java.util.Map;
import org.mingzhang.model.Amount;
import org.mingzhang.model.Decimal;
import org.mingzhang.model.DepartmentYear;
import org.mingzhang.model.Evaluation;
import org.mingzhang.model.Numbers;
import org.mingzhang.model.Project;
import org.mingzhang.model.Text;

/** Performance tables: funds, goal, indicators, scores. A column that is blank throughout is left out. */
final class EvaluationBlocks {

  private final DepartmentYear year;
  private final String path;
  private final String id;

  EvaluationBlocks(DepartmentYear year, String path, String id) {
    this.year = year;
    this.path = path;
    this.id = id;
  }

  List<Block> write(Evaluation evaluation) {
    Phrases p = Phrases.plain(year);
    List<Block> blocks = new ArrayList<>();
    if (evaluation.funding() != null) {
      blocks.add(funding(evaluation.funding(), p));
    }
    List<Block.Facts.Fact> goal = new ArrayList<>();
    fact(goal, "预期目标", evaluation.goal());
    fact(goal, "实际完成", evaluation.actual());
    if (!goal.isEmpty()) {
      blocks.add(new Block.Facts(goal));
    }
    if (!evaluation.indicators().isEmpty()) {
      blocks.add(Indicators.table("绩效指标", evaluation.indicators(), evaluation.weights(), id));
    }
    result(evaluation, p, blocks);
    blocks.addAll(p.notes(List.of(path + "/执行率", path + "/总分值", path + "/总得分")));
    return blocks;
  }

  private static void fact(List<Block.Facts.Fact> into, String label, Text text) {
    if (text != null) {
      into.add(new Block.Facts.Fact(label, text.value(), ""));
    }
  }

  // --- funds --------------------------------------------------------------------------------------------------------

  private Table funding(Evaluation.Funding funding, Phrases p) {
    Map<String, Evaluation.Row> rows = new LinkedHashMap<>();
    rows.put("合计", funding.total());
    rows.put("其中：当年财政拨款", funding.fiscal());
    rows.put("其中：其他资金", funding.other());
    rows.values().removeIf(row -> row == null);
    Columns<Map.Entry<String, Evaluation.Row>> columns = new Columns<>();
    columns.add("年初预算数", true, row -> amount(row.getValue().initial()));
    columns.add("全年预算数", true, row -> amount(row.getValue().annual()));
    columns.add("全年执行数", true, row -> amount(row.getValue().executed()));
    columns.add("分值", true, row -> decimal(row.getValue().weight()));
    columns.add("执行率", true, row -> row.getKey().equals("合计") && p.has(path + "/执行率") ? p.rate(path + "/执行率") : "");
    columns.add("得分", true, row -> decimal(row.getValue().score()));
    return columns.numbered(id + "-funds", "资金情况", "万元", "资金", List.copyOf(rows.entrySet()), Map.Entry::getKey, row -> "");
  }

  private void result(Evaluation evaluation, Phrases p, List<Block> blocks) {
    List<Block.Facts.Fact> facts = new ArrayList<>();
    if (p.has(path + "/总得分")) {
      String of = p.has(path + "/总分值") ? "总分 " + p.number(path + "/总分值") + " 分" : "";
      facts.add(new Block.Facts.Fact("总得分", p.number(path + "/总得分") + " 分", of));
    }
    String bands = bands(evaluation.bands());
    if (evaluation.grade() != null) {
      facts.add(new Block.Facts.Fact("等级", evaluation.grade().value(), bands.isEmpty() ? "" : "分级：" + bands));
    } else if (!bands.isEmpty()) {
      facts.add(new Block.Facts.Fact("分级", bands, ""));
    }
    Map<String, Decimal> weights = new LinkedHashMap<>(evaluation.weights());
    evaluation.indicators().forEach(indicator -> weights.remove(text(indicator.level1())));
    if (!weights.isEmpty()) {
      facts.add(new Block.Facts.Fact("一级指标分值", scores(weights, " 分"), ""));
    }
    if (!facts.isEmpty()) {
      blocks.add(new Block.Facts(facts));
    }
  }

  /** {@code 优 90 分起，良 80 分起，中 60 分起，60 分以下为差}: the lowest band has no limit of its own. */
  private static String bands(Map<String, Decimal> bands) {
    List<String> words = new ArrayList<>();
    String above = "";
    for (Map.Entry<String, Decimal> band : bands.entrySet()) {
      String from = Numbers.grouped(band.getValue().value());
      boolean lowest = band.getValue().value().signum() == 0 && !above.isEmpty();
      words.add(lowest ? above + " 分以下为" + band.getKey() : band.getKey() + " " + from + " 分起");
      above = from;
    }
    return String.join("，", words);
  }

  private static String scores(Map<String, Decimal> scores, String unit) {
    List<String> words = new ArrayList<>();
    scores.forEach((name, score) -> words.add(name + " " + Numbers.grouped(score.value()) + unit));
    return String.join("，", words);
  }

  // --- separate score table -------------------------------------------------------------------------------------------

  List<Block> scores(List<Project.ScoreItem> items, String scorePath) {
    Columns<Project.ScoreItem> columns = new Columns<>();
    columns.add("二级指标", false, i -> text(i.level2()));
    columns.add("分值", true, i -> decimal(i.weight()));
    columns.add("得分", true, i -> decimal(i.score()));
    columns.add("备注", false, i -> text(i.remark()));
    Phrases p = Phrases.plain(year);
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        columns.numbered(id + "-scores", "项目评价得分表", "", "指标", items, i -> i.name().value(), i -> text(i.level1())));
    if (p.has(scorePath + "/得分合计")) {
      blocks.add(new Block.Facts(List.of(new Block.Facts.Fact("得分合计", p.number(scorePath + "/得分合计") + " 分", ""))));
    }
    blocks.addAll(p.notes(List.of(scorePath + "/分值合计", scorePath + "/得分合计")));
    return blocks;
  }

  private static String amount(Amount amount) {
    return amount == null ? "" : Numbers.amount(amount.value());
  }
}
