package org.mingzhang.check;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.mingzhang.model.Day;

/** Rules of the dates of approval and publication. */
final class DateRules {

  /** Days between approval and publication (预算法第十四条). */
  private static final int DAYS = 20;

  private DateRules() {}

  /** R68. */
  static void publishedInTime(Case c, Report report) {
    Day approved = c.accounts().approved();
    Day published = c.accounts().published();
    if (approved == null || published == null) {
      report.insufficient("没有公布批复日期或公开日期");
      return;
    }
    long days = ChronoUnit.DAYS.between(approved.value(), published.value());
    if (days > DAYS) {
      report.mismatch(published.at(), "公开日期", "批复后 " + days + " 天才公开，应在 " + DAYS + " 天以内");
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
