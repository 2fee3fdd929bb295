package org.mingzhang.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says things about one department in one year: sentence patterns with their slots filled by chance. */
final class Speech {

  private static final Pattern SLOT = Pattern.compile("\\{(?:#(\\d+)-(\\d+)|([^}]+))}");

  private final Lexicon lexicon;
  private final String sector;
  private final Map<String, List<String>> local;
  private final int year;
  private final Dice dice;

  /** @param local words that only this department-year has, such as its towns */
  Speech(Lexicon lexicon, String sector, Map<String, List<String>> local, int year, Dice dice) {
    this.lexicon = lexicon;
    this.sector = sector;
    this.local = local;
    this.year = year;
    this.dice = dice;
  }

  Dice dice() {
    return dice;
  }

  /** One expression of a name. */
  String say(String name) {
    return fill(dice.pick(list(name)));
  }

  /** Some different expressions of a name. */
  List<String> several(String name, int count) {
    List<String> said = new ArrayList<>();
    for (String pattern : dice.some(list(name), count)) {
      String text = fill(pattern);
      if (!said.contains(text)) {
        said.add(text);
      }
    }
    return said;
  }

  private List<String> list(String name) {
    List<String> own = local.get(name);
    return own == null ? lexicon.list(sector, name, year) : own;
  }

  String fill(String pattern) {
    Matcher slot = SLOT.matcher(pattern);
    StringBuilder text = new StringBuilder();
    int end = 0;
    while (slot.find()) {
      text.append(pattern, end, slot.start());
      text.append(slot.group(1) == null ? another(slot.group(3), text) : number(slot.group(1), slot.group(2)));
      end = slot.end();
    }
    return text.append(pattern.substring(end)).toString();
  }

  /** A word that the sentence does not have yet, as far as a few tries find one: 甲镇、甲镇 reads like a slip. */
  private String another(String name, CharSequence before) {
    String word = say(name);
    for (int tries = 0; tries < 4 && before.toString().contains(word); tries++) {
      word = say(name);
    }
    return word;
  }

  private String number(String low, String high) {
    return String.valueOf(dice.between(Integer.parseInt(low), Integer.parseInt(high)));
  }
}
