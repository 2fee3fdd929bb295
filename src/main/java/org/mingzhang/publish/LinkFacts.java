package org.mingzhang.publish;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a page must be known by to check links of it and to it.
 *
 * @param links links inside the site but for those to places of the page itself that exist, a line each
 * @param ids places that can be linked to, a line each, the first and the last line empty
 */
public record LinkFacts(String links, String ids) {

  private static final Pattern LINK = Pattern.compile("\\s(?:href|src)=\"([^\"]*)\"");
  private static final Pattern ID = Pattern.compile("\\sid=\"([^\"]*)\"");
  private static final Pattern EXTERNAL = Pattern.compile("^(?:[a-z][a-z0-9+.-]*:|//).*", Pattern.CASE_INSENSITIVE);

  /** The facts of a page. */
  public static LinkFacts of(byte[] html) {
    String text = new String(html, StandardCharsets.UTF_8);
    Set<String> ids = new LinkedHashSet<>();
    Matcher id = ID.matcher(text);
    while (id.find()) {
      ids.add(id.group(1));
    }
    Set<String> links = new LinkedHashSet<>();
    Matcher link = LINK.matcher(text);
    while (link.find()) {
      String target = link.group(1).replace("&amp;", "&");
      if (!EXTERNAL.matcher(target).matches() && !(target.startsWith("#") && ids.contains(target.substring(1)))) {
        links.add(target);
      }
    }
    return new LinkFacts(String.join("\n", links), "\n" + String.join("\n", ids) + "\n");
  }

  boolean has(String id) {
    return ids.contains("\n" + id + "\n");
  }
}
