package org.mingzhang.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
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
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

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
        for (BytesRef term = terms.next(); term != null; term = terms.next(), count++) {
          List<Exported.Posting> expected = new ArrayList<>();
          PostingsEnum postings = terms.postings(null, PostingsEnum.FREQS);
          while (postings.nextDoc() != PostingsEnum.NO_MORE_DOCS) {
            expected.add(new Exported.Posting(postings.docID(), postings.freq()));
          }
          assertThat(exported.postings(field, term.utf8ToString())).as("%s:%s", field, term.utf8ToString()).isEqualTo(expected);
        }
        assertThat(exported.fields.get(field)).as(field).hasSize(count);
        assertThat(exported.main.get("fields").get(field).get(0).asLong()).isEqualTo(leaf.getDocCount(field));
        assertThat(exported.main.get("fields").get(field).get(1).asLong()).isEqualTo(leaf.getSumTotalTermFreq(field));
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
  void gramsAreThoseOfLucenesOwnTokenizerWithNumbersCountedOnce() throws IOException {
    for (SearchPage page : portal.pages().subList(0, 3)) {
      Map<String, Integer> expected = new HashMap<>();
      for (SearchPage.Piece block : page.blocks()) {
        for (String segment : Grams.segments(portal.normalizer.text(block.text()))) {
          try (Tokenizer grams = new NGramTokenizer(2, 3)) {
            CharTermAttribute term = grams.addAttribute(CharTermAttribute.class);
            grams.setReader(new StringReader(segment));
            grams.reset();
            while (grams.incrementToken()) {
              boolean number = term.toString().matches(".*[0-9].*");
              expected.merge(term.toString(), 1, (before, one) -> number ? 1 : before + one);
            }
          }
        }
      }
      Lexicon none = Lexicon.of(List.of(), portal.normalizer);
      assertThat(Analysis.of(page, portal.normalizer, none, new Words()).grams()).isEqualTo(expected);
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
          assertThat(address).matches("search/([a-z]/)?[a-z0-9-]+\\.js");
          assertThat(new String(bytes, StandardCharsets.UTF_8)).doesNotContain("<", "\u2028", "\u2029");
        });
    String hostile = new Json().string("</script>\ud840\u2028\"\\\n\t\u0001").toString();
    assertThat(hostile).isEqualTo("\"\\u003c/script>\\ud840\\u2028\\\"\\\\\\n\\t\\u0001\"");
  }

  @Test
  void bordersFollowFromTheTermsNearThem() {
    SortedMap<String, byte[]> records = new TreeMap<>();
    for (int i = 0; i < 20_000; i++) {
      records.put("词" + Fnv.id("词" + i), new byte[] {1, 3, 5});
    }
    records.put("词hot", new byte[7_000]);
    List<Shards.Shard> before = Shards.cut(records);
    assertThat(before).anyMatch(shard -> shard.terms().equals(List.of("词hot")));
    assertThat(before).allMatch(shard -> shard.body().length < 9_003);
    assertThat(before.stream().map(Shards.Shard::id)).doesNotHaveDuplicates();
    records.put("词00000000new", new byte[] {1, 3, 5});
    records.remove(records.lastKey());
    List<String> scripts = Shards.cut(records).stream().map(shard -> shard.script("g")).toList();
    List<String> changed = new ArrayList<>(before.stream().map(shard -> shard.script("g")).toList());
    changed.removeAll(scripts);
    assertThat(before.size()).isGreaterThan(10);
    assertThat(changed.size()).isLessThan(6);
  }

  @Test
  void scoresAreThoseOfTheSearchPageBitForBit() throws Exception {
    BrowserScores browser = new BrowserScores(exported);
    int compared = 0;
    try (Searcher searcher = Searcher.open(index); DirectoryReader reader = DirectoryReader.open(index)) {
      for (String typed : Files.readAllLines(Path.of("src/test/search/queries.txt"))) {
        Query query = QueryParser.parse(typed, portal.normalizer);
        ScoreDoc[] lucene = searcher.top(new Clauses(reader, new Vocabulary(new TreeMap<>())).of(query, Filters.none()), 50).scoreDocs;
        List<BrowserScores.Scored> expected = browser.search(query);
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
