package org.mingzhang.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds terms in the texts of one page, each once in every part of it, so that a reader can have them explained in place. */
public final class Terms {

  private final Map<String, String> links;
  private final Pattern pattern;
  private final Set<String> told = new HashSet<>();

  /** @param links ways to the explanations, by term; of terms that begin alike the longer is found */
  Terms(Map<String, String> links) {
    this.links = links;
    String longestFirst =
        links.keySet().stream()
            .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
            .map(Pattern::quote)
            .collect(Collectors.joining("|"));
    this.pattern = links.isEmpty() ? null : Pattern.compile(longestFirst);
  }

  /**
   * A piece of a text.
   *
   * @param link way to the explanation of a term, or empty for other words
   */
  public record Piece(String text, String link) {}

  /** Begins a part, in which every term may be found once more. */
  public void begin() {
    told.clear();
  }

  /** A text in pieces, which make the same text again. */
  public List<Piece> of(String text) {
    List<Piece> pieces = new ArrayList<>();
    int from = 0;
    Matcher matcher = pattern == null ? null : pattern.matcher(text);
    while (matcher != null && matcher.find()) {
      String link = links.get(matcher.group());
      if (told.add(link)) {
        if (matcher.start() > from) {
          pieces.add(new Piece(text.substring(from, matcher.start()), ""));
        }
        pieces.add(new Piece(matcher.group(), link));
        from = matcher.end();
      }
    }
    if (from < text.length()) {
      pieces.add(new Piece(text.substring(from), ""));
    }
    return pieces;
  }
}
