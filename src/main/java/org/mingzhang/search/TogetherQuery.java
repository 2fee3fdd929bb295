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

/** Pages that hold all of some terms, with one part that holds all of those whose places the index knows. */
final class TogetherQuery extends Query {

  private final String field;
  private final List<Term> terms;

  /** @param field of terms, beside which there is one of {@linkplain Fields#places places} */
  TogetherQuery(String field, List<String> terms) {
    this.field = field;
    this.terms = terms.stream().map(term -> new Term(field, term)).toList();
  }

  @Override
  public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) {
    return new ConstantScoreWeight(this, boost) {

      @Override
      public Scorer scorer(LeafReaderContext context) throws IOException {
        List<PostingsEnum> pages = new ArrayList<>();
        List<Postings> all = postings(context, pages);
        if (all.size() < terms.size()) {
          return new ConstantScoreScorer(this, score(), mode, DocIdSetIterator.empty());
        }
        return new ConstantScoreScorer(this, score(), mode, together(all, pages));
      }

      @Override
      public boolean isCacheable(LeafReaderContext context) {
        return true;
      }
    };
  }

  /** @param pages gets those of each term */
  private List<Postings> postings(LeafReaderContext context, List<PostingsEnum> pages) throws IOException {
    List<Postings> all = new ArrayList<>();
    Terms known = context.reader().terms(field);
    for (Term term : terms) {
      TermsEnum at = known == null ? TermsEnum.EMPTY : known.iterator();
      if (at.seekExact(term.bytes())) {
        Postings postings = new Postings(context.reader().terms(Fields.places(field)));
        pages.add(postings.of(at));
        all.add(postings);
      }
    }
    return all;
  }

  private static TwoPhaseIterator together(List<Postings> all, List<PostingsEnum> pages) {
    return new TwoPhaseIterator(ConjunctionUtils.intersectIterators(new ArrayList<>(pages))) {

      @Override
      public boolean matches() throws IOException {
        int bits = Postings.EVERYWHERE;
        for (Postings each : all) {
          bits &= each.possible();
        }
        return bits != 0;
      }

      @Override
      public float matchCost() {
        return all.size();
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
