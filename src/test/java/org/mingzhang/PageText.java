package org.mingzhang;

import java.util.regex.Pattern;

/** The text of a page as a reader sees it: one line a paragraph, item, fact or table row; without downloads. */
public final class PageText {

  private static final Pattern MAIN = Pattern.compile("<main.*?>(.*)</main>", Pattern.DOTALL);

  private PageText() {}

  /** The text of the main part, lines separated by LF. */
  public static String of(String html) {
    var m = MAIN.matcher(html);
    if (!m.find()) {
      throw new IllegalArgumentException("no main part");
    }
    String text =
        m.group(1)
            .replaceAll("<p class=\"files\">.*?</p>", "")
            .replaceAll("&nbsp;<a class=\"here\".*?</a>", " ")
            .replaceAll("\\s*\n\\s*", "")
            .replaceAll("</(t[dh])>\\s*<(t[dh])", "</$1> | <$2")
            .replaceAll("</text>", " ")
            .replaceAll("</dt>\\s*<dd>", "：")
            .replaceAll("<(p|h[1-6]|li|div|tr|caption|summary|section|ul|ol|dl|article)\\b[^>]*>", "\n")
            .replaceAll("</(p|h[1-6]|li|div|tr|caption|summary|section|ul|ol|dl|article|table)>", "\n")
            .replaceAll("<[^>]+>", "");
    return unescape(text).replaceAll("[ \\t]*\n[ \\t]*", "\n").replaceAll("\n{2,}", "\n").strip() + "\n";
  }

  private static String unescape(String text) {
    return text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&#39;", "'").replace("&amp;", "&");
  }
}
