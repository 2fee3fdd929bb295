package org.mingzhang.publish;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds links of the site's own pages that lead to no file or no place in a file. */
public final class LinkCheck {

  private static final Pattern LINK = Pattern.compile("\\s(?:href|src)=\"([^\"]*)\"");
  private static final Pattern ID = Pattern.compile("\\sid=\"([^\"]*)\"");
  private static final Pattern EXTERNAL = Pattern.compile("^(?:[a-z][a-z0-9+.-]*:|//).*", Pattern.CASE_INSENSITIVE);

  private final SortedMap<String, byte[]> files;
  private final Map<String, Set<String>> ids = new HashMap<>();

  private LinkCheck(SortedMap<String, byte[]> files) {
    this.files = files;
  }

  /** A link that leads nowhere, and the page it stands on. */
  public record DeadLink(String page, String link) {}

  /** All dead links, sorted by page, in the order they stand there. */
  public static List<DeadLink> check(Site site) {
    LinkCheck check = new LinkCheck(site.files());
    List<DeadLink> dead = new ArrayList<>();
    for (String address : site.files().keySet()) {
      // The page for missing pages is served at any depth; its links start at the root of the server.
      if (address.endsWith(".html") && !address.equals("404.html")) {
        check.page(address, dead);
      }
    }
    return dead;
  }

  private void page(String address, List<DeadLink> dead) {
    Matcher m = LINK.matcher(text(address));
    Set<String> seen = new HashSet<>();
    while (m.find()) {
      String link = m.group(1).replace("&amp;", "&");
      if (!EXTERNAL.matcher(link).matches() && seen.add(link) && !resolves(address, link)) {
        dead.add(new DeadLink(address, link));
      }
    }
  }

  private boolean resolves(String page, String link) {
    try {
      URI target = URI.create("site:///" + page).resolve(link.replace(" ", "%20"));
      String path = target.getPath() == null ? "" : target.getPath().replaceFirst("^/+", "");
      String fragment = target.getFragment();
      if (!files.containsKey(path)) {
        return false;
      }
      return fragment == null || fragment.isEmpty() || idsOf(path).contains(fragment);
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private Set<String> idsOf(String address) {
    return ids.computeIfAbsent(
        address,
        a -> {
          Set<String> found = new HashSet<>();
          Matcher m = ID.matcher(text(a));
          while (m.find()) {
            found.add(m.group(1));
          }
          return found;
        });
  }

  private String text(String address) {
    return new String(files.get(address), StandardCharsets.UTF_8);
  }
}
