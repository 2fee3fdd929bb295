package org.mingzhang.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.ngram.NGramTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.BytesRefBuilder;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.mingzhang.publish.Json;

/** The site's search files say what the committed index says, and move little. Site: the repository's own portal. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExportTest {

  private Portals portal;
  private Directory index;
  private SortedMap<String, byte[]> files;
  private Exported exported;

  @BeforeAll
  void index() {
    portal = Portals.ofRepository();
    index = portal.index();
    files = portal.export(index);
    exported = new Exported(files);
  }

  @Test
  void everyPostingOfEveryFieldIsExported() throws IOException {
    try (DirectoryReader reader = DirectoryReader.open(index)) {
      LeafReader leaf = reader.leaves().get(0).reader();
      for (String field : List.of("g", "t", "p", "w")) {
        TermsEnum terms = leaf.terms(field).iterator();
        int count = 0;
        long total = 0;
        for (BytesRef term = terms.next(); term != null; term = terms.next(), count++) {
          List<Exported.Posting> expected = new ArrayList<>();
          PostingsEnum postings = terms.postings(null, PostingsEnum.FREQS);
          while (postings.nextDoc() != PostingsEnum.NO_MORE_DOCS) {
            expected.add(new Exported.Posting(postings.docID(), Frequency.count(postings.freq())));
            total += Frequency.count(postings.freq());
          }
          assertThat(exported.postings(field, term.utf8ToString())).as("%s:%s", field, term.utf8ToString()).isEqualTo(expected);
        }
        assertThat(exported.fields.get(field)).as(field).hasSize(count);
        assertThat(exported.main.get("fields").get(field).get(0).asLong()).isEqualTo(leaf.getDocCount(field));
        assertThat(exported.main.get("fields").get(field).get(1).asLong()).isEqualTo(total);
      }
      for (String field : List.of("g", "t", "w")) {
        byte[] norms = exported.norms(field);
        for (int doc = 0; doc < norms.length; doc++) {
          var values = leaf.getNormValues(field);
          assertThat(norms[doc]).isEqualTo(values.advanceExact(doc) ? (byte) values.longValue() : 0);
        }
      }
    }
  }

  @Test
  void documentsAreNumberedByAddress() {
    List<String> addresses = portal.pages().stream().map(SearchPage::address).toList();
    assertThat(exported.addresses()).isEqualTo(addresses).isSorted();
    assertThat(exported.call("x.js").get(0)).hasSize(addresses.size());
  }

  @Test
  void theLexiconFilterKnowsEveryTermAndFewOthers() {
    Bloom bloom = Bloom.of(exported.fields.get("p").keySet());
    assertThat(bloom.base64()).isEqualTo(exported.main.get("filter").asText());
    assertThat(exported.fields.get("p").keySet()).allMatch(bloom::mayHold);
    long others = exported.fields.get("g").keySet().stream().filter(bloom::mayHold).count();
    assertThat(others).isLessThan(exported.fields.get("g").size() / 20);
  }

  @Test
  void gramsAreThoseOfLucenesOwnTokenizerWithNumbersAndWhatComesAndGoesCountedOnceAndCountsRounded() throws IOException {
    List<SearchPage> years = portal.pages().stream().filter(page -> page.year() > 0).limit(2).toList();
    assertThat(years).allSatisfy(year -> assertThat(year.blocks()).extracting(SearchPage.Piece::loose).contains(true, false));
    for (SearchPage page : Stream.concat(portal.pages().stream().limit(2), years.stream()).toList()) {
      Map<String, Integer> expected = new HashMap<>();
      for (SearchPage.Piece block : page.blocks()) {
        for (String segment : Grams.segments(portal.normalizer.text(block.text()))) {
          try (Tokenizer grams = new NGramTokenizer(2, 3)) {
            CharTermAttribute term = grams.addAttribute(CharTermAttribute.class);
            grams.setReader(new StringReader(segment));
            grams.reset();
            while (grams.incrementToken()) {
              boolean once = block.loose() || term.toString().matches(".*[0-9].*");
              expected.merge(term.toString(), once ? 0 : 1, Integer::sum);
            }
          }
          Pattern.compile("(?=([0-9.]{5}))").matcher(segment).results().forEach(number -> expected.put(number.group(1), 1));
        }
      }
      Lexicon none = Lexicon.of(List.of(), portal.normalizer);
      Analysis analysis = Analysis.of(Analysis.Source.of(page), portal.normalizer, none, new Words());
      Map<String, Integer> counted = new HashMap<>();
      Counts grams = analysis.grams();
      BytesRefBuilder gram = new BytesRefBuilder();
      while (grams.next()) {
        grams.term(gram);
        counted.put(gram.get().utf8ToString(), grams.count());
      }
      expected.replaceAll((term, count) -> Counts.rounded(Math.max(1, count)));
      assertThat(counted).isEqualTo(expected);
    }
  }

  @Test
  void theSameBytesTwiceAndInAnotherOrderOfPages() {
    for (Directory again : List.of(portal.index(), portal.indexShuffled())) {
      SortedMap<String, byte[]> other = portal.export(again);
      assertThat(other.keySet()).isEqualTo(files.keySet());
      files.forEach((address, bytes) -> assertThat(other.get(address)).as(address).isEqualTo(bytes));
    }
  }

  @Test
  void namesAreAsciiAndTextsCannotLeaveTheirScript() {
    files.forEach(
        (address, bytes) -> {
          assertThat(address).matches("search/([a-z]/([a-z0-9-]+/)?)?[a-z0-9-]+\\.js");
          assertThat(new String(bytes, StandardCharsets.UTF_8)).doesNotContain("<", "\u2028", "\u2029");
        });
    String hostile = new Json().string("</script>\ud840\u2028\"\\\n\t\u0001").toString();
    assertThat(hostile).isEqualTo("\"\\u003c/script>\\ud840\\u2028\\\"\\\\\\n\\t\\u0001\"");
  }

  @Test
  void everyPlaceOfATermIsAPartThatHoldsItAndNoPartIsForgotten() throws IOException {
    List<SearchPage> pages = portal.pages();
    int checked = 0;
    for (int doc = 0; doc < pages.size(); doc++) {
      List<Parts.Part> parts = Parts.of(pages.get(doc));
      assertThat(exported.parts().get(doc)).isEqualTo(parts.size());
      Map<String, Integer> held = new HashMap<>();
      for (int part = 0; part < parts.size(); part++) {
        int bit = 1 << part;
        for (SearchPage.Piece block : parts.get(part).blocks()) {
          Grams.each(
              Grams.points(portal.normalizer.text(block.text())),
              (gram, digit) -> held.merge(Grams.text(gram), bit, (a, b) -> a | b));
        }
      }
      for (Map.Entry<String, Integer> gram : held.entrySet()) {
        boolean known = !gram.getKey().matches(".*[0-9].*") || gram.getKey().length() == Grams.NUMBER;
        assertThat(exported.place("g", gram.getKey(), doc)).as(gram.getKey()).isEqualTo(known ? gram.getValue() : null);
        checked++;
      }
    }
    assertThat(checked).isGreaterThan(10_000);
  }

  @Test
  void aPartEndsAtAHeadingAndDigitsDoNotMoveIt() {
    for (SearchPage page : portal.pages()) {
      List<Parts.Part> parts = Parts.of(page);
      List<String> texts = parts.stream().flatMap(part -> part.blocks().stream()).map(SearchPage.Piece::text).toList();
      Stream<SearchPage.Piece> steadyFirst = page.blocks().stream().sorted(Comparator.comparing(SearchPage.Piece::loose));
      assertThat(texts).isEqualTo(steadyFirst.map(SearchPage.Piece::text).toList());
      for (Parts.Part part : parts) {
        assertThat(part.blocks()).allMatch(block -> block.heading() < part.headings().size());
      }
      List<SearchPage.Piece> longer =
          page.blocks().stream().map(b -> new SearchPage.Piece(b.anchor(), b.kind(), b.heading(), b.text().replaceAll("[0-9]", "1234"), b.loose())).toList();
      SearchPage changed =
          new SearchPage(page.address(), page.title(), page.fullTitle(), page.label(), page.department(), page.year(), page.region(),
              page.regionName(), page.amount(), page.headings(), longer, page.heads(), page.codes());
      assertThat(Parts.of(changed).stream().map(part -> part.blocks().size()).toList())
          .isEqualTo(parts.stream().map(part -> part.blocks().size()).toList());
    }
    assertThat(portal.pages().stream().mapToInt(page -> Parts.of(page).size()).max().orElseThrow()).isBetween(4, 14);
  }

  @Test
  void aNewTermChangesOneFileAndFilesAreOfAFewKilobytes() {
    SortedMap<String, byte[]> records = new TreeMap<>();
    for (int i = 0; i < 20_000; i++) {
      records.put("词" + i, new byte[] {1, 3, 5, 7, 9});
    }
    Shards before = Shards.of(records);
    assertThat(before.count()).isEqualTo(32);
    records.put("词新", new byte[] {1, 3, 5});
    Shards after = Shards.of(records);
    assertThat(after.count()).isEqualTo(before.count());
    long changed = IntStream.range(0, 32).filter(i -> !Arrays.equals(before.script("g", i), after.script("g", i))).count();
    assertThat(changed).isEqualTo(1);
    assertThat(IntStream.range(0, 32).map(i -> before.script("g", i).length)).allMatch(length -> length > 4_000 && length < 20_000);
    assertThat(Shards.of(new TreeMap<>()).count()).isEqualTo(1);
  }

  @Test
  void aCorrectedAmountAndTheUnitBehindItAreInOneFileAndSoIsTheLastDigit() {
    for (List<String> together :
        List.of(List.of("07.64", "07.65"), List.of("4万", "64万", "4万元"), List.of("图7", "6图7"), List.of("4一般", "图4一"))) {
      assertThat(together.stream().map(term -> Shards.of(term, 1 << 14)).distinct()).as("%s", together).hasSize(1);
    }
    assertThat(Stream.of("64万元", "4万元", "5万元").map(term -> Shards.of(term, 1 << 14)).distinct()).hasSize(3); // a word, two grams
  }

  @Test
  void scoresAreThoseOfTheSearchPageBitForBit() throws Exception {
    BrowserScores browser = new BrowserScores(exported);
    int compared = 0;
    try (Searcher searcher = Searcher.open(index); DirectoryReader reader = DirectoryReader.open(index)) {
      for (String typed : Files.readAllLines(Path.of("src/test/search/queries.txt"))) {
        Query query = QueryParser.parse(typed, portal.normalizer);
        ScoreDoc[] lucene = searcher.top(new Clauses(new LiveSearcher(reader), () -> new Vocabulary(new TreeMap<>())).of(query, Filters.none()), 50).scoreDocs;
        List<BrowserScores.Scored> expected = browser.search(query);
        if (query.parts().stream().anyMatch(part -> !Grams.fours(part.text()).isEmpty())) {
          // The terminal alone knows which pages have four digits in a row; the page finds that out from its texts.
          Set<Integer> held = Arrays.stream(lucene).map(hit -> hit.doc).collect(Collectors.toSet());
          expected.removeIf(candidate -> !held.contains(candidate.doc()));
        }
        assertThat(lucene).as(typed).hasSize(Math.min(50, expected.size()));
        for (int i = 0; i < lucene.length; i++, compared++) {
          assertThat(lucene[i].doc).as("%s, place %d", typed, i).isEqualTo(expected.get(i).doc());
          assertThat(Float.floatToIntBits(lucene[i].score)).as("%s, place %d", typed, i).isEqualTo(Float.floatToIntBits(expected.get(i).score()));
        }
      }
    }
    assertThat(compared).isGreaterThan(150);
  }
}
