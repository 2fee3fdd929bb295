package org.mingzhang.search;

import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Whole terms of the trade, found in texts by one walk over them: names of subjects, departments, tables, projects. */
final class Lexicon {

  private static final int SHORTEST = 2;

  /** Where a walk begins, by its first char; every char of every text is asked for. */
  private final Node[] first = new Node[Character.MAX_VALUE + 1];

  private Lexicon(Node root) {
    for (int i = 0; i < root.keys.length; i++) {
      first[root.keys[i]] = root.nodes[i];
    }
  }

  /** The lexicon of some names; what is shorter than two characters when normalised is left out. */
  static Lexicon of(Collection<String> names, Normalizer normalizer) {
    Set<String> terms = new TreeSet<>();
    for (String name : names) {
      String term = normalizer.text(name).replace(String.valueOf(Normalizer.BORDER), "");
      if (Grams.length(term) >= SHORTEST) {
        terms.add(term);
      }
    }
    Growing growing = new Growing();
    terms.forEach(growing::add);
    return new Lexicon(growing.frozen());
  }

  /** Adds every term that stands somewhere in a normalised text; a border ends every walk, because no term holds one. */
  void scan(String text, Set<String> into) {
    for (int start = 0; start < text.length(); start++) {
      Node node = first[text.charAt(start)];
      for (int i = start + 1; node != null; i++) {
        if (node.term != null) {
          into.add(node.term);
        }
        node = i < text.length() ? node.next(text.charAt(i)) : null;
      }
    }
  }

  /** A place in the trie; small sorted arrays, because most places have one or two ways on. */
  private record Node(char[] keys, Node[] nodes, String term) {

    Node next(char c) {
      if (keys.length == 1) {
        return keys[0] == c ? nodes[0] : null;
      }
      int at = Arrays.binarySearch(keys, c);
      return at < 0 ? null : nodes[at];
    }
  }

  /** The trie while it grows. */
  private static final class Growing {

    private final TreeMap<Character, Growing> next = new TreeMap<>();
    private String term;

    void add(String word) {
      Growing node = this;
      for (char c : word.toCharArray()) {
        node = node.next.computeIfAbsent(c, key -> new Growing());
      }
      node.term = word;
    }

    Node frozen() {
      char[] keys = new char[next.size()];
      Node[] nodes = new Node[next.size()];
      int i = 0;
      for (var entry : next.entrySet()) {
        keys[i] = entry.getKey();
        nodes[i++] = entry.getValue().frozen();
      }
      return new Node(keys, nodes, term);
    }
  }
}
