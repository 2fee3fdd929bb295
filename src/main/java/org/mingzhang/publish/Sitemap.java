package org.mingzhang.publish;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Lists the pages of a site for search engines: one file, or an index and parts where a file may not hold them all. */
public final class Sitemap {

  /** Addresses that one file may hold (sitemaps.org). */
  public static final int LIMIT = 50_000;

  private static final String NAMESPACE = " xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n";

  private final String base;
  private final int limit;

  /**
   * @param base full address of the site's root with a slash at its end
   * @param limit how many addresses a file holds
   */
  public Sitemap(String base, int limit) {
    this.base = base;
    this.limit = limit;
  }

  /**
   * The files by their addresses.
   *
   * @param pages address of each page and the day of its last change, empty where nobody has said
   */
  public SortedMap<String, byte[]> files(SortedMap<String, String> pages) {
    List<String> entries = new ArrayList<>();
    pages.forEach((address, day) -> entries.add(entry("url", address, day)));
    SortedMap<String, byte[]> files = new TreeMap<>();
    if (entries.size() <= limit) {
      files.put("sitemap.xml", file("urlset", entries));
      return files;
    }
    List<String> parts = new ArrayList<>();
    for (int from = 0; from < entries.size(); from += limit) {
      String name = "sitemap-" + (parts.size() + 1) + ".xml";
      files.put(name, file("urlset", entries.subList(from, Math.min(from + limit, entries.size()))));
      parts.add(entry("sitemap", name, ""));
    }
    files.put("sitemap.xml", file("sitemapindex", parts));
    return files;
  }

  private String entry(String element, String address, String day) {
    String changed = day.isEmpty() ? "" : "<lastmod>" + Xml.escape(day) + "</lastmod>";
    return "<" + element + "><loc>" + Xml.escape(base + address) + "</loc>" + changed + "</" + element + ">\n";
  }

  private static byte[] file(String element, List<String> entries) {
    String text =
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<" + element + NAMESPACE + String.join("", entries) + "</" + element
            + ">\n";
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
