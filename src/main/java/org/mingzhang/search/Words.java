package org.mingzhang.search;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.cn.smart.HMMChineseTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Words as Lucene's smartcn cuts them. It is by far the slowest step of an index, and names of rows and subjects return on
 * every page, so short texts are cut once.
 */
final class Words {

  private static final int LONGEST_KEPT = 100;
  private static final int MOST_KEPT = 50_000;

  private final Map<String, List<String>> kept = new ConcurrentHashMap<>();
  private final ThreadLocal<Cutter> cutters = ThreadLocal.withInitial(Cutter::new);

  /** The words of a text that hold a Han character or a Latin letter, in lower case. */
  List<String> of(String text) {
    if (text.codePoints().noneMatch(Words::isLetter)) {
      return List.of(); // most cells are bare numbers
    }
    List<String> known = kept.get(text);
    if (known == null) {
      known = cutters.get().cut(text);
      if (text.length() <= LONGEST_KEPT && kept.size() < MOST_KEPT) {
        kept.put(text, known);
      }
    }
    return known;
  }

  private static boolean isLetter(int c) {
    return Normalizer.isHan(c) || Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN;
  }

  /** One for each thread, since a tokenizer is a machine with one belt. */
  private static final class Cutter {

    private final Tokenizer tokenizer = new HMMChineseTokenizer();
    private final CharTermAttribute term = tokenizer.addAttribute(CharTermAttribute.class);

    List<String> cut(String text) {
      List<String> words = new ArrayList<>();
      try {
        tokenizer.setReader(new StringReader(text));
        tokenizer.reset();
        while (tokenizer.incrementToken()) {
          String found = term.toString().toLowerCase(Locale.ROOT);
          if (found.codePoints().anyMatch(Words::isLetter)) {
            words.add(found);
          }
        }
        tokenizer.end();
        tokenizer.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return words;
    }
  }
}
