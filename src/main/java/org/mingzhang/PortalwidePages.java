package org.mingzhang;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.mingzhang.bake.Baked;
import org.mingzhang.bake.BakedPage;
import org.mingzhang.disclosure.Brief;
import org.mingzhang.disclosure.Document;
import org.mingzhang.disclosure.GlossaryDocument;
import org.mingzhang.export.LongFiles;
import org.mingzhang.model.PortalData;
import org.mingzhang.model.Problem;
import org.mingzhang.page.CheckDocuments;
import org.mingzhang.page.CheckedYear;
import org.mingzhang.page.CompareFiles;
import org.mingzhang.page.Downloads;
import org.mingzhang.page.Listings;
import org.mingzhang.page.PortalPages;
import org.mingzhang.page.SiteFiles;
import org.mingzhang.page.Views;
import org.mingzhang.publish.Selection;
import org.mingzhang.publish.Site;
import org.mingzhang.search.SearchPages;

/**
 * All pages but those of single departments, and the files beside them. Where neither anything that is shared nor what
 * departments give to these pages has changed, they stay as they were, but for the files of all figures and the home page,
 * which tells how long these are.
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
    Stream<BakedPage> written = baked == null ? Stream.empty() : baked.pages().stream();
    return written.filter(of -> of.path().equals(page)).findFirst().map(BakedPage::file).orElse(page);
  }

  /**
   * Adds all of them to the site and their texts to the search, which is complete then.
   *
   * @return what to remember
   */
  LastBuild.Portalwide finish(Units units, OpenData openData, Site site, Indexing indexing) {
    boolean same = isSharedAsBefore() && indexing.goesOn() && units.giveTheSame();
    Optional<Selection> staying = same ? indexing.filesOfLast().flatMap(this::staying) : Optional.empty();
    if (staying.isEmpty()) {
      return draw(units, openData, site, indexing);
    }
    site.keep(staying.get());
    indexing.stay();
    indexing.complete();
    add(pages.home(before().home(), openData.finish(data.settings(), units.outlines())), site);
    problems.addAll(before().problems());
    return before();
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
    int ofDepartments = 0;
    for (Outline department : last.memory().outlines().values()) {
      department.years().forEach(year -> others.add(LongFiles.address(year.year())));
      ofDepartments += department.published();
    }
    Selection departments = last.site().below(PortalPages.DEPARTMENTS);
    Selection staying = last.site().all().without(departments).without(searched).without(others);
    boolean apart = departments.count() == ofDepartments; // what people wrote may lie anywhere
    return apart && last.site().holds(staying) ? Optional.of(staying) : Optional.empty();
  }

  // --- drawn --------------------------------------------------------------------------------------------------------

  private LastBuild.Portalwide draw(Units units, OpenData openData, Site site, Indexing indexing) {
    if (baked == null) {
      bake();
    }
    List<Unit.Year> years = units.years();
    List<Brief> briefs = years.stream().map(Unit.Year::brief).toList();
    List<CheckedYear> checked = years.stream().map(Unit.Year::checked).toList();
    List<Own> own = own(briefs, checked, units);
    SearchPages texts = new SearchPages(data);
    Stream.concat(articles.content().documents().stream(), own.stream().map(Own::document))
        .parallel().map(texts::document).forEach(indexing::add);
    indexing.complete();

    Listings listings = pages.listings(briefs);
    ListingPages lists = new ListingPages(shared, last, site);
    List<PortalPages.Page> drawn = new ArrayList<>(lists.draw(listings.all(), touched(units), pages));
    List<Downloads.File> files = openData.finish(data.settings(), units.outlines());
    PortalPages.Home home = pages.homeOf(guides(), briefs, listings.entrances(), CheckDocuments.tally(checked));
    drawn.add(pages.home(home, files));
    drawn.add(pages.search(briefs));
    drawn.add(pages.compare());
    drawn.add(pages.notFound(basePath));
    own.forEach(page -> drawn.add(pages.document(page.document(), page.template())));
    drawn.forEach(page -> add(page, site));
    CompareFiles.of(data, briefs).forEach(site::add);
    baked.pages().forEach(page -> site.add(page.path(), page.html()));
    baked.assets().forEach(site::add);
    new SiteFiles(data.settings(), views.web()).of(briefs, site.addresses()).forEach(site::add);
    Assets.read(portal.resolve("assets"), problems).forEach(site::add);
    int all = drawn.size() + lists.kept() + baked.pages().size();
    return new LastBuild.Portalwide(shared, articles.known(), lists.made(), home, all, baked.pages().size(), problems);
  }

  private TouchedListings touched(Units units) {
    return isSharedAsBefore()
        ? TouchedListings.of(last, units.drawn(), units.outlines().size(), pages)
        : TouchedListings.unknown();
  }

  /** A page that the portal writes itself. */
  private record Own(Document document, String template) {}

  private List<Own> own(List<Brief> briefs, List<CheckedYear> checked, Units units) {
    List<Own> own = new ArrayList<>();
    own.add(new Own(GlossaryDocument.of(data.glossary()), "glossary.ftlh"));
    own.add(new Own(CheckDocuments.rulesDocument(), "glossary.ftlh"));
    if (data.settings().showsChecks()) {
      own.add(new Own(CheckDocuments.report(briefs, checked, units.byRule()), "checks.ftlh"));
    }
    return own;
  }

  private List<Views.Link> guides() {
    return baked.pages().stream()
        .map(BakedPage::document)
        .map(document -> new Views.Link(document.title(), document.address(), document.summary()))
        .toList();
  }
}
