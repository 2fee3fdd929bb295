package org.mingzhang.search;

import java.util.Iterator;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.TermFrequencyAttribute;
import org.mingzhang.search.Analysis.Occurrences;

/** Gives Lucene terms that are counted already. */
final class CountedTerms extends TokenStream {

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final TermFrequencyAttribute frequency = addAttribute(TermFrequencyAttribute.class);
  private final Iterator<Map.Entry<String, Occurrences>> terms;
  private final ToIntFunction<Occurrences> count;

  /** @param count what counts; a term without it is left out */
  CountedTerms(Map<String, Occurrences> terms, ToIntFunction<Occurrences> count) {
    this.terms = terms.entrySet().iterator();
    this.count = count;
  }

  @Override
  public boolean incrementToken() {
    clearAttributes();
    while (terms.hasNext()) {
      Map.Entry<String, Occurrences> next = terms.next();
      int counted = count.applyAsInt(next.getValue());
      if (counted > 0) {
        term.append(next.getKey());
        frequency.setTermFrequency(counted);
        return true;
      }
    }
    return false;
  }
}
