package org.mingzhang.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One department in one year with everything that follows from its figures.
 *
 * @param id folder name, region code and pinyin initials: {@code 430204-jgsw}
 * @param file the year file, relative to the portal
 */
public record DepartmentYear(
    String id, Department department, FinalAccounts accounts, Ledger ledger, Figures figures, String file) {

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

  /** Why a printed figure differs, where somebody has looked into it. */
  public Optional<Explanation> explanation(Stated stated) {
    return accounts.explanations().stream()
        .filter(explanation -> explanation.path().value().equals(stated.path().value()))
        .findFirst();
  }
}
