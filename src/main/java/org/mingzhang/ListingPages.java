package org.mingzhang;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.mingzhang.page.Listing;
import org.mingzhang.page.PortalPages;
import org.mingzhang.publish.LastSite;
import org.mingzhang.publish.Parallel;
import org.mingzhang.publish.RecordCodec;
import org.mingzhang.publish.Sha256;
import org.mingzhang.publish.Site;

/** Pages that list department-years. Most of them list what they did before one of these was corrected, and stay. */
final class ListingPages {

  private final RecordCodec codec = new RecordCodec();
  private final String shared;
  private final LastBuild last;
  private final SortedMap<String, String> made = new TreeMap<>();

  /** Files of those that are as before. */
  private final List<String> kept = new ArrayList<>();

  private final List<Listing> changed = new ArrayList<>();

  private ListingPages(String shared, LastBuild last) {
    this.shared = shared;
    this.last = last;
  }

  /**
   * Looks which of them are as before.
   *
   * @param shared hash of all but department-years that goes into pages, or empty where nothing is known
   * @param listings all of them, by address
   * @param touched which of them may list something else than before
   */
  static ListingPages of(
      String shared, LastBuild last, SortedMap<String, Supplier<Listing>> listings, TouchedPages touched) {
    ListingPages pages = new ListingPages(shared, last);
    pages.look(listings, touched);
    return pages;
  }

  private void look(SortedMap<String, Supplier<Listing>> listings, TouchedPages touched) {
    Map<String, List<String>> staying = staying(listings.keySet(), touched);
    staying.values().forEach(files -> files.forEach(file -> keep(file, before().get(file))));
    List<Supplier<Listing>> others =
        listings.entrySet().stream().filter(each -> !staying.containsKey(each.getKey())).map(Map.Entry::getValue).toList();
    List<Listing> looked =
        Parallel.map(others, listing -> listing.get().paged()).stream().flatMap(List::stream).toList();
    List<String> hashes = Parallel.map(looked, this::hash);
    for (int i = 0; i < looked.size(); i++) {
      String file = PortalPages.fileOf(looked.get(i).address());
      if (!shared.isEmpty() && hashes.get(i).equals(before().get(file)) && last.site().intact(file).isPresent()) {
        keep(file, hashes.get(i));
      } else {
        changed.add(looked.get(i));
        made.put(file, hashes.get(i));
      }
    }
  }

  /** Whether there are pages where there were some before, and no others. */
  boolean standWhereTheyDid() {
    return made.keySet().equals(before().keySet());
  }

  /** Puts those that are as before into the site. */
  void keep(Site site) {
    kept.forEach(file -> site.keep(last.site().entry(file)));
  }

  /** Draws the others. */
  List<PortalPages.Page> draw(PortalPages pages) {
    return Parallel.map(changed, pages::listing);
  }

  private Map<String, String> before() {
    return last.memory().portalwide().listings();
  }

  private void keep(String file, String hash) {
    made.put(file, hash);
    kept.add(file);
  }

  private String hash(Listing listing) {
    return new Sha256().add(shared).add(codec.write(listing)).hex();
  }

  /**
   * Lists that need not be made to know that they are as before, with the files of their pages; none where there are others
   * than before, since a list leads to those beside it.
   */
  private Map<String, List<String>> staying(Collection<String> addresses, TouchedPages touched) {
    Map<String, List<String>> files = new HashMap<>();
    addresses.forEach(address -> files.put(address, filesBefore(address)));
    boolean same =
        files.values().stream().noneMatch(List::isEmpty)
            && files.values().stream().mapToInt(List::size).sum() == before().size();
    if (!same) {
      return Map.of();
    }
    files.keySet().removeIf(touched::mayBe);
    files.values().removeIf(of -> !of.stream().map(last.site()::intact).allMatch(Optional::isPresent));
    return files;
  }

  /** Files of the pages that a list had; none where there was no such list. */
  private List<String> filesBefore(String address) {
    List<String> files = new ArrayList<>();
    String file = PortalPages.fileOf(address);
    while (before().containsKey(file)) {
      files.add(file);
      file = PortalPages.fileOf(Listing.page(address, files.size() + 1));
    }
    return files;
  }

  /** What each was made from, by address. */
  SortedMap<String, String> made() {
    return made;
  }

  /** How many of them stay. */
  int kept() {
    return kept.size();
  }
}
