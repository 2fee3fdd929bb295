package org.mingzhang.search;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;

/** The pages that one term stands on, and how often on each, in the order of the pages; used for one term after another. */
final class PagesOfTerm {

  private static final int SOME = 64;

  private final int[] pages;
  private PostingsEnum postings;

  /** The number of a page above its frequency, so that sorting moves both. */
  private long[] found = new long[SOME];

  private int count;

  /** @param pages the page of each of Lucene's numbers, less than 0 where it was replaced */
  PagesOfTerm(int[] pages) {
    this.pages = pages;
  }

  /** Reads where a term stands; false when no page is left that has it. */
  boolean read(TermsEnum term) throws IOException {
    count = 0;
    boolean sorted = true;
    postings = term.postings(postings, PostingsEnum.FREQS);
    for (int doc = postings.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = postings.nextDoc()) {
      int page = pages[doc];
      if (page >= 0) {
        sorted &= count == 0 || page > page(count - 1);
        add(page, postings.freq());
      }
    }
    if (!sorted) {
      Arrays.sort(found, 0, count);
    }
    return count > 0;
  }

  /** Whether a page is left that has a term; nothing else is known of it then. */
  boolean any(TermsEnum term) throws IOException {
    postings = term.postings(postings, PostingsEnum.NONE);
    int doc = postings.nextDoc();
    while (doc != DocIdSetIterator.NO_MORE_DOCS && pages[doc] < 0) {
      doc = postings.nextDoc();
    }
    return doc != DocIdSetIterator.NO_MORE_DOCS;
  }

  private void add(int page, int frequency) {
    if (count == found.length) {
      found = Arrays.copyOf(found, 2 * count);
    }
    found[count++] = (long) page << Integer.SIZE | frequency;
  }

  int count() {
    return count;
  }

  int page(int i) {
    return (int) (found[i] >>> Integer.SIZE);
  }

  int frequency(int i) {
    return (int) found[i];
  }

  long total() {
    long total = 0;
    for (int i = 0; i < count; i++) {
      total += frequency(i);
    }
    return total;
  }
}
