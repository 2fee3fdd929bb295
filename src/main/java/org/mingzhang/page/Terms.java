package org.mingzhang.page;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds terms in the texts of one page, each once in every part of it, so that a reader can have them explained in place. By
 * hand: a pattern of all terms tries each of them at every character of every text.
 */
public final class Terms {

  private final Map<String, String> links;

  /** By the character that they begin with; of those that begin alike the longer comes first. */
  private final Map<Character, List<String>> terms = new HashMap<>();

  /** The characters that terms begin with. */
  private final BitSet first = new BitSet();

  private final Set<String> told = new HashSet<>();

  /** @param links ways to the explanations, by term; of terms that begin alike the longer is found */
  Terms(Map<String, String> links) {
    this.links = links;
    for (String term : links.keySet()) {
      first.set(term.charAt(0));
      terms.computeIfAbsent(term.charAt(0), c -> new ArrayList<>()).add(term);
    }
    terms.values().forEach(alike -> alike.sort(Comparator.comparingInt(String::length).reversed()));
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
    int at = 0;
    while (at < text.length()) {
      String term = first.get(text.charAt(at)) ? termAt(text, at) : null;
      if (term == null) {
        at++;
        continue;
      }
      String link = links.get(term);
      if (told.add(link)) {
        if (at > from) {
          pieces.add(new Piece(text.substring(from, at), ""));
        }
        pieces.add(new Piece(term, link));
        from = at + term.length();
      }
      at += term.length();
    }
    if (from < text.length()) {
      pieces.add(new Piece(text.substring(from), ""));
    }
    return pieces;
  }

  /** The longest term that begins there, or null. */
  private String termAt(String text, int at) {
    for (String term : terms.get(text.charAt(at))) {
      if (text.startsWith(term, at)) {
        return term;
      }
    }
    return null;
  }
}
