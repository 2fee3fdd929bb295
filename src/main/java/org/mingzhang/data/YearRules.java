package org.mingzhang.data;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.mingzhang.model.Amount;
import org.mingzhang.model.BasicExpenditure;
import org.mingzhang.model.Classification;
import org.mingzhang.model.Code;
import org.mingzhang.model.Comparison;
import org.mingzhang.model.Day;
import org.mingzhang.model.EconomicLine;
import org.mingzhang.model.Expenditure;
import org.mingzhang.model.ExpenditureKind;
import org.mingzhang.model.ExpenditureLine;
import org.mingzhang.model.Figures;
import org.mingzhang.model.FinalAccounts;
import org.mingzhang.model.IncomeLine;
import org.mingzhang.model.Position;
import org.mingzhang.model.Problem;
import org.mingzhang.model.Project;
import org.mingzhang.model.Shapes;
import org.mingzhang.model.Stated;
import org.mingzhang.model.Text;
import org.mingzhang.model.Value;

/** What a year file must keep beyond its shape: known codes, figures typed once, paths that lead somewhere. */
final class YearRules {

  private static final int LARGE_FACTOR = 5000;
  private static final BigDecimal ONE_MILLION = BigDecimal.valueOf(1_000_000);

  private final Shapes shapes;
  private final Set<String> profiles;
  private final Consumer<Problem> report;

  YearRules(Shapes shapes, Set<String> profiles, Consumer<Problem> report) {
    this.shapes = shapes;
    this.profiles = profiles;
    this.report = report;
  }

  /** Checks codes and figures; returns the classification with the names that the lines themselves give. */
  Classification check(FinalAccounts accounts, Classification classification) {
    profile(accounts.profile());
    dates(accounts);
    Codes functional = new Codes("功能分类", classification.functional(), classification, "\\d{3}(\\d{2}){0,2}");
    Codes economic = new Codes("经济分类", classification.economic(), classification, "\\d{3}(\\d{2})?");
    if (accounts.income() != null) {
      for (IncomeLine line : accounts.income().lines()) {
        functional.check(line.code(), line.name());
      }
      distinct(accounts.income().lines().stream().map(IncomeLine::code).toList());
    }
    if (accounts.expenditure() != null) {
      expenditure(accounts.expenditure(), functional);
    }
    if (accounts.basic() != null) {
      basic(accounts.basic(), economic);
    }
    if (accounts.performance() != null) {
      slugs(accounts.performance().projects());
    }
    scale(accounts);
    return classification.with(functional.given, economic.given);
  }

  private void profile(Text profile) {
    if (!profiles.contains(profile.value())) {
      error(profile.at(), "没有“" + profile.value() + "”这种格式", "可以写：" + String.join("、", profiles));
    }
  }

  private void dates(FinalAccounts accounts) {
    Day approved = accounts.approved();
    Day published = accounts.published();
    if (approved != null && published != null && published.value().isBefore(approved.value())) {
      error(published.at(), "公开日期早于批复日期", "批复日期是 " + approved.printed());
    }
  }

  private void expenditure(Expenditure expenditure, Codes functional) {
    Map<String, Position> seen = new HashMap<>();
    List<Code> codes = new ArrayList<>();
    for (ExpenditureLine line : expenditure.lines()) {
      functional.check(line.code(), line.name());
      codes.add(line.code());
      Position first = seen.putIfAbsent(line.code().value() + line.fund(), line.code().at());
      if (first != null) {
        error(line.code().at(), "科目 " + line.code().value() + " 重复", "第 " + first.line() + " 行已经写过；资金不同时注明“资金”");
      }
      boolean parts = false;
      for (ExpenditureKind kind : ExpenditureKind.values()) {
        parts |= line.of(kind) != null;
      }
      if (parts && line.total() != null) {
        error(line.total().at(), "写了分项就不写“合计”", "合计由程序相加；来源文件印出的合计写进“原文”");
      }
      if (!parts && line.total() == null) {
        error(line.code().at(), "科目 " + line.code().value() + " 没有金额", "写“基本支出”“项目支出”，或只写“合计”");
      }
    }
    nested(codes);
    for (ExpenditureKind kind : ExpenditureKind.values()) {
      Amount typed = expenditure.of(kind);
      boolean inLines = expenditure.lines().stream().anyMatch(line -> line.of(kind) != null);
      if (typed != null && inLines) {
        error(typed.at(), "“" + kind.term() + "”写了两处", "科目行里已经有，合计由程序相加");
      }
    }
  }

  private void basic(BasicExpenditure basic, Codes economic) {
    List<Code> codes = new ArrayList<>();
    for (Map.Entry<String, EconomicLine> line : basic.lines().entrySet()) {
      if (line.getValue().amount() != null) {
        Code code = new Code(line.getKey(), line.getValue().amount().at());
        economic.check(code, line.getValue().name());
        codes.add(code);
      }
    }
    nested(codes);
    basic.namedOnly().forEach(code -> economic.check(code, null));
    for (Amount typed : new Amount[] {basic.personnel(), basic.publicUse()}) {
      if (typed != null && !basic.lines().isEmpty()) {
        error(typed.at(), "写了经济分类就不写人员经费、公用经费合计", "合计由程序相加；来源文件印出的合计写进“原文”");
      }
    }
  }

  /** A code and its own parent may not both carry money: it would count twice. */
  private void nested(List<Code> codes) {
    Map<String, Code> byValue = new HashMap<>();
    codes.forEach(code -> byValue.put(code.value(), code));
    for (Code code : codes) {
      for (String parent : Classification.lineage(code.value())) {
        if (!parent.equals(code.value()) && byValue.containsKey(parent)) {
          error(byValue.get(parent).at(), "既有 " + parent + " 又有下级 " + code.value(), "上级由下级相加，删去上级那一行");
        }
      }
    }
  }

  private void distinct(Collection<Code> codes) {
    Map<String, Position> seen = new HashMap<>();
    for (Code code : codes) {
      Position first = seen.putIfAbsent(code.value(), code.at());
      if (first != null) {
        error(code.at(), "科目 " + code.value() + " 重复", "第 " + first.line() + " 行已经写过");
      }
    }
  }

  private void slugs(List<Project> projects) {
    Map<String, Position> seen = new HashMap<>();
    for (Project project : projects) {
      Text slug = project.slug();
      if (!slug.value().matches("[a-z0-9]+(-[a-z0-9]+)*")) {
        error(slug.at(), "标识“" + slug.value() + "”不能用在网址里", "只用小写字母、数字和连字符");
      }
      Position first = seen.putIfAbsent(slug.value(), slug.at());
      if (first != null) {
        error(slug.at(), "标识“" + slug.value() + "”重复", "第 " + first.line() + " 行已经用过");
      }
    }
  }

  /** 元 typed where 万元 is meant shows as an amount far above its neighbours. */
  private void scale(FinalAccounts accounts) {
    List<Amount> amounts = new ArrayList<>();
    new Amounts(shapes, amounts::add).visit(accounts);
    List<BigDecimal> sizes =
        amounts.stream().map(a -> a.value().abs()).filter(v -> v.signum() > 0).sorted().toList();
    if (sizes.size() < 3) {
      return;
    }
    BigDecimal median = sizes.get(sizes.size() / 2);
    for (Amount amount : amounts) {
      BigDecimal size = amount.value().abs();
      if (size.compareTo(ONE_MILLION) >= 0 && size.compareTo(median.multiply(BigDecimal.valueOf(LARGE_FACTOR))) > 0) {
        report.accept(
            Problem.warning(
                amount.at(),
                "金额 " + amount.printed() + " 万元比其他数大得多",
                "是不是以元为单位；若是，写作 " + amount.value().movePointLeft(4).stripTrailingZeros().toPlainString()));
      }
    }
  }

  // --- paths ----------------------------------------------------------------------------------------------------------

  /** Every path typed in 原文, 控制数, 比上年, 更正 and 已说明 must lead to a figure. */
  void checkPaths(FinalAccounts accounts, Figures figures) {
    for (Stated stated : accounts.stated()) {
      path(stated.path().value(), stated.path().at(), figures);
    }
    accounts.controlTotals().forEach((path, amount) -> path(path, amount.at(), figures));
    accounts.comparisons()
        .forEach(
            (path, comparison) -> {
              path(path, positionOf(comparison, accounts.year().at()), figures);
            });
    accounts.corrections().forEach(c -> path(c.path().value(), c.path().at(), figures));
    accounts.explanations().forEach(e -> path(e.path().value(), e.path().at(), figures));
  }

  /** Where the first value of a comparison stands: its key carries no position of its own. */
  private static Position positionOf(Comparison comparison, Position otherwise) {
    for (Value value : new Value[] {comparison.change(), comparison.rate(), comparison.prior(), comparison.reason()}) {
      if (value != null) {
        return value.at();
      }
    }
    return otherwise;
  }

  private void path(String path, Position at, Figures figures) {
    if (figures.find(path).isEmpty()) {
      String hint =
          Nearest.to(path, figures.paths()).map(near -> "是不是“" + near + "”").orElse("路径写法见网站管理员指南");
      error(at, "没有“" + path + "”这个数", hint);
    }
  }

  private void error(Position at, String message, String hint) {
    report.accept(Problem.error(at, message, hint));
  }

  /** Checks codes of one classification and remembers the names that lines give to unlisted codes. */
  private final class Codes {

    private final String title;
    private final Map<String, String> names;
    private final Classification classification;
    private final String pattern;
    private final Map<String, String> given = new LinkedHashMap<>();
    private final Set<String> reported = new HashSet<>();

    Codes(String title, Map<String, String> names, Classification classification, String pattern) {
      this.title = title;
      this.names = names;
      this.classification = classification;
      this.pattern = pattern;
    }

    void check(Code code, Text name) {
      String value = code.value();
      if (!value.matches(pattern)) {
        error(code.at(), title + "没有 " + value.length() + " 位的编码 " + value, "类 3 位、款 5 位、项 7 位");
        return;
      }
      String listed = names.get(value);
      if (listed != null) {
        if (name != null && !name.value().equals(listed)) {
          error(name.at(), value + " 的名称不是“" + name.value() + "”", classification.year() + " 年的名称是“" + listed + "”");
        }
        return;
      }
      unlisted(code, name);
    }

    private void unlisted(Code code, Text name) {
      String value = code.value();
      for (String parent : Classification.lineage(value)) {
        if (!parent.equals(value) && !names.containsKey(parent)) {
          if (reported.add(parent)) {
            error(code.at(), "科目 " + value + " 没有上级 " + parent, nearest(value));
          }
          return;
        }
      }
      if (name == null || classification.complete()) {
        error(code.at(), classification.year() + " 年" + title + "没有 " + value, nearest(value));
      } else if (reported.add(value)) {
        given.put(value, name.value());
        report.accept(
            Problem.warning(
                code.at(),
                classification.year() + " 年" + title + "没有列出 " + value,
                "已用所写的名称“" + name.value() + "”；请核对后补进 data/subjects/" + classification.year() + ".yml"));
      }
    }

    private String nearest(String value) {
      return Nearest.to(value, names.keySet())
          .map(near -> "是不是 " + near + " " + names.get(near) + "；确有此科目就写上“名称”")
          .orElse("请核对编码");
    }
  }
}
