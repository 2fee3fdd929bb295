package org.mingzhang.demo;

import org.mingzhang.model.FundKind;

/** 绩效 of a year, as much of it as the department publishes. */
final class PerformancePart {

  private final Traits traits;
  private final Books books;
  private final Speech speech;
  private final Yaml yaml;

  PerformancePart(Agency agency, Books books, Speech speech, Yaml yaml) {
    this.traits = agency.traits();
    this.books = books;
    this.speech = speech;
    this.yaml = yaml;
  }

  void write() {
    Dice dice = speech.dice();
    yaml.open("绩效");
    yaml.texts("概述", speech.several("概述", dice.between(1, 2)));
    if (traits.performance() > 1) {
      scopes();
      spending();
      if (traits.performance() > 2) {
        long initial = books.projects().stream().mapToLong(Undertaking::initial).sum() + books.basicSpent();
        long spent = books.spentOf(FundKind.GENERAL);
        new Scorecard(speech, yaml).write("整体自评", initial, Math.max(spent, dice.scaled(spent, 980, 1040)), spent, true);
      }
      projects();
    }
    if (dice.chance(60)) {
      yaml.texts("问题", speech.several("问题", dice.between(1, 2)));
      yaml.texts("措施", speech.several("措施", dice.between(1, 2)));
    }
    yaml.close();
  }

  private void scopes() {
    yaml.open("自评范围");
    for (FundKind fund : FundKind.values()) {
      long count = books.projects().stream().filter(project -> project.fund() == fund).count();
      long amount = books.lines().stream().filter(line -> line.fund() == fund).mapToLong(Line::project).sum();
      if (count > 0) {
        yaml.item().value("资金", fund.term()).value("项目数", count).amount("金额", amount).close();
      }
    }
    yaml.close();
  }

  private void spending() {
    yaml.open("项目支出明细");
    books.projects().forEach(project -> yaml.amount(project.name(), project.executed()));
    yaml.close();
  }

  private void projects() {
    yaml.open("项目");
    for (int i = 0; i < books.projects().size(); i++) {
      project(books.projects().get(i), i == 0);
    }
    yaml.close();
  }

  /** The first project is always evaluated; the small ones only when the department is thorough. */
  private void project(Undertaking project, boolean first) {
    Dice dice = speech.dice();
    yaml.item().text("项目", project.name()).value("标识", project.slug());
    if (dice.chance(40)) {
      yaml.text("实施期", books.year() + "年度");
    }
    if (project.initial() > 0 && dice.chance(30)) {
      yaml.amount("批复", project.initial());
    }
    yaml.text("用途", speech.say("预期"));
    if (first || traits.performance() > 2 && dice.chance(30) || dice.chance(8)) {
      boolean fiscal = project.fund().fiscal();
      new Scorecard(speech, yaml).write("自评", project.initial(), project.annual(), project.executed(), fiscal);
    }
    yaml.texts("完成情况", speech.several("实际", 1));
    if (dice.chance(30)) {
      Facts.write(speech, dice.between(1, 2), yaml);
    }
    if (dice.chance(25)) {
      yaml.texts("问题", speech.several("问题", 1)).texts("措施", speech.several("措施", 1));
    }
    yaml.close();
  }
}
