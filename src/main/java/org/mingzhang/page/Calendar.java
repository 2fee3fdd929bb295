package org.mingzhang.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.mingzhang.disclosure.Brief;
import org.mingzhang.disclosure.Table;
import org.mingzhang.model.Day;
import org.mingzhang.model.FinalAccounts;

/** When each department published, year by year, and which did not; only from the dates in the data. */
final class Calendar {

  static final String ADDRESS = "calendar/";

  private final List<Brief> briefs;

  /** @param briefs sorted by department, the newest year first */
  Calendar(List<Brief> briefs) {
    this.briefs = briefs;
  }

  Listing listing() {
    Set<Integer> years = new TreeSet<>(Comparator.reverseOrder());
    Map<String, Map<Integer, Brief>> departments = new TreeMap<>();
    for (Brief brief : briefs) {
      years.add(brief.year().year());
      departments.computeIfAbsent(brief.year().id(), id -> new TreeMap<>()).put(brief.year().year(), brief);
    }
    List<Table.Group> groups = new ArrayList<>();
    for (int year : years) {
      List<Table.Row> rows = new ArrayList<>();
      departments.forEach((id, of) -> rows.add(of.containsKey(year) ? row(of.get(year)) : missing(year, of)));
      groups.add(new Table.Group(year + "年度", rows));
    }
    List<Table.Column> columns =
        List.of(
            new Table.Column("批复日期", false), new Table.Column("公开日期", false), Listings.figures("用了几天"),
            new Table.Column("说明", false));
    return new Listing(
        ADDRESS, "公开日历",
        "各部门哪一天公开了决算。《预算法》第十四条要求，部门决算在财政部门批复后二十日内公开。日期照来源文件，没有注明的不推测；"
            + "“本站没有这一年”只说明本站没有收录，不说明该部门没有公开。",
        List.of(new Views.Link("公开日历", "")), List.of(), Listings.table("calendar", "公开日历", "", "部门", columns, groups));
  }

  private static Table.Row row(Brief brief) {
    FinalAccounts accounts = brief.year().accounts();
    OptionalLong taken = accounts.daysToPublication();
    String days = taken.isPresent() ? String.valueOf(taken.getAsLong()) : "";
    String remark = accounts.published() == null ? "未注明公开日期" : "";
    if (taken.isPresent() && taken.getAsLong() > FinalAccounts.DAYS_TO_PUBLISH) {
      remark = "超过 " + FinalAccounts.DAYS_TO_PUBLISH + " 日";
    }
    return row(brief, brief.year().year(), List.of(day(accounts.approved()), day(accounts.published()), days, remark), brief.address());
  }

  /** @param of the department's other years */
  private static Table.Row missing(int year, Map<Integer, Brief> of) {
    Brief other = of.values().iterator().next();
    return row(other, year, List.of("", "", "", "本站没有这一年"), PortalPages.departmentAddress(other.year().id()));
  }

  private static Table.Row row(Brief brief, int year, List<String> cells, String address) {
    return new Table.Row(
        "c-" + brief.year().id() + "-" + year, 1, "", brief.year().department().name().value(),
        cells.stream().map(Table.Cell::of).toList(), Listings.page(address));
  }

  private static String day(Day day) {
    return day == null ? "" : day.printed();
  }
}
