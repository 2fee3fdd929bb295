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
 * Words as Lucene's smartcn cuts them. It is by far the slowest step of an index, and names of rows and standard sentences
 * return on every page with other numbers, so a sentence is cut once for all its numbers: smartcn takes any run of digits for
 * one number, and numbers are no words here.
 */
final class Words {

  private static final int LONGEST_KEPT = 300;
  private static final int MOST_KEPT = 30_000;

  /** Words of sentences that were asked lately; names return on all pages of a department, and then no more. */
  private volatile Map<String, List<String>> kept = new ConcurrentHashMap<>();

  /** The same of those that were asked before; what is not asked meanwhile is forgotten with it. */
  private volatile Map<String, List<String>> older = Map.of();

  private final ThreadLocal<Cutter> cutters = ThreadLocal.withInitial(Cutter::new);
  private final int most;

  Words() {
    this(MOST_KEPT);
  }

  /** @param most so many texts are kept of those that were asked lately, and as many of others */
  Words(int most) {
    this.most = most;
  }

  /** The words of a text that hold a Han character or a Latin letter, in lower case. */
  List<String> of(String text) {
    if (!holdsLetter(text)) {
      return List.of(); // most cells are bare numbers
    }
    String anyNumbers = anyNumbers(text);
    int end = endOfSentence(anyNumbers, 0);
    if (end == anyNumbers.length()) {
      return ofSentence(anyNumbers);
    }
    List<String> words = new ArrayList<>(ofSentence(anyNumbers.substring(0, end)));
    while (end < anyNumbers.length()) {
      int from = end;
      end = endOfSentence(anyNumbers, from);
      words.addAll(ofSentence(anyNumbers.substring(from, end)));
    }
    return words;
  }

  /**
   * The end of a sentence that smartcn cuts by itself, whatever follows. It ends sentences elsewhere too; those are cut
   * together.
   */
  private static int endOfSentence(String text, int from) {
    for (int i = text.indexOf('。', from) + 1; i > 0 && i < text.length(); i = text.indexOf('。', i) + 1) {
      if (Normalizer.isHan(text.charAt(i))) { // a mark of closing would belong to it
        return i;
      }
    }
    return text.length();
  }

  private List<String> ofSentence(String text) {
    List<String> known = kept.get(text);
    if (known == null) {
      known = older.get(text);
      if (known == null) {
        known = cutters.get().cut(text);
      }
      if (text.length() <= LONGEST_KEPT) {
        keep(text, known);
      }
    }
    return known;
  }

  /** Two threads that find it full at once lose what one of them has kept, nothing more. */
  private void keep(String text, List<String> words) {
    if (kept.size() >= most) {
      older = kept;
      kept = new ConcurrentHashMap<>();
    }
    kept.put(text, words);
  }

  /** The text with one zero for every run of ASCII digits. */
  static String anyNumbers(String text) {
    StringBuilder shorter = new StringBuilder(text.length());
    boolean inNumber = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean digit = c >= '0' && c <= '9';
      if (!digit) {
        shorter.append(c);
      } else if (!inNumber) {
        shorter.append('0');
      }
      inNumber = digit;
    }
    return shorter.toString();
  }

  private static boolean holdsLetter(String text) {
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      if (isLetter(c)) {
        return true;
      }
      i += Character.charCount(c);
    }
    return false;
  }

  private static boolean isLetter(int c) {
    if (c < 0x80) {
      return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); // most that is asked; the table of scripts is slow
    }
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
          if (holdsLetter(found)) {
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
