package org.mingzhang.search;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;

/**
 * The pages that one term stands on, how often and in which parts of each, in the order of the pages; used for one term after
 * another.
 */
final class PagesOfTerm {

  private static final int SOME = 64;

  private static final int COUNT_BITS = 24;

  /** More do not make a page better, and hardly any has so many characters. */
  private static final int MOST = (1 << COUNT_BITS) - 1;

  private final int[] pages;
  private final Postings postings;
  private PostingsEnum bare;

  /** The number of a page, below it its count and then its places, so that sorting moves all of them. */
  private long[] found = new long[SOME];

  private int size;

  /**
   * @param pages the page of each of Lucene's numbers, less than 0 where it was replaced
   * @param places see {@link Postings}
   */
  PagesOfTerm(int[] pages, Terms places) throws IOException {
    this.pages = pages;
    this.postings = new Postings(places);
  }

  /** Reads where a term stands; false when no page is left that has it. */
  boolean read(TermsEnum term) throws IOException {
    size = 0;
    boolean sorted = true;
    PostingsEnum each = postings.of(term);
    for (int doc = each.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = each.nextDoc()) {
      int page = pages[doc];
      if (page >= 0) {
        sorted &= size == 0 || page > page(size - 1);
        add(page, postings.count(), postings.places());
      }
    }
    if (!sorted) {
      Arrays.sort(found, 0, size);
    }
    return size > 0;
  }

  /** Whether a page is left that has a term; nothing else is known of it then. */
  boolean any(TermsEnum term) throws IOException {
    bare = term.postings(bare, PostingsEnum.NONE);
    int doc = bare.nextDoc();
    while (doc != DocIdSetIterator.NO_MORE_DOCS && pages[doc] < 0) {
      doc = bare.nextDoc();
    }
    return doc != DocIdSetIterator.NO_MORE_DOCS;
  }

  private void add(int page, int count, int places) {
    if (size == found.length) {
      found = Arrays.copyOf(found, 2 * size);
    }
    found[size++] = ((long) page << COUNT_BITS | Math.min(count, MOST)) << Parts.MOST | places;
  }

  private int page(int i) {
    return (int) (found[i] >>> COUNT_BITS + Parts.MOST);
  }

  private int count(int i) {
    return (int) (found[i] >>> Parts.MOST) & MOST;
  }

  private int places(int i) {
    return (int) found[i] & (1 << Parts.MOST) - 1;
  }

  /** How often the term stands on all pages. */
  long total() {
    long total = 0;
    for (int i = 0; i < size; i++) {
      total += count(i);
    }
    return total;
  }

  /** Number of pages, then the pages and counts, as the files have them. */
  byte[] counts() {
    Varints record = new Varints().add(size);
    int before = 0;
    for (int i = 0; i < size; i++) {
      int count = count(i);
      record.add(page(i) - before << 1 | (count == 1 ? 1 : 0));
      if (count > 1) {
        record.add(count);
      }
      before = page(i);
    }
    return record.bytes();
  }

  /**
   * The places in the order of the pages: bits, and for how many pages in a row they hold. They are kept of all pages of a
   * term or of none; then there is a zero.
   */
  byte[] places() {
    Varints record = new Varints();
    int run = 0;
    for (int i = 0; i < size && places(i) != 0; i++) {
      run++;
      if (i + 1 == size || places(i + 1) != places(i)) {
        record.add(places(i)).add(run);
        run = 0;
      }
    }
    return record.size() == 0 ? Records.NONE : record.bytes();
  }
}
