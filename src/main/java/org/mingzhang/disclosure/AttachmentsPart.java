package org.mingzhang.disclosure;

import java.util.ArrayList;
import java.util.List;
import org.mingzhang.model.DepartmentYear;
import org.mingzhang.model.Performance;
import org.mingzhang.model.Project;
import org.mingzhang.model.Text;

/** 附件: the overall evaluation report, the overall self-evaluation, and every project with its tables. */
final class AttachmentsPart {

  private final DepartmentYear year;

  AttachmentsPart(DepartmentYear year) {
    this.year = year;
  }

  /** The part, or null where nothing was attached. */
  Section write(int number, String ordinal, String title) {
    Performance performance = year.accounts().performance();
    if (performance == null) {
      return null;
    }
    List<Section> sections = new ArrayList<>();
    if (!performance.report().isEmpty()) {
      String id = "a" + (sections.size() + 1);
      List<Section> chapters = Chapters.write(performance.report(), id);
      sections.add(
          new Section(id, Numbering.section(1), title("绩效评价报告", "绩效自评报告"), List.of(), chapters));
    }
    if (performance.overall() != null) {
      int n = sections.size() + 1;
      EvaluationBlocks blocks = new EvaluationBlocks(year, "绩效/整体自评", "a" + n);
      sections.add(
          new Section(
              "a" + n, Numbering.section(n), title("绩效自评表", "绩效自评表"), blocks.write(performance.overall())));
    }
    for (Project project : performance.projects()) {
      sections.add(project(project, sections.size() + 1));
    }
    return sections.isEmpty() ? null : new Section("p" + number, ordinal, title, List.of(), sections);
  }

  /** A self-evaluation alone does not say that it is of a 部门; it may be of a 单位. */
  private String title(String ofAccounts, String ofSelfEvaluation) {
    boolean accounts = year.accounts().ofAccounts();
    return year.year() + "年度" + (accounts ? "部门整体支出" + ofAccounts : "整体支出" + ofSelfEvaluation);
  }

  private Section project(Project project, int number) {
    String id = "x-" + project.slug().value();
    String path = "绩效/项目/" + project.name().value();
    EvaluationBlocks tables = new EvaluationBlocks(year, path + "/自评", id);
    List<Block> blocks = new ArrayList<>(facts(project));
    if (project.evaluation() != null) {
      blocks.addAll(tables.write(project.evaluation()));
    }
    if (!project.scores().isEmpty()) {
      blocks.addAll(tables.scores(project.scores(), path + "/评价得分"));
    }
    List<Section> inner = new ArrayList<>();
    text(inner, id, "目标完成情况", project.done());
    if (!project.facts().isEmpty()) {
      List<Block> facts = new ArrayList<>();
      Chapters.facts(project.facts(), facts);
      inner.add(new Section(id + "-" + (inner.size() + 1), Numbering.subsection(inner.size() + 1), "完成的数量", facts));
    }
    text(inner, id, "发现的问题", project.problems());
    text(inner, id, "改进措施", project.measures());
    if (!project.report().isEmpty()) {
      int n = inner.size() + 1;
      List<Section> chapters = Chapters.write(project.report(), id + "-" + n, 2);
      inner.add(new Section(id + "-" + n, Numbering.subsection(n), "绩效报告", List.of(), chapters));
    }
    return new Section(id, Numbering.section(number), "项目：" + project.name().value(), blocks, inner);
  }

  private static void text(List<Section> into, String id, String title, List<Text> texts) {
    if (!texts.isEmpty()) {
      int n = into.size() + 1;
      into.add(new Section(id + "-" + n, Numbering.subsection(n), title, Chapters.paragraphs(texts)));
    }
  }

  private List<Block> facts(Project project) {
    String path = "绩效/项目/" + project.name().value();
    Phrases p = Phrases.plain(year);
    List<Block.Facts.Fact> facts = new ArrayList<>();
    fact(facts, "支出方向", project.subProject());
    fact(facts, "实施单位", project.unit());
    fact(facts, "实施期", project.period());
    for (String key : new String[] {"总投资", "总投资财政拨款", "申报", "批复"}) {
      if (p.has(path + "/" + key)) {
        String label = key.equals("总投资财政拨款") ? "其中财政拨款" : key;
        facts.add(new Block.Facts.Fact(label, p.amount(path + "/" + key), ""));
      }
    }
    fact(facts, "用途", project.purpose());
    if (!project.aliases().isEmpty()) {
      List<String> names = project.aliases().stream().map(Text::value).toList();
      facts.add(new Block.Facts.Fact("来源文件里的其他名称", String.join("；", names), ""));
    }
    return facts.isEmpty() ? List.of() : List.of(new Block.Facts(facts));
  }

  private static void fact(List<Block.Facts.Fact> into, String label, Text text) {
    if (text != null) {
      into.add(new Block.Facts.Fact(label, text.value(), ""));
    }
  }
}
