package org.mingzhang.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What is found is what a literal scan finds. Site: the repository's own portal. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SearcherTest {

  private static final int ALL = 1000;

  private Portals portal;
  private List<SearchPage> pages;
  private Searcher searcher;

  @BeforeAll
  void index() throws Exception {
    portal = Portals.ofRepository();
    pages = portal.pages();
    searcher = Searcher.open(portal.index());
  }

  @AfterAll
  void close() throws IOException {
    searcher.close();
  }

  private Results find(String query) throws IOException {
    return searcher.search(query, Filters.none(), ALL);
  }

  private static List<String> addresses(Results results) {
    return results.hits().stream().map(hit -> hit.url().replaceFirst("index\\.html.*$", "")).sorted().toList();
  }

  @Test
  void everyRandomSubstringIsFoundOnExactlyItsPages() throws IOException {
    Random random = new Random(20_261_121);
    List<String> segments = new ArrayList<>();
    for (SearchPage page : pages) {
      page.blocks().forEach(block -> segments.addAll(Grams.segments(portal.normalizer.text(block.text()))));
    }
    segments.removeIf(segment -> Grams.length(segment) < 2);
    for (int i = 0; i < 600; i++) {
      String segment = segments.get(random.nextInt(segments.size()));
      int length = Math.min(segment.length(), 2 + random.nextInt(7));
      int start = random.nextInt(segment.length() - length + 1);
      String text = segment.substring(start, start + length);
      Query query = QueryParser.parse(text, portal.normalizer);
      if (query.parts().isEmpty() || query.parts().get(0).length() < 2) {
        continue; // a point at its edge, or 万元 behind its number, left one character
      }
      Results results = find(text);
      String asked = query.parts().get(0).text();
      assertThat(addresses(results)).as(text).isEqualTo(Portals.literally(asked, pages, portal.normalizer));
      assertThat(results.total()).as(text).isEqualTo(results.hits().size());
      assertThat(results.exact()).as(text).isTrue();
    }
  }

  @Test
  void whatIsNowhereIsNotFound() throws IOException {
    for (String absent : List.of("龘龘", "998877.66", "zzqqxx", "\"经费三公\" -三公")) {
      assertThat(find(absent).hits()).as(absent).isEmpty();
      assertThat(find(absent).total()).as(absent).isZero();
    }
  }

  @Test
  void aHitLeadsToTheRow() throws IOException {
    Results results = searcher.search("\"2010301 行政运行\"", new Filters("2021", "430204", "430204-jgsw", "account", null, null), 5);
    assertThat(results.hits()).extracting(Hit::url).allMatch(url -> url.startsWith("departments/430204-jgsw/2021/index.html#t"));
    assertThat(results.hits().get(0).snippet()).contains("2010301 行政运行");
  }

  @Test
  void aTermLeadsToARowThatIsCalledLikeIt() throws IOException {
    Filters year = new Filters("2021", "", "510400-jgsw", "", null, null);
    assertThat(searcher.search("公务接待费", year, 1).hits().get(0).snippet()).startsWith("公务接待费 | 334.11");
    Filters other = new Filters("2021", "", "430204-jgsw", "", null, null);
    Hit row = searcher.search("2010301", other, 1).hits().get(0);
    assertThat(row.snippet()).startsWith("2010301 行政运行 | 335.54");
    assertThat(row.url()).matches(".*#t\\d+-2010301");
  }

  @Test
  void quotesAskForTheSigns() throws IOException {
    List<String> with = addresses(find("\"“三公”经费\""));
    List<String> without = addresses(find("\"三公经费\""));
    List<String> any = addresses(find("三公经费"));
    assertThat(any).containsAll(with).containsAll(without);
    assertThat(without.size()).isLessThan(any.size());
  }

  @Test
  void excludedPartsAreOnNoPage() throws IOException {
    for (String excluded : List.of("公务接待", "公务接待费", "采购", "\"（境）\"", "车")) {
      List<String> found = addresses(find("决算 -" + excluded));
      String normalized = portal.normalizer.text(excluded);
      List<String> left = new ArrayList<>(Portals.literally("决算", pages, portal.normalizer));
      left.removeAll(Portals.literally(normalized, pages, portal.normalizer));
      if (left.isEmpty()) {
        continue; // then words stand in for the query
      }
      assertThat(found).as(excluded).isEqualTo(left);
    }
  }

  @Test
  void severalPartsMustAllBeThere() throws IOException {
    List<String> expected = new ArrayList<>(Portals.literally("公务接待费", pages, portal.normalizer));
    expected.retainAll(Portals.literally("公共机构节能", pages, portal.normalizer));
    assertThat(addresses(find("公共机构节能 公务接待费"))).isEqualTo(expected).isNotEmpty();
  }

  @Test
  void amountsAreFoundInEverySpelling() throws IOException {
    List<String> expected = Portals.literally("2470.46", pages, portal.normalizer);
    assertThat(expected).isNotEmpty();
    for (String typed : List.of("2470.46", "2,470.46", "２，４７０．４６", "2470.46万元")) {
      assertThat(addresses(find(typed))).as(typed).isEqualTo(expected);
    }
  }

  @Test
  void amountFiltersNarrowBlocks() throws IOException {
    Filters range = new Filters("", "", "", "", new BigDecimal("334.11"), new BigDecimal("334.11"));
    Results results = searcher.search("公务接待费", range, ALL);
    assertThat(results.hits()).isNotEmpty().allMatch(hit -> hit.url().contains("510400-jgsw") || hit.url().contains("guide/"));
    Filters nowhere = new Filters("", "", "", "", new BigDecimal("999999"), null);
    assertThat(searcher.search("公务接待费", nowhere, ALL).hits()).isEmpty();
  }

  @Test
  void kindsNarrowBlocks() throws IOException {
    Results terms = searcher.search("公务接待费", new Filters("", "", "", "term", null, null), ALL);
    assertThat(terms.hits()).isNotEmpty().allMatch(hit -> hit.kind().equals("term"));
    Results projects = searcher.search("绩效", new Filters("", "", "", "project", null, null), ALL);
    assertThat(projects.hits()).isNotEmpty().allMatch(hit -> hit.kind().equals("project"));
  }

  @Test
  void aSingleCharacterFindsWordsThatBeginWithIt() throws IOException {
    assertThat(find("车").hits()).isNotEmpty().allMatch(hit -> hit.snippet().contains("车"));
  }

  @Test
  void wordsStandInWhereNothingIsFoundAndItIsSaid() throws IOException {
    Results results = find("维护费用的公务用车");
    assertThat(results.hits()).isNotEmpty();
    assertThat(results.notes()).anyMatch(note -> note.startsWith("没有找到原词，改按词语查："));
  }

  @Test
  void otherNamesOfATermAreTriedFirst() throws IOException {
    Results results = find("出国费 石峰区");
    assertThat(results.hits()).isNotEmpty();
    assertThat(results.notes()).anyMatch(note -> note.contains("另一个叫法：因公出国（境）费"));
  }

  @Test
  void hostileQueriesGetCalmAnswers() throws IOException {
    List<String> hostile =
        List.of(
            "", " ", "　", "-", "--", "\"", "\"\"", "”“", "。、，", "*?[](){}|\\^$.+", "g:三公 AND p:*", "<script>alert(1)</script>",
            "😀😀", "\ud840", "\udc00三公", "\u0000", "三".repeat(10_000), "三公 ".repeat(3_000), "1.".repeat(5_000), "\"".repeat(10_000),
            " ".repeat(10_000), "-".repeat(10_000));
    for (String query : hostile) {
      Results results = find(query);
      assertThat(results.total()).isBetween(0, pages.size());
    }
    assertThat(find("三".repeat(10_000)).notes()).anyMatch(note -> note.contains("太长"));
  }

  @Test
  void wordsAreCutAsSmartcnCutsThem() {
    Portals own = portal;
    TreeMap<String, Long> counts = new TreeMap<>();
    Words words = new Words();
    for (SearchPage page : pages) {
      page.blocks().forEach(block -> words.of(block.text()).forEach(word -> counts.merge(word, 1L, Long::sum)));
    }
    VocabularySegmenter segmenter = new VocabularySegmenter(new Vocabulary(counts));
    assertThat(segmenter.words(own.normalizer.text("办公用房维修gpl改造2021"))).containsExactly("办公", "用房", "维修", "gpl", "改造");
    assertThat(segmenter.words("龘靐三公")).startsWith("龘", "靐");
    assertThat(segmenter.words("")).isEmpty();
  }
}
