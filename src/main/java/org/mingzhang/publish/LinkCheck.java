package org.mingzhang.publish;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;

/** Finds links of the site's own pages that lead to no file or no place in a file. */
public final class LinkCheck {

  private final Site site;
  private final StayingPages staying;
  private final Map<String, LinkFacts> facts;

  /** Many pages link to the same. */
  private final Map<LinkTarget, Boolean> asked = new ConcurrentHashMap<>();

  private final Map<String, Set<String>> places = new ConcurrentHashMap<>();

  private LinkCheck(Site site, Map<String, LinkFacts> facts, StayingPages staying) {
    this.site = site;
    this.staying = staying;
    this.facts = facts;
  }

  /** A link that leads nowhere, and the page it stands on. */
  public record DeadLink(String page, String link) {}

  /**
   * What was found.
   *
   * @param dead sorted by page, in the order they stand there
   * @param places that links of other pages lead to, by address; also of pages that were not looked at
   */
  public record Result(List<DeadLink> dead, SortedMap<String, Set<String>> places) {}

  /**
   * Checks all links.
   *
   * @param known facts of pages, by address; those of the others are read from the site
   * @param staying pages that are not looked at unless something has gone that they link to
   */
  public static Result check(Site site, Map<String, LinkFacts> known, StayingPages staying) {
    LinkCheck check = new LinkCheck(site, new ConcurrentHashMap<>(known), staying);
    boolean asBefore = check.nothingHasGone();
    // The page for missing pages is served at any depth; its links start at the root of the server.
    List<String> pages =
        (asBefore ? site.added() : site.addresses())
            .stream().filter(address -> address.endsWith(".html") && !address.equals("404.html")).toList();
    List<DeadLink> dead = pages.parallelStream().flatMap(page -> check.dead(page).stream()).toList();
    if (asBefore) {
      staying.places().forEach((address, before) -> check.places(address).addAll(before));
    }
    return new Result(dead, check.sortedPlaces());
  }

  /** Whether all that links of the last site led to is there. */
  private boolean nothingHasGone() {
    return site.lacks(staying.site().files()).isEmpty()
        && staying.places().entrySet().parallelStream().allMatch(of -> hasPlaces(of.getKey(), of.getValue()));
  }

  private boolean hasPlaces(String page, Set<String> found) {
    return site.isKept(page) || site.has(page) && found.stream().allMatch(facts(page)::has);
  }

  private Set<String> places(String address) {
    return places.computeIfAbsent(address, page -> new ConcurrentSkipListSet<>());
  }

  private SortedMap<String, Set<String>> sortedPlaces() {
    return new TreeMap<>(places);
  }

  private List<DeadLink> dead(String page) {
    List<DeadLink> dead = new ArrayList<>();
    facts(page).links().lines().filter(link -> !leadsSomewhere(page, link)).forEach(link -> dead.add(new DeadLink(page, link)));
    return dead;
  }

  private LinkFacts facts(String page) {
    LinkFacts known = facts.get(page);
    if (known == null && site.isKept(page)) {
      facts.putAll(staying.facts().apply(page));
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
      known = site.has(target.address()) && (target.place().isEmpty() || hasPlace(target));
      asked.put(target, known);
    }
    return known;
  }

  private boolean hasPlace(LinkTarget target) {
    boolean found = isKnown(target) || facts(target.address()).has(target.place());
    if (found) {
      places(target.address()).add(target.place());
    }
    return found;
  }

  /** Whether a place was found by the last build, on a page that stays. */
  private boolean isKnown(LinkTarget place) {
    return site.isKept(place.address())
        && staying.places().getOrDefault(place.address(), Set.of()).contains(place.place());
  }
}
