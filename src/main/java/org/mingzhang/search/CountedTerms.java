package org.mingzhang.search;

import java.util.function.ToIntFunction;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
import org.apache.lucene.analysis.tokenattributes.TermFrequencyAttribute;
import org.apache.lucene.util.AttributeFactory;
import org.apache.lucene.util.BytesRefBuilder;

/** Gives Lucene terms that are counted already. */
final class CountedTerms extends TokenStream {

  private final BytesTermAttribute term = addAttribute(BytesTermAttribute.class);
  private final TermFrequencyAttribute frequency = addAttribute(TermFrequencyAttribute.class);
  private final BytesRefBuilder bytes = new BytesRefBuilder();
  private final Counts terms;
  private final ToIntFunction<Counts> frequencies;
  private int total;

  /** @param frequencies what Lucene is to keep of each; a term without it is left out */
  CountedTerms(Counts terms, ToIntFunction<Counts> frequencies) {
    super(AttributeFactory.DEFAULT_ATTRIBUTE_FACTORY); // the other one has a second term, of characters
    this.terms = terms;
    this.frequencies = frequencies;
  }

  @Override
  public boolean incrementToken() {
    clearAttributes();
    while (terms.next()) {
      int kept = frequencies.applyAsInt(terms);
      if (kept > 0) {
        terms.term(bytes);
        term.setBytesRef(bytes.get());
        frequency.setTermFrequency(kept);
        total += terms.count();
        return true;
      }
    }
    return false;
  }

  /** How many terms it has given, each as often as it counts. */
  int total() {
    return total;
  }
}
