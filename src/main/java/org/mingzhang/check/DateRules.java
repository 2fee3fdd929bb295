package org.mingzhang.check;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;
import org.mingzhang.model.Day;
import org.mingzhang.model.Publication;

/** Rules of the dates of approval and publication. */
final class DateRules {

  private DateRules() {}

  /** R68. */
  static void publishedInTime(Case c, Report report) {
    OptionalLong days = c.accounts().publication().days();
    if (days.isEmpty()) {
      report.insufficient("没有公布批复日期或公开日期");
    } else if (days.getAsLong() > Publication.DAYS_TO_PUBLISH) {
      report.mismatch(
          c.accounts().published().at(), "公开日期",
          "批复后 " + days.getAsLong() + " 天才公开，应在 " + Publication.DAYS_TO_PUBLISH + " 天以内");
    } else {
      report.pass("公开日期");
    }
  }

  /** R69: only at the terminal, where somebody says what day it is. */
  static void notInTheFuture(Case c, Report report) {
    Optional<LocalDate> today = c.today();
    Day published = c.accounts().published();
    if (today.isEmpty()) {
      report.notApplicable("只在 check 命令里按当天核对");
    } else if (published == null) {
      report.insufficient("没有公布公开日期");
    } else if (published.value().isAfter(today.get())) {
      report.mismatch(published.at(), "公开日期", "公开日期 " + published.printed() + " 晚于今天");
    } else {
      report.pass("公开日期");
    }
  }
}
