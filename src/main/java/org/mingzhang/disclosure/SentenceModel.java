package org.mingzhang.disclosure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mingzhang.model.Amount;
import org.mingzhang.model.CostItem;
import org.mingzhang.model.DepartmentYear;
import org.mingzhang.model.EconomicLine;
import org.mingzhang.model.ExpenditureKind;
import org.mingzhang.model.ExpenditureLine;
import org.mingzhang.model.FundKind;
import org.mingzhang.model.Ledger;
import org.mingzhang.model.Numbers;
import org.mingzhang.model.Problem;
import org.mingzhang.model.Profile;
import org.mingzhang.model.Text;
import org.mingzhang.model.ThreePublicItem;

/** What the sentence patterns of one department-year see: the accounts, its subjects, and the phrases. */
final class SentenceModel {

  private static final int LARGEST = 3;

  private final DepartmentYear year;
  private final Sentences sentences;
  private final String folder;
  private final Changes changes;
  private final Map<String, Object> shared = new HashMap<>();
  private int figureCount;

  SentenceModel(DepartmentYear year, Sentences sentences) {
    this.year = year;
    this.sentences = sentences;
    this.folder = year.profile().sentences().value();
    this.changes = new Changes(year);
    Ledger ledger = year.ledger();
    shared.put("a", year.accounts());
    shared.put("year", year.year());
    shared.put("name", year.department().displayName());
    shared.put("classes", subjects(ledger, 3));
    Map<String, List<Subject>> lines = lines(ledger);
    shared.put("items", lines.get(FundKind.GENERAL.term()));
    shared.put("lines", lines);
    shared.put("patterns", patterns(year.profile()));
    shared.put("reasons", reasons());
    shared.put("economic", economicItems());
    shared.put("named", namedOnly());
    Map<String, Object> hundred = hundred(ledger);
    if (!hundred.isEmpty()) {
      shared.put("hundred", hundred);
    }
  }

  /** The pattern that a profile names. */
  List<PatternText.Piece> fill(Text pattern) {
    if (!sentences.has(folder, pattern.value())) {
      throw new TemplateFault(
          Problem.error(
              pattern.at(), "没有句式“" + pattern.value() + "”", "加上 templates/sentences/" + folder + "/" + pattern.value() + ".ftl"));
    }
    return fill(pattern.value());
  }

  /** A pattern filled in, piece by piece, with the notes its figures call for. */
  List<PatternText.Piece> fill(String pattern) {
    Phrases phrases = Phrases.marking(year, changes);
    Map<String, Object> model = new HashMap<>(shared);
    model.put("p", phrases);
    return PatternText.read(sentences.fill(folder, pattern, model), phrases::notes, this::block);
  }

  Phrases phrases() {
    return Phrases.plain(year);
  }

  /** Whether the document is one of accounts, which have to say what they leave out. */
  boolean isOfAccounts() {
    return year.accounts().ofAccounts();
  }

  /** A block that a pattern asked for by name; figures are numbered as they come. */
  private Block block(String name) {
    if (name.equals("projects")) {
      return ProjectsTable.of(year);
    }
    figureCount++;
    return new OfficialFigures(year).figure(Integer.parseInt(name.replaceFirst("fig", "")), "图" + figureCount);
  }

  /** Comparisons that no pattern has told so far, as a list with its notes. */
  List<Block> untoldComparisons() {
    Phrases phrases = Phrases.marking(year, changes);
    StringBuilder text = new StringBuilder();
    for (String path : changes.untold()) {
      String change = phrases.change(path);
      text.append("- ").append(FigureNames.of(path, year)).append(change).append(change.isEmpty() ? "：" : "。");
      text.append(phrases.because(path)).append('\n');
    }
    return PatternText.read(text.toString(), phrases::notes, this::block).stream().flatMap(piece -> piece.blocks().stream()).toList();
  }

  private static List<String> patterns(Profile profile) {
    return profile.parts().stream()
        .flatMap(part -> part.sections().stream())
        .map(section -> section.pattern().value())
        .toList();
  }

  /** A title with {部门} and {年度} replaced. */
  String fillIn(String title) {
    return title
        .replace("{部门}", year.department().name().value())
        .replace("{年度}", Integer.toString(year.year()));
  }

  /**
   * A subject.
   *
   * @param path its sums under 一般公共预算支出
   * @param line its line as typed, or empty
   */
  public record Subject(String code, String name, String path, String line, String reason) {}

  private List<Subject> subjects(Ledger ledger, int digits) {
    return ledger.codes(fund -> fund == FundKind.GENERAL).stream()
        .filter(code -> code.length() == digits)
        .map(code -> subject(code, "", ""))
        .toList();
  }

  /** The lines as typed, by fund: 项, or what was published in their place. */
  private Map<String, List<Subject>> lines(Ledger ledger) {
    Phrases phrases = phrases();
    Map<String, List<Subject>> byFund = new HashMap<>();
    for (FundKind fund : FundKind.values()) {
      byFund.put(fund.term(), new ArrayList<>());
    }
    Map<String, Integer> seen = new HashMap<>();
    for (ExpenditureLine line : ledger.lines()) {
      String code = line.code().value();
      int n = seen.merge(code, 1, Integer::sum);
      String path = "支出/科目/" + code + (n == 1 ? "" : "#" + n);
      byFund.get(line.fund().term()).add(subject(code, path, phrases.text(line.reason())));
    }
    return byFund;
  }

  private Subject subject(String code, String line, String reason) {
    String name = year.ledger().classification().functional().getOrDefault(code, code);
    return new Subject(code, name, "一般公共预算支出/" + code, line, reason);
  }

  private Map<String, String> reasons() {
    Map<String, String> reasons = new LinkedHashMap<>();
    if (year.accounts().threePublic() != null) {
      Phrases phrases = phrases();
      for (ThreePublicItem item : ThreePublicItem.values()) {
        CostItem typed = item.of(year.accounts().threePublic());
        reasons.put(item.term(), typed == null ? "" : phrases.text(typed.reason()));
      }
    }
    return reasons;
  }

  /** An economic item with its amount as shown, 万元. */
  public record Item(String name, String amount) {}

  /** The largest items; all of them in a document that has no 公开06表. */
  private List<Item> economicItems() {
    if (year.accounts().basic() == null) {
      return List.of();
    }
    Comparator<Map.Entry<String, EconomicLine>> bySize =
        Comparator.comparing((Map.Entry<String, EconomicLine> e) -> e.getValue().amount().value()).reversed();
    return year.accounts().basic().lines().entrySet().stream()
        .filter(line -> line.getKey().length() > 3 && line.getValue().amount().value().signum() > 0)
        .sorted(bySize.thenComparing(Map.Entry.comparingByKey()))
        .limit(TablesPart.isWritten(year) ? LARGEST : Long.MAX_VALUE)
        .map(line -> new Item(economicName(line.getKey()), Numbers.amount(line.getValue().amount().value())))
        .toList();
  }

  private List<String> namedOnly() {
    return year.accounts().basic() == null
        ? List.of()
        : year.accounts().basic().namedOnly().stream().map(code -> economicName(code.value())).toList();
  }

  private String economicName(String code) {
    return year.ledger().classification().economic().getOrDefault(code, code);
  }

  /** Out of 100 元 spent, how many went to projects and how many to running the department. */
  private Map<String, Object> hundred(Ledger ledger) {
    BigDecimal basic = ledger.expenditure(ExpenditureKind.BASIC);
    BigDecimal project = ledger.expenditure(ExpenditureKind.PROJECT);
    BigDecimal total = ledger.expenditureTotal();
    boolean whole = basic != null && project != null && total != null && basic.add(project).compareTo(total) == 0;
    if (!whole || total.signum() <= 0) {
      return Map.of();
    }
    BigDecimal share = Numbers.percent(project, total).setScale(0, RoundingMode.HALF_UP);
    List<String> names = List.of();
    if (year.accounts().performance() != null) {
      names =
          year.accounts().performance().projectSpending().entrySet().stream()
              .sorted(Comparator.comparing((Map.Entry<String, Amount> e) -> e.getValue().value()).reversed())
              .limit(2)
              .map(Map.Entry::getKey)
              .toList();
    }
    return Map.of("project", share, "basic", BigDecimal.valueOf(100).subtract(share), "names", names);
  }
}
