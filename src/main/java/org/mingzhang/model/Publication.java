package org.mingzhang.model;

import java.time.temporal.ChronoUnit;
import java.util.OptionalLong;

/**
 * When accounts were approved and published, as far as the source says.
 *
 * @param approved 批复日期, or null
 * @param published 公开日期, or null
 * @param publishedAt the hour of publication, {@code 17:05}, or null
 */
public record Publication(Day approved, Day published, Text publishedAt) {

  /** Days that a department has from approval to publication (《预算法》第十四条). */
  public static final int DAYS_TO_PUBLISH = 20;

  /** Days from approval to publication; empty where one of the dates is not known. */
  public OptionalLong days() {
    return approved == null || published == null
        ? OptionalLong.empty()
        : OptionalLong.of(ChronoUnit.DAYS.between(approved.value(), published.value()));
  }

  /** The day of publication, or empty. */
  public String day() {
    return published == null ? "" : published.printed();
  }

  /** Day and hour of publication as typed; a missing hour is not made up. */
  public String dayAndHour() {
    return publishedAt == null ? day() : day() + " " + publishedAt.value();
  }
}
