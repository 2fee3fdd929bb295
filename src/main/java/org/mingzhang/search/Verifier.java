package org.mingzhang.search;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import org.mingzhang.search.SearchPage.Heading;
import org.mingzhang.search.SearchPage.Piece;

/** Reads the texts of a page and tells where the parts of a query stand, if all of them do. */
final class Verifier {

  private static final int AROUND = 30;

  private final Normalizer normalizer;
  private final LiteralText literals;
  private final List<Query.Part> wanted;
  private final boolean all;
  private final List<Query.Part> excluded;
  private final Filters filters;

  private Verifier(
      Normalizer normalizer, List<Query.Part> wanted, boolean all, List<Query.Part> excluded, Filters filters) {
    this.normalizer = normalizer;
    this.literals = new LiteralText(normalizer);
    this.wanted = wanted;
    this.all = all;
    this.excluded = excluded;
    this.filters = filters;
  }

  /** For pages that must hold all parts of a query. */
  static Verifier ofParts(Normalizer normalizer, Query query, Filters filters) {
    return new Verifier(normalizer, query.parts(), true, query.excluded(), filters);
  }

  /** For pages found by words that stand for the query; any of them is a hit. */
  static Verifier ofWords(Normalizer normalizer, Query query, Filters filters, List<String> words) {
    List<Query.Part> parts = words.stream().map(word -> new Query.Part(word, "")).toList();
    return new Verifier(normalizer, parts, false, query.excluded(), filters);
  }

  /** The place of a page that holds most parts, with what stands there; of equals a row that has the name, else the first. */
  record Place(Piece block, Heading heading, String snippet) {}

  /** Whether every text of a page must be read, since what must not be there could be in any. */
  boolean readsAll() {
    return !excluded.isEmpty();
  }

  /** The best place in some parts of a page, or null when they do not hold what is asked. */
  Place find(Collection<PageText> parts) {
    BitSet seen = new BitSet();
    Place best = null;
    int most = 0;
    boolean mostByName = false;
    for (PageText part : parts) {
      for (Piece block : part.blocks()) {
        Texts texts = new Texts(block.text());
        if (excluded.stream().anyMatch(each -> texts.find(each) >= 0)) {
          return null;
        }
        int found = 0;
        boolean byName = false;
        int first = block.text().length();
        for (int i = 0; i < wanted.size(); i++) {
          int at = texts.find(wanted.get(i));
          if (at >= 0) {
            seen.set(i);
            found++;
            first = Math.min(first, at);
            byName |= texts.isName(wanted.get(i));
          }
        }
        Heading heading = part.headings().get(block.heading());
        if ((found > most || found == most && byName && !mostByName) && filters.accept(block, heading)) {
          most = found;
          mostByName = byName;
          best = new Place(block, heading, snippet(block.text(), first));
        }
      }
    }
    return !all || seen.cardinality() == wanted.size() ? best : null;
  }

  /** One block in both forms; the literal one only when it is asked for. */
  private final class Texts {

    private final String text;
    private final Normalizer.Normalized normalized;

    Texts(String text) {
      this.text = text;
      this.normalized = normalizer.normalize(text);
    }

    /** Where a part begins in the text, or −1. */
    int find(Query.Part part) {
      int at = normalized.text().indexOf(part.text());
      if (at < 0 || !part.quoted()) {
        return at < 0 ? -1 : normalized.source()[at];
      }
      Normalizer.Normalized literal = literals.of(text);
      int there = literal.text().indexOf(part.literal());
      return there < 0 ? -1 : literal.source()[there];
    }

    /** Whether it is a row that is called like a part, with no code before the name, and a figure behind it. */
    boolean isName(Query.Part part) {
      String row = normalized.text();
      int length = part.text().length();
      return row.length() > length
          && row.charAt(length) == Normalizer.BORDER
          && row.startsWith(part.text())
          && row.chars().skip(length).anyMatch(Normalizer::isDigit);
    }
  }

  /** Some words around a place, cells apart by bars. */
  private static String snippet(String text, int at) {
    int from = Math.max(0, at - AROUND);
    int to = Math.min(text.length(), at + 3 * AROUND);
    from -= from > 0 && Character.isLowSurrogate(text.charAt(from)) ? 1 : 0;
    to += to < text.length() && Character.isLowSurrogate(text.charAt(to)) ? 1 : 0;
    List<String> cells = new ArrayList<>();
    for (String cell : text.substring(from, to).split("\t")) {
      if (!cell.isBlank()) {
        cells.add(cell.strip().replaceAll("\\s+", " "));
      }
    }
    return (from > 0 ? "…" : "") + String.join(" | ", cells) + (to < text.length() ? "…" : "");
  }
}
