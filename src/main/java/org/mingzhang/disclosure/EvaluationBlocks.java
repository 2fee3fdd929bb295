package org.mingzhang.disclosure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.mingzhang.model.Amount;
import org.mingzhang.model.Decimal;
import org.mingzhang.model.DepartmentYear;
import org.mingzhang.model.Evaluation;
import org.mingzhang.model.Indicator;
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
      blocks.add(indicators(evaluation));
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
    return columns.table(id + "-funds", "资金情况", "万元", "资金", List.copyOf(rows.entrySet()), Map.Entry::getKey, row -> "");
  }

  // --- indicators -----------------------------------------------------------------------------------------------------

  private Table indicators(Evaluation evaluation) {
    Columns<Indicator> columns = new Columns<>();
    columns.add("二级指标", false, i -> text(i.level2()));
    columns.add("年度指标值", false, i -> texts(i.targets()));
    columns.add("实际完成值", false, i -> texts(i.actuals()));
    columns.add("分值", true, i -> decimal(i.weight()));
    columns.add("得分", true, i -> decimal(i.score()));
    columns.add("偏差原因及改进措施", false, i -> text(i.deviation()));
    return columns.table(
        id + "-indicators", "绩效指标", "", "三级指标", evaluation.indicators(), i -> i.name().value(), i -> level1(i, evaluation));
  }

  private static String level1(Indicator indicator, Evaluation evaluation) {
    if (indicator.level1() == null) {
      return "";
    }
    Decimal weight = evaluation.weights().get(indicator.level1().value());
    return indicator.level1().value() + (weight == null ? "" : "（" + Numbers.grouped(weight.value()) + " 分）");
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
        columns.table(id + "-scores", "项目评价得分表", "", "指标", items, i -> i.name().value(), i -> text(i.level1())));
    if (p.has(scorePath + "/得分合计")) {
      blocks.add(new Block.Facts(List.of(new Block.Facts.Fact("得分合计", p.number(scorePath + "/得分合计") + " 分", ""))));
    }
    blocks.addAll(p.notes(List.of(scorePath + "/分值合计", scorePath + "/得分合计")));
    return blocks;
  }

  private static String amount(Amount amount) {
    return amount == null ? "" : Numbers.amount(amount.value());
  }

  private static String decimal(Decimal decimal) {
    return decimal == null ? "" : Numbers.grouped(decimal.value());
  }

  private static String text(Text text) {
    return text == null ? "" : text.value();
  }

  private static String texts(List<Text> texts) {
    return String.join("；", texts.stream().map(Text::value).toList());
  }

  /** Columns of a small table, of which the blank ones are dropped. */
  private static final class Columns<T> {

    private record Column<T>(String title, boolean figures, Function<T, String> cell) {}

    private final List<Column<T>> columns = new ArrayList<>();

    void add(String title, boolean figures, Function<T, String> cell) {
      columns.add(new Column<>(title, figures, cell));
    }

    Table table(
        String tableId,
        String title,
        String unit,
        String head,
        List<T> rows,
        Function<T, String> name,
        Function<T, String> group) {
      List<Column<T>> used =
          columns.stream().filter(c -> rows.stream().anyMatch(row -> !c.cell.apply(row).isEmpty())).toList();
      Map<String, List<Table.Row>> groups = new LinkedHashMap<>();
      int n = 0;
      for (T row : rows) {
        n++;
        List<Table.Cell> cells = used.stream().map(c -> Table.Cell.of(c.cell.apply(row))).toList();
        groups
            .computeIfAbsent(group.apply(row), g -> new ArrayList<>())
            .add(new Table.Row(tableId + "-" + n, 1, "", name.apply(row), cells));
      }
      List<Table.Group> list = new ArrayList<>();
      groups.forEach((groupTitle, groupRows) -> list.add(new Table.Group(groupTitle, groupRows)));
      List<Table.Column> heads = used.stream().map(c -> new Table.Column(c.title, c.figures)).toList();
      return new Table(tableId, "", title, unit, head, heads, list, List.of(), "");
    }
  }
}
