package org.mingzhang.publish;

import java.net.URI;
import java.util.Optional;

/**
 * Where a link leads inside the site.
 *
 * @param address of a file
 * @param place on that page, or empty
 */
record LinkTarget(String address, String place) {

  /** Where a link of a page leads, as browsers understand it; empty where they do not. */
  static Optional<LinkTarget> of(String page, String link) {
    try {
      URI target = URI.create("site:///" + page).resolve(link.replace(" ", "%20"));
      String path = target.getPath() == null ? "" : withoutSlashes(target.getPath());
      return Optional.of(new LinkTarget(path, target.getFragment() == null ? "" : target.getFragment()));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static String withoutSlashes(String path) {
    int from = 0;
    while (from < path.length() && path.charAt(from) == '/') {
      from++;
    }
    return path.substring(from);
  }
}
