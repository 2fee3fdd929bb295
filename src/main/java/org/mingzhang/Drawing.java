package org.mingzhang;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.mingzhang.check.Finding;
import org.mingzhang.check.RuleTallies;
import org.mingzhang.check.Tally;
import org.mingzhang.disclosure.Brief;
import org.mingzhang.disclosure.Disclosure;
import org.mingzhang.disclosure.DisclosureWriter;
import org.mingzhang.model.DepartmentYear;
import org.mingzhang.model.PortalData;
import org.mingzhang.page.CheckDocuments;
import org.mingzhang.page.CheckedYear;
import org.mingzhang.page.PortalPages;
import org.mingzhang.publish.LinkFacts;
import org.mingzhang.publish.Parallel;
import org.mingzhang.publish.Site;
import org.mingzhang.search.SearchPage;
import org.mingzhang.search.SearchPages;

/** Draws the pages of departments and gives their texts to the search; few department-years are in memory at once. */
final class Drawing {

  private final PortalData data;
  private final PortalPages pages;
  private final SearchPages texts;
  private final Site site;
  private final Indexing indexing;
  private final OpenData openData;
  private final YearKeys keys;
  private final StayingYears staying;
  private final int all;
  private final Laps laps;
  private final Progress progress;
  private final AtomicInteger done = new AtomicInteger();

  /**
   * @param data its department-years are not looked at
   * @param keys what each year is made from
   * @param staying those that need not be drawn
   * @param all how many department-years will be drawn
   */
  Drawing(
      PortalData data, PortalPages pages, YearKeys keys, StayingYears staying, int all, OpenData openData, Site site,
      Indexing indexing, Laps laps, Progress progress) {
    this.data = data;
    this.pages = pages;
    this.texts = new SearchPages(data);
    this.site = site;
    this.indexing = indexing;
    this.openData = openData;
    this.keys = keys;
    this.staying = staying;
    this.all = all;
    this.laps = laps;
    this.progress = progress;
  }

  /** A page as it is drawn, with what must be known of it. */
  private record Drawn(String address, byte[] html, LinkFacts facts) {

    static Drawn of(PortalPages.Page page) {
      return new Drawn(page.path(), page.html(), LinkFacts.of(page.html()));
    }
  }

  /**
   * One year of a department, not yet in the site.
   *
   * @param key what it is made from, or empty where nobody knows
   * @param found how all rules came out, those with control totals among them
   * @param byRule how each came out, without these
   * @param fresh what was drawn of it; null where it stays
   * @param left how the last build left it; null where it is drawn
   */
  record Year(
      DepartmentYear year, String key, Tally found, RuleTallies byRule, Fresh fresh, StayingYears.Left left) {

    Unit.Year unit() {
      return left == null ? fresh.unit() : left.unit();
    }

    Outline.Year outline() {
      return left == null ? fresh.outline() : left.outline();
    }
  }

  /** A year as it is drawn, with the files beside its pages. */
  record Fresh(Unit.Year unit, List<Drawn> pages, OpenData.Files files) {

    Outline.Year outline() {
      return new Outline.Year(unit.brief().year(), unit.brief().address(), files.length());
    }
  }

  /**
   * Writes, draws and indexes some department-years, but for those that stay.
   *
   * @param years all of one or several departments
   * @param findings of each of them, by file
   * @param givesOther told as soon as it is known that one of them gives something else to pages across the portal than before
   */
  List<Year> years(
      DisclosureWriter writer, List<DepartmentYear> years, Map<String, List<Finding>> findings, Runnable givesOther) {
    Map<String, List<Integer>> neighbours =
        years.stream()
            .sorted(Comparator.comparing(DepartmentYear::year))
            .collect(Collectors.groupingBy(DepartmentYear::id, Collectors.mapping(DepartmentYear::year, Collectors.toList())));
    return Parallel.map(
        years,
        year ->
            year(writer, year, neighbours.get(year.id()), findings.getOrDefault(year.file(), List.of()), givesOther));
  }

  private Year year(
      DisclosureWriter writer, DepartmentYear year, List<Integer> neighbours, List<Finding> found, Runnable givesOther) {
    List<Finding> shown = Findings.published(found, year);
    String key = keys.of(year, neighbours, shown);
    StayingYears.Left left = staying.of(year, key).orElse(null);
    Fresh fresh = left == null ? draw(writer, year, neighbours, shown, givesOther) : null;
    progress.at(done.incrementAndGet(), all);
    return new Year(year, key, Tally.of(found), RuleTallies.of(shown), fresh, left);
  }

  /**
   * The page of a year, and those that it replaced; these are not searched. Its texts are analysed while it is drawn: where one
   * year is all that has changed, both cores have work.
   */
  private Fresh draw(
      DisclosureWriter writer, DepartmentYear year, List<Integer> neighbours, List<Finding> shown, Runnable givesOther) {
    Disclosure written = laps.part("文稿", () -> writer.write(year));
    Disclosure disclosure = data.settings().showsChecks() ? CheckDocuments.addTo(written, shown) : written;
    Brief brief = disclosure.brief();
    SearchPage text = texts.departmentYear(disclosure, brief.excerpt());
    Unit.Subjects subjects = new Unit.Subjects(SearchPages.subjects(text, year));
    Unit.Year unit = new Unit.Year(brief, CheckedYear.of(year, shown), subjects);
    if (staying.gave(year).filter(unit::equals).isEmpty()) {
      givesOther.run();
    }
    ForkJoinTask<?> searched = ForkJoinTask.adapt(() -> laps.part("检索", () -> indexing.add(text))).fork();
    OpenData.Files made = laps.part("下载", () -> OpenData.files(written));
    PortalPages.Page page = laps.part("页面（连图）", () -> pages.departmentYear(disclosure, brief, neighbours, made.links()));
    List<Drawn> drawn = new ArrayList<>(List.of(Drawn.of(page)));
    year.superseded().forEach(old -> drawn.add(Drawn.of(pages.superseded(writer.write(old), neighbours, old.until()))));
    searched.join();
    return new Fresh(unit, drawn, made);
  }

  /**
   * A department, not yet in the site.
   *
   * @param page of all its years; null where it has none
   */
  record OfDepartment(List<Year> years, Drawn page) {}

  /**
   * Draws the page of a department; may be called by several threads.
   *
   * @param years all of them, the newest first
   */
  OfDepartment department(List<Year> years) {
    if (years.isEmpty()) {
      return new OfDepartment(years, null);
    }
    List<Brief> briefs = years.stream().map(year -> year.unit().brief()).toList();
    return new OfDepartment(years, Drawn.of(pages.department(briefs, years.stream().map(Year::year).toList())));
  }

  /** The pages of a department, put into the site, and how many files it has there with those beside them. */
  record Files(Unit.Pages pages, int count) {}

  /** Adds a department to the site. */
  Files add(OfDepartment department) {
    SortedMap<String, LinkFacts> facts = new TreeMap<>();
    SortedMap<Integer, Unit.Made> made = new TreeMap<>();
    for (Year year : department.years()) {
      int files = year.left() == null ? add(year.fresh(), facts) : keep(year.left(), facts);
      made.put(year.year().year(), new Unit.Made(year.key(), files));
    }
    int count = made.values().stream().mapToInt(Unit.Made::files).sum();
    if (department.page() != null) {
      add(department.page(), facts);
      count++;
    }
    return new Files(new Unit.Pages(facts, made), count);
  }

  private int add(Fresh year, SortedMap<String, LinkFacts> facts) {
    year.pages().forEach(page -> add(page, facts));
    return openData.add(year.files()) + year.pages().size();
  }

  private void add(Drawn page, SortedMap<String, LinkFacts> facts) {
    site.add(page.address(), page.html());
    facts.put(page.address(), page.facts());
  }

  private int keep(StayingYears.Left year, SortedMap<String, LinkFacts> facts) {
    staying.keep(year, site);
    facts.putAll(year.facts());
    return year.files();
  }
}
