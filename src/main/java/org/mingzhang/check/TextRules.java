package org.mingzhang.check;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingzhang.model.Amount;
import org.mingzhang.model.Comparison;
import org.mingzhang.model.CostItem;
import org.mingzhang.model.ExpenditureLine;
import org.mingzhang.model.Figure;
import org.mingzhang.model.Ledger;
import org.mingzhang.model.Match;
import org.mingzhang.model.Numbers;
import org.mingzhang.model.Position;
import org.mingzhang.model.Reception;
import org.mingzhang.model.Stated;
import org.mingzhang.model.Text;
import org.mingzhang.model.ThreePublic;
import org.mingzhang.model.ThreePublicItem;
import org.mingzhang.model.VehiclePurchase;

/** Rules of the explanation: words against figures, counts against costs, and what a form leaves behind in a text. */
final class TextRules {

  private static final Pattern LEFTOVER =
      Pattern.compile(
          "(?<![A-Za-z])[XxＸｘ×]{2,}(?![A-Za-z])|某某"
              + "|(增加|增长|减少|下降|大于|小于|高于|低于|持平)([（(/／]|[（(]或)(增加|增长|减少|下降|大于|小于|等于|高于|低于|持平)[）)]?"
              + "|[（(]\\s*[）)]|[（(]或[）)。，]|增加减少|减少增加|大于小于|小于大于");

  /** One of these stands in whatever {@link #LEFTOVER} matches, apart from two directions side by side. */
  private static final String SUSPECT = "XxＸｘ×某（(/／";

  private static final Pattern YEAR = Pattern.compile("(?<!\\d)(20\\d\\d)\\s*年");

  /** How many years ahead a report may speak of. */
  private static final int PLANS = 5;

  private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);

  private TextRules() {}

  /** R42: what the text says and what the tables hold is one field. */
  static void textAndTablesAreOne(Case c, Report report) {
    report.notApplicable("文字和表出自同一个数，不会不同；来源文件印了两次的，见“同一个数前后相同”");
  }

  /** R45: the change and its rate have one sign; 持平 is zero. */
  static void directionsAgree(Case c, Report report) {
    c.accounts().comparisons().forEach((path, comparison) -> direction(c, path, comparison, report));
    if (report.findings().isEmpty()) {
      report.insufficient("没有与上年的比较");
    }
  }

  private static void direction(Case c, String path, Comparison comparison, Report report) {
    if (comparison.change() == null || comparison.rate() == null) {
      return;
    }
    int change = comparison.change().value().signum();
    int rate = comparison.rate().value().signum();
    String where = "比上年/" + path;
    BigDecimal prior = c.year().figures().value(where + "/上年");
    if (prior != null && prior.signum() < 0) {
      report.notApplicable(path + "的上年数是负数，增减率的正负没有意义");
      return;
    }
    boolean rounded = rate == 0 && change != 0;
    if (change != rate && !rounded) {
      report.mismatch(
          comparison.change().at(), where,
          "增减额是 " + Numbers.grouped(comparison.change().value()) + "，增减率却是 " + comparison.rate().printed() + "，方向相反");
    } else {
      report.pass(where);
    }
  }

  /** R47. */
  static void reasonsAreGiven(Case c, Report report) {
    for (ExpenditureLine line : c.ledger().lines()) {
      BigDecimal spent = Ledger.total(line);
      BigDecimal budget = Numbers.of(line.initialBudget());
      boolean differs = budget != null && spent != null && budget.compareTo(spent) != 0;
      if (differs) {
        given(report, line.reason() != null, line.code().at(), "支出/科目/" + line.code().value(), "决算数与年初预算数不同，没有写明原因");
      }
    }
    c.accounts().comparisons().forEach(
        (path, comparison) -> {
          boolean differs = comparison.change() != null && comparison.change().value().signum() != 0;
          if (differs) {
            given(report, isExplained(path, comparison, c), comparison.change().at(), "比上年/" + path, "比上年有增减，没有写明原因");
          }
        });
    if (c.accounts().threePublic() != null) {
      for (ThreePublicItem item : ThreePublicItem.values()) {
        costReason(c, item, report);
      }
    }
    if (report.findings().isEmpty()) {
      report.insufficient("没有印出有差异的预算数或上年数");
    }
  }

  /** A reason of the whole stands for its items, that of the two costs of vehicles for each. */
  private static void costReason(Case c, ThreePublicItem item, Report report) {
    ThreePublic tp = c.accounts().threePublic();
    CostItem typed = item.of(tp);
    boolean both = typed != null && typed.budget() != null && typed.spent() != null;
    if (both && typed.budget().value().compareTo(typed.spent().value()) != 0) {
      boolean vehicle = item == ThreePublicItem.PURCHASE || item == ThreePublicItem.OPERATION;
      boolean above = vehicle && tp.vehicles() != null && tp.vehicles().reason() != null;
      boolean reason = typed.reason() != null || above || tp.reason() != null;
      given(report, reason, typed.spent().at(), "三公经费/" + item.term() + "/决算", "决算数与预算数不同，没有写明原因");
    }
  }

  /** One reason may stand for income and expenditure together, and a total's for its classes. */
  private static boolean isExplained(String path, Comparison comparison, Case c) {
    if (comparison.reason() != null) {
      return true;
    }
    return c.accounts().comparisons().entrySet().stream()
        .filter(other -> other.getValue().reason() != null)
        .anyMatch(
            other ->
                (path.endsWith("总计") && other.getKey().endsWith("总计"))
                    || (path.startsWith("一般公共预算支出/") && other.getKey().equals("一般公共预算支出/合计")));
  }

  private static void given(
      Report report, boolean reason, Position at, String where, String message) {
    if (reason) {
      report.pass(where);
    } else {
      report.mismatch(at, where, message);
    }
  }

  /** R50. */
  static void procurementHolds(Case c, Report report) {
    if (c.accounts().procurement() == null) {
      report.insufficient("没有公布政府采购");
      return;
    }
    BigDecimal total = c.leading("政府采购/合计");
    BigDecimal small = c.leading("政府采购/中小企业");
    BigDecimal micro = c.leading("政府采购/小微企业");
    atMost(c, report, "政府采购/小微企业", micro, small, 1, "授予小微企业的金额大于授予中小企业的金额");
    atMost(c, report, "政府采购/中小企业", small, total, c.addends("政府采购/合计"), "授予中小企业的金额大于采购总额");
    if (small == null) {
      atMost(c, report, "政府采购/小微企业", micro, total, c.addends("政府采购/合计"), "授予小微企业的金额大于采购总额");
    }
  }

  /** R51. */
  static void vehiclesHold(Case c, Report report) {
    atMost(c, report, "三公经费/保有量/合计", c.leading("三公经费/保有量/合计"), c.leading("车辆/合计"), 0, "公务用车保有量大于车辆总数");
    if (report.findings().isEmpty() && c.accounts().vehicles().isEmpty()) {
      report.insufficient("没有公布车辆数");
    }
  }

  /** R52. */
  static void operatingCostWithinPublicUse(Case c, Report report) {
    BigDecimal cost = Numbers.of(c.accounts().operatingCost());
    BigDecimal publicUse = c.leading("基本支出/公用经费");
    if (cost == null || publicUse == null) {
      report.insufficient("没有公布机关运行经费或公用经费");
      return;
    }
    report.atMost(
        c.accounts().operatingCost().at(), "机关运行经费", cost, publicUse, c.addends("基本支出/公用经费"), "机关运行经费大于公用经费合计");
  }

  private static void atMost(
      Case c, Report report, String where, BigDecimal part, BigDecimal whole, int addends, String message) {
    if (part != null && whole != null) {
      report.atMost(place(c, where, report), where, part, whole, addends, message);
    }
  }

  /** R54. */
  static void countsFitCosts(Case c, Report report) {
    ThreePublic tp = c.accounts().threePublic();
    if (tp == null) {
      report.insufficient("没有公布“三公”经费");
      return;
    }
    fits(c, report, ThreePublicItem.RECEPTION, List.of("批次", "人次"));
    fits(c, report, ThreePublicItem.ABROAD, List.of("团组", "人次"));
    fits(c, report, ThreePublicItem.PURCHASE, List.of("辆"));
    partsMakeTheCost(c, report);
    if (report.findings().isEmpty()) {
      report.insufficient("没有公布批次、人次等次数");
    }
  }

  private static void fits(Case c, Report report, ThreePublicItem item, List<String> counts) {
    CostItem typed = item.of(c.accounts().threePublic());
    BigDecimal cost = c.ledger().threePublic(item, Ledger.Side.SPENT);
    for (String count : counts) {
      String path = "三公经费/" + item.term() + "/" + count;
      BigDecimal number = c.leading(path);
      if (typed != null && cost != null && number != null) {
        boolean fits = (cost.signum() == 0) == (number.signum() == 0);
        if (fits) {
          report.pass(path);
        } else {
          report.mismatch(
              typed.spent() == null ? report.start() : typed.spent().at(), path,
              item.term() + "是 " + Numbers.amount(cost) + " 万元，" + count + "却是 " + Numbers.grouped(number));
        }
      }
    }
  }

  /** What went to guests from home and from abroad makes the cost of receptions, the types bought the cost of vehicles. */
  private static void partsMakeTheCost(Case c, Report report) {
    Reception reception = c.accounts().threePublic().reception();
    if (reception != null && reception.domestic() != null && reception.foreign() != null) {
      Amount home = reception.domestic().amount();
      Amount foreign = reception.foreign().amount();
      parts(report, "三公经费/公务接待费/决算", reception.spent(), home == null || foreign == null ? null : List.of(home, foreign));
    }
    VehiclePurchase purchase = c.accounts().threePublic().purchase();
    if (purchase != null && !purchase.types().isEmpty()) {
      List<Amount> types = purchase.types().values().stream().map(VehiclePurchase.Purchase::amount).toList();
      parts(report, "三公经费/公务用车购置费/决算", purchase.spent(), types.contains(null) ? null : types);
    }
  }

  private static void parts(Report report, String where, Amount cost, List<Amount> parts) {
    if (cost != null && parts != null) {
      BigDecimal sum = Numbers.sum(parts.stream().map(Amount::value).toList());
      report.equal(cost.at(), where, cost.value(), sum, parts.size());
    }
  }

  /** R55. */
  static void yearsAreNotLater(Case c, Report report) {
    Set<Position> seen = new HashSet<>(); // a text typed in short stands under two paths
    eachText(
        c,
        (path, text) -> {
          if (text.indexOf('年') < 0) {
            return;
          }
          Matcher m = YEAR.matcher(text);
          while (m.find()) {
            // Plans and contracts run for some years; later than that it is a slip.
            if (Integer.parseInt(m.group(1)) > c.year().year() + PLANS && seen.add(place(c, path, report))) {
              report.mismatch(place(c, path, report), path, "文字里有 " + m.group() + "，晚于报告年度");
            }
          }
        });
    c.accounts().comparisons().forEach(
        (path, comparison) -> {
          if (comparison.baseYear() != null && comparison.baseYear().value() >= c.year().year()) {
            report.mismatch(
                comparison.baseYear().at(), "比上年/" + path + "/基年",
                "与 " + comparison.baseYear().value() + " 年比较，不早于报告年度");
          }
        });
    title(c, report);
    if (report.findings().isEmpty()) {
      report.pass("文字里的年份");
    }
  }

  /** A title that names years, but not this one, was left standing. */
  private static void title(Case c, Report report) {
    Text title = c.accounts().source() == null ? null : c.accounts().source().title();
    Matcher m = YEAR.matcher(title == null ? "" : title.value());
    boolean any = false;
    boolean own = false;
    while (m.find()) {
      any = true;
      own |= Integer.parseInt(m.group(1)) == c.year().year();
    }
    if (any && !own) {
      report.mismatch(title.at(), "来源/标题", "来源的标题是“" + title.value() + "”，报告年度是 " + c.year().year());
    }
  }

  /** R56: 元 typed or printed where 万元 is meant. */
  static void unitsAgree(Case c, Report report) {
    for (Stated stated : c.accounts().stated()) {
      boolean yuan = stated.printed().value().endsWith("元") && !stated.printed().value().endsWith("万元");
      Match match = yuan ? c.year().match(stated) : null;
      if (yuan && match.figure().unit() == Figure.Unit.AMOUNT && match.result() == Match.Result.DIFFERENT) {
        report.mismatch(stated.path().at(), stated.path().value(), "印的单位是元，按数值应是万元：" + stated.printed().value());
      }
    }
    BigDecimal total = Numbers.sum(c.ledger().lines().stream().map(Ledger::total).filter(t -> t != null).toList());
    for (ExpenditureLine line : c.ledger().lines()) {
      BigDecimal spent = Ledger.total(line);
      BigDecimal others = spent == null ? BigDecimal.ZERO : total.subtract(spent);
      if (others.signum() > 0 && spent.compareTo(others.multiply(TEN_THOUSAND)) > 0) {
        report.mismatch(line.code().at(), "支出/科目/" + line.code().value(), "比其他各科目之和大一万倍，像是把元填成了万元");
      }
    }
    if (report.findings().isEmpty()) {
      report.pass("金额的单位");
    }
  }

  /** R57. */
  static void noLeftovers(Case c, Report report) {
    Set<Position> seen = new HashSet<>(); // a text typed in short stands under two paths
    eachText(
        c,
        (path, text) -> {
          if (!isSuspect(text)) {
            return;
          }
          Matcher m = LEFTOVER.matcher(text);
          if (m.find() && (c.year().figures().at(path) == null || seen.add(c.year().figures().at(path)))) {
            report.mismatch(place(c, path, report), path, "文字里留着格式里的字“" + m.group() + "”");
          }
        });
    for (Stated stated : c.accounts().stated()) {
      String printed = stated.printed().value();
      Matcher m = isSuspect(printed) ? LEFTOVER.matcher(printed) : null;
      if (m != null && m.find()) {
        report.mismatch(
            stated.path().at(), stated.path().value(), "印为“" + stated.printed().value() + "”，没有删去格式里的字");
      }
    }
    if (report.findings().isEmpty()) {
      report.pass("各段文字");
    }
  }

  /** Every text that a reader of the page sees, with its path. */
  private static void eachText(Case c, BiConsumer<String, String> check) {
    c.accounts().emptyTables().forEach((table, text) -> check.accept("空表说明/" + table, text.value()));
    c.accounts().glossary().stream()
        .filter(entry -> entry.text() != null)
        .forEach(entry -> check.accept("名词解释/" + entry.term().value(), entry.text().value()));
    for (Figure figure : c.year().figures().all()) {
      boolean prose = figure.source() && figure.word() != null;
      if (prose && !figure.path().endsWith("/标识")) { // part of an address
        check.accept(figure.path(), figure.word());
      }
    }
  }

  /** Whether the pattern of what a form leaves behind could match at all; most texts are done with here. */
  private static boolean isSuspect(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (SUSPECT.indexOf(text.charAt(i)) >= 0) {
        return true;
      }
    }
    return text.contains("增加减少") || text.contains("减少增加") || text.contains("大于小于") || text.contains("小于大于");
  }

  /** Where a text was typed; the start of the file for what is no figure. */
  private static Position place(Case c, String path, Report report) {
    Position at = c.year().figures().at(path);
    return at == null ? report.start() : at;
  }

  /** R58. */
  static void budgetBasisIsSaid(Case c, Report report) {
    ThreePublic tp = c.accounts().threePublic();
    if (tp == null || c.ledger().threePublicTotal(Ledger.Side.BUDGET) == null) {
      report.insufficient("没有公布“三公”经费的预算数");
    } else if (tp.budgetBasis() == null) {
      report.mismatch(report.start(), "三公经费/预算口径", "没有写明预算数是年初预算数还是全年预算数");
    } else {
      report.pass("三公经费/预算口径");
    }
  }
}
