package org.mingzhang.demo;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The words and sentence parts of {@code words.txt} by name; names of one line of work begin with it and a dot. */
final class Lexicon {

  private static final int EPIDEMIC = 2020;

  private final Map<String, List<String>> lists = new HashMap<>();
  private final Map<List<String>, List<String>> earlier = new ConcurrentHashMap<>();

  Lexicon() {
    for (String line : Resource.lines("words.txt")) {
      int colon = line.indexOf(':');
      lists.put(line.substring(0, colon), Arrays.asList(line.substring(colon + 1).strip().split(" +")));
    }
  }

  /** The words that suit a year: nobody spoke of the epidemic before it came. */
  List<String> list(String sector, String name, int year) {
    List<String> all = list(sector, name);
    return year >= EPIDEMIC ? all : earlier.computeIfAbsent(all, Lexicon::withoutEpidemic);
  }

  private static List<String> withoutEpidemic(List<String> all) {
    return all.stream().filter(words -> !words.contains("疫情") && !words.contains("核酸")).toList();
  }

  /** The words of a line of work under a name, or those that all share. */
  List<String> list(String sector, String name) {
    List<String> own = lists.get(sector + "." + name);
    List<String> words = own == null ? lists.get(name) : own;
    if (words == null) {
      throw new IllegalArgumentException("no words for " + sector + "." + name);
    }
    return words;
  }
}
