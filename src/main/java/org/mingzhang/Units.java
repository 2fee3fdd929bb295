package org.mingzhang;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ForkJoinTask;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.mingzhang.check.Finding;
import org.mingzhang.check.RuleTallies;
import org.mingzhang.check.Tally;
import org.mingzhang.disclosure.DisclosureWriter;
import org.mingzhang.model.Department;
import org.mingzhang.model.DepartmentYear;
import org.mingzhang.model.Problem;
import org.mingzhang.page.PortalPages;
import org.mingzhang.publish.LinkFacts;
import org.mingzhang.publish.Parallel;
import org.mingzhang.publish.PublishException;
import org.mingzhang.publish.Site;
import org.mingzhang.publish.Trouble;

/** All departments of a build: those that stay as the last one left them, and those that are drawn. */
final class Units {

  /** Department-years that are drawn side by side. */
  private static final int BATCH = 64;

  private final Departments departments;
  private final LastBuild last;
  private final Drawing drawing;
  private final PublishedFigures figures;
  private final Site site;
  private final SortedMap<String, Outline> outlines = new TreeMap<>();
  private final SortedMap<String, Unit> drawn = new TreeMap<>();

  /** Facts of pages of departments that are drawn. */
  private final SortedMap<String, Unit.Pages> pages = new TreeMap<>();

  /** What names the figures of each department. */
  private final SortedMap<String, String> published = new ConcurrentSkipListMap<>();

  private final Map<String, LastBuild.Kept> kept = new ConcurrentSkipListMap<>();

  /** {@link #keep} at work: it begins with the first departments that are drawn, and ends before they are added. */
  private ForkJoinTask<?> keeping;

  /** How many years of departments that are drawn stay as they were. */
  private int stayingYears;

  /** Reads what those that stay give to pages across the portal; null until it is known that it will be asked for. */
  private ForkJoinTask<SortedMap<String, Unit>> reading;

  /** What departments give to pages across the portal, those that stay among them; null until somebody asks. */
  private SortedMap<String, Unit> all;

  Units(Departments departments, LastBuild last, Drawing drawing, PublishedFigures figures, Site site) {
    this.departments = departments;
    this.last = last;
    this.drawing = drawing;
    this.figures = figures;
    this.site = site;
  }

  /** Puts the files of departments that stay into the site. */
  private void keep() {
    departments.kept().forEach((id, left) -> {
      outlines.put(id, left.outline());
      kept.put(id, left);
      published.put(id, left.figures());
      site.keepAll(last.site(), PortalPages.departmentAddress(id));
    });
  }

  /**
   * Puts the files of departments that stay into the site, and writes, draws and indexes the others.
   *
   * @param findings of each department-year, by its file; taken out when they are told
   * @param told what to tell of each, by its file
   */
  void draw(DisclosureWriter writer, Map<String, List<Finding>> findings, Map<String, List<Problem>> told) {
    keeping = ForkJoinTask.adapt(this::keep).fork();
    List<String> batch = new ArrayList<>();
    int years = 0;
    Runnable givesOther = this::read; // unless there are many, which need the memory
    for (String id : departments.changedIds()) {
      batch.add(id);
      years += departments.size(id);
      if (years >= BATCH) {
        givesOther = () -> {};
        draw(batch, writer, findings, told, givesOther);
        batch.clear();
        years = 0;
      }
    }
    draw(batch, writer, findings, told, givesOther);
  }

  private void draw(
      List<String> batch, DisclosureWriter writer, Map<String, List<Finding>> findings, Map<String, List<Problem>> told,
      Runnable givesOther) {
    departments.unpack(batch);
    List<DepartmentYear> years = batch.stream().flatMap(id -> departments.years(id).stream()).toList();
    Map<String, List<Drawing.Year>> byId = new HashMap<>();
    for (Drawing.Year year : drawing.years(writer, years, findings, givesOther)) {
      byId.computeIfAbsent(year.year().id(), id -> new ArrayList<>()).add(year);
    }
    keeping.join();
    List<Drawing.OfDepartment> made =
        Parallel.map(batch, id -> drawing.department(byId.getOrDefault(id, List.of())));
    for (int i = 0; i < made.size(); i++) {
      add(batch.get(i), made.get(i), told);
    }
    Parallel.each(batch, this::store);
    years.forEach(year -> findings.remove(year.file()));
    batch.forEach(departments::forget); // thousands of them would fill the memory
  }

  private void add(String id, Drawing.OfDepartment department, Map<String, List<Problem>> told) {
    List<Drawing.Year> years = department.years();
    List<DepartmentYear> of = departments.years(id);
    List<Problem> problems = new ArrayList<>(departments.warnings(id));
    of.forEach(year -> problems.addAll(told.getOrDefault(year.file(), List.of())));
    Drawing.Files files = drawing.add(department);
    pages.put(id, files.pages());
    stayingYears += (int) years.stream().filter(year -> year.left() != null).count();
    outlines.put(
        id,
        new Outline(
            departments.files(id).department().orElseThrow(), departments.files(id).files(), departments.skipped(id), problems,
            Departments.hash(departments.names(id)), departments.asked(of), years.stream().map(Drawing.Year::outline).toList(),
            Tally.sum(years.stream().map(Drawing.Year::found).toList()), files.count()));
    drawn.put(
        id,
        new Unit(
            departments.names(id), years.stream().map(Drawing.Year::unit).toList(),
            RuleTallies.sum(years.stream().map(Drawing.Year::byRule).toList())));
  }

  private void store(String id) {
    try {
      published.put(id, figures.store(id, departments.years(id)));
      String key = departments.key(id);
      if (!key.isEmpty()) { // otherwise nobody knows what it was made from
        String unit = last.keep(id, drawn.get(id));
        kept.put(id, new LastBuild.Kept(key, unit, last.keep(id, pages.get(id)), published.get(id), outlines.get(id)));
      }
    } catch (IOException e) {
      throw new PublishException(Trouble.tell(last.state(), e) + "。原有网站没有改动。", e);
    }
  }

  // --- all of them --------------------------------------------------------------------------------------------------

  /**
   * Which pages across the portal may be others than before.
   *
   * @param shown what each page shows of one department, by address, each made when it is asked for
   */
  TouchedPages touched(Function<Unit, SortedMap<String, Supplier<?>>> shown) {
    Map<String, LastBuild.Kept> before = last.memory().departments();
    SortedMap<String, Unit> others = new TreeMap<>(drawn);
    others.keySet().removeIf(
        id -> kept.containsKey(id) && before.containsKey(id) && kept.get(id).unit().equals(before.get(id).unit()));
    return TouchedPages.of(last, others, outlines.keySet(), shown);
  }

  /** While the pages of the few that have changed are drawn, one core has little to do. */
  private synchronized void read() {
    if (reading == null) {
      reading = ForkJoinTask.adapt(this::staying).fork();
    }
  }

  private SortedMap<String, Unit> staying() {
    SortedMap<String, Unit> staying = new TreeMap<>();
    Parallel.map(departments.kept().keySet(), id -> Map.entry(id, last.unit(id)))
        .forEach(unit -> staying.put(unit.getKey(), unit.getValue()));
    return staying;
  }

  private Collection<Unit> all() {
    if (all == null) {
      all = new TreeMap<>(drawn);
      all.putAll(reading == null ? staying() : reading.join());
    }
    return all.values();
  }

  /** All departments by their ids. */
  SortedMap<String, Outline> outlines() {
    return outlines;
  }

  /** Sorted by department, the newest first. */
  List<Unit.Year> years() {
    return all().stream().flatMap(unit -> unit.years().stream()).toList();
  }

  /** Those with years, by their ids. */
  SortedMap<String, Department> departments() {
    SortedMap<String, Department> named = new TreeMap<>();
    outlines.forEach((id, outline) -> {
      if (!outline.years().isEmpty()) {
        named.put(id, outline.department());
      }
    });
    return named;
  }

  /** Names of subjects that some page has a row of, by code; a code is called as in the newest year. */
  SortedMap<String, String> subjects() {
    SortedMap<String, String> subjects = new TreeMap<>();
    Stream<Unit.Year> oldestFirst = years().stream().sorted((a, b) -> Integer.compare(a.brief().year(), b.brief().year()));
    oldestFirst.forEach(year -> subjects.putAll(year.subjects().names()));
    return subjects;
  }

  /** Facts of all pages that are drawn, by address. */
  Map<String, LinkFacts> drawnPages() {
    Map<String, LinkFacts> facts = new HashMap<>();
    pages.values().forEach(of -> facts.putAll(of.facts()));
    return facts;
  }

  /** The same of all pages of the department that stays which a page belongs to; none where it belongs to no such one. */
  Map<String, LinkFacts> stayingPages(String address) {
    String id = PortalPages.departmentOf(address);
    return departments.kept().containsKey(id) ? last.pages(id).facts() : Map.of();
  }

  /** What names the figures of each department that has published any, by id. */
  SortedMap<String, String> figures() {
    SortedMap<String, String> named = new TreeMap<>(published);
    named.values().removeIf(String::isEmpty);
    return named;
  }

  /** What to remember of each department, by id. */
  Map<String, LastBuild.Kept> kept() {
    return kept;
  }

  /** How many department-years there are. */
  int count() {
    return outlines.values().stream().mapToInt(outline -> outline.years().size()).sum();
  }

  /** How each rule came out, as the portal's report tells it. */
  RuleTallies byRule() {
    return RuleTallies.sum(all().stream().map(Unit::byRule).toList());
  }

  /** How all rules came out, control totals among them. */
  Tally found() {
    return Tally.sum(outlines.values().stream().map(Outline::found).toList());
  }

  /** How many years of departments that have changed stay as the last build left them. */
  int stayingYears() {
    return stayingYears;
  }

  int files() {
    return outlines.values().stream().mapToInt(Outline::files).sum();
  }

  int drafts() {
    return outlines.values().stream().mapToInt(Outline::drafts).sum();
  }
}
