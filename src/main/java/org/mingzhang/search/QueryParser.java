package org.mingzhang.search;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Reads a query: parts between white space, quoted parts, excluded parts. Whatever is typed has a meaning; nothing is an
 * error.
 *
 * <p>A quote opens a quoted part only at the beginning of a part and only when one that closes it stands at the end of a
 * part: {@code “三公”经费} is a name, not a quotation.
 */
final class QueryParser {

  private static final int MOST_PARTS = 16;
  private static final int LONGEST_PART = 64;
  private static final String OPENING = "\"“「『＂";
  private static final String CLOSING = "\"”」』＂";
  private static final Pattern UNIT = Pattern.compile("(?<=[0-9.]{2})万?元$");

  private final Normalizer normalizer;
  private final LiteralText literals;
  private final String typed;
  private final List<Query.Part> parts = new ArrayList<>();
  private final List<Query.Part> excluded = new ArrayList<>();
  private boolean shortened;
  private int at;

  private QueryParser(String typed, Normalizer normalizer) {
    this.typed = typed;
    this.normalizer = normalizer;
    this.literals = new LiteralText(normalizer);
  }

  static Query parse(String typed, Normalizer normalizer) {
    QueryParser parser = new QueryParser(typed.replace(Normalizer.BORDER, ' '), normalizer);
    parser.parse();
    return new Query(parser.parts, parser.excluded, parser.shortened);
  }

  private void parse() {
    while (at < typed.length()) {
      if (isSpace(typed.charAt(at))) {
        at++;
      } else {
        part();
      }
    }
  }

  private void part() {
    boolean minus = typed.charAt(at) == '-' || typed.charAt(at) == '－';
    int start = minus ? at + 1 : at;
    int close = close(start);
    if (close > 0) {
      add(typed.substring(start + 1, close), true, minus);
      at = close + 1;
      return;
    }
    int end = start;
    while (end < typed.length() && !isSpace(typed.charAt(end))) {
      end++;
    }
    add(typed.substring(start, end), false, minus);
    at = Math.max(end, at + 1);
  }

  /** Where the quoted part that begins here ends, or −1. */
  private int close(int start) {
    int kind = start < typed.length() ? OPENING.indexOf(typed.charAt(start)) : -1;
    if (kind < 0) {
      return -1;
    }
    int close = typed.indexOf(CLOSING.charAt(kind), start + 1);
    while (close > 0 && close + 1 < typed.length() && !isSpace(typed.charAt(close + 1))) {
      close = typed.indexOf(CLOSING.charAt(kind), close + 1);
    }
    return close;
  }

  private void add(String raw, boolean quoted, boolean minus) {
    Normalizer.Normalized normalized = normalizer.normalize(raw);
    String text = normalized.text();
    String literal = quoted ? raw : "";
    if (Grams.length(text) > LONGEST_PART) {
      shortened = true;
      int end = text.offsetByCodePoints(0, LONGEST_PART);
      literal = quoted ? raw.substring(0, normalized.source()[end]) : "";
      text = text.substring(0, end);
    }
    if (!quoted) {
      text = UNIT.matcher(text).replaceFirst("");
    }
    if (text.isEmpty()) {
      return;
    }
    if (parts.size() + excluded.size() == MOST_PARTS) {
      shortened = true;
      return;
    }
    (minus ? excluded : parts).add(new Query.Part(text, quoted ? literals.of(literal).text().strip() : ""));
  }

  /** White space of every script, the same in Java and JavaScript. */
  static boolean isSpace(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r') || c == '\u00A0' || c == '\u1680' || (c >= '\u2000' && c <= '\u200A')
        || c == '\u2028' || c == '\u2029' || c == '\u202F' || c == '\u205F' || c == '\u3000' || c == '\uFEFF';
  }
}
