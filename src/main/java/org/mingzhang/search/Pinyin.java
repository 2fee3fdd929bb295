package org.mingzhang.search;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import net.sourceforge.pinyin4j.PinyinHelper;

/**
 * Names as they are typed on a keyboard without Chinese input, by pinyin4j's tables of characters and of phrases. Its own
 * reader takes the tables for text of the system's encoding, so that on a Chinese Windows no phrase would be found; here they
 * are read as what they are.
 */
final class Pinyin {

  private static final String CHARACTERS = "/pinyindb/unicode_to_hanyu_pinyin.txt";
  private static final String PHRASES = "/pinyindb/multi_pinyin.txt";

  /** What the table reads first as in 校长 and 都是, but names read as in 长沙 and 成都. */
  private static final Map<String, String> IN_NAMES = Map.of("长", "chang", "都", "du", "曾", "zeng");

  /** Syllables of a character or phrase. */
  private final Map<String, List<String>> readings = new HashMap<>();

  private int longest = 1;

  Pinyin() {
    lines(CHARACTERS, (code, syllables) -> add(Character.toString(Integer.parseInt(code, 16)), syllables.subList(0, 1)));
    IN_NAMES.forEach((character, syllable) -> add(character, List.of(syllable)));
    lines(PHRASES, this::add);
  }

  /**
   * @param full all syllables without tones, {@code sangongjingfei}
   * @param initials their first letters, {@code sgjf}
   */
  record Spelling(String full, String initials) {}

  /** Read from the back, where Chinese names are cut wrong less often: 收支|差额, not 收|支差|额. */
  Spelling of(String name) {
    List<String> syllables = new LinkedList<>();
    for (int end = name.length(); end > 0; ) {
      int from = Math.max(0, end - longest);
      while (from < end - 1 && !readings.containsKey(name.substring(from, end))) {
        from++;
      }
      syllables.addAll(0, readings.getOrDefault(name.substring(from, end), List.of()));
      end = from;
    }
    StringBuilder initials = new StringBuilder();
    syllables.forEach(syllable -> initials.append(syllable.charAt(0)));
    return new Spelling(String.join("", syllables), initials.toString());
  }

  private void add(String text, List<String> syllables) {
    readings.put(text, syllables);
    longest = Math.max(longest, text.length());
  }

  /** What a line of a table says. */
  private interface Entry {
    void accept(String key, List<String> syllables);
  }

  /** Lines are {@code 会计 (kuai4,ji4)}; tones go, and {@code u:} is typed as {@code v}. */
  private static void lines(String table, Entry entry) {
    try (InputStream bytes = PinyinHelper.class.getResourceAsStream(table);
        BufferedReader lines = new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        int open = line.indexOf(" (");
        int close = line.indexOf(')');
        if (open > 0 && close > open && !line.contains("none")) {
          String plain = line.substring(open + 2, close).replace("u:", "v").replaceAll("[^a-z,]", "");
          entry.accept(line.substring(0, open), List.of(plain.split(",")));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
