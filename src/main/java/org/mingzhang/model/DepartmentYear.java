package org.mingzhang.model;

import java.util.ArrayList;
import java.util.List;

/**
 * One department in one year with everything that follows from its figures.
 *
 * @param id folder name, region code and pinyin initials: {@code 430204-jgsw}
 * @param profile the form of its disclosure
 * @param computed gives {@link #figures}
 * @param file the year file, relative to the portal
 * @param superseded what had been published before each day of corrections, the last first
 */
public record DepartmentYear(
    String id,
    Department department,
    Profile profile,
    FinalAccounts accounts,
    Ledger ledger,
    Recomputed<Figures> computed,
    String file,
    List<Superseded> superseded) {

  public DepartmentYear {
    superseded = List.copyOf(superseded);
  }

  /**
   * A department-year as it was published until a day of corrections, recomputed from them.
   *
   * @param until the day of the corrections
   */
  public record Superseded(Day until, DepartmentYear year) {}

  /** Every figure, typed or derived. */
  public Figures figures() {
    return computed.get();
  }

  /** Lets go of {@link #figures} until they are asked for again. */
  public void giveUpFigures() {
    computed.giveUp();
    superseded.forEach(earlier -> earlier.year().giveUpFigures());
  }

  public int year() {
    return accounts.year().value();
  }

  /** Everything that was printed although it follows from other figures: 原文, and the rates typed in 比上年 (R44). */
  public List<Stated> stated() {
    List<Stated> all = new ArrayList<>(accounts.stated());
    accounts
        .comparisons()
        .forEach(
            (path, comparison) -> {
              if (comparison.rate() != null) {
                all.add(
                    new Stated(
                        new Text(Figures.changeRate(path), comparison.rate().at()),
                        new Text(comparison.rate().printed(), comparison.rate().at()),
                        new Text("与上年的比较", comparison.rate().at()),
                        null));
              }
            });
    return all;
  }

  /** Every printed figure held against the one that follows, in the order of {@link #stated}. */
  public List<Match> matches() {
    return stated().stream().map(this::match).toList();
  }

  /** A printed figure held against the one under its path. */
  public Match match(Stated stated) {
    String path = stated.path().value();
    Figure unknown = new Figure(path, Figure.Unit.AMOUNT, null, null, false);
    return Match.of(stated, figures().find(path).orElse(unknown));
  }

  /** Why a printed figure differs, as far as somebody has looked into it. */
  public List<Explanation> explanations(Stated stated) {
    return accounts.explanations().stream()
        .filter(explanation -> explanation.path().value().equals(stated.path().value()))
        .toList();
  }
}
