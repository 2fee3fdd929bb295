package org.mingzhang;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.mingzhang.page.Listing;
import org.mingzhang.page.PortalPages;
import org.mingzhang.publish.LastSite;
import org.mingzhang.publish.RecordCodec;
import org.mingzhang.publish.Sha256;
import org.mingzhang.publish.Site;

/** Pages that list department-years. Most of them list what they did before one of these was corrected, and stay. */
final class ListingPages {

  private final RecordCodec codec = new RecordCodec();
  private final String shared;
  private final LastBuild last;
  private final Site site;
  private final SortedMap<String, String> made = new TreeMap<>();
  private int kept;

  /** @param shared hash of all but department-years that goes into pages, or empty where nothing is known */
  ListingPages(String shared, LastBuild last, Site site) {
    this.shared = shared;
    this.last = last;
    this.site = site;
  }

  /** Draws those that are another than before and keeps the others; gives those that are drawn. */
  List<PortalPages.Page> draw(List<Listing> listings, PortalPages pages) {
    List<String> hashes = listings.parallelStream().map(this::hash).toList();
    List<Listing> changed = new ArrayList<>();
    for (int i = 0; i < listings.size(); i++) {
      String page = PortalPages.addressOf(listings.get(i));
      Optional<LastSite.Entry> left = last.site().intact(page);
      if (!shared.isEmpty() && hashes.get(i).equals(last.memory().portalwide().listings().get(page)) && left.isPresent()) {
        site.keep(page, left.get());
        kept++;
      } else {
        changed.add(listings.get(i));
      }
      made.put(page, hashes.get(i));
    }
    return changed.parallelStream().map(pages::listing).toList();
  }

  private String hash(Listing listing) {
    return new Sha256().add(shared).add(codec.write(listing)).hex();
  }

  /** What each was made from, by address. */
  SortedMap<String, String> made() {
    return made;
  }

  /** How many of them stay. */
  int kept() {
    return kept;
  }
}
