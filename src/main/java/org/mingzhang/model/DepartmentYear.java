package org.mingzhang.model;

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
}
