package org.mingzhang.publish;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Finds links of the site's own pages that lead to no file or no place in a file. */
public final class LinkCheck {

  private final Site site;
  private final Map<String, LinkFacts> facts;

  private LinkCheck(Site site, Map<String, LinkFacts> facts) {
    this.site = site;
    this.facts = facts;
  }

  /** A link that leads nowhere, and the page it stands on. */
  public record DeadLink(String page, String link) {}

  /**
   * All dead links, sorted by page, in the order they stand there.
   *
   * @param known facts of pages, by address; those of the others are read from the site
   */
  public static List<DeadLink> check(Site site, Map<String, LinkFacts> known) {
    LinkCheck check = new LinkCheck(site, new ConcurrentHashMap<>(known));
    // The page for missing pages is served at any depth; its links start at the root of the server.
    List<String> pages = site.addresses().stream().filter(a -> a.endsWith(".html") && !a.equals("404.html")).toList();
    return pages.parallelStream().flatMap(page -> check.dead(page).stream()).toList();
  }

  private List<DeadLink> dead(String page) {
    List<DeadLink> dead = new ArrayList<>();
    facts(page).links().lines().filter(link -> !leadsSomewhere(page, link)).forEach(link -> dead.add(new DeadLink(page, link)));
    return dead;
  }

  private LinkFacts facts(String page) {
    return facts.computeIfAbsent(page, address -> LinkFacts.of(site.bytes(address)));
  }

  private boolean leadsSomewhere(String page, String link) {
    try {
      URI target = URI.create("site:///" + page).resolve(link.replace(" ", "%20"));
      String path = target.getPath() == null ? "" : target.getPath().replaceFirst("^/+", "");
      String fragment = target.getFragment() == null ? "" : target.getFragment();
      if (!site.addresses().contains(path)) {
        return false;
      }
      return fragment.isEmpty() || facts(path).has(fragment);
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
