package org.mingzhang.search;

import java.io.IOException;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.TermQuery;

/** A query in Lucene's terms. The engine of the search page makes the same clauses and gets the same scores, bit for bit. */
final class Clauses {

  private static final float BOOST = 2;
  private static final int WORDS_OF_A_CHARACTER = 20;

  private final LiveSearcher index;
  private final Vocabulary.Source vocabulary;
  private final Set<Term> required = new LinkedHashSet<>();
  private final Set<Term> boosted = new LinkedHashSet<>();
  private final Set<Term> optional = new LinkedHashSet<>();
  private final BooleanQuery.Builder query = new BooleanQuery.Builder();

  /** @param vocabulary made when a query needs it */
  Clauses(LiveSearcher index, Vocabulary.Source vocabulary) {
    this.index = index;
    this.vocabulary = vocabulary;
  }

  /** Pages that hold all parts as far as the index knows. */
  BooleanQuery of(Query wanted, Filters filters) throws IOException {
    for (Query.Part part : wanted.parts()) {
      add(part);
    }
    required.forEach(term -> query.add(new TermQuery(term), Occur.MUST));
    boosted.forEach(term -> query.add(new BoostQuery(new TermQuery(term), BOOST), Occur.MUST));
    optional.forEach(term -> query.add(new BoostQuery(new TermQuery(term), BOOST), Occur.SHOULD));
    return narrowed(wanted, filters);
  }

  private void add(Query.Part part) throws IOException {
    if (isTerm(part)) {
      boosted.add(new Term(Fields.TERMS, part.text()));
    } else if (part.length() == 1) {
      query.add(words(vocabulary.get().beginningWith(part.text(), WORDS_OF_A_CHARACTER), 1), Occur.MUST);
    } else {
      List<String> grams = Grams.required(part.text());
      for (String gram : grams) {
        required.add(new Term(Fields.GRAMS, gram));
        optional.add(new Term(Fields.TITLE_GRAMS, gram));
      }
      Grams.fours(part.text()).stream()
          .filter(four -> grams.stream().noneMatch(gram -> gram.contains(four)))
          .forEach(four -> query.add(new TermQuery(new Term(Fields.FOURS, four)), Occur.FILTER));
      if (grams.size() > 1) {
        query.add(new TogetherQuery(Fields.GRAMS, grams), Occur.FILTER);
      }
    }
  }

  /** Pages with words: with all of them, or with at least half. */
  BooleanQuery ofWords(Collection<String> words, boolean all, Query wanted, Filters filters) throws IOException {
    query.add(words(words, all ? words.size() : (words.size() + 1) / 2), Occur.MUST);
    return narrowed(wanted, filters);
  }

  private static BooleanQuery words(Collection<String> words, int least) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    boolean all = least == words.size() && least > 1;
    words.forEach(word -> any.add(new TermQuery(new Term(Fields.WORDS, word)), all ? Occur.MUST : Occur.SHOULD));
    return any.setMinimumNumberShouldMatch(all ? 0 : least).build();
  }

  private BooleanQuery narrowed(Query wanted, Filters filters) throws IOException {
    filter(Fields.YEAR, filters.year());
    filter(Fields.REGION, filters.region());
    filter(Fields.DEPARTMENT, filters.department());
    filter(Fields.KIND, filters.kind());
    for (Query.Part part : wanted.excluded()) {
      if (isExact(part)) {
        query.add(new TermQuery(new Term(fieldOf(part), part.text())), Occur.MUST_NOT);
      }
    }
    return query.build();
  }

  private void filter(String field, String value) {
    if (!value.isEmpty()) {
      query.add(new TermQuery(new Term(field, value)), Occur.FILTER);
    }
  }

  /** Whether the index alone says which pages hold all parts and none of the excluded ones. */
  boolean areExact(Query wanted) throws IOException {
    for (List<Query.Part> parts : List.of(wanted.parts(), wanted.excluded())) {
      for (Query.Part part : parts) {
        if (!isExact(part)) {
          return false;
        }
      }
    }
    return true;
  }

  private boolean isExact(Query.Part part) throws IOException {
    return !part.quoted() && (part.isOneGram() || isFour(part) || isTerm(part));
  }

  private static boolean isFour(Query.Part part) {
    return part.length() == Grams.FOUR && Grams.isNumber(part.text());
  }

  /** The field that says of an exact part which pages hold it. */
  private String fieldOf(Query.Part part) throws IOException {
    if (isTerm(part)) {
      return Fields.TERMS;
    }
    return isFour(part) ? Fields.FOURS : Fields.GRAMS;
  }

  /** The lexicon is what the index holds of it. */
  boolean isTerm(Query.Part part) throws IOException {
    return index.pages(new Term(Fields.TERMS, part.text())) > 0;
  }
}
