package org.mingzhang.publish;

import java.util.List;

/**
 * What one publication did.
 *
 * @param written files that are new or have other bytes, the manifest among them
 * @param kept files that stayed as they were, bytes and time of change
 * @param removed files of the old site that the new one lacks
 * @param bytes size of the whole new site
 * @param strays files somebody else put into the output folder; they now lie in the previous site and go with it
 * @param site the site that stands now
 */
public record Published(int written, int kept, int removed, long bytes, List<String> strays, LastSite site) {

  public Published {
    strays = List.copyOf(strays);
  }

  /** Whether the site has been replaced; an unchanged one is left standing, so that the previous one stays a different one. */
  public boolean replaced() {
    return written > 0 || removed > 0 || !strays.isEmpty();
  }
}
