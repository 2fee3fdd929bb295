package org.mingzhang.page;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.mingzhang.check.Outcome;
import org.mingzhang.check.Tally;
import org.mingzhang.disclosure.Block;
import org.mingzhang.disclosure.Brief;
import org.mingzhang.disclosure.ChangesTable;
import org.mingzhang.disclosure.Disclosure;
import org.mingzhang.disclosure.Document;
import org.mingzhang.disclosure.GlossaryDocument;
import org.mingzhang.disclosure.Measure;
import org.mingzhang.disclosure.Register;
import org.mingzhang.disclosure.Section;
import org.mingzhang.disclosure.Spending;
import org.mingzhang.disclosure.Table;
import org.mingzhang.disclosure.Trends;
import org.mingzhang.model.Day;
import org.mingzhang.model.Department;
import org.mingzhang.model.DepartmentYear;
import org.mingzhang.model.GlossaryEntry;
import org.mingzhang.model.Match;
import org.mingzhang.model.PortalData;

/** All pages that are drawn from data: home, departments, department-years, glossary, search, the page for missing pages. */
public final class PortalPages {

  /** No link leads here; servers show it. */
  static final String NOT_FOUND = "404.html";

  /** The folder of all files of departments. */
  public static final String DEPARTMENTS = "departments/";

  /** The page that everything begins with. */
  public static final String HOME = "index.html";

  private final Views views;
  private final PortalData data;

  /** @param data its department-years are not looked at */
  public PortalPages(Views views, PortalData data) {
    this.views = views;
    this.data = data;
  }

  /** A drawn page and its place in the site. */
  public record Page(String path, byte[] html) {}

  // --- department-year ----------------------------------------------------------------------------------------------

  /**
   * The page of one department-year.
   *
   * @param brief what other pages say of it
   * @param all years of the department, the earliest first
   * @param downloads files beside the page
   */
  public Page departmentYear(Disclosure disclosure, Brief brief, List<Integer> all, Downloads downloads) {
    return departmentYear(disclosure, brief, all, downloads, "");
  }

  /**
   * The page of what had been published until a day of corrections; its tables stand in the page only.
   *
   * @param all years of the department, the earliest first
   * @param until the day
   */
  public Page superseded(Disclosure disclosure, List<Integer> all, Day until) {
    return departmentYear(disclosure, disclosure.brief(), all, Downloads.NONE, until.printed());
  }

  private Page departmentYear(
      Disclosure disclosure, Brief brief, List<Integer> all, Downloads downloads, String until) {
    DepartmentYear year = disclosure.year();
    Document document = disclosure.document();
    List<Views.Link> trail = regionTrail(year.department());
    trail.add(new Views.Link(year.department().displayName(), departmentAddress(year.id())));
    trail.add(new Views.Link(year.year() + "年度", ""));
    Map<String, Object> model = new HashMap<>();
    model.put("document", document);
    model.put("year", year.year());
    int place = all.indexOf(year.year());
    model.put("years", all);
    model.put("before", place == 0 ? null : all.get(place - 1));
    model.put("after", place + 1 == all.size() ? null : all.get(place + 1));
    model.put("spending", Spending.of(brief.excerpt()));
    model.put("terms", terms(document));
    model.put("trail", trail);
    model.put("lead", disclosure.lead());
    model.put("keyFigures", disclosure.keyFigures());
    model.put("source", year.accounts().source());
    model.put("approved", year.accounts().approved());
    model.put("published", year.accounts().published());
    model.put("printed", String.join("　", Match.tally(year.matches())));
    model.put("scopeChange", year.accounts().scopeChange());
    model.put("until", until);
    model.put("department", departmentAddress(year.id()));
    model.put("downloads", downloads);
    model.put("register", Register.of(year.accounts()));
    String nowAt = departmentAddress(year.id()) + year.year() + "/";
    Heads heads = views.heads();
    model.put("head", until.isEmpty() ? heads.departmentYear(year, document, data) : heads.superseded(nowAt));
    return page(document.address(), "department-year.ftlh", model);
  }

  /** Terms that the document explains lead to its own explanations, others to the portal's glossary. */
  private Terms terms(Document document) {
    Map<String, String> links = new HashMap<>();
    for (GlossaryEntry entry : data.glossary()) {
      String glossary = Views.rootFrom(document.address()) + Listings.page("glossary/");
      String link = glossary + "#" + GlossaryDocument.key(entry.term().value());
      links.put(entry.term().value(), link);
      entry.synonyms().forEach(name -> links.put(name.value(), link));
    }
    for (Section section : document.sections()) {
      for (Block block : section.blocks()) {
        if (block instanceof Block.Facts facts) {
          facts.facts().stream().filter(fact -> !fact.id().isEmpty()).forEach(fact -> links.put(fact.name(), "#" + fact.id()));
        }
      }
    }
    return new Terms(links);
  }

  private List<Views.Link> regionTrail(Department department) {
    List<Views.Link> trail = new ArrayList<>();
    String name = data.regionName(department.region().value());
    if (!name.isEmpty()) {
      trail.add(new Views.Link(name, Listings.regionAddress(department.region().value())));
    }
    return trail;
  }

  /** The folder of all files of a department. */
  public static String departmentAddress(String id) {
    return DEPARTMENTS + id + "/";
  }

  /** The folder of the department that a file belongs to; empty where it belongs to none. */
  public static String folderOf(String address) {
    String department = departmentOf(address);
    return department.isEmpty() ? "" : departmentAddress(department);
  }

  /** The department that a file belongs to; empty where it belongs to none. */
  public static String departmentOf(String address) {
    int end = address.startsWith(DEPARTMENTS) ? address.indexOf('/', DEPARTMENTS.length()) : -1;
    return end < 0 ? "" : address.substring(DEPARTMENTS.length(), end);
  }

  // --- department -----------------------------------------------------------------------------------------------------

  /**
   * The page of one department over the years.
   *
   * @param briefs of its years, the newest first
   * @param of the same years
   */
  public Page department(List<Brief> briefs, List<DepartmentYear> of) {
    Department department = briefs.get(0).department();
    List<Views.Link> trail = regionTrail(department);
    trail.add(new Views.Link(department.displayName(), ""));
    Map<String, Object> model = new HashMap<>();
    model.put("name", department.name().value());
    model.put("facts", facts(department));
    model.put("trail", trail);
    Table main = yearsTable(briefs);
    model.put("table", main.columns().isEmpty() ? null : main);
    model.put("trends", Trends.of(of));
    model.put("changes", ChangesTable.of(of));
    model.put("years", briefs.stream().map(YearEntry::of).toList());
    String address = departmentAddress(briefs.get(0).id());
    model.put("head", views.heads().department(address, department, data.regionName(department.region().value())));
    return page(address, "department.ftlh", model);
  }

  /**
   * One year in a list.
   *
   * @param published date, or empty
   */
  public record YearEntry(int year, String title, String address, String published, String lead) {

    private static YearEntry of(Brief brief) {
      return new YearEntry(brief.year(), brief.title(), brief.address(), PortalPages.published(brief), brief.lead());
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

  /** What the years of a department are told by. */
  private static final List<Measure> MAIN =
      List.of(Measure.INCOME, Measure.EXPENDITURE, Measure.FISCAL_INCOME, Measure.THREE_PUBLIC, Measure.OPERATING_COST);

  /** A row per year of the main figures that any year has. */
  private static Table yearsTable(List<Brief> briefs) {
    List<Measure> measures =
        MAIN.stream().filter(m -> briefs.stream().anyMatch(b -> b.excerpt().amounts().containsKey(m))).toList();
    List<Table.Row> rows = new ArrayList<>();
    for (Brief brief : briefs) {
      int year = brief.year();
      List<Table.Cell> cells = measures.stream().map(measure -> Listings.amount(brief, measure)).toList();
      String scope = brief.scopeChanged() ? "（口径有变）" : "";
      rows.add(new Table.Row("y-" + year, 1, "", year + "年度" + scope, cells, Listings.page(year + "/")));
    }
    List<Table.Column> columns = measures.stream().map(measure -> Listings.figures(measure.title())).toList();
    return new Table("years", "", "主要数字", "万元", "年度", columns, List.of(new Table.Group("", rows)), List.of(), "");
  }

  // --- across the portal --------------------------------------------------------------------------------------------

  /**
   * What the pages show that list department-years.
   *
   * @param briefs sorted by department, the newest year first
   */
  public Listings listings(List<Brief> briefs) {
    return new Listings(data, briefs);
  }

  /** A page that lists department-years. */
  public Page listing(Listing listing) {
    Map<String, Object> model = new HashMap<>();
    model.put("listing", listing);
    model.put("head", views.heads().column(listing.address(), listing.title(), listing.summary()));
    return page(listing.address(), "listing.ftlh", model);
  }

  /** The file of a page that lists department-years. */
  public static String fileOf(String address) {
    return Listings.page(address);
  }

  // --- home, glossary, missing ------------------------------------------------------------------------------------------

  /** Of more departments the home page names regions only. */
  private static final int LISTED = 40;

  private static final int LATEST = 8;

  /**
   * What the home page says, but for the sizes of files.
   *
   * @param regions with their departments, where these are few
   * @param latest the last years to be published
   * @param entrances ways into the figures
   * @param examples what may be searched for
   * @param guides pages that people wrote
   * @param checked how all rules came out
   */
  public record Home(
      List<RegionEntry> regions, List<YearEntry> latest, List<Listings.Entrance> entrances, List<String> examples,
      List<Views.Link> guides, int departments, int years, int projects, Tally checked) {

    /** The same with other outcomes of the rules. */
    public Home with(Tally outcomes) {
      return new Home(regions, latest, entrances, examples, guides, departments, years, projects, outcomes);
    }
  }

  /** @param briefs sorted by department, the newest year first */
  public Home homeOf(List<Views.Link> guides, List<Brief> briefs, List<Listings.Entrance> entrances, Tally checked) {
    int departments = (int) briefs.stream().map(Brief::id).distinct().count();
    Map<String, List<DepartmentEntry>> byRegion = new LinkedHashMap<>();
    for (List<Brief> of : departments > LISTED ? List.<List<Brief>>of() : byDepartment(briefs)) {
      Department department = of.get(0).department();
      byRegion
          .computeIfAbsent(data.regionName(department.region().value()), r -> new ArrayList<>())
          .add(
              new DepartmentEntry(
                  department.name().value(), departmentAddress(of.get(0).id()), of.stream().map(YearEntry::of).toList()));
    }
    List<RegionEntry> regions = new ArrayList<>();
    byRegion.forEach((title, entries) -> regions.add(new RegionEntry(title, entries)));
    int projects = briefs.stream().mapToInt(brief -> brief.excerpt().projects().size()).sum();
    return new Home(
        regions, latest(briefs), entrances, examples(briefs), guides, departments, briefs.size(), projects, checked);
  }

  private static Collection<List<Brief>> byDepartment(List<Brief> briefs) {
    return briefs.stream().collect(Collectors.groupingBy(Brief::id, TreeMap::new, Collectors.toList())).values();
  }

  /**
   * The home page.
   *
   * @param files data of the whole portal
   */
  public Page home(Home home, OpenFiles files) {
    Map<String, Object> model = new HashMap<>();
    model.put("regions", home.regions());
    model.put("latest", home.latest());
    model.put("entrances", home.entrances());
    model.put("examples", home.examples());
    model.put("guides", home.guides());
    model.put("files", files.years());
    model.put("filesDescription", files.description());
    model.put("departmentCount", home.departments());
    model.put("yearCount", home.years());
    model.put("projectCount", home.projects());
    model.put("passed", home.checked().of(Outcome.PASS));
    model.put("different", home.checked().of(Outcome.MISMATCH));
    model.put("showsChecks", data.settings().showsChecks());
    model.put("head", views.heads().home());
    return page("", "home.ftlh", model);
  }

  /** The last to be published; without dates the newest years. */
  private static List<YearEntry> latest(List<Brief> briefs) {
    Comparator<Dated> byDate = Comparator.comparing(Dated::day).reversed();
    Comparator<Dated> order = byDate.thenComparing(of -> -of.brief().year()).thenComparing(of -> of.brief().id());
    List<Dated> dated = briefs.stream().map(brief -> new Dated(published(brief), brief)).toList();
    return Few.first(LATEST, dated, order).stream().map(of -> YearEntry.of(of.brief())).toList();
  }

  /** With the day as it is printed, which is compared very often. */
  private record Dated(String day, Brief brief) {}

  private static String published(Brief brief) {
    return brief.publication().day();
  }

  /** A department in a list. */
  public record DepartmentEntry(String name, String address, List<YearEntry> years) {}

  /** Departments of one region. */
  public record RegionEntry(String title, List<DepartmentEntry> departments) {

    public RegionEntry {
      departments = List.copyOf(departments);
    }
  }

  /**
   * A page that is its document: the rules, what they found.
   *
   * @param above pages that lead to it
   */
  public Page document(Document document, List<Views.Link> above, String template) {
    Map<String, Object> model = new HashMap<>();
    model.put("document", document);
    List<Views.Link> trail = new ArrayList<>(above);
    trail.add(new Views.Link(document.title(), ""));
    model.put("trail", trail);
    model.put("head", views.heads().column(document.address(), document.title(), document.summary()));
    return page(document.address(), template, model);
  }

  /** The search page; the script on it reads the exported index beside it. */
  public Page search(List<Brief> briefs) {
    Head head = views.heads().column("search/", "检索", "在全部部门决算和文章里检索。");
    return page("search/", "search.ftlh", Map.of("examples", examples(briefs), "head", head));
  }

  /** What may be searched for. */
  private static List<String> examples(List<Brief> briefs) {
    List<String> examples = new ArrayList<>(List.of("三公经费", "公务接待费", "机关运行经费 减少", "2010301"));
    briefs.stream().limit(1).forEach(brief -> examples.add(brief.department().displayName()));
    return examples;
  }

  /** The comparison page; the script on it reads {@link CompareFiles} beside it. */
  public Page compare() {
    Head head = views.heads().column("compare/", "比较", "任选部门、年度和指标，列成表、画成图来比较。");
    return page("compare/", "compare.ftlh", Map.of("head", head));
  }

  /**
   * The page that a server shows in place of a missing one. It can stand at any depth, so its links start at the root.
   *
   * @param basePath the sub-path of the site, {@code /} or {@code /czgk/}
   */
  public Page notFound(String basePath) {
    return new Page(NOT_FOUND, views.draw("not-found.ftlh", basePath, Map.of("head", views.heads().site())));
  }

  private Page page(String address, String template, Map<String, Object> model) {
    return new Page(address + "index.html", views.draw(template, Views.rootFrom(address), model));
  }
}
