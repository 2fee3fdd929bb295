package org.mingzhang.search;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.lucene.util.SmallFloat;

/** The ranking of the search page, written down once more from its description, over the exported files. */
final class BrowserScores {

  private static final float K1 = 1.2f;
  private static final float B = 0.75f;

  private final Exported files;
  private final Map<String, byte[]> norms = new TreeMap<>();

  BrowserScores(Exported files) {
    this.files = files;
    for (String field : List.of("g", "t", "w")) {
      norms.put(field, files.norms(field));
    }
  }

  record Scored(int doc, float score) {}

  private record Clause(String field, String term, float boost) {}

  /** Candidates of a query without parts of one character, best first. */
  List<Scored> search(Query query) {
    Set<Clause> required = new LinkedHashSet<>();
    Set<Clause> optional = new LinkedHashSet<>();
    for (Query.Part part : query.parts()) {
      if (!files.postings("p", part.text()).isEmpty()) {
        required.add(new Clause("p", part.text(), 2));
      } else {
        for (String gram : Grams.required(part.text())) {
          required.add(new Clause("g", gram, 1));
          optional.add(new Clause("t", gram, 2));
        }
      }
    }
    Map<Integer, Integer> hits = new LinkedHashMap<>();
    Map<Integer, Double> must = sums(required, hits);
    Map<Integer, Double> should = sums(optional, new LinkedHashMap<>());
    List<Scored> found = new ArrayList<>();
    must.forEach(
        (doc, sum) -> {
          if (hits.get(doc) == required.size() && together(query, doc) && !excluded(query, doc)) {
            float score = (float) (double) sum;
            found.add(new Scored(doc, should.containsKey(doc) ? score + (float) (double) should.get(doc) : score));
          }
        });
    found.sort(Comparator.comparing(Scored::score).reversed().thenComparing(Scored::doc));
    return found;
  }

  /** Whether some part of a page holds all grams of each part of the query, as far as the files say. */
  private boolean together(Query query, int doc) {
    for (Query.Part part : query.parts()) {
      int bits = -1;
      if (files.postings("p", part.text()).isEmpty()) {
        for (String gram : Grams.required(part.text())) {
          Integer place = files.place("g", gram, doc);
          bits &= place == null ? -1 : place;
        }
      }
      if (bits == 0) {
        return false;
      }
    }
    return true;
  }

  private boolean excluded(Query query, int doc) {
    return query.excluded().stream()
        .anyMatch(
            part -> {
              boolean term = !part.quoted() && !files.postings("p", part.text()).isEmpty();
              boolean exact = term || part.isOneGram();
              return exact && files.postings(term ? "p" : "g", part.text()).stream().anyMatch(p -> p.doc() == doc);
            });
  }

  private Map<Integer, Double> sums(Set<Clause> clauses, Map<Integer, Integer> hits) {
    Map<Integer, Double> sums = new TreeMap<>();
    for (Clause clause : clauses) {
      for (Exported.Posting posting : files.postings(clause.field(), clause.term())) {
        sums.merge(posting.doc(), (double) score(clause, posting), Double::sum);
        hits.merge(posting.doc(), 1, Integer::sum);
      }
    }
    return sums;
  }

  private float score(Clause clause, Exported.Posting posting) {
    JsonNode statistics = files.main.get("fields").get(clause.field());
    long documents = statistics.get(0).asLong();
    long frequency = files.postings(clause.field(), clause.term()).size();
    float idf = (float) Math.log(1 + (documents - frequency + 0.5D) / (frequency + 0.5D));
    float weight = clause.boost() * idf;
    float average = (float) (statistics.get(1).asLong() / (double) documents);
    byte norm = norms.containsKey(clause.field()) ? norms.get(clause.field())[posting.doc()] : 1;
    float cache = 1f / (K1 * ((1 - B) + B * SmallFloat.byte4ToInt(norm) / average));
    return weight - weight / (1f + posting.frequency() * cache);
  }
}
