package org.mingzhang;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mingzhang.bake.Baked;
import org.mingzhang.bake.BakedPage;
import org.mingzhang.check.Finding;
import org.mingzhang.check.Tally;
import org.mingzhang.disclosure.Brief;
import org.mingzhang.disclosure.Disclosure;
import org.mingzhang.disclosure.DisclosureWriter;
import org.mingzhang.disclosure.Document;
import org.mingzhang.disclosure.GlossaryDocument;
import org.mingzhang.model.DepartmentYear;
import org.mingzhang.model.PortalData;
import org.mingzhang.page.CheckDocuments;
import org.mingzhang.page.CheckedYear;
import org.mingzhang.page.CompareFiles;
import org.mingzhang.page.Downloads;
import org.mingzhang.page.Listings;
import org.mingzhang.page.PortalPages;
import org.mingzhang.page.SiteFiles;
import org.mingzhang.page.Views;
import org.mingzhang.publish.LinkFacts;
import org.mingzhang.publish.Site;
import org.mingzhang.search.SearchPage;
import org.mingzhang.search.SearchPages;

/** Draws the pages of a build and gives their texts to the search; few department-years are in memory at once. */
final class Drawing {

  private final PortalData data;
  private final SiteFiles files;
  private final PortalPages pages;
  private final SearchPages texts;
  private final Site site;
  private final Indexing indexing;
  private final OpenData openData;
  private final int all;
  private final Laps laps;
  private final Progress progress;
  private final AtomicInteger done = new AtomicInteger();

  /**
   * @param data its department-years are not looked at
   * @param all how many department-years will be drawn
   */
  Drawing(Views views, PortalData data, int all, LastBuild last, Site site, Indexing indexing, Laps laps, Progress progress) {
    this.data = data;
    this.files = new SiteFiles(data.settings(), views.web());
    this.pages = new PortalPages(views, data);
    this.texts = new SearchPages(data);
    this.site = site;
    this.indexing = indexing;
    this.openData = new OpenData(last, site);
    this.all = all;
    this.laps = laps;
    this.progress = progress;
  }

  // --- departments --------------------------------------------------------------------------------------------------

  /** A page as it is drawn, with what must be known of it. */
  private record Drawn(String address, byte[] html, LinkFacts facts) {

    static Drawn of(PortalPages.Page page) {
      return new Drawn(page.path(), page.html(), LinkFacts.of(page.html()));
    }
  }

  /** One year of a department, drawn but not yet in the site. */
  record Year(
      DepartmentYear year, Unit.Year unit, Map<String, Tally> byRule, List<Drawn> pages, OpenData.Files files) {}

  /**
   * Writes, draws and indexes some department-years.
   *
   * @param years all of one or several departments
   * @param findings of each of them, by file
   */
  List<Year> years(DisclosureWriter writer, List<DepartmentYear> years, Map<String, List<Finding>> findings) {
    Map<String, List<Integer>> neighbours =
        years.stream()
            .sorted(Comparator.comparing(DepartmentYear::year))
            .collect(Collectors.groupingBy(DepartmentYear::id, Collectors.mapping(DepartmentYear::year, Collectors.toList())));
    return years.parallelStream()
        .map(year -> year(writer, year, neighbours.get(year.id()), findings.getOrDefault(year.file(), List.of())))
        .toList();
  }

  /** The page of a year, and those that it replaced; these are not searched. */
  private Year year(DisclosureWriter writer, DepartmentYear year, List<Integer> neighbours, List<Finding> found) {
    Disclosure written = laps.part("文稿", () -> writer.write(year));
    List<Finding> shown = Findings.published(found, year);
    Disclosure disclosure = data.settings().showsChecks() ? CheckDocuments.addTo(written, shown) : written;
    Brief brief = disclosure.brief();
    SearchPage text = texts.departmentYear(disclosure, brief.excerpt());
    laps.part("检索", () -> indexing.add(text));
    OpenData.Files made = laps.part("下载", () -> OpenData.files(written));
    PortalPages.Page page = laps.part("页面（连图）", () -> pages.departmentYear(disclosure, brief, neighbours, made.links()));
    List<Drawn> drawn = new ArrayList<>(List.of(Drawn.of(page)));
    year.superseded().forEach(old -> drawn.add(Drawn.of(pages.superseded(writer.write(old), neighbours, old.until()))));
    Unit.Year unit =
        new Unit.Year(
            brief, CheckedYear.of(year, shown), Tally.of(found), SearchPages.subjects(text, year), made.length(),
            PublishedFigures.of(year));
    progress.at(done.incrementAndGet(), all);
    return new Year(year, unit, CheckedYear.byRule(shown), drawn, made);
  }

  /** The pages of a department with years, and all its files, put into the site. */
  record Files(SortedMap<String, LinkFacts> pages, List<String> addresses) {}

  /**
   * Adds a department to the site.
   *
   * @param years all of them, the newest first
   */
  Files add(List<Year> years) {
    SortedMap<String, LinkFacts> facts = new TreeMap<>();
    List<String> addresses = new ArrayList<>();
    List<Drawn> drawn = new ArrayList<>();
    for (Year year : years) {
      drawn.addAll(year.pages());
      addresses.addAll(openData.add(year.files()));
    }
    if (!years.isEmpty()) {
      List<Brief> briefs = years.stream().map(year -> year.unit().brief()).toList();
      drawn.add(Drawn.of(pages.department(briefs, years.stream().map(Year::year).toList())));
    }
    for (Drawn page : drawn) {
      site.add(page.address(), page.html());
      facts.put(page.address(), page.facts());
      addresses.add(page.address());
    }
    return new Files(facts, addresses);
  }

  // --- across the portal --------------------------------------------------------------------------------------------

  /**
   * Draws and indexes all other pages.
   *
   * @param content written by people
   * @param baked the same as pages
   * @param years of all departments, sorted by department, the newest first
   * @param byRule how each rule came out in all of them, by its id
   * @param basePath the site's sub-path with a slash at both ends
   * @param lists draws pages that list department-years
   * @return how many pages there are
   */
  int others(
      List<Document> content, Baked baked, List<Unit.Year> years, Map<String, Tally> byRule, String basePath,
      ListingPages lists) {
    List<Brief> briefs = years.stream().map(Unit.Year::brief).toList();
    List<CheckedYear> checked = years.stream().map(Unit.Year::checked).toList();
    List<Own> own = own(briefs, checked, byRule);
    Stream.concat(content.stream(), own.stream().map(Own::document)).parallel().map(texts::document).forEach(indexing::add);
    indexing.complete();

    List<PortalPages.Page> drawn = new ArrayList<>();
    Listings listings = pages.listings(briefs);
    drawn.addAll(lists.draw(listings.all(), pages));
    List<Downloads.File> downloads = openData.finish(data.settings(), YearlyLines.lengths(years));
    drawn.add(pages.home(content(baked), briefs, downloads, listings.entrances(), CheckDocuments.tally(checked)));
    drawn.add(pages.search(briefs));
    drawn.add(pages.compare());
    drawn.add(pages.notFound(basePath));
    own.forEach(page -> drawn.add(pages.document(page.document(), page.template())));
    drawn.forEach(page -> site.add(page.path(), page.html()));
    CompareFiles.of(data, briefs).forEach(site::add);
    baked.pages().forEach(page -> site.add(page.path(), page.html()));
    baked.assets().forEach(site::add);
    files.of(briefs, site.addresses()).forEach(site::add);
    return drawn.size() + lists.kept().size() + baked.pages().size();
  }

  /** A page that the portal writes itself. */
  private record Own(Document document, String template) {}

  private List<Own> own(List<Brief> briefs, List<CheckedYear> checked, Map<String, Tally> byRule) {
    List<Own> own = new ArrayList<>();
    own.add(new Own(GlossaryDocument.of(data.glossary()), "glossary.ftlh"));
    own.add(new Own(CheckDocuments.rulesDocument(), "glossary.ftlh"));
    if (data.settings().showsChecks()) {
      own.add(new Own(CheckDocuments.report(briefs, checked, byRule), "checks.ftlh"));
    }
    return own;
  }

  private static List<Views.Link> content(Baked baked) {
    return baked.pages().stream()
        .map(BakedPage::document)
        .map(document -> new Views.Link(document.title(), document.address(), document.summary()))
        .toList();
  }
}
