package org.mingzhang.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.ConjunctionUtils;
import org.apache.lucene.search.ConstantScoreScorer;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TwoPhaseIterator;
import org.apache.lucene.search.Weight;

/** Pages with one part that holds all of some terms. Terms whose places the index does not know are not asked for. */
final class TogetherQuery extends Query {

  private final String field;
  private final List<Term> terms;

  /** @param field of terms, see {@link Fields#places} for that of their places */
  TogetherQuery(String field, List<String> terms) {
    this.field = Fields.places(field);
    this.terms = terms.stream().map(term -> new Term(this.field, term)).toList();
  }

  @Override
  public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) {
    return new ConstantScoreWeight(this, boost) {

      @Override
      public Scorer scorer(LeafReaderContext context) throws IOException {
        List<PostingsEnum> places = places(context);
        if (places.size() < 2) {
          return new ConstantScoreScorer(this, score(), mode, DocIdSetIterator.all(context.reader().maxDoc()));
        }
        return new ConstantScoreScorer(this, score(), mode, together(places));
      }

      @Override
      public boolean isCacheable(LeafReaderContext context) {
        return true;
      }
    };
  }

  private List<PostingsEnum> places(LeafReaderContext context) throws IOException {
    List<PostingsEnum> places = new ArrayList<>();
    Terms known = context.reader().terms(field);
    for (Term term : terms) {
      TermsEnum at = known == null ? null : known.iterator();
      if (at != null && at.seekExact(term.bytes())) {
        places.add(at.postings(null, PostingsEnum.FREQS));
      }
    }
    return places;
  }

  private static TwoPhaseIterator together(List<PostingsEnum> places) {
    return new TwoPhaseIterator(ConjunctionUtils.intersectIterators(new ArrayList<>(places))) {

      @Override
      public boolean matches() throws IOException {
        int bits = -1;
        for (PostingsEnum each : places) {
          bits &= each.freq();
        }
        return bits != 0;
      }

      @Override
      public float matchCost() {
        return places.size();
      }
    };
  }

  @Override
  public void visit(QueryVisitor visitor) {
    visitor.visitLeaf(this);
  }

  @Override
  public String toString(String of) {
    return "together" + terms;
  }

  @Override
  public boolean equals(Object other) {
    return sameClassAs(other) && terms.equals(((TogetherQuery) other).terms);
  }

  @Override
  public int hashCode() {
    return 31 * classHash() + terms.hashCode();
  }
}
