package org.mingzhang.check;

import java.util.ArrayList;
import java.util.List;
import org.mingzhang.model.Amount;
import org.mingzhang.model.DepartmentYear;
import org.mingzhang.model.Match;
import org.mingzhang.model.Stated;
import org.mingzhang.model.Text;

/** 控制数: totals as the accounting software gives them. Without them a mistyped 项 cannot be noticed; never published. */
public final class ControlTotals {

  private ControlTotals() {}

  /** One match per control total, in the order typed. */
  public static List<Match> of(DepartmentYear year) {
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
