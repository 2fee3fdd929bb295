package org.mingzhang.search;

import org.apache.lucene.index.FieldInvertState;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.Similarity;
import org.apache.lucene.util.SmallFloat;

/**
 * BM25 of the counts in {@linkplain Frequency frequencies}. Only where all scores are computed, as in {@link LiveSearcher}: what
 * Lucene keeps to skip pages by is made of the frequencies.
 */
final class CountSimilarity extends Similarity {

  private final Similarity counts = new BM25Similarity();

  /** The length of a text as BM25 keeps it. */
  @Override
  public long computeNorm(FieldInvertState state) {
    return SmallFloat.intToByte4(((CountedTerms) state.getAttributeSource()).total());
  }

  @Override
  public SimScorer scorer(float boost, CollectionStatistics all, TermStatistics... terms) {
    SimScorer scorer = counts.scorer(boost, all, terms);
    return new SimScorer() {

      @Override
      public float score(float frequency, long norm) {
        return scorer.score(Frequency.count((int) frequency), norm);
      }
    };
  }
}
