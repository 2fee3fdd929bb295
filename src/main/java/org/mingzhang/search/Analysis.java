package org.mingzhang.search;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.lucene.util.BytesRefBuilder;
import org.mingzhang.publish.Json;

/**
 * What a page holds and how often: grams of its text and of its title, lexicon terms, words; and in which of its parts.
 *
 * <p>The counts are what Lucene's own NGramTokenizer and smartcn would make of the same segments, but for numbers, and
 * {@linkplain Counts#rounded rounded}; they are made here, so that pages can be analysed side by side and written one after the
 * other.
 */
final class Analysis {

  private static final int SOME_GRAMS = 5_000;
  private static final int SOME_TITLE_GRAMS = 100;

  private static final int IN_TITLE = 4;

  /** A row that is called like a term is worth more than many whose names hold it. */
  private static final int WHOLE_NAME = 100;

  private final Normalizer normalizer;
  private final Lexicon lexicon;
  private final Words cutter;
  private final GramCounts grams = new GramCounts(SOME_GRAMS);
  private final GramCounts titleGrams = new GramCounts(SOME_TITLE_GRAMS);
  private final Map<String, Occurrences> terms = new TreeMap<>();
  private final Map<String, Occurrences> words = new HashMap<>();
  private final GramCounts fours = new GramCounts(SOME_TITLE_GRAMS);

  /** How often a term is the name of something, in the parts where it is most often. */
  private final Map<String, Occurrences> names = new HashMap<>();

  private Analysis(Normalizer normalizer, Lexicon lexicon, Words cutter) {
    this.normalizer = normalizer;
    this.lexicon = lexicon;
    this.cutter = cutter;
  }

  static Analysis of(Source source, Normalizer normalizer, Lexicon lexicon, Words words) {
    Analysis analysis = new Analysis(normalizer, lexicon, words);
    for (int part = 0; part < source.parts().size(); part++) {
      analysis.part(source.parts().get(part), 1 << part);
    }
    String title = normalizer.text(source.fullTitle());
    Grams.each(Grams.points(title), (gram, digit) -> analysis.titleGrams.add(gram, 0, !digit));
    analysis.weigh(source.heads(), title);
    analysis.words.values().forEach(word -> word.count = Counts.rounded(Math.max(1, word.count)));
    return analysis;
  }

  /**
   * All that the counts of a page are made from. The index keeps it: what a page counted that is replaced is found out by
   * counting it again, which costs less than looking it up among all terms of all pages.
   *
   * @param fullTitle see {@link SearchPage}, as the others
   */
  record Source(String fullTitle, List<String> heads, List<Parts.Part> parts) {

    Source {
      heads = List.copyOf(heads);
      parts = List.copyOf(parts);
    }

    static Source of(SearchPage page) {
      return new Source(page.fullTitle(), page.heads(), Parts.of(page));
    }

    /** What of it is not in the texts of the parts. */
    String weighed() {
      long steady = parts.stream().filter(part -> !part.loose()).count();
      return new Json().raw("[").string(fullTitle).raw("," + steady + ",").strings(heads).raw("]").toString();
    }

    /** @param weighed what {@link #weighed} gave */
    static Source read(String weighed, List<PageText> texts) throws IOException {
      try (JsonParser json = new JsonFactory().createParser(weighed)) {
        json.nextToken();
        String fullTitle = json.nextTextValue();
        int steady = json.nextIntValue(0);
        List<String> heads = new ArrayList<>();
        json.nextToken();
        while (json.nextToken() == JsonToken.VALUE_STRING) {
          heads.add(json.getText());
        }
        List<Parts.Part> parts = new ArrayList<>();
        texts.forEach(text -> parts.add(new Parts.Part(text.headings(), text.blocks(), parts.size() >= steady)));
        return new Source(fullTitle, heads, parts);
      }
    }
  }

  /** How often a term stands on a page, and in which parts, a bit a part. */
  private static final class Occurrences {

    private int count;
    private int places;

    private void count(int more, int place) {
      count += more;
      places |= place;
    }
  }

  private static final class All implements Counts {

    private final Iterator<Map.Entry<String, Occurrences>> terms;
    private String term;
    private Occurrences occurrences;

    private All(Map<String, Occurrences> terms) {
      this.terms = terms.entrySet().iterator();
    }

    @Override
    public boolean next() {
      if (!terms.hasNext()) {
        return false;
      }
      Map.Entry<String, Occurrences> next = terms.next();
      term = next.getKey();
      occurrences = next.getValue();
      return true;
    }

    @Override
    public void term(BytesRefBuilder into) {
      into.copyChars(term);
    }

    @Override
    public int count() {
      return occurrences.count;
    }

    @Override
    public int places() {
      return occurrences.places;
    }
  }

  /**
   * Grams of the text. What holds a digit counts once: that a page has 334 in three numbers does not make it better, and a
   * corrected figure with all its sums would else change the file of every pair of digits. For the same reason the places
   * of short grams with digits are not kept, and what stands in sentences, charts and comparisons only counts once: they come
   * and go with figures, and rows tell what a page is about.
   */
  Counts grams() {
    return grams.all();
  }

  Counts titleGrams() {
    return titleGrams.all();
  }

  /** Lexicon terms with their weights; they lead to where most things are called like them or named after them. */
  Counts terms() {
    return new All(terms);
  }

  Counts words() {
    return new All(words);
  }

  /** The sum of the counts of a field, one of {@link Fields#COUNTS}. */
  int total(String field) {
    return switch (field) {
      case Fields.GRAMS -> grams.total();
      case Fields.TITLE_GRAMS -> titleGrams.total();
      default -> of(field).values().stream().mapToInt(occurrences -> occurrences.count).sum();
    };
  }

  /** The counts of a field, one of {@link Fields#COUNTS}. */
  Counts counts(String field) {
    return switch (field) {
      case Fields.GRAMS -> grams();
      case Fields.TITLE_GRAMS -> titleGrams();
      default -> new All(of(field));
    };
  }

  private Map<String, Occurrences> of(String field) {
    return field.equals(Fields.TERMS) ? terms : words;
  }

  /** See {@link Grams#fours(String, java.util.function.LongConsumer)}. */
  Counts fours() {
    return fours.all();
  }

  private static Occurrences of(String term, Map<String, Occurrences> among) {
    return among.computeIfAbsent(term, t -> new Occurrences());
  }

  private void part(Parts.Part part, int place) {
    int more = part.loose() ? 0 : 1;
    Set<String> held = new HashSet<>();
    Map<String, Integer> named = new HashMap<>();
    for (SearchPage.Piece block : part.blocks()) {
      String normalized = normalizer.text(block.text());
      int[] points = Grams.points(normalized);
      Grams.each(points, (gram, digit) -> grams.add(gram, digit && !Grams.isLong(gram) ? 0 : place, !part.loose() && !digit));
      Grams.fours(points, four -> fours.add(four, 0, false));
      lexicon.scan(normalized, held);
      if (isName(block, part.headings().get(block.heading()))) {
        String name = Grams.segments(normalized).get(0);
        Set<String> inName = new HashSet<>();
        lexicon.scan(name, inName);
        inName.forEach(term -> named.merge(term, isWhole(term, name) ? WHOLE_NAME : 1, Integer::sum));
      }
      for (String segment : Grams.segments(block.text())) {
        cutter.of(segment).forEach(word -> of(word, words).count(more, place));
      }
    }
    held.forEach(term -> of(term, terms).count(0, place)); // weighed below
    named.forEach((term, count) -> named(term, count, place));
  }

  private void named(String term, int count, int place) {
    Occurrences most = of(term, names);
    if (count > most.count) {
      most.count = count;
      most.places = place;
    } else if (count == most.count) {
      most.places |= place;
    }
  }

  /** Whether a name is a term, or a code and a name of which the term is one. */
  private static boolean isWhole(String term, String name) {
    if (name.startsWith(term) && Grams.isNumber(term)) {
      return name.length() == term.length() || !Normalizer.isDigit(name.charAt(term.length()));
    }
    return name.endsWith(term) && Grams.isNumber(name.substring(0, name.length() - term.length()));
  }

  /** A row begins with its name; a title is the end of its own path. */
  private static boolean isName(SearchPage.Piece block, SearchPage.Heading heading) {
    return block.text().indexOf(Normalizer.BORDER) > 0 || heading.path().endsWith(block.text());
  }

  private void weigh(List<String> rows, String title) {
    Map<String, Long> heads =
        rows.stream().map(normalizer::text).collect(Collectors.groupingBy(head -> head, Collectors.counting()));
    terms.forEach(
        (term, occurrences) -> {
          int weight = title.contains(term) ? 1 + IN_TITLE : 1;
          occurrences.count = weight + heads.getOrDefault(term, 0L).intValue();
          if (names.containsKey(term)) {
            occurrences.places = names.get(term).places;
          }
        });
  }
}
