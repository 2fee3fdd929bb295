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
  private final ToIntFunction<Counts> count;

  /** @param count what counts; a term without it is left out */
  CountedTerms(Counts terms, ToIntFunction<Counts> count) {
    super(AttributeFactory.DEFAULT_ATTRIBUTE_FACTORY); // the other one has a second term, of characters
    this.terms = terms;
    this.count = count;
  }

  @Override
  public boolean incrementToken() {
    clearAttributes();
    while (terms.next(bytes)) {
      int counted = count.applyAsInt(terms);
      if (counted > 0) {
        term.setBytesRef(bytes.get());
        frequency.setTermFrequency(counted);
        return true;
      }
    }
    return false;
  }
}
