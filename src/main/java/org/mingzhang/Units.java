package org.mingzhang;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Stream;
import org.mingzhang.check.Finding;
import org.mingzhang.check.Tally;
import org.mingzhang.disclosure.DisclosureWriter;
import org.mingzhang.model.Department;
import org.mingzhang.model.DepartmentYear;
import org.mingzhang.model.Problem;
import org.mingzhang.page.CheckedYear;
import org.mingzhang.publish.LinkFacts;
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
  private final Site site;
  private final SortedMap<String, Unit> all = new TreeMap<>();

  /** Facts of pages of departments that are drawn. */
  private final SortedMap<String, Unit.Pages> pages = new TreeMap<>();

  private final Map<String, LastBuild.Kept> kept = new ConcurrentSkipListMap<>();

  Units(Departments departments, LastBuild last, Drawing drawing, Site site) {
    this.departments = departments;
    this.last = last;
    this.drawing = drawing;
    this.site = site;
  }

  /** Puts the files of departments that stay into the site. */
  void keep() {
    for (Unit unit : departments.kept().values()) {
      all.put(unit.id(), unit);
      kept.put(unit.id(), last.memory().units().get(unit.id()));
      unit.addresses().forEach(address -> site.keep(address, last.site().entry(address)));
    }
  }

  /**
   * Writes, draws and indexes the others.
   *
   * @param findings of each department-year, by its file; taken out when they are told
   * @param told what to tell of each, by its file
   */
  void draw(DisclosureWriter writer, Map<String, List<Finding>> findings, Map<String, List<Problem>> told) {
    List<String> batch = new ArrayList<>();
    int years = 0;
    for (String id : departments.changedIds()) {
      batch.add(id);
      years += departments.size(id);
      if (years >= BATCH) {
        draw(batch, writer, findings, told);
        batch.clear();
        years = 0;
      }
    }
    draw(batch, writer, findings, told);
  }

  private void draw(
      List<String> batch, DisclosureWriter writer, Map<String, List<Finding>> findings, Map<String, List<Problem>> told) {
    departments.bringBack(batch);
    List<DepartmentYear> years = batch.stream().flatMap(id -> departments.years(id).stream()).toList();
    Map<String, List<Drawing.Year>> drawn = new HashMap<>();
    for (Drawing.Year year : drawing.years(writer, years, findings)) {
      drawn.computeIfAbsent(year.year().id(), id -> new ArrayList<>()).add(year);
    }
    batch.forEach(id -> all.put(id, unit(id, drawn.getOrDefault(id, List.of()), told)));
    batch.parallelStream().map(all::get).forEach(this::store);
    years.forEach(year -> findings.remove(year.file()));
    batch.forEach(departments::forget); // thousands of them would fill the memory
  }

  private Unit unit(String id, List<Drawing.Year> years, Map<String, List<Problem>> told) {
    List<DepartmentYear> of = departments.years(id);
    List<Problem> problems = new ArrayList<>(departments.warnings(id));
    of.forEach(year -> problems.addAll(told.getOrDefault(year.file(), List.of())));
    Drawing.Files files = drawing.add(years);
    pages.put(id, new Unit.Pages(files.pages()));
    return new Unit(
        id, departments.files(id).department().orElseThrow(), departments.files(id).files(), departments.skipped(id), problems,
        departments.names(id), departments.asked(of), years.stream().map(Drawing.Year::unit).toList(),
        CheckedYear.sum(years.stream().map(Drawing.Year::byRule).toList()), files.addresses());
  }

  private void store(Unit unit) {
    String key = departments.key(unit.id());
    if (key.isEmpty()) {
      return; // nobody knows what it was made from
    }
    try {
      kept.put(unit.id(), last.keep(unit, pages.get(unit.id()), key));
    } catch (IOException e) {
      throw new PublishException(Trouble.tell(last.state(), e) + "。原有网站没有改动。", e);
    }
  }

  // --- all of them --------------------------------------------------------------------------------------------------

  /** Sorted by department, the newest first. */
  List<Unit.Year> years() {
    return all.values().stream().flatMap(unit -> unit.years().stream()).toList();
  }

  /** Those with years, by their ids. */
  SortedMap<String, Department> departments() {
    SortedMap<String, Department> named = new TreeMap<>();
    all.values().stream().filter(unit -> !unit.years().isEmpty()).forEach(unit -> named.put(unit.id(), unit.department()));
    return named;
  }

  /** Names of subjects that some page has a row of, by code; a code is called as in the newest year. */
  SortedMap<String, String> subjects() {
    SortedMap<String, String> subjects = new TreeMap<>();
    Stream<Unit.Year> oldestFirst = years().stream().sorted((a, b) -> Integer.compare(a.brief().year(), b.brief().year()));
    oldestFirst.forEach(year -> subjects.putAll(year.subjects()));
    return subjects;
  }

  /** Facts of all pages that are drawn, by address. */
  Map<String, LinkFacts> drawnPages() {
    Map<String, LinkFacts> facts = new HashMap<>();
    pages.values().forEach(of -> facts.putAll(of.facts()));
    return facts;
  }

  /** The departments that pages belong to which stay, by address. */
  Map<String, String> stayingPages() {
    Map<String, String> owners = new HashMap<>();
    for (Unit unit : departments.kept().values()) {
      unit.addresses().stream().filter(address -> address.endsWith(".html")).forEach(page -> owners.put(page, unit.id()));
    }
    return owners;
  }

  /** Typed figures of all years that were published, see {@link PublishedFigures}. */
  SortedMap<String, byte[]> figures() {
    SortedMap<String, byte[]> figures = new TreeMap<>();
    for (Unit.Year year : years()) {
      if (year.figures() != null) {
        figures.put(PublishedFigures.key(year.brief().id(), year.brief().year()), year.figures());
      }
    }
    return figures;
  }

  /** What to remember of each department, by id. */
  Map<String, LastBuild.Kept> kept() {
    return kept;
  }

  /** How each rule came out, by its id, as the portal's report tells it. */
  Map<String, Tally> byRule() {
    return CheckedYear.sum(all.values().stream().map(Unit::byRule).toList());
  }

  /** How all rules came out, control totals among them. */
  Tally found() {
    return Tally.sum(years().stream().map(Unit.Year::found).toList());
  }

  int files() {
    return all.values().stream().mapToInt(Unit::files).sum();
  }

  int drafts() {
    return all.values().stream().mapToInt(Unit::drafts).sum();
  }
}
