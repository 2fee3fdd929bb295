package org.mingzhang.check;

import java.util.ArrayList;
import java.util.List;
import org.mingzhang.model.Amount;
import org.mingzhang.model.DepartmentYear;
import org.mingzhang.model.Match;
import org.mingzhang.model.Stated;
import org.mingzhang.model.Text;

/** Compares 原文 and 控制数 with the figures they repeat (R42, R43, R46 and the sums behind them). */
public final class StatedCheck {

  private StatedCheck() {}

  /** One match per figure that the source printed, in the order typed; then the rates of comparisons. */
  public static List<Match> printed(DepartmentYear year) {
    return year.matches();
  }

  /** One match per control total; without them a mistyped 项 cannot be noticed. They are not published. */
  public static List<Match> controlTotals(DepartmentYear year) {
    List<Match> matches = new ArrayList<>();
    year.accounts()
        .controlTotals()
        .forEach((path, amount) -> matches.add(year.match(control(path, amount))));
    return matches;
  }

  /** A control total is a printed figure whose place is the accounting software. */
  private static Stated control(String path, Amount amount) {
    return new Stated(
        new Text(path, amount.at()), new Text(amount.printed(), amount.at()), new Text("控制数", amount.at()), null);
  }
}
