package org.mingzhang.page;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.mingzhang.disclosure.Brief;
import org.mingzhang.disclosure.DisclosureWriter;
import org.mingzhang.model.PortalSettings;
import org.mingzhang.publish.Sitemap;

/** What programs read of the site as a whole: the feed, the rules for robots, the sitemap. */
public final class SiteFiles {

  /** Address of the feed. */
  public static final String FEED = Feed.ADDRESS;

  private final PortalSettings settings;
  private final WebAddress web;

  public SiteFiles(PortalSettings settings, WebAddress web) {
    this.settings = settings;
    this.web = web;
  }

  /**
   * The files by their addresses.
   *
   * @param addresses all files of the site
   */
  public SortedMap<String, byte[]> of(List<Brief> briefs, Collection<String> addresses) {
    SortedMap<String, byte[]> files = new TreeMap<>();
    if (web.known()) {
      files.putAll(new Sitemap(web.base(), Sitemap.LIMIT).files(pages(briefs, addresses)));
    }
    files.put(FEED, feed(briefs));
    files.put("robots.txt", robots().getBytes(StandardCharsets.UTF_8));
    return files;
  }

  /** The feed alone. */
  public byte[] feed(List<Brief> briefs) {
    return new Feed(settings, web).write(briefs);
  }

  /** Days of change come from the data; a page that has none gets none. */
  private static SortedMap<String, String> pages(List<Brief> briefs, Collection<String> addresses) {
    Map<String, String> days = new HashMap<>();
    for (Brief brief : briefs) {
      if (brief.publication().published() != null) {
        days.put(Listings.page(brief.address()), brief.publication().day());
      }
    }
    SortedMap<String, String> pages = new TreeMap<>();
    addresses.stream()
        .filter(address -> address.endsWith(".html") && !address.equals(PortalPages.NOT_FOUND))
        .filter(address -> !DisclosureWriter.isSuperseded(address))
        .forEach(address -> pages.put(address, days.getOrDefault(address, "")));
    return pages;
  }

  private String robots() {
    if (settings.isDemonstration()) {
      return "User-agent: *\nDisallow: /\n";
    }
    return "User-agent: *\nAllow: /\n" + (web.known() ? "\nSitemap: " + web.of("sitemap.xml") + "\n" : "");
  }
}
