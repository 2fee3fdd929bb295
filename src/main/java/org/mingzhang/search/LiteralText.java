package org.mingzhang.search;

import java.util.Arrays;

/** A text folded in width and case with its punctuation, runs of white space as one space: what quoted parts are held against. */
final class LiteralText {

  private final Normalizer normalizer;

  LiteralText(Normalizer normalizer) {
    this.normalizer = normalizer;
  }

  /** TAB remains a border. */
  Normalizer.Normalized of(String text) {
    StringBuilder out = new StringBuilder(text.length());
    int[] source = new int[text.length() * 4 + 8];
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      String folded = c == Normalizer.BORDER ? "\t" : normalizer.fold(c);
      for (int k = 0; k < folded.length(); k++) {
        boolean space = folded.charAt(k) != Normalizer.BORDER && QueryParser.isSpace(folded.charAt(k));
        if (!space || out.length() == 0 || out.charAt(out.length() - 1) != ' ') {
          source = out.length() < source.length ? source : Arrays.copyOf(source, source.length * 2);
          source[out.length()] = i;
          out.append(space ? ' ' : folded.charAt(k));
        }
      }
      i += Character.charCount(c);
    }
    return new Normalizer.Normalized(out.toString(), Arrays.copyOf(source, out.length()));
  }
}
