package org.mingzhang.search;

import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.lucene.util.BytesRefBuilder;

/**
 * What tells an index from the last one, as far as the site's files show it. It is known where pages were replaced only,
 * so that every other page has the number it had, and few of them, since both sides of each are counted for it; pages may
 * be replaced by several threads.
 */
final class Changes {

  /** So many replaced pages are always few … */
  private static final int FEW = 16;

  /** … and where there are very many pages, one of so many: with more, making all files costs less. */
  private static final int ONE_OF = 16;

  private final int most;
  private boolean known = true;
  private int pages;
  private final SortedMap<String, Before> before = new TreeMap<>();
  private final Map<String, SortedMap<String, Integer>> terms = new HashMap<>();

  /** Where the texts of a replaced page lay, and in how many parts. */
  record Before(String key, int parts) {}

  /** @param pages how many the last index has */
  Changes(int pages) {
    this.most = Math.max(FEW, pages / ONE_OF);
    Records.FIELDS.forEach(field -> terms.put(field, new TreeMap<>()));
  }

  /** Counts a page that is replaced; false when it is of no use to tell what has changed on it. */
  synchronized boolean follows() {
    known &= ++pages <= most;
    return known;
  }

  /** From now on nobody knows. */
  synchronized void lose() {
    known = false;
  }

  synchronized boolean areKnown() {
    return known;
  }

  /** A page was replaced. */
  void add(String address, LastPages.Page last, Analysis old, Analysis now) {
    Map<String, SortedMap<String, Integer>> moved = new HashMap<>();
    for (String field : Fields.COUNTS) {
      String of = field.equals(Fields.TITLE_GRAMS) ? Fields.GRAMS : field; // they share their files
      moved.computeIfAbsent(of, f -> new TreeMap<>()).putAll(between(old.counts(field), now.counts(field)));
    }
    synchronized (this) {
      before.put(address, new Before(last.key(), last.source().parts().size()));
      moved.forEach((field, changed) -> changed.forEach((term, more) -> terms.get(field).merge(term, more, Integer::sum)));
    }
  }

  /** Terms that stand more or less often or in other parts than before, and how much more often. */
  static SortedMap<String, Integer> between(Counts old, Counts now) {
    Map<String, Held> held = new HashMap<>();
    BytesRefBuilder term = new BytesRefBuilder();
    while (old.next()) {
      old.term(term);
      held.put(term.get().utf8ToString(), new Held(old.count(), old.places()));
    }
    SortedMap<String, Integer> changed = new TreeMap<>();
    while (now.next()) {
      now.term(term);
      String text = term.get().utf8ToString();
      Held before = held.remove(text);
      if (before == null) {
        changed.put(text, now.count());
      } else if (before.count() != now.count() || before.places() != now.places()) {
        changed.put(text, now.count() - before.count());
      }
    }
    held.forEach((text, gone) -> changed.put(text, -gone.count()));
    return changed;
  }

  private record Held(int count, int places) {}

  /** Replaced pages as they were, by address. */
  SortedMap<String, Before> pages() {
    return before;
  }

  /**
   * Terms in the files of a field that changed on some page.
   *
   * @return how much more often each stands on all pages; of grams without a meaning, since those of titles are among them
   */
  SortedMap<String, Integer> terms(String field) {
    return terms.get(field);
  }
}
