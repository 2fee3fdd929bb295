package org.mingzhang.demo;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.mingzhang.demo.ThreePublicCosts.Cost;
import org.mingzhang.model.FundKind;
import org.mingzhang.model.IncomeSource;

/** Keeps the books of one department, year after year: each year opens with what the last one closed with. */
final class Bookkeeper {

  /** What projects are spent on. */
  private static final List<String> PROJECT_ITEMS =
      List.of(
          "30201", "30202", "30205", "30206", "30211", "30213", "30214", "30216", "30218", "30226", "30227", "30299", "30399",
          "31002", "31003", "31005", "31006", "31007");

  private final Agency agency;
  private final long seed;
  private final Programme programme;
  private final Payroll payroll;
  private final int firstStaff;
  private final int vehicles;
  private final long hospitality;

  Bookkeeper(Agency agency, long seed, Lexicon lexicon) {
    this.agency = agency;
    this.seed = seed;
    Kind kind = agency.kind();
    Dice dice = agency.dice(seed, 20);
    programme = new Programme(agency, seed, lexicon);
    payroll = new Payroll(kind, dice);
    firstStaff = dice.between(kind.least(), kind.most()) * agency.place().scale() / 100;
    vehicles = kind.house() ? dice.below(2) : 1 + firstStaff / 12 + dice.below(3);
    hospitality = kind.house() && dice.chance(70) ? 0 : dice.between(20, 900) * (long) agency.place().scale() / 100;
  }

  /**
   * The books of a year.
   *
   * @param last the year before, or null in the first
   * @param yearsOn years since the first
   */
  Books next(Books last, int year, int yearsOn) {
    Dice dice = agency.dice(seed, 21, year);
    int staff = Math.max(5, (last == null ? firstStaff : last.staff()) + dice.between(-2, 2));
    int retired = (last == null ? firstStaff / 3 : last.retired()) + dice.below(2);
    ThreePublicCosts costs = threePublic(dice);
    SortedMap<String, Long> basic = payroll.of(staff, retired, yearsOn, dice);
    add(basic, "30212", costs.abroad().spent());
    add(basic, "30217", costs.reception().spent());
    add(basic, "30231", costs.operation().spent());
    List<Undertaking> projects = programme.of(year);
    List<Line> lines = new ArrayList<>(basicLines(basic, dice));
    addProjects(lines, projects, dice);
    lines.sort((a, b) -> a.code().equals(b.code()) ? a.fund().compareTo(b.fund()) : a.code().compareTo(b.code()));

    Map<FundKind, Long> opening = new EnumMap<>(FundKind.class);
    Map<FundKind, Long> closing = new EnumMap<>(FundKind.class);
    Map<IncomeSource, Long> income = new EnumMap<>(IncomeSource.class);
    for (IncomeSource source : IncomeSource.values()) {
      income.put(source, 0L);
    }
    boolean surplus = !agency.traits().totalsOnly() && dice.chance(6);
    long used = surplus ? dice.between(500, 6000) : 0;
    long allocated = surplus && dice.chance(40) ? dice.between(100, 900) : 0;
    for (FundKind fund : FundKind.values()) {
      opening.put(fund, last == null ? 0L : last.closing().get(fund));
      long spent = lines.stream().filter(line -> line.fund() == fund).mapToLong(Line::total).sum();
      long needed = spent + (fund == FundKind.OTHER ? allocated - used : 0);
      long planned = spent > 0 && dice.chance(45) ? dice.scaled(spent, 1, 45) : 0;
      long received = Math.max(0, needed + planned - opening.get(fund));
      closing.put(fund, opening.get(fund) + received - needed);
      income.merge(source(fund), received, Long::sum);
    }
    return new Books(
        year, staff, retired, basic, lines, projects, income, opening, closing, used, allocated, costs,
        procurement(projects, dice), assets(last, staff, dice), dice.chance(50) ? dice.between(0, 9000) : 0);
  }

  private IncomeSource source(FundKind fund) {
    return switch (fund) {
      case GENERAL -> IncomeSource.GENERAL;
      case GOVERNMENT_FUND -> IncomeSource.GOVERNMENT_FUND;
      case STATE_CAPITAL -> IncomeSource.STATE_CAPITAL;
      case OTHER -> agency.kind().income().equals("事业收入") ? IncomeSource.SERVICES : IncomeSource.OTHER;
    };
  }

  // --- expenditure --------------------------------------------------------------------------------------------------

  /** Basic expenditure by subject: contributions have subjects of their own, the rest runs the department. */
  private List<Line> basicLines(SortedMap<String, Long> basic, Dice dice) {
    SortedMap<String, SortedMap<String, Long>> byCode = new TreeMap<>();
    basic.forEach((item, amount) -> byCode.computeIfAbsent(code(item), c -> new TreeMap<>()).put(item, amount));
    List<Line> lines = new ArrayList<>();
    byCode.forEach(
        (code, items) -> {
          long spent = Books.sum(items);
          long initial = dice.chance(20) ? spent : dice.scaled(spent, 900, 1080);
          lines.add(new Line(code, FundKind.GENERAL, spent, 0, initial, items));
        });
    return lines;
  }

  private String code(String item) {
    boolean office = agency.kind().office();
    return switch (item) {
      case "30108" -> "2080505";
      case "30109" -> "2080506";
      case "30110" -> office ? "2101101" : "2101102";
      case "30111" -> "2101103";
      case "30113" -> "2210201";
      case "30302" -> office ? "2080501" : "2080502";
      default -> agency.kind().running();
    };
  }

  private void addProjects(List<Line> lines, List<Undertaking> projects, Dice dice) {
    for (Undertaking project : projects) {
      SortedMap<String, Long> items = split(project.executed(), dice);
      int same = find(lines, project);
      if (same < 0) {
        boolean general = project.fund() == FundKind.GENERAL;
        lines.add(
            new Line(
                project.code(), project.fund(), 0, project.executed(), general ? project.initial() : -1, items));
      } else {
        Line line = lines.get(same);
        SortedMap<String, Long> both = new TreeMap<>(line.economic());
        items.forEach((item, amount) -> both.merge(item, amount, Long::sum));
        long initial = line.initial() < 0 ? -1 : line.initial() + project.initial();
        lines.set(
            same,
            new Line(
                line.code(), line.fund(), line.basic(), line.project() + project.executed(), initial, both));
      }
    }
  }

  private static int find(List<Line> lines, Undertaking project) {
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).code().equals(project.code()) && lines.get(i).fund() == project.fund()) {
        return i;
      }
    }
    return -1;
  }

  private static SortedMap<String, Long> split(long amount, Dice dice) {
    SortedMap<String, Long> items = new TreeMap<>();
    List<String> codes = dice.some(PROJECT_ITEMS, dice.between(1, 3));
    long rest = amount;
    for (String code : codes.subList(1, codes.size())) {
      long part = dice.scaled(rest, 80, 500);
      add(items, code, part);
      rest -= part;
    }
    add(items, codes.get(0), rest);
    return items;
  }

  private static void add(SortedMap<String, Long> items, String code, long amount) {
    if (amount > 0) {
      items.merge(code, amount, Long::sum);
    }
  }

  // --- the rest -----------------------------------------------------------------------------------------------------

  private ThreePublicCosts threePublic(Dice dice) {
    boolean abroad = dice.chance(2);
    Cost trip = abroad ? cost(dice.between(250, 900), dice) : new Cost(0, 0);
    int bought = vehicles > 1 && dice.chance(5) ? 1 : 0;
    Cost purchase = bought == 0 ? new Cost(0, 0) : cost(bought * dice.between(1400, 2300), dice);
    Cost operation = vehicles == 0 ? new Cost(0, 0) : cost(vehicles * (long) dice.between(90, 320), dice);
    boolean guests = hospitality > 0 && dice.chance(92);
    Cost reception = guests ? cost(dice.around(hospitality, 40), dice) : new Cost(0, 0);
    int persons = (int) (reception.spent() / dice.between(5, 11)) + (guests ? 1 : 0);
    int batches = guests ? 1 + persons / dice.between(6, 14) : 0;
    return new ThreePublicCosts(trip, abroad ? dice.between(1, 4) : 0, purchase, bought, operation, vehicles, reception, batches, persons);
  }

  private static Cost cost(long spent, Dice dice) {
    return new Cost(dice.chance(20) ? spent : dice.scaled(spent, 1010, 1600), spent);
  }

  private static long[] procurement(List<Undertaking> projects, Dice dice) {
    long volume = projects.stream().mapToLong(Undertaking::executed).sum();
    long works = dice.chance(55) ? dice.scaled(volume, 50, 300) : 0;
    return new long[] {dice.scaled(volume, 20, 250), works, dice.scaled(volume, 10, 300)};
  }

  private static long assets(Books last, int staff, Dice dice) {
    long before = last == null ? staff * (long) dice.between(800, 6000) : last.assets();
    return dice.scaled(before, 980, 1060);
  }
}
