package org.mingzhang.check;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.mingzhang.model.DepartmentYear;
import org.mingzhang.model.Figure;
import org.mingzhang.model.FinalAccounts;
import org.mingzhang.model.Ledger;
import org.mingzhang.model.Position;
import org.mingzhang.model.Stated;
import org.mingzhang.model.Text;

/**
 * One department-year with what a rule may ask of it.
 *
 * @param lastYear the same department a year before, where its file is there
 * @param peers the departments of the same year by their full names, this one among them
 * @param today the day at the terminal; nothing that is published may depend on it
 */
record Case(
    DepartmentYear year,
    Optional<DepartmentYear> lastYear,
    Map<String, DepartmentYear> peers,
    Optional<LocalDate> today) {

  FinalAccounts accounts() {
    return year.accounts();
  }

  Ledger ledger() {
    return year.ledger();
  }

  /** The number that is shown under a path, or null. */
  BigDecimal leading(String path) {
    return year.figures().leading(path);
  }

  /** How many rounded amounts that are not zero the figure under a path adds up; at least 1. */
  int addends(String path) {
    return year.figures().find(path).map(Figure::addends).orElse(1);
  }

  /** Where the source printed a figure, in a text or in the cell of a table. */
  Optional<Position> printedAt(String path, String cell) {
    return accounts().stated().stream()
        .map(Stated::path)
        .filter(printed -> printed.value().equals(path) || printed.value().equals(cell))
        .map(Text::at)
        .findFirst();
  }
}
