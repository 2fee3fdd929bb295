package org.mingzhang;

import java.nio.ByteBuffer;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.mingzhang.check.RuleTallies;
import org.mingzhang.check.Tally;
import org.mingzhang.disclosure.Brief;
import org.mingzhang.disclosure.Document;
import org.mingzhang.model.Department;
import org.mingzhang.model.PortalData;
import org.mingzhang.model.Publication;
import org.mingzhang.page.CheckDocuments;
import org.mingzhang.page.CheckedYear;
import org.mingzhang.page.CompareFiles;
import org.mingzhang.page.Listings;
import org.mingzhang.page.PortalPages;
import org.mingzhang.page.SiteFiles;
import org.mingzhang.page.Views;

/** What pages across the portal show of some department-years: of all, or of one department alone. */
final class Shown {

  /** Stands for all pages that show what is {@link Named}. */
  static final String NAMED = "named";

  /** Stands for how all rules came out, which the home page tells. */
  private static final String OUTCOMES = "outcomes";

  private final By by;
  private final List<Unit.Year> years;
  private final List<Brief> briefs;
  private final Supplier<RuleTallies> byRule;
  private final Listings listings;

  /**
   * What makes the pages.
   *
   * @param checksByYear whether there is a report for each year
   */
  record By(PortalPages pages, PortalData data, SiteFiles siteFiles, boolean checksByYear) {}

  /**
   * @param years sorted by department, the newest first
   * @param byRule how each rule came out in all of them
   */
  Shown(By by, List<Unit.Year> years, Supplier<RuleTallies> byRule) {
    this.by = by;
    this.years = years;
    this.briefs = years.stream().map(Unit.Year::brief).toList();
    this.byRule = byRule;
    this.listings = by.pages().listings(briefs);
  }

  /** What names, the search's suggestions and the list of all pages are made of. */
  private record Named(Department department, Publication publication, Unit.Subjects subjects) {

    static Named of(Unit.Year year) {
      return new Named(year.brief().department(), year.brief().publication(), year.subjects());
    }
  }

  /**
   * By the address of each page that a correction may change, or by what stands for several; each made when it is asked for.
   * Pages that are not named here show nothing of any department, or nothing but what is {@link #NAMED}.
   */
  SortedMap<String, Supplier<?>> pages() {
    SortedMap<String, Supplier<?>> pages = new TreeMap<>(listings.all());
    pages.putAll(report());
    compared().forEach((address, file) -> pages.put(address, () -> ByteBuffer.wrap(file.get())));
    pages.put(SiteFiles.FEED, () -> ByteBuffer.wrap(feed()));
    pages.put(PortalPages.HOME, () -> home(List.of()));
    pages.put(OUTCOMES, this::outcomes);
    pages.put(NAMED, () -> years.stream().map(Named::of).toList());
    return pages;
  }

  List<Brief> briefs() {
    return briefs;
  }

  Listings listings() {
    return listings;
  }

  private List<CheckedYear> checked() {
    return years.stream().map(Unit.Year::checked).toList();
  }

  Tally outcomes() {
    return CheckDocuments.tally(checked());
  }

  /**
   * The home page but for the outcomes.
   *
   * @param guides pages that people wrote
   */
  PortalPages.Home home(List<Views.Link> guides) {
    return by.pages().homeOf(guides, briefs, listings.entrances(), Tally.sum(List.of()));
  }

  /** Pages of the report by their folders; none where the portal shows no report. */
  SortedMap<String, Supplier<Document>> report() {
    return by.data().settings().showsChecks()
        ? CheckDocuments.report(briefs, checked(), byRule, by.checksByYear())
        : new TreeMap<>();
  }

  /** Files of the comparison by their addresses. */
  SortedMap<String, Supplier<byte[]>> compared() {
    return CompareFiles.of(by.data(), briefs);
  }

  byte[] feed() {
    return by.siteFiles().feed(briefs);
  }

  /**
   * What programs read of the site as a whole, by address.
   *
   * @param addresses all files of the site
   */
  SortedMap<String, byte[]> siteFiles(Collection<String> addresses) {
    return by.siteFiles().of(briefs, addresses);
  }
}
