package org.mingzhang.search;

import java.io.IOException;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;

/** The pages that one term after another of a field stands on, as Lucene numbers them. */
final class Postings {

  /** The bits of all parts. */
  static final int EVERYWHERE = -1;

  private final TermsEnum places;
  private TermsEnum term;
  private PostingsEnum pages;

  /** The pages where the term stands in several parts; of another term while it is not asked for. */
  private PostingsEnum several;

  private boolean sought;

  /** @param places the terms of the {@linkplain Fields#places field of places}; null where there are none */
  Postings(Terms places) throws IOException {
    this.places = places == null ? TermsEnum.EMPTY : places.iterator();
  }

  /** The pages of a term; those of the one before are gone. */
  PostingsEnum of(TermsEnum next) throws IOException {
    term = next;
    sought = false;
    pages = term.postings(pages, PostingsEnum.FREQS);
    return pages;
  }

  /** How often the term stands on the page where its pages are. */
  int count() throws IOException {
    return Frequency.count(pages.freq());
  }

  /** In which parts of that page it stands, a bit a part; 0 where the index does not say. */
  int places() throws IOException {
    int one = Frequency.places(pages.freq());
    return one == Frequency.SEVERAL ? several() : one;
  }

  /** In which parts of that page it may stand: in any where the index does not say. */
  int possible() throws IOException {
    int places = places();
    return places == 0 ? EVERYWHERE : places;
  }

  private int several() throws IOException {
    if (!sought) {
      sought = true;
      if (!places.seekExact(term.term())) {
        throw new IllegalStateException("no places of " + term.term().utf8ToString());
      }
      several = places.postings(several, PostingsEnum.FREQS);
    }
    if (several.advance(pages.docID()) != pages.docID()) {
      throw new IllegalStateException("no places of " + term.term().utf8ToString() + " on page " + pages.docID());
    }
    return several.freq();
  }
}
