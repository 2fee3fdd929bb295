package org.mingzhang.publish;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
   * @param places as {@link StayingPages#places}; also of pages that were not looked at
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
    List<String> gone = site.lacks(staying.site().files());
    boolean asBefore = check.isThereWhatOthersLinkTo(gone);
    // The page for missing pages is served at any depth; its links start at the root of the server.
    List<String> pages =
        (asBefore ? check.besideChanges(gone) : site.addresses().stream())
            .filter(address -> address.endsWith(".html") && !address.equals("404.html")).toList();
    List<DeadLink> dead = Parallel.map(pages, check::dead).stream().flatMap(List::stream).toList();
    return new Result(dead, check.placesBeside(asBefore ? staying.places() : Map.of()));
  }

  /**
   * Whether all is there that links of the last site led to from outside the folder of their target.
   *
   * @param gone files of that site that are no longer there
   */
  private boolean isThereWhatOthersLinkTo(List<String> gone) {
    return gone.stream().noneMatch(staying.places()::containsKey)
        && staying.places().entrySet().parallelStream().allMatch(of -> hasPlaces(of.getKey(), of.getValue()));
  }

  private boolean hasPlaces(String page, Set<String> found) {
    return site.isKept(page)
        || site.has(page) && found.stream().allMatch(place -> place.isEmpty() || facts(page).has(place));
  }

  /** New files, and those that stay in a folder in which anything is new or has gone. */
  private Stream<String> besideChanges(List<String> gone) {
    Set<String> folders =
        Stream.concat(site.added().stream(), gone.stream()).map(staying.folder()).collect(Collectors.toCollection(TreeSet::new));
    folders.remove(""); // all that is linked to there is known
    return Stream.concat(site.added().stream(), folders.stream().flatMap(site::keptBelow));
  }

  private Set<String> places(String address) {
    return places.computeIfAbsent(address, page -> new ConcurrentSkipListSet<>());
  }

  /** Places that were found, with those of before, of which there may be very many. */
  private SortedMap<String, Set<String>> placesBeside(Map<String, Set<String>> before) {
    SortedMap<String, Set<String>> all = new TreeMap<>(before);
    places.forEach((address, found) -> {
      if (!before.getOrDefault(address, Set.of()).containsAll(found)) {
        found.addAll(before.getOrDefault(address, Set.of()));
        all.put(address, found);
      }
    });
    return all;
  }

  private List<DeadLink> dead(String page) {
    List<DeadLink> dead = new ArrayList<>();
    String folder = staying.folder().apply(page);
    URI base = LinkTarget.base(page);
    facts(page).links().lines()
        .filter(link -> !leadsSomewhere(base, folder, link)).forEach(link -> dead.add(new DeadLink(page, link)));
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

  private boolean leadsSomewhere(URI base, String folder, String link) {
    LinkTarget target = LinkTarget.of(base, link).orElse(null);
    if (target == null || !isThere(target)) {
      return false;
    }
    boolean inside = !folder.isEmpty() && target.address().startsWith(folder);
    if (!inside) {
      places(target.address()).add(target.place());
    }
    return true;
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
    return isKnown(target) || facts(target.address()).has(target.place());
  }

  /** Whether a place was found by the last build, on a page that stays. */
  private boolean isKnown(LinkTarget place) {
    return site.isKept(place.address())
        && staying.places().getOrDefault(place.address(), Set.of()).contains(place.place());
  }
}
