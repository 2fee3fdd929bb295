package org.mingzhang.page;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.mingzhang.check.Outcome;
import org.mingzhang.check.Tally;
import org.mingzhang.disclosure.Block;
import org.mingzhang.disclosure.Brief;
import org.mingzhang.disclosure.Disclosure;
import org.mingzhang.disclosure.Document;
import org.mingzhang.disclosure.Table;
import org.mingzhang.disclosure.Trends;
import org.mingzhang.model.Department;
import org.mingzhang.model.DepartmentYear;
import org.mingzhang.model.Match;
import org.mingzhang.model.PortalData;

/** All pages that are drawn from data: home, departments, department-years, glossary, search, the page for missing pages. */
public final class PortalPages {

  private final Views views;
  private final PortalData data;
  private final Map<String, List<Integer>> years;
  private final CheckDocuments checks;

  /** @param checks what the rules found */
  public PortalPages(Views views, PortalData data, CheckDocuments checks) {
    this.views = views;
    this.data = data;
    this.checks = checks;
    this.years = data.years().stream().collect(
        Collectors.groupingBy(DepartmentYear::id, Collectors.mapping(DepartmentYear::year, Collectors.toList())));
  }

  /** A drawn page and its place in the site. */
  public record Page(String path, byte[] html) {}

  // --- department-year ----------------------------------------------------------------------------------------------

  /** The page of one department-year. */
  public Page departmentYear(Disclosure disclosure) {
    DepartmentYear year = disclosure.year();
    Document document = disclosure.document();
    List<Views.Link> trail = regionTrail(year.department());
    trail.add(new Views.Link(year.department().displayName(), departmentAddress(year.id())));
    trail.add(new Views.Link(year.year() + "年度", ""));
    Map<String, Object> model = new HashMap<>();
    model.put("document", document);
    model.put("year", year.year());
    model.put("years", years.get(year.id()).stream().sorted().toList());
    model.put("trail", trail);
    model.put("lead", disclosure.lead());
    model.put("keyFigures", disclosure.keyFigures());
    model.put("source", year.accounts().source());
    model.put("approved", year.accounts().approved());
    model.put("published", year.accounts().published());
    model.put("printed", String.join("　", Match.tally(year.matches())));
    model.put("corrections", year.accounts().corrections());
    return page(document.address(), "department-year.ftlh", model);
  }

  private List<Views.Link> regionTrail(Department department) {
    List<Views.Link> trail = new ArrayList<>();
    String name = data.regionName(department.region().value());
    if (!name.isEmpty()) {
      trail.add(new Views.Link(name, ""));
    }
    return trail;
  }

  private static String departmentAddress(String id) {
    return "departments/" + id + "/";
  }

  // --- department -----------------------------------------------------------------------------------------------------

  /**
   * The page of one department over the years.
   *
   * @param briefs of its years, the newest first
   */
  public Page department(List<Brief> briefs) {
    Department department = briefs.get(0).year().department();
    List<Views.Link> trail = regionTrail(department);
    trail.add(new Views.Link(department.displayName(), ""));
    Map<String, Object> model = new HashMap<>();
    model.put("name", department.name().value());
    model.put("facts", facts(department));
    model.put("trail", trail);
    model.put("table", yearsTable(briefs));
    model.put("trends", Trends.of(briefs.stream().map(Brief::year).toList()));
    model.put("years", briefs.stream().map(YearEntry::of).toList());
    return page(departmentAddress(briefs.get(0).year().id()), "department.ftlh", model);
  }

  /** One year in a list. */
  public record YearEntry(int year, String title, String lead) {

    private static YearEntry of(Brief brief) {
      return new YearEntry(brief.year().year(), brief.title(), brief.lead());
    }
  }

  private static List<Block.Facts.Fact> facts(Department department) {
    List<Block.Facts.Fact> facts = new ArrayList<>();
    if (department.nature() != null) {
      facts.add(new Block.Facts.Fact("单位性质", department.nature().value(), ""));
    }
    if (department.creditCode() != null) {
      facts.add(new Block.Facts.Fact("统一社会信用代码", department.creditCode().value(), ""));
    }
    if (department.budgetCode() != null) {
      facts.add(new Block.Facts.Fact("预算编码", department.budgetCode().value(), ""));
    }
    return facts;
  }

  /** A row per year of the key figures that any year has. */
  private static Table yearsTable(List<Brief> briefs) {
    List<String> names =
        briefs.stream().flatMap(b -> b.keyFigures().stream()).map(Block.Facts.Fact::name).distinct().toList();
    List<Table.Row> rows = new ArrayList<>();
    for (Brief brief : briefs) {
      List<Table.Cell> cells = new ArrayList<>();
      for (String name : names) {
        String value =
            brief.keyFigures().stream()
                .filter(f -> f.name().equals(name))
                .map(Block.Facts.Fact::value)
                .findFirst()
                .orElse("");
        cells.add(Table.Cell.of(value));
      }
      int year = brief.year().year();
      rows.add(new Table.Row("y-" + year, 1, "", year + "年度", cells));
    }
    List<Table.Column> columns = names.stream().map(name -> new Table.Column(name, true)).toList();
    return new Table(
        "years", "", "主要数字", "万元", "年度", columns, List.of(new Table.Group("", rows)), List.of(), "");
  }

  // --- home, glossary, missing ------------------------------------------------------------------------------------------

  /**
   * The home page.
   *
   * @param departments the years of each, the newest first
   */
  public Page home(List<Views.Link> guides, Collection<List<Brief>> departments) {
    Map<String, List<DepartmentEntry>> byRegion = new LinkedHashMap<>();
    for (List<Brief> briefs : departments) {
      DepartmentYear newest = briefs.get(0).year();
      String region = data.regionName(newest.department().region().value());
      List<YearEntry> entries = briefs.stream().map(YearEntry::of).toList();
      byRegion
          .computeIfAbsent(region, r -> new ArrayList<>())
          .add(new DepartmentEntry(newest.department().name().value(), departmentAddress(newest.id()), entries));
    }
    List<RegionEntry> regions = new ArrayList<>();
    byRegion.forEach((title, entries) -> regions.add(new RegionEntry(title, entries)));
    Map<String, Object> model = new HashMap<>();
    model.put("regions", regions);
    model.put("guides", guides);
    model.put("departmentCount", departments.size());
    model.put("yearCount", departments.stream().mapToInt(List::size).sum());
    Tally tally = checks.tally();
    model.put("checkedCount", tally.checked());
    model.put("differentCount", tally.of(Outcome.MISMATCH));
    model.put("showsChecks", data.settings().showsChecks());
    return page("", "home.ftlh", model);
  }

  /** A department in a list. */
  public record DepartmentEntry(String name, String address, List<YearEntry> years) {}

  /** Departments of one region. */
  public record RegionEntry(String title, List<DepartmentEntry> departments) {

    public RegionEntry {
      departments = departments.stream().sorted(Comparator.comparing(DepartmentEntry::address)).toList();
    }
  }

  /** A page that is its document: the rules, what they found. */
  public Page document(Document document, String template) {
    Map<String, Object> model = new HashMap<>();
    model.put("document", document);
    model.put("trail", List.of(new Views.Link(document.title(), "")));
    return page(document.address(), template, model);
  }

  /** The search page; the script on it reads the exported index beside it. */
  public Page search() {
    List<String> examples = new ArrayList<>(List.of("三公经费", "公务接待费", "机关运行经费 减少", "2010301"));
    data.years().stream().limit(1).forEach(year -> examples.add(year.department().displayName()));
    return page("search/", "search.ftlh", Map.of("examples", examples));
  }

  /** The comparison page; the script on it reads {@link CompareFiles} beside it. */
  public Page compare() {
    return page("compare/", "compare.ftlh", Map.of());
  }

  /**
   * The page that a server shows in place of a missing one. It can stand at any depth, so its links start at the root.
   *
   * @param basePath the sub-path of the site, {@code /} or {@code /czgk/}
   */
  public Page notFound(String basePath) {
    return new Page("404.html", views.draw("not-found.ftlh", basePath, Map.of()));
  }

  private Page page(String address, String template, Map<String, Object> model) {
    return new Page(address + "index.html", views.draw(template, Views.rootFrom(address), model));
  }
}
