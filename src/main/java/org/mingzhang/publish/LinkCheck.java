package org.mingzhang.publish;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Finds links of the site's own pages that lead to no file or no place in a file. */
public final class LinkCheck {

  private final Site site;
  private final Set<String> addresses;
  private final StayingPages staying;
  private final Map<String, LinkFacts> facts;

  /** Many pages link to the same. */
  private final Map<LinkTarget, Boolean> asked = new ConcurrentHashMap<>();

  private final Set<LinkTarget> places = ConcurrentHashMap.newKeySet();

  private LinkCheck(Site site, Map<String, LinkFacts> facts, StayingPages staying) {
    this.site = site;
    this.addresses = site.addresses();
    this.staying = staying;
    this.facts = facts;
  }

  /** A link that leads nowhere, and the page it stands on. */
  public record DeadLink(String page, String link) {}

  /**
   * What was found.
   *
   * @param dead sorted by page, in the order they stand there
   * @param places that links of other pages lead to, and that are there
   */
  public record Result(List<DeadLink> dead, Set<LinkTarget> places) {}

  /**
   * Checks all links.
   *
   * @param known facts of pages, by address; those of the others are read from the site
   * @param staying pages that are not looked at unless something has gone that they link to
   */
  public static Result check(Site site, Map<String, LinkFacts> known, StayingPages staying) {
    LinkCheck check = new LinkCheck(site, new ConcurrentHashMap<>(known), staying);
    boolean asBefore = staying.targets().parallelStream().allMatch(check::isThere);
    // The page for missing pages is served at any depth; its links start at the root of the server.
    List<String> pages =
        check.addresses.stream()
            .filter(address -> address.endsWith(".html") && !address.equals("404.html"))
            .filter(address -> !asBefore || !staying.addresses().contains(address))
            .toList();
    List<DeadLink> dead = pages.parallelStream().flatMap(page -> check.dead(page).stream()).toList();
    return new Result(dead, Collections.unmodifiableSet(check.places));
  }

  private List<DeadLink> dead(String page) {
    List<DeadLink> dead = new ArrayList<>();
    facts(page).links().lines().filter(link -> !leadsSomewhere(page, link)).forEach(link -> dead.add(new DeadLink(page, link)));
    return dead;
  }

  private LinkFacts facts(String page) {
    LinkFacts known = facts.get(page);
    if (known == null && staying.addresses().contains(page)) {
      facts.putAll(staying.facts(page));
      known = facts.get(page);
    }
    return known == null ? facts.computeIfAbsent(page, address -> LinkFacts.of(site.bytes(address))) : known;
  }

  private boolean leadsSomewhere(String page, String link) {
    Optional<LinkTarget> target = LinkTarget.of(page, link);
    return target.isPresent() && isThere(target.get());
  }

  private boolean isThere(LinkTarget target) {
    Boolean known = asked.get(target);
    if (known == null) {
      known = addresses.contains(target.address()) && (target.place().isEmpty() || hasPlace(target));
      asked.put(target, known);
    }
    return known;
  }

  private boolean hasPlace(LinkTarget target) {
    boolean stays = staying.addresses().contains(target.address());
    boolean found = stays && staying.isKnown(target) || facts(target.address()).has(target.place());
    if (found) {
      places.add(target);
    }
    return found;
  }
}
