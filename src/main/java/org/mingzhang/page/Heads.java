package org.mingzhang.page;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.mingzhang.disclosure.Document;
import org.mingzhang.model.Department;
import org.mingzhang.model.DepartmentYear;
import org.mingzhang.model.FinalAccounts;
import org.mingzhang.model.PortalData;
import org.mingzhang.model.PortalSettings;
import org.mingzhang.model.SourceDocument;
import org.mingzhang.model.Text;
import org.mingzhang.model.Value;

/**
 * Makes the heads of all pages: the tags that 国办发〔2017〕47号 asks of government sites (site, column, article), Open Graph
 * and schema.org. A tag is left out where nothing is known; the author is always, since no person is named here.
 */
public final class Heads {

  private final PortalSettings settings;
  private final WebAddress web;

  public Heads(PortalSettings settings, WebAddress web) {
    this.settings = settings;
    this.web = web;
  }

  /** A page that is neither list nor article: the page for missing pages. */
  Head site() {
    return new Head(siteTags(), "", "");
  }

  /** The home page: the site itself, and the column that it is in a wider portal. */
  Head home() {
    List<Head.Meta> metas = siteTags();
    if (settings.column() != null) {
      columnTags(metas, settings.column().value(), settings.tagline().value());
    }
    openGraph(metas, "", settings.name().value(), settings.tagline().value(), "website");
    return new Head(metas, canonical(""), "");
  }

  /** A page that lists others, or a tool. */
  Head column(String address, String title, String summary) {
    return column(address, title, summary, "");
  }

  private Head column(String address, String title, String summary, String data) {
    List<Head.Meta> metas = siteTags();
    columnTags(metas, title, summary);
    openGraph(metas, address, title, summary, "website");
    return new Head(metas, canonical(address), data);
  }

  /** A department over the years, with what it is. */
  Head department(String address, Department department, String region) {
    String name = department.name().value();
    Thing thing =
        Thing.root("GovernmentOrganization").text("name", name).text("alternateName", text(department.shortName()))
            .text("taxID", text(department.creditCode())).text("url", canonical(address));
    if (!region.isEmpty()) {
      thing.thing("areaServed", place(region));
    }
    return column(address, name, name + "各年度公开的决算和绩效。", thing.toString());
  }

  /** A page that people wrote; it has no date, so no tag of one. Called by the template of such pages. */
  public Head article(String address, String title, String summary) {
    String source = settings.host() == null ? settings.name().value() : settings.host().value();
    return article(address, title, summary, "", source, List.of(), "");
  }

  /** One department-year, with what its figures are. */
  Head departmentYear(DepartmentYear year, Document document, PortalData data) {
    FinalAccounts accounts = year.accounts();
    String name = year.department().name().value();
    String source = accounts.source().publisher() == null ? name : accounts.source().publisher().value();
    List<String> keywords = List.of(name, year.year() + "年度", accounts.kind().term());
    return article(
        document.address(), document.title(), document.summary(), accounts.publication().dayAndHour(), source, keywords,
        dataset(year, document, data));
  }

  /** A page that has been replaced: search engines are to show the one that stands now. */
  Head superseded(String nowAt) {
    List<Head.Meta> metas = siteTags();
    if (!settings.isDemonstration()) { // a demonstration keeps them away from every page
      name(metas, "robots", "noindex");
    }
    return new Head(metas, canonical(nowAt), "");
  }

  private Head article(
      String address, String title, String summary, String date, String source, List<String> words, String data) {
    List<Head.Meta> metas = siteTags();
    name(metas, "ColumnName", settings.column() == null ? settings.name().value() : settings.column().value());
    name(metas, "ColumnType", text(settings.columnType()));
    name(metas, "ArticleTitle", title);
    name(metas, "PubDate", date);
    name(metas, "ContentSource", source);
    name(metas, "Keywords", keywords(words));
    name(metas, "Url", canonical(address));
    openGraph(metas, address, title, summary, "article");
    return new Head(metas, canonical(address), data);
  }

  // --- tags -----------------------------------------------------------------------------------------------------------

  private List<Head.Meta> siteTags() {
    List<Head.Meta> metas = new ArrayList<>();
    name(metas, "SiteName", settings.name().value());
    name(metas, "SiteDomain", web.host());
    name(metas, "SiteIDCode", settings.isDemonstration() ? "" : text(settings.siteCode()));
    return metas;
  }

  private void columnTags(List<Head.Meta> metas, String title, String summary) {
    name(metas, "ColumnName", title);
    name(metas, "ColumnDescription", summary);
    name(metas, "ColumnKeywords", keywords(List.of(title)));
    name(metas, "ColumnType", text(settings.columnType()));
  }

  /** Words of the page before those of the portal, each once. */
  private String keywords(List<String> words) {
    Set<String> all = new LinkedHashSet<>(words);
    settings.keywords().forEach(word -> all.add(word.value()));
    return String.join(",", all);
  }

  private void openGraph(List<Head.Meta> metas, String address, String title, String summary, String type) {
    property(metas, "og:title", title);
    property(metas, "og:description", summary);
    property(metas, "og:type", type);
    property(metas, "og:site_name", settings.name().value());
    property(metas, "og:locale", "zh_CN");
    property(metas, "og:url", canonical(address));
  }

  private static void name(List<Head.Meta> metas, String name, String content) {
    add(metas, "name", name, content);
  }

  private static void property(List<Head.Meta> metas, String name, String content) {
    add(metas, "property", name, content);
  }

  private static void add(List<Head.Meta> metas, String attribute, String name, String content) {
    if (!content.isEmpty()) {
      metas.add(new Head.Meta(attribute, name, content));
    }
  }

  /** The address that the site's own links use, so that no server needs to know a default document. */
  private String canonical(String address) {
    return web.of(Listings.page(address));
  }

  private static String text(Value value) {
    return value == null ? "" : value.printed();
  }

  // --- schema.org -------------------------------------------------------------------------------------------------------

  private String dataset(DepartmentYear year, Document document, PortalData data) {
    FinalAccounts accounts = year.accounts();
    Thing dataset =
        Thing.root("Dataset").text("name", document.title()).text("description", document.summary())
            .text("url", canonical(document.address())).text("inLanguage", "zh-CN")
            .text("temporalCoverage", year.year() + "-01-01/" + year.year() + "-12-31")
            .text("datePublished", text(accounts.published()));
    String region = data.regionName(year.department().region().value());
    if (!region.isEmpty()) {
      dataset.thing("spatialCoverage", place(region));
    }
    dataset.thing("creator", new Thing("GovernmentOrganization").text("name", year.department().name().value()));
    dataset.thing("isBasedOn", source(accounts.source()));
    return dataset.text("license", text(settings.license())).toString();
  }

  private static Thing source(SourceDocument source) {
    Thing work = new Thing("CreativeWork").text("name", source.title().value()).text("url", text(source.url()));
    Text publisher = source.publisher();
    return publisher == null ? work : work.thing("publisher", new Thing("Organization").text("name", publisher.value()));
  }

  private static Thing place(String region) {
    return new Thing("Place").text("name", region);
  }
}
