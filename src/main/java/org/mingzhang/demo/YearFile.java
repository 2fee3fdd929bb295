package org.mingzhang.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** One year file, from head to 原文, and the performance file beside it where the department has one. */
final class YearFile {

  private static final String SCHEMA = "# yaml-language-server: $schema=../../schema/";

  private final Agency agency;
  private final Books books;
  private final Speech speech;
  private final Yaml yaml = new Yaml();

  YearFile(Agency agency, Books books, Speech speech) {
    this.agency = agency;
    this.books = books;
    this.speech = speech;
  }

  /** Words that only one department-year has. */
  static Map<String, List<String>> local(Agency agency, Books books) {
    return Map.of(
        "镇", agency.place().towns(),
        "地方", List.of(agency.place().name()),
        "年", List.of(String.valueOf(books.year())),
        "项目短名", books.projects().stream().map(Undertaking::name).toList());
  }

  /** The files of this year by name. */
  Map<String, String> files(List<Comparison> comparisons, List<Print> prints) {
    head();
    overview();
    new AccountsPart(agency, books, speech, yaml).write();
    new SpendingPart(agency, books, speech, yaml).write();
    comparisons(comparisons);
    Yaml performance = agency.traits().companion() ? new Yaml() : yaml;
    if (agency.traits().performance() > 0) {
      new PerformancePart(agency, books, speech, performance).write();
    }
    glossary();
    yaml.texts("其他重要事项", speech.several("其他事项", speech.dice().below(3)));
    prints(prints);
    String year = SCHEMA + "department-year.schema.json\n" + yaml;
    if (performance == yaml || performance.toString().isEmpty()) {
      return Map.of(books.year() + ".yml", year);
    }
    String companion = SCHEMA + "performance.schema.json\n年度: " + books.year() + "\n" + performance;
    return Map.of(books.year() + ".yml", year, books.year() + "-performance.yml", companion);
  }

  private void head() {
    yaml.value("年度", books.year()).value("体例", agency.place().profile());
    yaml.open("来源");
    yaml.text("标题", books.year() + "年度部门决算（合成数据）");
    yaml.text("说明", "合成数据，由程序生成，不对应任何真实单位" + (agency.traits().totalsOnly() ? "；只公开合计，没有明细" : ""));
    yaml.close();
    Dice dice = speech.dice();
    int month = dice.between(7, 9);
    yaml.value("批复日期", (books.year() + 1) + "-0" + month + "-" + (10 + dice.below(10)));
    yaml.value("公开日期", (books.year() + 1) + "-0" + month + "-" + (20 + dice.below(10)));
  }

  // --- 概况 ---------------------------------------------------------------------------------------------------------

  private void overview() {
    Dice dice = speech.dice();
    yaml.open("概况");
    List<String> duties = new ArrayList<>(speech.several("职责", dice.between(3, 5)));
    duties.add(speech.say("收尾职责"));
    yaml.texts("职责", duties);
    yaml.texts("内设机构", offices(dice));
    List<String> units = dice.chance(45) ? speech.several("所属", dice.between(1, 4)) : List.of();
    if (!units.isEmpty()) {
      yaml.open("所属单位");
      for (String unit : units) {
        yaml.item().text("名称", unit).text("性质", dice.chance(50) ? "公益一类事业单位" : "其他事业单位").close();
      }
      yaml.close();
    }
    yaml.texts("决算单位", List.of(agency.shortName() + "本级"));
    yaml.text("机构说明", units.isEmpty() ? "没有二级机构" : speech.say("机构说明").replace("没有二级机构", "所属单位不独立核算"));
    staff(dice);
    achievements(dice);
    yaml.close();
  }

  /** Offices of government have departments with official names, houses those that a house needs. */
  private List<String> offices(Dice dice) {
    boolean office = agency.kind().office();
    List<String> names = new ArrayList<>(speech.several(office ? "行政科室" : "科室", dice.between(2, 4)));
    for (String field : speech.several("领域", dice.between(1, 4))) {
      names.add(field + (office ? "科" : "部"));
    }
    return names.stream().distinct().collect(Collectors.toList());
  }

  private void staff(Dice dice) {
    String kind = agency.kind().nature().equals("行") ? "行政编制" : agency.kind().nature().equals("参") ? "参公编制" : "事业编制";
    int workers = Math.min(dice.below(4), books.staff() - 1);
    yaml.open("人员");
    yaml.open("编制").value(kind, books.staff() - workers + dice.below(5)).value("工勤编制", workers).close();
    yaml.open("在职").value(kind, books.staff() - workers).value("工勤编制", workers).close();
    yaml.value("离休", dice.chance(90) ? 0 : 1).value("退休", books.retired());
    if (dice.chance(30)) {
      yaml.text("说明", speech.say("人员说明"));
    }
    yaml.close();
  }

  private void achievements(Dice dice) {
    yaml.open("重点工作").item().text("标题", books.year() + "年主要工作");
    yaml.texts("内容", speech.several("成效", dice.between(2, 5)));
    Facts.write(speech, dice.between(1, 4), yaml);
    yaml.close().close();
  }

  // --- the end of the file ------------------------------------------------------------------------------------------

  private void comparisons(List<Comparison> comparisons) {
    if (comparisons.isEmpty()) {
      return;
    }
    yaml.open("比上年");
    for (Comparison comparison : comparisons) {
      yaml.open(comparison.path()).amount("增减", comparison.change());
      if (comparison.rate() != null) {
        yaml.value("增减率", comparison.rate());
      }
      if (comparison.reason() != null) {
        yaml.text("原因", comparison.reason());
      }
      yaml.close();
    }
    yaml.close();
  }

  private void glossary() {
    List<String> terms = List.of("财政拨款收入", "事业收入", "其他收入", "年初结转和结余", "基本支出", "项目支出", "三公经费", "机关运行经费", "绩效自评", "政府采购");
    yaml.texts("名词解释", speech.dice().some(terms, speech.dice().between(3, 6)));
  }

  private void prints(List<Print> prints) {
    if (prints.isEmpty()) {
      // Accounts written straight into the portal carry the totals of the accounting software.
      yaml.open("控制数").amount("支出/合计", books.spent()).close();
      return;
    }
    yaml.open("原文");
    for (Print print : prints) {
      yaml.item().value("项", print.path()).value("印为", "'" + print.printed() + "'").text("处", print.place()).close();
    }
    yaml.close();
  }
}
