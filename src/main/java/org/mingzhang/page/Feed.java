package org.mingzhang.page;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.mingzhang.disclosure.Brief;
import org.mingzhang.model.PortalSettings;
import org.mingzhang.model.Publication;
import org.mingzhang.publish.Xml;

/**
 * The Atom feed of publications and corrections. Its dates are those of the data; what has no date is not in it.
 *
 * <p>An id of Atom must be absolute and stay the same. It is the full address where the portal has one, else a UUID made of
 * the portal's name and the address in the site; links are relative then, which Atom allows.
 */
final class Feed {

  static final String ADDRESS = "feed.xml";

  private static final int LONGEST = 50;

  /** Atom wants a time of change even of a feed without entries, and the clock is not asked. */
  private static final String NEVER = "1970-01-01T00:00:00Z";

  private final PortalSettings settings;
  private final WebAddress web;

  Feed(PortalSettings settings, WebAddress web) {
    this.settings = settings;
    this.web = web;
  }

  /**
   * One entry.
   *
   * @param key the address in the site that makes the id, with a fragment where several entries are about one page
   */
  private record Entry(String time, String key, String link, String title, String summary) {}

  /** The whole file. */
  byte[] write(List<Brief> briefs) {
    List<Entry> entries = new ArrayList<>();
    for (Brief brief : briefs) {
      publication(brief, entries);
      corrections(brief, entries);
    }
    Comparator<Entry> newestFirst = Comparator.comparing(Entry::time).reversed().thenComparing(Entry::key);
    return text(Few.first(LONGEST, entries, newestFirst)).getBytes(StandardCharsets.UTF_8);
  }

  private static void publication(Brief brief, List<Entry> entries) {
    Publication of = brief.publication();
    if (of.published() != null) {
      String hour = of.publishedAt() == null ? "00:00" : of.publishedAt().value();
      String page = Listings.page(brief.address());
      entries.add(new Entry(time(of.day(), hour), page, page, brief.title(), brief.lead()));
    }
  }

  /** One entry for all corrections of a day. */
  private static void corrections(Brief brief, List<Entry> entries) {
    Map<String, List<Brief.Corrected>> byDay =
        brief.corrections().stream().collect(Collectors.groupingBy(Brief.Corrected::day, LinkedHashMap::new, Collectors.toList()));
    String page = Listings.page(brief.address());
    byDay.forEach(
        (day, of) ->
            entries.add(
                new Entry(
                    time(day, "00:00"), page + "#corrections-" + day, page + "#corrections", "更正：" + brief.title(),
                    of.stream().map(Brief.Corrected::words).collect(Collectors.joining()))));
  }

  /** The day as it is in China. */
  private static String time(String day, String hour) {
    return day + "T" + hour + ":00+08:00";
  }

  private String text(List<Entry> entries) {
    String author = settings.host() == null ? settings.name().value() : settings.host().value();
    StringBuilder xml = new StringBuilder();
    xml.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    xml.append("<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"zh-CN\">\n");
    element(xml, "id", id(ADDRESS));
    element(xml, "title", settings.name().value());
    element(xml, "subtitle", settings.tagline().value());
    element(xml, "updated", entries.isEmpty() ? NEVER : entries.get(0).time());
    xml.append("<author><name>").append(Xml.escape(author)).append("</name></author>\n");
    link(xml, "self", "application/atom+xml", ADDRESS);
    link(xml, "alternate", "text/html", "index.html");
    for (Entry entry : entries) {
      xml.append("<entry>\n");
      element(xml, "id", id(entry.key()));
      element(xml, "title", entry.title());
      element(xml, "updated", entry.time());
      link(xml, "alternate", "text/html", entry.link());
      element(xml, "summary", entry.summary());
      xml.append("</entry>\n");
    }
    return xml.append("</feed>\n").toString();
  }

  private String id(String key) {
    String unknown = settings.name().value() + "\n" + key;
    return web.known() ? web.of(key) : "urn:uuid:" + UUID.nameUUIDFromBytes(unknown.getBytes(StandardCharsets.UTF_8));
  }

  private void link(StringBuilder xml, String relation, String type, String address) {
    xml.append("<link rel=\"").append(relation).append("\" type=\"").append(type).append("\" href=\"");
    xml.append(Xml.escape(web.base() + address)).append("\"/>\n");
  }

  private static void element(StringBuilder xml, String name, String text) {
    if (!text.isEmpty()) {
      xml.append('<').append(name).append('>').append(Xml.escape(text)).append("</").append(name).append(">\n");
    }
  }
}
