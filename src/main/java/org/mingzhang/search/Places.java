package org.mingzhang.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;

/** Tells in which parts of a page to look for what is asked: which first, and which at all. A bit stands for a part. */
final class Places {

  private final IndexReader index;
  private final List<Wanted> wanted = new ArrayList<>();

  /**
   * A part of the query.
   *
   * @param terms of which the index may know the places
   * @param preferred the places are only the best ones
   */
  private record Wanted(String field, List<String> terms, boolean preferred) {}

  /** What to read of a page: the parts to read first, those that may hold what is asked, and all it has. */
  record Order(int first, int possible, int every) {}

  private Places(IndexReader index) {
    this.index = index;
  }

  /** For pages of which the index says nothing. */
  static Places unknown(IndexReader index) {
    return new Places(index);
  }

  static Places of(IndexReader index, Query query, Clauses clauses) throws IOException {
    Places places = new Places(index);
    for (Query.Part part : query.parts()) {
      if (clauses.isTerm(part)) {
        places.wanted.add(new Wanted(Fields.TERMS, List.of(part.text()), true));
      } else {
        List<String> grams = part.length() == 1 ? List.of() : Grams.required(part.text());
        places.wanted.add(new Wanted(Fields.GRAMS, grams, false));
      }
    }
    return places;
  }

  Order of(int doc) throws IOException {
    int every = (1 << count(doc)) - 1;
    if (wanted.isEmpty()) {
      return new Order(every, every, every);
    }
    // The best places of a name are of no use where the index knows all places of another word.
    boolean only = wanted.stream().anyMatch(each -> !each.preferred());
    int common = every;
    int lowest = 0;
    int possible = 0;
    for (Wanted each : wanted) {
      int bits = each.preferred() && only ? every : bits(each, doc) & every;
      common &= bits;
      lowest |= Integer.lowestOneBit(bits);
      possible |= each.preferred() ? every : bits;
    }
    return new Order(first(common, lowest, every), possible, every);
  }

  /** Of one word the first place is enough; the row that holds several may be in any part that holds all of them. */
  private int first(int common, int lowest, int every) {
    if (common == 0) {
      return lowest;
    }
    return wanted.size() > 1 && common != every ? common : Integer.lowestOneBit(common);
  }

  private int count(int doc) throws IOException {
    LeafReaderContext leaf = index.leaves().get(ReaderUtil.subIndex(doc, index.leaves()));
    NumericDocValues counts = leaf.reader().getNumericDocValues(Fields.PARTS);
    counts.advanceExact(doc - leaf.docBase);
    return (int) counts.longValue();
  }

  private int bits(Wanted each, int doc) throws IOException {
    LeafReaderContext leaf = index.leaves().get(ReaderUtil.subIndex(doc, index.leaves()));
    Terms known = leaf.reader().terms(each.field());
    int bits = Postings.EVERYWHERE;
    for (String term : each.terms()) {
      TermsEnum at = known == null ? TermsEnum.EMPTY : known.iterator();
      if (at.seekExact(new BytesRef(term))) {
        bits &= bits(new Postings(leaf.reader().terms(Fields.places(each.field()))), at, doc - leaf.docBase);
      }
    }
    return bits;
  }

  private static int bits(Postings postings, TermsEnum term, int page) throws IOException {
    return postings.of(term).advance(page) == page ? postings.possible() : 0;
  }
}
