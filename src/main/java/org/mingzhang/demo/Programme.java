package org.mingzhang.demo;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mingzhang.model.FundKind;

/** The projects of a department: some run for all years, others follow one another. */
final class Programme {

  /** Tell projects of the same kind apart. */
  private static final List<String> STAGES = List.of("", "（二期）", "（三期）", "（四期）", "（五期）", "（六期）");

  private final Agency agency;
  private final long seed;
  private final Lexicon lexicon;
  private final int slots;
  private final long volume;

  Programme(Agency agency, long seed, Lexicon lexicon) {
    this.agency = agency;
    this.seed = seed;
    this.lexicon = lexicon;
    Dice dice = agency.dice(seed, 10);
    slots = dice.between(2, 6);
    volume = dice.between(60, 900) * (long) dice.between(6, 40) * agency.place().scale() / 100;
  }

  /** The projects of a year; the first is always paid from the general budget. */
  List<Undertaking> of(int year) {
    List<Undertaking> projects = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (int slot = 0; slot < slots; slot++) {
      Undertaking project = project(slot, year);
      String name = project.name();
      for (int stage = 1; !names.add(name); stage++) {
        name = project.name() + STAGES.get(stage);
      }
      projects.add(project.named(name));
    }
    return projects;
  }

  private Undertaking project(int slot, int year) {
    Dice slotDice = agency.dice(seed, 11, slot);
    int length = slotDice.pick(List.of(1, 2, 3, 3, 100));
    int run = (year + slotDice.below(length)) / length;
    Dice dice = agency.dice(seed, 12, slot, run);
    Kind kind = agency.kind();
    Map<String, List<String>> local = Map.of("镇", agency.place().towns());
    String name = new Speech(lexicon, kind.sector(), local, year, dice).say("项目");
    boolean fromFund = slot > 0 && kind.fund() != null && dice.chance(35);
    long size = dice.scaled(volume, 250, 1900) / slots * (slot == 0 ? 2 : 1);
    String code = fromFund ? kind.fund() : dice.pick(kind.projects());
    FundKind fund = fund(fromFund, slot);
    return inYear(new Undertaking(name, "xm" + (slot + 1) + "-" + run, code, fund, size, size, size), slot, year);
  }

  /** The last project of some departments is paid from their own money. */
  private FundKind fund(boolean fromFund, int slot) {
    if (fromFund) {
      return FundKind.GOVERNMENT_FUND;
    }
    boolean own = slot > 0 && slot == slots - 1 && !agency.traits().totalsOnly() && agency.dice(seed, 13).chance(30);
    return own ? FundKind.OTHER : FundKind.GENERAL;
  }

  private Undertaking inYear(Undertaking project, int slot, int year) {
    Dice dice = agency.dice(seed, 14, slot, year);
    long planned = Math.max(100, dice.around(project.initial(), 20));
    long initial = dice.chance(15) ? 0 : planned / 100 * 100; // some money only comes during the year
    long annual = dice.chance(40) ? planned / 100 * 100 : dice.scaled(planned, 900, 1350);
    long executed = dice.chance(45) ? annual : dice.scaled(annual, 820, 999);
    FundKind fund = agency.traits().totalsOnly() ? FundKind.GENERAL : project.fund();
    String code = agency.traits().totalsOnly() ? agency.kind().projects().get(0) : project.code();
    return new Undertaking(project.name(), project.slug(), code, fund, initial, annual, executed);
  }
}
