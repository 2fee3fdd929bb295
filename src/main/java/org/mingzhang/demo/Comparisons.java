package org.mingzhang.demo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.mingzhang.model.FundKind;

/** What a year says about the year before it, true because both come from the same books. */
final class Comparisons {

  private Comparisons() {}

  static List<Comparison> of(Agency agency, Books now, Books before, Speech speech) {
    Dice dice = speech.dice();
    List<Comparison> comparisons = new ArrayList<>();
    figures(agency, now)
        .forEach(
            (path, figure) -> {
              if (path.equals("收入支出总计") || path.equals("支出/合计") || dice.chance(35)) {
                long change = figure.applyAsLong(now) - figure.applyAsLong(before);
                String reason = change == 0 ? null : speech.say(subject(path, now, before, change) + (change > 0 ? "增因" : "减因"));
                comparisons.add(comparison(path, change, figure.applyAsLong(before), reason, dice));
              }
            });
    return comparisons;
  }

  private static Comparison comparison(String path, long change, long before, String reason, Dice dice) {
    boolean rate = before > 0 && change != 0 && dice.chance(85);
    return new Comparison(path, change, before, rate ? Money.rate(change, before) : null, reason);
  }

  /** Whose reasons are given: those of cars are not those of wages. */
  private static String subject(String path, Books now, Books before, long change) {
    return switch (path) {
      case "三公经费/合计/决算" -> "三公";
      case "三公经费/公务用车购置及运行维护费/决算" -> "公车";
      case "三公经费/公务接待费/决算" -> "接待";
      case "机关运行经费" -> "运行";
      case "政府采购/合计" -> "采购";
      case "一般公共预算支出/208", "一般公共预算支出/210", "一般公共预算支出/221" -> "缴费";
      case "基本支出/合计" -> "基本";
      default -> mover(now, before, change);
    };
  }

  /** What moved a total its way: projects, people and running, or neither. */
  private static String mover(Books now, Books before, long change) {
    long projects = (now.projectSpent() - before.projectSpent()) * Long.signum(change);
    long running = (now.basicSpent() - before.basicSpent()) * Long.signum(change);
    if (Math.max(projects, running) <= 0) {
      return "结转";
    }
    return projects > running ? "项目" : "基本";
  }

  /** The figures that may be compared, in the order in which a document speaks of them. */
  private static Map<String, ToLongFunction<Books>> figures(Agency agency, Books now) {
    Traits traits = agency.traits();
    Map<String, ToLongFunction<Books>> figures = new LinkedHashMap<>();
    figures.put("收入支出总计", Books::grandTotal);
    figures.put("收入/合计", Books::incomeTotal);
    figures.put("支出/合计", Books::spent);
    if (!traits.totalsOnly()) {
      figures.put("财政拨款收入支出总计", Books::fiscalTotal);
    }
    figures.put("一般公共预算支出/合计", books -> books.spentOf(FundKind.GENERAL));
    for (String code : now.classes().keySet()) {
      figures.put("一般公共预算支出/" + code, books -> books.classes().getOrDefault(code, 0L));
    }
    figures.put("基本支出/合计", books -> Books.sum(books.basic()));
    if (traits.threePublic()) {
      figures.put("三公经费/合计/决算", books -> books.threePublic().total().spent());
      figures.put("三公经费/因公出国（境）费/决算", books -> books.threePublic().abroad().spent());
      figures.put("三公经费/公务用车购置及运行维护费/决算", books -> books.threePublic().cars().spent());
      figures.put("三公经费/公务接待费/决算", books -> books.threePublic().reception().spent());
    }
    if (agency.kind().office()) {
      figures.put("机关运行经费", Books::publicUse);
    }
    if (traits.procurement()) {
      figures.put("政府采购/合计", Books::procured);
    }
    return figures;
  }
}
