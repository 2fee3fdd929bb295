package org.mingzhang;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ForkJoinTask;
import java.util.function.Supplier;
import org.mingzhang.bake.Baked;
import org.mingzhang.bake.BakedPage;
import org.mingzhang.disclosure.Document;
import org.mingzhang.disclosure.GlossaryDocument;
import org.mingzhang.export.LongFiles;
import org.mingzhang.model.PortalData;
import org.mingzhang.model.Problem;
import org.mingzhang.page.CheckDocuments;
import org.mingzhang.page.CompareFiles;
import org.mingzhang.page.OpenFiles;
import org.mingzhang.page.PortalPages;
import org.mingzhang.page.SiteFiles;
import org.mingzhang.page.Views;
import org.mingzhang.publish.Parallel;
import org.mingzhang.publish.Selection;
import org.mingzhang.publish.Site;
import org.mingzhang.search.SearchPages;

/**
 * All pages but those of single departments, and the files beside them. Where nothing that is shared has changed, those stay as
 * they were that show nothing else of any department, but for the files of all figures and the home page, which tells how long
 * these are.
 */
final class PortalwidePages {

  private final Path portal;
  private final Articles articles;
  private final String basePath;
  private final String shared;
  private final Views views;
  private final PortalPages pages;
  private final PortalData data;
  private final LastBuild last;

  /** What people wrote, as pages; null as long as it is as it was. */
  private Baked baked;

  private final List<Problem> problems = new ArrayList<>();

  /**
   * @param portal its folder
   * @param articles written by people
   * @param basePath the site's sub-path with a slash at both ends
   * @param shared hash of all that these pages are made from but departments, or empty where nothing is known
   */
  PortalwidePages(
      Path portal, Articles articles, String basePath, String shared, Views views, PortalPages pages, PortalData data,
      LastBuild last) {
    this.portal = portal;
    this.articles = articles;
    this.basePath = basePath;
    this.shared = shared;
    this.views = views;
    this.pages = pages;
    this.data = data;
    this.last = last;
  }

  /** Draws what people wrote, unless it is as it was. */
  void begin() {
    if (!isSharedAsBefore()) {
      bake();
    }
  }

  private boolean isSharedAsBefore() {
    return before().isMadeOf(shared);
  }

  private LastBuild.Portalwide before() {
    return last.memory().portalwide();
  }

  private void bake() {
    baked = articles.content().bake(portal.resolve("templates"), views.configuration(), views.shared());
    problems.addAll(baked.problems());
  }

  /** What is wrong with them, as far as they are drawn. */
  List<Problem> problems() {
    return problems;
  }

  /** The file that a page was written in, or the page itself. */
  String sourceOf(String page) {
    if (baked == null) {
      bake();
    }
    return baked.pages().stream().filter(of -> of.path().equals(page)).findFirst().map(BakedPage::file).orElse(page);
  }

  /**
   * Adds all of them to the site and their texts to the search, which is complete then.
   *
   * @return what to remember
   */
  LastBuild.Portalwide finish(Units units, OpenData openData, Site site, Indexing indexing) {
    openData.finishLines(units.outlines());
    boolean goesOn = isSharedAsBefore() && indexing.goesOn();
    Shown.By by = new Shown.By(pages, data, new SiteFiles(data.settings(), views.web()), units.count() > CheckDocuments.ROWS);
    TouchedPages touched =
        isSharedAsBefore() ? units.touched(unit -> new Shown(by, unit.years(), unit::byRule).pages()) : TouchedPages.unknown();
    boolean knows = goesOn && touched.isKnown() && !touched.mayBe(CompareFiles.INDEX) && !touched.mayBe(Shown.NAMED);
    Optional<Selection> staying = knows ? indexing.filesOfLast().flatMap(this::staying) : Optional.empty();
    if (staying.isPresent() && touched.isNone()) {
      indexing.stay();
      indexing.complete();
      return stay(staying.get(), before().listings(), before().home(), openData, site);
    }
    Shown shown = new Shown(by, units.years(), units::byRule);
    if (staying.isPresent()) {
      ListingPages lists = lists(shown, touched);
      if (lists.standWhereTheyDid()) {
        return correct(staying.get(), touched, shown, lists, openData, site, indexing);
      }
    }
    return draw(touched, shown, openData, site, indexing);
  }

  private ListingPages lists(Shown shown, TouchedPages touched) {
    return ListingPages.of(shared, last, shown.listings().all(), touched);
  }

  private static void add(PortalPages.Page page, Site site) {
    site.add(page.path(), page.html());
  }

  // --- as they were -------------------------------------------------------------------------------------------------

  /**
   * Files of no department that stay; nothing where one of them is not as it was published.
   *
   * @param searched files that the search adds itself
   */
  private Optional<Selection> staying(Selection searched) {
    Set<String> others = new HashSet<>(Set.of(PortalPages.HOME, LongFiles.PACKAGE));
    last.lines().lengths().keySet().forEach(part -> others.add(part.address()));
    int ofDepartments = last.memory().outlines().values().stream().mapToInt(Outline::published).sum();
    Selection departments = last.site().below(PortalPages.DEPARTMENTS);
    Selection staying = last.site().all().without(departments).without(searched).without(others);
    boolean apart = departments.count() == ofDepartments; // what people wrote may lie anywhere
    return apart && last.site().holds(staying) ? Optional.of(staying) : Optional.empty();
  }

  /** Keeps files and draws the home page, which tells how long the files of all figures are. */
  private LastBuild.Portalwide stay(
      Selection staying, Map<String, String> listings, PortalPages.Home home, OpenData openData, Site site) {
    site.keep(staying);
    add(pages.home(home, openData.describe(data)), site);
    problems.addAll(before().problems());
    return new LastBuild.Portalwide(
        shared, before().articles(), listings, home, before().pages(), before().content(), before().problems());
  }

  /** Draws those that show another figure than before, and leaves the others. */
  private LastBuild.Portalwide correct(
      Selection staying, TouchedPages touched, Shown shown, ListingPages lists, OpenData openData, Site site,
      Indexing indexing) {
    indexing.stay();
    SortedMap<String, Supplier<Document>> report = shown.report();
    report.keySet().removeIf(address -> !touched.mayBe(address));
    List<Own> own = Parallel.map(report.values(), page -> Own.check(page.get()));
    ForkJoinTask<?> searched = ForkJoinTask.adapt(() -> index(own, indexing)).fork(); // takes as long as all that follows

    SortedMap<String, byte[]> files = new TreeMap<>();
    lists.draw(pages).forEach(page -> files.put(page.path(), page.html()));
    Parallel.map(own, this::page).forEach(page -> files.put(page.path(), page.html()));
    shown.compared().forEach((address, file) -> {
      if (touched.mayBe(address)) {
        files.put(address, file.get());
      }
    });
    if (touched.mayBe(SiteFiles.FEED)) {
      files.put(SiteFiles.FEED, shown.feed());
    }
    files.forEach(site::add);
    PortalPages.Home home = touched.mayBe(PortalPages.HOME) ? shown.home(before().home().guides()) : before().home();
    searched.join();
    indexing.complete();
    return stay(staying.without(files.keySet()), lists.made(), home.with(shown.outcomes()), openData, site);
  }

  // --- drawn --------------------------------------------------------------------------------------------------------

  private LastBuild.Portalwide draw(
      TouchedPages touched, Shown shown, OpenData openData, Site site, Indexing indexing) {
    if (baked == null) {
      bake();
    }
    List<Own> own = own(shown);
    SearchPages texts = new SearchPages(data);
    Parallel.each(articles.content().documents(), document -> indexing.add(texts.document(document)));
    index(own, indexing);
    indexing.complete();

    ListingPages lists = lists(shown, touched);
    lists.keep(site);
    List<PortalPages.Page> drawn = new ArrayList<>(lists.draw(pages));
    OpenFiles files = openData.describe(data);
    PortalPages.Home home = shown.home(guides()).with(shown.outcomes());
    drawn.add(pages.home(home, files));
    drawn.add(pages.search(shown.briefs()));
    drawn.add(pages.compare());
    drawn.add(pages.notFound(basePath));
    own.forEach(page -> drawn.add(page(page)));
    drawn.forEach(page -> add(page, site));
    shown.compared().forEach((address, file) -> site.add(address, file.get()));
    baked.pages().forEach(page -> site.add(page.path(), page.html()));
    baked.assets().forEach(site::add);
    shown.siteFiles(site.addresses()).forEach(site::add);
    Assets.read(portal.resolve("assets"), problems).forEach(site::add);
    int all = drawn.size() + lists.kept() + baked.pages().size();
    return new LastBuild.Portalwide(shared, articles.known(), lists.made(), home, all, baked.pages().size(), problems);
  }

  /**
   * A page that the portal writes itself.
   *
   * @param above pages that lead to it
   */
  private record Own(Document document, List<Views.Link> above, String template) {

    static Own guide(Document document) {
      return new Own(document, List.of(), "glossary.ftlh");
    }

    static Own check(Document document) {
      boolean first = document.address().equals(CheckDocuments.REPORT.address());
      return new Own(document, first ? List.of() : List.of(CheckDocuments.REPORT), "checks.ftlh");
    }
  }

  private List<Own> own(Shown shown) {
    List<Own> own = new ArrayList<>();
    own.add(Own.guide(GlossaryDocument.of(data.glossary())));
    own.add(Own.guide(CheckDocuments.rulesDocument()));
    shown.report().values().forEach(page -> own.add(Own.check(page.get())));
    return own;
  }

  private void index(List<Own> own, Indexing indexing) {
    SearchPages texts = new SearchPages(data);
    Parallel.each(own, page -> indexing.add(texts.document(page.document())));
  }

  private PortalPages.Page page(Own own) {
    return pages.document(own.document(), own.above(), own.template());
  }

  private List<Views.Link> guides() {
    return baked.pages().stream()
        .map(BakedPage::document)
        .map(document -> new Views.Link(document.title(), document.address(), document.summary()))
        .toList();
  }
}
