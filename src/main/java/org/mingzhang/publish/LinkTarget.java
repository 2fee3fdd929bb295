package org.mingzhang.publish;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/**
 * Where a link leads inside the site.
 *
 * @param address of a file
 * @param place on that page, or empty
 */
record LinkTarget(String address, String place) {

  /** What the links of a page are relative to; whoever puts files of his own beside ours may call one {@code a b.html}. */
  static URI base(String page) {
    try {
      return new URI("site", "", "/" + page, null, null);
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException("no address of a page: " + page, e);
    }
  }

  /** Where a link of a page leads, as browsers understand it; empty where they do not. */
  static Optional<LinkTarget> of(URI base, String link) {
    try {
      URI target = base.resolve(link.replace(" ", "%20"));
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
