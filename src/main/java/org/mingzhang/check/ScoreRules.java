package org.mingzhang.check;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingzhang.model.Amount;
import org.mingzhang.model.Decimal;
import org.mingzhang.model.Evaluation;
import org.mingzhang.model.ExpenditureKind;
import org.mingzhang.model.Indicator;
import org.mingzhang.model.Numbers;
import org.mingzhang.model.Performance;
import org.mingzhang.model.Position;
import org.mingzhang.model.Project;
import org.mingzhang.model.Text;

/** Rules of performance evaluation: scores, weights, grades, targets, and the amounts of projects. */
final class ScoreRules {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** A target that is one number: {@code ≥90%}, {@code 40 家}, {@code >=5人}. */
  private static final Pattern NUMBER = Pattern.compile("^(≥|>=|≤|<=|不少于|不低于|不超过)?\\s*(\\d+(?:\\.\\d+)?)\\s*(%|％)?\\s*(\\D{0,6})$");

  private ScoreRules() {}

  private record Table(String path, Evaluation evaluation) {}

  private static List<Table> tables(Case c) {
    Performance performance = c.accounts().performance();
    List<Table> tables = new ArrayList<>();
    if (performance == null) {
      return tables;
    }
    if (performance.overall() != null) {
      tables.add(new Table("绩效/整体自评", performance.overall()));
    }
    for (Project project : performance.projects()) {
      if (project.evaluation() != null) {
        tables.add(new Table("绩效/项目/" + project.name().value() + "/自评", project.evaluation()));
      }
    }
    return tables;
  }

  private static BigDecimal sum(List<Indicator> rows, Function<Indicator, Decimal> part) {
    return Numbers.sum(rows.stream().map(part).filter(d -> d != null).map(Decimal::value).toList());
  }

  private static Evaluation.Row totalRow(Evaluation evaluation) {
    return evaluation.funding() == null ? null : evaluation.funding().total();
  }

  private static void none(Report report) {
    if (report.findings().isEmpty()) {
      report.insufficient("没有公布分值或得分");
    }
  }

  /** R60. */
  static void weightsMakeAHundred(Case c, Report report) {
    for (Table table : tables(c)) {
      BigDecimal weights = sum(table.evaluation().indicators(), Indicator::weight);
      Evaluation.Row row = totalRow(table.evaluation());
      if (weights != null) {
        BigDecimal all = row == null || row.weight() == null ? weights : weights.add(row.weight().value());
        String where = table.path() + "/总分值";
        boolean printed = c.accounts().stated().stream().anyMatch(stated -> stated.path().value().equals(where));
        if (all.compareTo(HUNDRED) == 0) {
          report.pass(where);
        } else if (printed) {
          report.notApplicable("印有自己的满分，与它核对");
        } else {
          report.mismatch(at(table), where, "分值相加是 " + Numbers.grouped(all) + "，不是 100");
        }
      }
    }
    none(report);
  }

  private static Position at(Table table) {
    return table.evaluation().indicators().get(0).name().at();
  }

  /** R61. */
  static void levelsAddUp(Case c, Report report) {
    for (Table table : tables(c)) {
      Map<String, BigDecimal> sums = new LinkedHashMap<>();
      Set<String> incomplete = new HashSet<>();
      for (Indicator indicator : table.evaluation().indicators()) {
        if (indicator.level1() != null && indicator.weight() != null) {
          sums.merge(indicator.level1().value(), indicator.weight().value(), BigDecimal::add);
        } else if (indicator.level1() != null) {
          incomplete.add(indicator.level1().value());
        }
      }
      table.evaluation().weights().forEach(
          (level, weight) -> {
            String where = table.path() + "/一级分值/" + level;
            BigDecimal sum = sums.get(level);
            if (sum == null || incomplete.contains(level)) {
              report.insufficient("“" + level + "”的指标没有都印分值");
              return;
            }
            if (sum.compareTo(weight.value()) == 0) {
              report.pass(where);
            } else {
              report.mismatch(
                  weight.at(), where,
                  "“" + level + "”印 " + weight.printed() + " 分，所属指标相加是 " + Numbers.grouped(sum) + " 分");
            }
          });
    }
    none(report);
  }

  /** R62: the score of execution is its weight times the rate, never more than the weight. */
  static void executionScoreFits(Case c, Report report) {
    for (Table table : tables(c)) {
      Evaluation.Row row = totalRow(table.evaluation());
      BigDecimal rate = row == null ? null : Numbers.percent(Numbers.of(row.executed()), Numbers.of(row.annual()));
      if (rate == null || row.weight() == null || row.score() == null) {
        continue;
      }
      BigDecimal weight = row.weight().value();
      BigDecimal score = row.score().value();
      BigDecimal exact = rate.min(HUNDRED).multiply(weight).divide(HUNDRED, 8, RoundingMode.HALF_UP);
      BigDecimal fair = exact.setScale(2, RoundingMode.HALF_UP);
      int decimals = Math.max(0, score.scale());
      String where = table.path() + "/资金/合计/得分";
      boolean rounded = exact.setScale(decimals, RoundingMode.HALF_UP).compareTo(score) == 0;
      boolean truncated = exact.setScale(decimals, RoundingMode.DOWN).compareTo(score) == 0;
      if (truncated && !rounded) {
        report.add(
            Outcome.ROUNDING, row.score().at(), where, row.score().printed(), Numbers.grouped(fair),
            Numbers.grouped(score.subtract(fair)), "按执行率计约 " + Numbers.grouped(fair) + " 分，印 " + row.score().printed() + " 分");
      } else if (!rounded) {
        report.mismatch(
            row.score().at(), where,
            "执行率 " + Numbers.rate(Numbers.rounded(rate)) + "，按 " + Numbers.grouped(weight) + " 分计约 " + Numbers.grouped(fair)
                + " 分，印 " + row.score().printed() + " 分");
      } else {
        report.pass(where);
      }
    }
    none(report);
  }

  /** R63. */
  static void gradesFit(Case c, Report report) {
    for (Table table : tables(c)) {
      Evaluation evaluation = table.evaluation();
      BigDecimal score = c.leading(table.path() + "/总得分");
      if (evaluation.grade() == null || evaluation.bands().isEmpty() || score == null) {
        continue;
      }
      String fit = null;
      BigDecimal best = null;
      for (Map.Entry<String, Decimal> band : evaluation.bands().entrySet()) {
        BigDecimal from = band.getValue().value();
        if (score.compareTo(from) >= 0 && (best == null || from.compareTo(best) > 0)) {
          best = from;
          fit = band.getKey();
        }
      }
      String where = table.path() + "/等级";
      if (fit == null) {
        report.mismatch(
            evaluation.grade().at(), where,
            "总得分 " + Numbers.grouped(score) + " 分低于所有等级，印“" + evaluation.grade().value() + "”");
      } else if (evaluation.grade().value().equals(fit)) {
        report.pass(where);
      } else {
        report.mismatch(
            evaluation.grade().at(), where,
            "总得分 " + Numbers.grouped(score) + " 分应是“" + fit + "”，印“" + evaluation.grade().value() + "”");
      }
    }
    none(report);
  }

  /** R64: only targets and results that are one number in one unit can be compared. */
  static void missedTargetsLosePoints(Case c, Report report) {
    for (Table table : tables(c)) {
      for (Indicator indicator : table.evaluation().indicators()) {
        // A cost below its target was saved, not missed.
        boolean cost = isOfCost(indicator.level1()) || isOfCost(indicator.level2());
        Boolean missed = cost ? null : missed(indicator);
        if (missed == null || indicator.weight() == null || indicator.score() == null) {
          continue;
        }
        boolean full = indicator.score().value().compareTo(indicator.weight().value()) >= 0;
        String where = table.path() + "/指标/" + indicator.name().value() + "/得分";
        if (missed && full && indicator.weight().value().signum() > 0) {
          report.mismatch(
              indicator.score().at(), where,
              "目标 " + text(indicator.targets()) + "，完成 " + text(indicator.actuals()) + "，没有完成却给了满分");
        } else {
          report.pass(where);
        }
      }
    }
    none(report);
  }

  private static boolean isOfCost(Text level) {
    return level != null && level.value().contains("成本");
  }

  private static String text(List<Text> texts) {
    return String.join("；", texts.stream().map(Text::value).toList());
  }

  /** Whether a numeric target was missed; null where it cannot be told. */
  private static Boolean missed(Indicator indicator) {
    if (indicator.targets().size() != 1 || indicator.actuals().size() != 1) {
      return null;
    }
    Matcher target = NUMBER.matcher(indicator.targets().get(0).value().strip());
    Matcher actual = NUMBER.matcher(indicator.actuals().get(0).value().strip());
    if (!target.matches() || !actual.matches()) {
      return null;
    }
    boolean sameUnit = (target.group(3) == null) == (actual.group(3) == null) && target.group(4).equals(actual.group(4));
    if (!sameUnit) {
      return null;
    }
    int order = new BigDecimal(actual.group(2)).compareTo(new BigDecimal(target.group(2)));
    String sign = target.group(1) == null ? "" : target.group(1);
    boolean upper = sign.equals("≤") || sign.equals("<=") || sign.equals("不超过");
    return upper ? order > 0 : order < 0;
  }

  /** R65: the amount of a project in the list of projects and in its own table. */
  static void projectAmountsAgree(Case c, Report report) {
    Performance performance = c.accounts().performance();
    if (performance != null) {
      for (Project project : performance.projects()) {
        amountsOf(project, performance.projectSpending(), report);
      }
    }
    if (report.findings().isEmpty()) {
      report.insufficient("没有印出两处以上的项目金额");
    }
  }

  private static void amountsOf(Project project, Map<String, Amount> list, Report report) {
    List<String> names = new ArrayList<>(List.of(project.name().value()));
    project.aliases().forEach(alias -> names.add(alias.value()));
    Evaluation.Row row = project.evaluation() == null ? null : totalRow(project.evaluation());
    if (row != null) {
      String path = "绩效/项目/" + project.name().value() + "/自评/资金/合计/";
      Evaluation.Funding funding = project.evaluation().funding();
      bySource(report, path + "全年预算", funding, Evaluation.Row::annual);
      bySource(report, path + "执行", funding, Evaluation.Row::executed);
    }
    for (String name : names) {
      Amount listed = list.get(name);
      if (listed != null && row != null && row.executed() != null) {
        report.equal(listed.at(), "绩效/项目支出明细/" + name, listed.value(), row.executed().value(), 1);
      }
    }
    // What was approved is the budget of the year's beginning; the annual one may have moved since.
    Amount budget = row == null ? null : row.initial() == null ? row.annual() : row.initial();
    if (project.approved() != null && budget != null) {
      report.equal(
          project.approved().at(), "绩效/项目/" + project.name().value() + "/批复", project.approved().value(), budget.value(), 1);
    }
  }

  /** 财政拨款 and 其他资金 make the whole of a project's money. */
  private static void bySource(
      Report report, String where, Evaluation.Funding funding, Function<Evaluation.Row, Amount> part) {
    Amount whole = part.apply(funding.total());
    Amount fiscal = funding.fiscal() == null ? null : part.apply(funding.fiscal());
    Amount other = funding.other() == null ? null : part.apply(funding.other());
    if (whole != null && fiscal != null && other != null) {
      report.equal(whole.at(), where, whole.value(), fiscal.value().add(other.value()), 2);
    } else if (whole != null && fiscal != null) {
      report.atMost(fiscal.at(), where, fiscal.value(), whole.value(), 1, "其中的财政拨款大于项目资金合计");
    }
  }

  /** R66. */
  static void projectsMakeProjectExpenditure(Case c, Report report) {
    BigDecimal listed = c.leading("绩效/项目支出明细/合计");
    BigDecimal spent = c.ledger().expenditure(ExpenditureKind.PROJECT);
    if (listed == null || spent == null) {
      report.insufficient("没有公布项目支出明细");
      return;
    }
    report.equal(
        report.start(), "绩效/项目支出明细/合计", listed, spent, c.accounts().performance().projectSpending().size());
  }

  /** R67. */
  static void deviationsAreExplained(Case c, Report report) {
    for (Table table : tables(c)) {
      for (Indicator indicator : table.evaluation().indicators()) {
        boolean scored = indicator.weight() != null && indicator.score() != null;
        if (scored && indicator.score().value().compareTo(indicator.weight().value()) < 0) {
          String where = table.path() + "/指标/" + indicator.name().value() + "/偏差原因";
          if (indicator.deviation() == null) {
            report.mismatch(indicator.score().at(), where, "扣了分，没有写明偏差原因");
          } else {
            report.pass(where);
          }
        }
      }
    }
    if (report.findings().isEmpty()) {
      report.insufficient("没有扣分的指标");
    }
  }
}
