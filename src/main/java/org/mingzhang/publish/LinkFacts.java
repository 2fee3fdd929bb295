package org.mingzhang.publish;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a page must be known by to check links of it and to it.
 *
 * @param links links inside the site but for those to places of the page itself that exist, a line each
 * @param ids places that can be linked to, a line each, the first and the last line empty
 */
public record LinkFacts(String links, String ids) {

  private static final String VALUE = "=\"";
  private static final Pattern EXTERNAL = Pattern.compile("[a-z][a-z0-9+.-]*:.*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  /** The facts of a page. */
  public static LinkFacts of(byte[] html) {
    String text = new String(html, StandardCharsets.UTF_8);
    Set<String> ids = new LinkedHashSet<>();
    Set<String> links = new LinkedHashSet<>();
    // By hand: every page has some thousand attributes, and patterns took a twentieth of a build.
    for (int at = text.indexOf(VALUE); at >= 0; at = text.indexOf(VALUE, at + 1)) {
      if (names(text, at, "id")) {
        ids.add(value(text, at));
      } else if (names(text, at, "href") || names(text, at, "src")) {
        links.add(value(text, at).replace("&amp;", "&"));
      }
    }
    links.removeIf(link -> isExternal(link) || (link.startsWith("#") && ids.contains(link.substring(1))));
    return new LinkFacts(String.join("\n", links), "\n" + String.join("\n", ids) + "\n");
  }

  /** Whether an attribute of a name ends here, with a blank before it. */
  private static boolean names(String text, int end, String name) {
    int start = end - name.length();
    return start > 0 && text.startsWith(name, start) && Character.isWhitespace(text.charAt(start - 1));
  }

  private static String value(String text, int at) {
    int from = at + VALUE.length();
    int to = text.indexOf('"', from);
    return to < 0 ? "" : text.substring(from, to);
  }

  private static boolean isExternal(String link) {
    return link.startsWith("//") || (link.indexOf(':') > 0 && EXTERNAL.matcher(link).matches());
  }

  boolean has(String id) {
    return ids.contains("\n" + id + "\n");
  }
}
