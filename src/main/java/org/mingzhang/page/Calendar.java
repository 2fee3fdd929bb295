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
import org.mingzhang.model.Publication;

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
      years.add(brief.year());
      departments.computeIfAbsent(brief.id(), id -> new TreeMap<>()).put(brief.year(), brief);
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
    Publication of = brief.publication();
    OptionalLong taken = of.days();
    String days = taken.isPresent() ? String.valueOf(taken.getAsLong()) : "";
    String remark = of.published() == null ? "未注明公开日期" : "";
    if (taken.isPresent() && taken.getAsLong() > Publication.DAYS_TO_PUBLISH) {
      remark = "超过 " + Publication.DAYS_TO_PUBLISH + " 日";
    }
    return row(brief, brief.year(), List.of(of.approved() == null ? "" : of.approved().printed(), of.day(), days, remark), brief.address());
  }

  /** @param of the department's other years */
  private static Table.Row missing(int year, Map<Integer, Brief> of) {
    Brief other = of.values().iterator().next();
    return row(other, year, List.of("", "", "", "本站没有这一年"), PortalPages.departmentAddress(other.id()));
  }

  private static Table.Row row(Brief brief, int year, List<String> cells, String address) {
    return new Table.Row(
        "c-" + brief.id() + "-" + year, 1, "", brief.department().name().value(),
        cells.stream().map(Table.Cell::of).toList(), Listings.page(address));
  }
}
