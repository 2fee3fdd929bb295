package org.mingzhang.page;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.mingzhang.disclosure.Brief;
import org.mingzhang.disclosure.Excerpt.ProjectLine;
import org.mingzhang.disclosure.Measure;
import org.mingzhang.disclosure.ProjectsTable;
import org.mingzhang.disclosure.Table;
import org.mingzhang.disclosure.ThreePublicTable;
import org.mingzhang.model.Numbers;
import org.mingzhang.model.PortalData;

/**
 * The same data by region, year, “三公” and project. Amounts of several departments are never added up: a department's
 * accounts may hold those of its units, which publish their own as well.
 */
public final class Listings {

  private final PortalData data;
  private final List<Brief> briefs;
  private final SubjectListings subjects;

  /** Codes of all regions with departments in them or below them, in order. */
  private final SortedSet<String> regions = new TreeSet<>();

  /** @param briefs sorted by department, the newest year first */
  Listings(PortalData data, List<Brief> briefs) {
    this.data = data;
    this.briefs = List.copyOf(briefs);
    this.subjects = new SubjectListings(briefs);
    briefs.stream().map(Listings::regionOf).distinct().forEach(this::addRegion);
  }

  private void addRegion(String code) {
    for (String wider : List.of(code.substring(0, 2) + "0000", code.substring(0, 4) + "00", code)) {
      if (data.regions().containsKey(wider)) {
        regions.add(wider);
      }
    }
  }

  /** All of these lists by their addresses, each made when it is asked for. */
  public SortedMap<String, Supplier<Listing>> all() {
    SortedMap<String, Supplier<Listing>> all = new TreeMap<>(subjects.all());
    all.put("regions/", this::regionIndex);
    regions.forEach(code -> all.put(regionAddress(code), () -> region(code)));
    all.put("years/", this::yearIndex);
    years().forEach(year -> all.put(yearAddress(year), () -> year(year)));
    all.put("three-public/", this::threePublic);
    all.put("projects/", this::projects);
    all.put(Calendar.ADDRESS, () -> new Calendar(briefs).listing());
    return all;
  }

  // --- regions ------------------------------------------------------------------------------------------------------

  private static String regionOf(Brief brief) {
    return brief.department().region().value();
  }

  static String regionAddress(String code) {
    return "regions/" + code + "/";
  }

  /** {@code 4302} of 430200: what the codes of all regions inside begin with. */
  private static String prefix(String code) {
    return code.replaceFirst("(00){1,2}$", "");
  }

  /** All department-years of a region and of those inside it. */
  private List<Brief> in(String code) {
    String prefix = prefix(code);
    return briefs.stream().filter(brief -> regionOf(brief).startsWith(prefix)).toList();
  }

  private static long departments(List<Brief> of) {
    return of.stream().map(brief -> brief.id()).distinct().count();
  }

  /** Regions, years and 类, for the home page. */
  public List<Entrance> entrances() {
    List<Views.Link> provinces =
        regions.stream()
            .filter(code -> code.endsWith("0000"))
            .map(code -> new Views.Link(data.regions().get(code).name().value() + "（" + departments(in(code)) + "）", regionAddress(code)))
            .toList();
    List<Views.Link> years = years().stream().map(year -> new Views.Link(year + "年", yearAddress(year))).toList();
    return List.of(
        new Entrance("按地区", "regions/", provinces), new Entrance("按年度", "years/", years),
        new Entrance("按科目", "subjects/", subjects.classes()));
  }

  /** A way into the figures with its first steps. */
  public record Entrance(String title, String address, List<Views.Link> links) {}

  private Listing regionIndex() {
    List<Table.Row> rows = new ArrayList<>();
    for (String code : regions) {
      List<Brief> of = in(code);
      List<Table.Cell> cells = List.of(Table.Cell.of(String.valueOf(departments(of))), Table.Cell.of(String.valueOf(of.size())));
      int level = prefix(code).length() / 2;
      rows.add(new Table.Row("r-" + code, level, code, data.regions().get(code).name().value(), cells, page(regionAddress(code))));
    }
    Table table = table("regions", "地区", "", "地区", List.of(figures("部门"), figures("部门年度")), List.of(new Table.Group("", rows)));
    return new Listing(
        "regions/", "按地区", "各级行政区划和其中公开了决算的部门；上级包括下级。", List.of(new Views.Link("地区", "")), List.of(), table);
  }

  private Listing region(String code) {
    Map<String, List<Brief>> departments = new TreeMap<>();
    Set<Integer> years = new TreeSet<>(Comparator.reverseOrder());
    for (Brief brief : in(code)) {
      departments.computeIfAbsent(brief.id(), id -> new ArrayList<>()).add(brief);
      years.add(brief.year());
    }
    List<Table.Row> rows = new ArrayList<>();
    departments.forEach(
        (id, of) -> {
          Map<Integer, Brief> byYear = of.stream().collect(Collectors.toMap(b -> b.year(), b -> b));
          List<Table.Cell> cells = years.stream().map(year -> expenditure(byYear.get(year))).toList();
          String name = of.get(0).department().name().value();
          rows.add(new Table.Row("d-" + id, 1, "", name, cells, page(PortalPages.departmentAddress(id))));
        });
    List<Table.Column> columns = years.stream().map(year -> figures(year + "年")).toList();
    Table table = table("departments", "本年支出合计", "万元", "部门", columns, List.of(new Table.Group("", rows)));
    String name = data.regionName(code);
    List<Views.Link> inside =
        regions.stream()
            .filter(other -> !other.equals(code) && other.startsWith(prefix(code)))
            .map(other -> new Views.Link(data.regions().get(other).name().value(), regionAddress(other)))
            .toList();
    return new Listing(
        regionAddress(code), name, name + "有 " + departments.size() + " 个部门公开了决算。点数字看这一年的全部内容，点名称看历年。",
        List.of(new Views.Link("地区", "regions/"), new Views.Link(name, "")), inside, table);
  }

  /** The amount with the way to its page; the kind of document where it tells no amount. */
  private static Table.Cell expenditure(Brief brief) {
    if (brief == null) {
      return Table.Cell.of("");
    }
    BigDecimal amount = brief.excerpt().amounts().get(Measure.EXPENDITURE);
    return new Table.Cell(
        amount == null ? brief.kind() : Numbers.amount(amount), false, page(brief.address()));
  }

  // --- years --------------------------------------------------------------------------------------------------------

  /** The newest first. */
  Set<Integer> years() {
    Set<Integer> years = new TreeSet<>(Comparator.reverseOrder());
    briefs.forEach(brief -> years.add(brief.year()));
    return years;
  }

  static String yearAddress(int year) {
    return "years/" + year + "/";
  }

  private Listing yearIndex() {
    List<Table.Row> rows = new ArrayList<>();
    for (int year : years()) {
      long count = briefs.stream().filter(b -> b.year() == year).count();
      rows.add(
          new Table.Row("y-" + year, 1, "", year + "年度", List.of(Table.Cell.of(String.valueOf(count))), page(yearAddress(year))));
    }
    Table table = table("years", "年度", "", "年度", List.of(figures("部门")), List.of(new Table.Group("", rows)));
    return new Listing("years/", "按年度", "每个年度公开了决算的部门。", List.of(new Views.Link("年度", "")), List.of(), table);
  }

  private Listing year(int year) {
    List<Measure> measures =
        List.of(Measure.EXPENDITURE, Measure.FISCAL_INCOME, Measure.THREE_PUBLIC, Measure.OPERATING_COST);
    List<Table.Column> columns = new ArrayList<>();
    columns.add(new Table.Column("地区", false));
    columns.add(figures("本年支出"));
    columns.add(figures("比上年"));
    measures.stream().skip(1).forEach(measure -> columns.add(figures(measure.title())));
    columns.add(new Table.Column("公开日期", false));
    List<Table.Row> rows = new ArrayList<>();
    briefs.stream().filter(b -> b.year() == year).sorted(byAmount()).forEach(brief -> {
      List<Table.Cell> cells = new ArrayList<>();
      cells.add(Table.Cell.of(data.regionName(regionOf(brief))));
      cells.add(amount(brief, Measure.EXPENDITURE));
      cells.add(Table.Cell.of(brief.excerpt().change().replaceFirst("^比上年 ", "")));
      measures.stream().skip(1).forEach(measure -> cells.add(amount(brief, measure)));
      cells.add(Table.Cell.of(brief.publication().day()));
      rows.add(new Table.Row("d-" + brief.id(), 1, "", brief.department().name().value(), cells, page(brief.address())));
    });
    Table table = table("departments", year + "年度部门决算", "万元", "部门", columns, List.of(new Table.Group("", rows)));
    List<Views.Link> others =
        years().stream().map(other -> new Views.Link(other + "年", other == year ? "" : yearAddress(other))).toList();
    return new Listing(
        yearAddress(year), year + "年度", rows.size() + " 个部门公开了" + year + "年度的决算，按本年支出从多到少排列。各部门规模和口径不同，不相加。",
        List.of(new Views.Link("年度", "years/"), new Views.Link(year + "年度", "")), others, table);
  }

  /** The largest expenditure first, the unknown last; equals by department. */
  private static Comparator<Brief> byAmount() {
    Comparator<BigDecimal> largest = Comparator.nullsLast(Comparator.reverseOrder());
    return Comparator.comparing((Brief brief) -> brief.excerpt().amounts().get(Measure.EXPENDITURE), largest)
        .thenComparing(brief -> brief.id());
  }

  static Table.Cell amount(Brief brief, Measure measure) {
    BigDecimal amount = brief.excerpt().amounts().get(measure);
    return Table.Cell.of(amount == null ? "" : Numbers.amount(amount));
  }

  // --- “三公”, projects -----------------------------------------------------------------------------------------------

  private Listing threePublic() {
    Map<Integer, List<Table.Row>> byYear = new TreeMap<>(Comparator.reverseOrder());
    for (Brief brief : briefs) {
      if (!brief.excerpt().threePublic().isEmpty()) {
        String link = page(brief.address()) + (brief.excerpt().threePublicTable() ? "#t07" : "");
        String id = "tp-" + brief.id() + "-" + brief.year();
        byYear
            .computeIfAbsent(brief.year(), y -> new ArrayList<>())
            .add(new Table.Row(id, 1, "", brief.department().name().value(), Table.Cell.of(brief.excerpt().threePublic()), link));
      }
    }
    Table table = table("three-public", "“三公”经费", "万元", "部门", ThreePublicTable.COLUMNS, groups(byYear));
    return new Listing(
        "three-public/", "“三公”经费", "因公出国（境）费、公务用车购置及运行维护费、公务接待费：预算、决算、完成和变化。"
            + "“每人次”“每辆”只在来源公布了人次、辆数时推算，运行费按年末保有量计。点部门名称看原表。",
        List.of(new Views.Link("“三公”经费", "")), List.of(), table);
  }

  private Listing projects() {
    Map<Integer, List<Table.Row>> byYear = new TreeMap<>(Comparator.reverseOrder());
    for (Brief brief : briefs) {
      for (ProjectLine project : brief.excerpt().projects()) {
        List<Table.Cell> cells = new ArrayList<>();
        cells.add(new Table.Cell(brief.department().displayName(), false, page(brief.address())));
        cells.addAll(Table.Cell.of(project.cells()));
        String id = "x-" + brief.id() + "-" + brief.year() + project.link().replaceFirst("^#x", "");
        byYear
            .computeIfAbsent(brief.year(), y -> new ArrayList<>())
            .add(new Table.Row(id, 1, "", project.name(), cells, page(brief.address()) + project.link()));
      }
    }
    List<Table.Column> columns = new ArrayList<>();
    columns.add(new Table.Column("部门", false));
    columns.addAll(ProjectsTable.columns());
    Table table = table("projects", "项目绩效", "万元", "项目", columns, groups(byYear));
    return new Listing(
        "projects/", "项目绩效", "各部门公开的项目：预算、执行、得分和等级。点项目名称看绩效目标和完成情况。", List.of(new Views.Link("项目", "")),
        List.of(), table);
  }

  private static List<Table.Group> groups(Map<Integer, List<Table.Row>> byYear) {
    return byYear.entrySet().stream().map(e -> new Table.Group(e.getKey() + "年度", e.getValue())).toList();
  }

  // --- tables -------------------------------------------------------------------------------------------------------

  /** The file of a page, for a link; without it a folder opened from disk would show its list of files. */
  static String page(String address) {
    return address + "index.html";
  }

  static Table.Column figures(String title) {
    return new Table.Column(title, true);
  }

  /** A table that says so where nothing has been published. */
  static Table table(
      String id, String title, String unit, String head, List<Table.Column> columns, List<Table.Group> groups) {
    boolean empty = groups.stream().allMatch(group -> group.rows().isEmpty());
    return new Table(id, "", title, unit, head, columns, groups, List.of(), empty ? "还没有部门公开这方面的内容。" : "");
  }
}
