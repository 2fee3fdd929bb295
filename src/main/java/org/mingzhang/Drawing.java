package org.mingzhang;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.mingzhang.bake.Baked;
import org.mingzhang.bake.BakedPage;
import org.mingzhang.disclosure.Brief;
import org.mingzhang.disclosure.Disclosure;
import org.mingzhang.disclosure.DisclosureWriter;
import org.mingzhang.disclosure.Document;
import org.mingzhang.disclosure.GlossaryDocument;
import org.mingzhang.model.DepartmentYear;
import org.mingzhang.model.PortalData;
import org.mingzhang.page.CheckDocuments;
import org.mingzhang.page.CompareFiles;
import org.mingzhang.page.PortalPages;
import org.mingzhang.page.SiteFiles;
import org.mingzhang.page.Views;
import org.mingzhang.publish.Site;
import org.mingzhang.search.SearchPages;

/** Draws the pages of a build and gives their texts to the search; few department-years are in memory at once. */
final class Drawing {

  private static final int BATCH = 64;

  private final PortalData data;
  private final CheckDocuments checks;
  private final SiteFiles files;
  private final PortalPages pages;
  private final SearchPages texts;
  private final Site site;
  private final Indexing indexing;
  private final OpenData openData;

  Drawing(Views views, PortalData data, CheckDocuments checks, Site site, Indexing indexing) {
    this.data = data;
    this.checks = checks;
    this.files = new SiteFiles(data.settings(), views.web());
    this.pages = new PortalPages(views, data, checks);
    this.texts = new SearchPages(data);
    this.site = site;
    this.indexing = indexing;
    this.openData = new OpenData(site);
  }

  private record Drawn(Brief brief, List<PortalPages.Page> pages, OpenData.Files files) {}

  /** Writes, draws and indexes all department-years; only what other pages say of them stays. */
  List<Brief> years(DisclosureWriter writer) {
    List<Brief> briefs = new ArrayList<>();
    List<DepartmentYear> years = data.years();
    for (int from = 0; from < years.size(); from += BATCH) {
      List<DepartmentYear> batch = years.subList(from, Math.min(from + BATCH, years.size()));
      for (Drawn drawn : batch.parallelStream().map(year -> year(writer, year)).toList()) {
        drawn.pages().forEach(this::add);
        openData.add(drawn.files());
        briefs.add(drawn.brief());
      }
    }
    return briefs;
  }

  /** The page of a year, and those that it replaced; these are not searched. */
  private Drawn year(DisclosureWriter writer, DepartmentYear year) {
    Disclosure written = writer.write(year);
    Disclosure disclosure = data.settings().showsChecks() ? checks.addTo(written) : written;
    Brief brief = disclosure.brief();
    indexing.add(texts.departmentYear(disclosure, brief.excerpt()));
    OpenData.Files files = OpenData.files(written);
    List<PortalPages.Page> drawn = new ArrayList<>(List.of(pages.departmentYear(disclosure, brief, files.links())));
    year.superseded().forEach(old -> drawn.add(pages.superseded(writer.write(old), old.until())));
    return new Drawn(brief, drawn, files);
  }

  /**
   * Draws and indexes all other pages.
   *
   * @param content written by people
   * @param baked the same as pages
   * @param basePath the site's sub-path with a slash at both ends
   * @return how many there are
   */
  int others(List<Document> content, Baked baked, List<Brief> briefs, String basePath) {
    Collection<List<Brief>> departments =
        briefs.stream().collect(Collectors.groupingBy(brief -> brief.year().id(), TreeMap::new, Collectors.toList())).values();
    List<PortalPages.Page> drawn = new ArrayList<>(departments.parallelStream().map(pages::department).toList());
    drawn.addAll(pages.across(content(baked), briefs, openData.finish(data.settings())));
    drawn.add(pages.search());
    drawn.add(pages.compare());
    drawn.add(pages.notFound(basePath));

    List<Document> searched = new ArrayList<>(content);
    document(GlossaryDocument.of(data.glossary()), "glossary.ftlh", drawn, searched);
    document(CheckDocuments.rulesDocument(), "glossary.ftlh", drawn, searched);
    if (data.settings().showsChecks()) {
      document(checks.report(briefs), "checks.ftlh", drawn, searched);
    }
    drawn.forEach(this::add);
    CompareFiles.of(data, briefs).forEach(site::add);
    baked.pages().forEach(page -> site.add(page.path(), page.html()));
    baked.assets().forEach(site::add);
    files.of(briefs, site.addresses()).forEach(site::add);
    searched.parallelStream().map(texts::document).forEach(indexing::add);
    return drawn.size() + baked.pages().size();
  }

  /** A page that the portal writes itself. */
  private void document(Document document, String template, List<PortalPages.Page> drawn, List<Document> searched) {
    drawn.add(pages.document(document, template));
    searched.add(document);
  }

  private static List<Views.Link> content(Baked baked) {
    return baked.pages().stream()
        .map(BakedPage::document)
        .map(document -> new Views.Link(document.title(), document.address(), document.summary()))
        .toList();
  }

  private void add(PortalPages.Page page) {
    site.add(page.path(), page.html());
  }
}
