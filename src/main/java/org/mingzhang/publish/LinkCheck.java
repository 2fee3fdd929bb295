package org.mingzhang.publish;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds links of the site's own pages that lead to no file or no place in a file. */
public final class LinkCheck {

  private static final Pattern LINK = Pattern.compile("\\s(?:href|src)=\"([^\"]*)\"");
  private static final Pattern ID = Pattern.compile("\\sid=\"([^\"]*)\"");
  private static final Pattern EXTERNAL = Pattern.compile("^(?:[a-z][a-z0-9+.-]*:|//).*", Pattern.CASE_INSENSITIVE);

  private final Site site;

  private LinkCheck(Site site) {
    this.site = site;
  }

  /** A link that leads nowhere, and the page it stands on. */
  public record DeadLink(String page, String link) {}

  /**
   * A link that is dead, or one to a place on another page, which is looked at when all pages are known.
   *
   * @param target the other page, or null
   */
  private record Doubtful(String page, String link, String target, String fragment) {}

  /** All dead links, sorted by page, in the order they stand there. */
  public static List<DeadLink> check(Site site) {
    LinkCheck check = new LinkCheck(site);
    // The page for missing pages is served at any depth; its links start at the root of the server.
    List<String> pages = site.addresses().stream().filter(a -> a.endsWith(".html") && !a.equals("404.html")).toList();
    List<Doubtful> doubtful = pages.parallelStream().flatMap(page -> check.page(page).stream()).toList();
    Map<String, List<Doubtful>> byTarget =
        doubtful.stream().filter(d -> d.target() != null).collect(Collectors.groupingBy(Doubtful::target));
    Set<Doubtful> alive =
        byTarget.entrySet().parallelStream()
            .flatMap(entry -> check.alive(entry.getKey(), entry.getValue()))
            .collect(Collectors.toSet());
    return doubtful.stream().filter(d -> !alive.contains(d)).map(d -> new DeadLink(d.page(), d.link())).toList();
  }

  private List<Doubtful> page(String address) {
    String text = text(address);
    Set<String> ids = ids(text);
    Set<String> seen = new HashSet<>();
    List<Doubtful> doubtful = new ArrayList<>();
    Matcher m = LINK.matcher(text);
    while (m.find()) {
      String link = m.group(1).replace("&amp;", "&");
      if (!EXTERNAL.matcher(link).matches() && seen.add(link)) {
        doubt(address, link, ids).ifPresent(doubtful::add);
      }
    }
    return doubtful;
  }

  private Optional<Doubtful> doubt(String page, String link, Set<String> ids) {
    Doubtful dead = new Doubtful(page, link, null, "");
    try {
      URI target = URI.create("site:///" + page).resolve(link.replace(" ", "%20"));
      String path = target.getPath() == null ? "" : target.getPath().replaceFirst("^/+", "");
      String fragment = target.getFragment() == null ? "" : target.getFragment();
      if (!site.addresses().contains(path)) {
        return Optional.of(dead);
      }
      if (fragment.isEmpty() || (path.equals(page) && ids.contains(fragment))) {
        return Optional.empty();
      }
      return Optional.of(path.equals(page) ? dead : new Doubtful(page, link, path, fragment));
    } catch (IllegalArgumentException e) {
      return Optional.of(dead);
    }
  }

  private Stream<Doubtful> alive(String target, List<Doubtful> links) {
    Set<String> ids = ids(text(target));
    return links.stream().filter(link -> ids.contains(link.fragment()));
  }

  private static Set<String> ids(String text) {
    Set<String> ids = new HashSet<>();
    Matcher m = ID.matcher(text);
    while (m.find()) {
      ids.add(m.group(1));
    }
    return ids;
  }

  private String text(String address) {
    return new String(site.bytes(address), StandardCharsets.UTF_8);
  }
}
