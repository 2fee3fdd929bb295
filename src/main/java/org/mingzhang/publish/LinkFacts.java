package org.mingzhang.publish;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a page must be known by to check links of it and to it.
 *
 * <p>Two texts, not two lists: a site has hundreds of thousands of them, and the next build reads all again.
 *
 * @param links links inside the site but for those to places of the page itself that exist, each with a line end after it
 * @param ids places that can be linked to, each with a line end before it and after it
 */
public record LinkFacts(String links, String ids) {

  private static final String VALUE = "=\"";
  private static final Pattern EXTERNAL = Pattern.compile("[a-z][a-z0-9+.-]*:.*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  /** The facts of a page. */
  public static LinkFacts of(byte[] html) {
    String text = new String(html, StandardCharsets.ISO_8859_1); // a sign for each byte; only values are decoded
    Set<String> ids = new LinkedHashSet<>();
    Set<String> links = new LinkedHashSet<>();
    // By hand: every page has some thousand attributes, and patterns took a twentieth of a build.
    for (int at = text.indexOf(VALUE); at >= 0; at = text.indexOf(VALUE, at + 1)) {
      if (names(text, at, "id")) {
        ids.add(value(html, text, at));
      } else if (names(text, at, "href") || names(text, at, "src")) {
        links.add(withoutLineEnds(value(html, text, at)).replace("&amp;", "&"));
      }
    }
    ids.removeIf(id -> id.indexOf('\n') >= 0); // no place that HTML knows
    links.removeIf(link -> isExternal(link) || (link.startsWith("#") && ids.contains(link.substring(1))));
    return new LinkFacts(lines(links), "\n" + lines(ids));
  }

  /** Whether an attribute of a name ends here, with a blank before it. */
  private static boolean names(String text, int end, String name) {
    int start = end - name.length();
    return start > 0 && text.startsWith(name, start) && Character.isWhitespace(text.charAt(start - 1));
  }

  private static String value(byte[] html, String text, int at) {
    int from = at + VALUE.length();
    int to = text.indexOf('"', from);
    return to < 0 ? "" : new String(html, from, to - from, StandardCharsets.UTF_8);
  }

  /** A link as browsers read it. */
  private static String withoutLineEnds(String link) {
    return link.replace("\n", "").replace("\r", "");
  }

  private static String lines(Set<String> texts) {
    StringBuilder lines = new StringBuilder();
    texts.forEach(text -> lines.append(text).append('\n'));
    return lines.toString();
  }

  private static boolean isExternal(String link) {
    return link.startsWith("//") || (link.indexOf(':') > 0 && EXTERNAL.matcher(link).matches());
  }

  boolean has(String id) {
    return ids.contains("\n" + id + "\n");
  }
}
