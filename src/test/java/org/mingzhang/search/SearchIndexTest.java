package org.mingzhang.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.NIOFSDirectory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingzhang.publish.DamagedStateException;
import org.mingzhang.publish.Stamp;

/**
 * An index that goes on from the last one gives the files and the hits of one that is made at once. Site: the repository's
 * own portal, the beginnings of its pages, each with a twin that is as good as itself for every query.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SearchIndexTest {

  private static final int BLOCKS = 60;
  private static final int ROUNDS = 8;

  private Portals portal;
  private final SortedMap<String, SearchPage> twins = new TreeMap<>();
  private Path place;
  private Path other;
  private int others;

  @BeforeAll
  void read() {
    portal = Portals.ofRepository();
    for (SearchPage page : portal.pages()) {
      SearchPage beginning = PageEdits.blocks(page, blocks -> blocks.subList(0, Math.min(BLOCKS, blocks.size())));
      twins.put(page.address(), beginning);
      SearchPage twin = PageEdits.at("twin/" + page.address(), beginning);
      twins.put(twin.address(), twin);
    }
  }

  @BeforeEach
  void folders(@TempDir Path temporary) {
    place = temporary.resolve("here/search");
    other = temporary.resolve("other");
  }

  /** A build of the search, as the next one finds it. */
  private record Built(
      SortedMap<String, SearchPage> pages, SortedMap<String, byte[]> files, Map<String, Long> records,
      SortedMap<String, Stamp> stamps, Collected collected) {}

  private Built build(Path at, SortedMap<String, SearchPage> pages) {
    try (SearchIndex index = SearchIndex.begin(at, portal.data.glossary(), portal.names())) {
      pages.values().forEach(index::add);
      return finish(index, pages, LastFiles.none(), Map.of());
    }
  }

  private Built clean(SortedMap<String, SearchPage> pages) {
    return build(other.resolve(others++ + "/search"), pages);
  }

  private Built goOn(Built last, SortedMap<String, SearchPage> pages) {
    LastFiles left = new LastFiles(last.records(), address -> Optional.of(last.files().get(address)));
    return goOn(last, pages, left);
  }

  private Built goOn(Built last, SortedMap<String, SearchPage> pages, LastFiles left) {
    try (SearchIndex index = SearchIndex.goOn(place, portal.data.glossary(), portal.names(), last.stamps())) {
      last.pages().keySet().stream().filter(address -> !pages.containsKey(address)).forEach(index::remove);
      pages.forEach((address, page) -> put(index, last.pages().get(address), page));
      return finish(index, pages, left, last.files());
    }
  }

  private static void put(SearchIndex index, SearchPage before, SearchPage page) {
    if (before == null) {
      index.add(page);
    } else if (before != page) {
      index.replace(page);
    }
  }

  private static Built finish(SearchIndex index, SortedMap<String, SearchPage> pages, LastFiles left, Map<String, byte[]> last) {
    index.commit();
    SortedMap<String, byte[]> files = new TreeMap<>();
    Collected collected = new Collected(files, last);
    boolean goesOn = !left.records().isEmpty();
    Map<String, Long> records = index.export(() -> index.suggestions(new TreeMap<>(), new TreeMap<>()), goesOn, left, collected);
    index.keep();
    return new Built(pages, files, records, index.stamps(), collected);
  }

  private void assertThatItIsAsMadeAtOnce(Built built, String what) throws Exception {
    Built clean = clean(built.pages());
    assertThat(built.files().keySet()).as(what).isEqualTo(clean.files().keySet());
    clean.files().forEach((address, bytes) -> assertThat(built.files().get(address)).as(what + ": " + address).isEqualTo(bytes));
    assertThat(built.records()).as(what).isEqualTo(clean.records());
    try (Searcher here = Searcher.open(place); Searcher there = Searcher.open(other.resolve(others - 1 + "/search"))) {
      for (String typed : Files.readAllLines(Path.of("src/test/search/queries.txt"))) {
        assertThat(here.search(typed, Filters.none(), 30)).as(what + ": " + typed).isEqualTo(there.search(typed, Filters.none(), 30));
      }
    }
  }

  private int segments() throws IOException {
    try (DirectoryReader reader = DirectoryReader.open(new NIOFSDirectory(place))) {
      return reader.leaves().size();
    }
  }

  // --- any edits ----------------------------------------------------------------------------------------------------

  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void anySequenceOfEditsGivesTheFilesAndTheHitsOfAnIndexMadeAtOnce(long seed) throws Exception {
    PageEdits edits = new PageEdits(new Random(seed));
    Built built = build(place, twins);
    int renewed = 0;
    int most = 1;
    for (int i = 0; i < ROUNDS; i++) {
      SortedMap<String, SearchPage> pages = new TreeMap<>(built.pages());
      String edit = edits.edit(pages);
      boolean moved = !pages.keySet().equals(built.pages().keySet());

      built = goOn(built, pages);

      renewed += built.collected().kept.isEmpty() ? 0 : 1;
      assertThat(moved && !built.collected().kept.isEmpty()).as("pages are numbered anew").isFalse();
      most = Math.max(most, segments());
      assertThatItIsAsMadeAtOnce(built, seed + ", " + i + ": " + edit);
    }
    assertThat(renewed).as("times that files stayed").isGreaterThan(ROUNDS / 3);
    assertThat(most).isGreaterThan(2);
  }

  // --- single edits -------------------------------------------------------------------------------------------------

  @Test
  void aCorrectedFigureMovesFewFiles() throws Exception {
    SortedMap<String, SearchPage> pages = new TreeMap<>(twins);
    pages.compute("about/", (a, page) -> PageEdits.texts(page, text -> text + " 2470.46"));
    Built before = build(place, pages);
    pages = new TreeMap<>(pages);
    pages.compute("about/", (a, page) -> PageEdits.texts(page, text -> text.replace("2470.46", "2470.47")));

    Built after = goOn(before, pages);

    assertThat(segments()).isEqualTo(2);
    assertThat(after.collected().kept).hasSizeGreaterThan(after.files().size() * 3 / 4);
    assertThatItIsAsMadeAtOnce(after, "one figure");
  }

  @Test
  void termsThatNoPageHasAnyMoreAreNoTerms() throws Exception {
    SortedMap<String, SearchPage> with = new TreeMap<>(twins);
    with.compute("about/", (a, page) -> PageEdits.texts(page, text -> text + " 龘靐齉爩 zzqqxx 98877.66"));
    Built before = build(place, with);
    assertThat(new Exported(before.files()).postings("g", "龘靐")).hasSize(1);

    Built after = goOn(before, twins);

    assertThat(after.collected().kept).isNotEmpty();
    assertThat(new Exported(after.files()).fields.get("g")).doesNotContainKey("龘靐");
    assertThatItIsAsMadeAtOnce(after, "terms that vanish");
    try (DirectoryReader reader = DirectoryReader.open(new NIOFSDirectory(place))) {
      assertThat(reader.docFreq(new Term(Fields.GRAMS, "龘靐"))).as("Lucene still counts").isEqualTo(1);
      assertThat(new LiveSearcher(reader).pages(new Term(Fields.GRAMS, "龘靐"))).isZero();
    }
  }

  @Test
  void aPageThatGrowsAndShrinksHasTheFilesOfItsParts() throws Exception {
    Built small = build(place, twins);
    SortedMap<String, SearchPage> longer = new TreeMap<>(twins);
    longer.compute("about/", (a, page) -> PageEdits.blocks(page, blocks -> IntStream.range(0, 9).boxed().flatMap(i -> blocks.stream()).toList()));
    Built large = goOn(small, longer);
    assertThat(large.files().keySet()).hasSizeGreaterThan(small.files().size());
    assertThat(large.collected().kept).isNotEmpty();
    assertThatItIsAsMadeAtOnce(large, "longer");

    Built again = goOn(large, twins);

    assertThat(again.collected().kept).isNotEmpty();
    assertThat(again.files().keySet()).isEqualTo(small.files().keySet());
    assertThatItIsAsMadeAtOnce(again, "as before");
  }

  @Test
  void allFilesAreMadeWhereThereWillBeAnotherNumberOfThem() throws Exception {
    Built before = build(place, twins);
    SortedMap<String, SearchPage> pages = new TreeMap<>(twins);
    pages.compute("about/", (a, page) -> PageEdits.withManyWords(page));

    Built after = goOn(before, pages);

    assertThat(after.collected().kept).isEmpty();
    assertThat(after.records().get("g")).isGreaterThan(2 * before.records().get("g"));
    assertThatItIsAsMadeAtOnce(after, "another number of files");
  }

  @Test
  void allFilesAreMadeWhereManyPagesHaveChanged() throws Exception {
    Built before = build(place, twins);
    SortedMap<String, SearchPage> pages = new TreeMap<>(twins);
    pages.replaceAll((address, page) -> PageEdits.texts(page, text -> text + "。"));

    Built after = goOn(before, pages);

    assertThat(after.collected().kept).isEmpty();
    assertThatItIsAsMadeAtOnce(after, "all pages");
  }

  @Test
  void allFilesAreMadeWhereOneOfThemIsNoLongerAsItWas() throws Exception {
    Built before = build(place, twins);
    SortedMap<String, SearchPage> pages = new TreeMap<>(twins);
    pages.compute("about/", (a, page) -> PageEdits.texts(page, text -> text + "改"));
    LastFiles harmed = new LastFiles(before.records(), address -> Optional.empty());

    Built after = goOn(before, pages, harmed);

    assertThat(after.collected().kept).isEmpty();
    assertThatItIsAsMadeAtOnce(after, "a file that was edited");
  }

  // --- what was left ------------------------------------------------------------------------------------------------

  @Test
  void anIndexThatWasOnlyTouchedIsReadAndGoneOnWith() throws Exception {
    Built before = build(place, twins);
    for (Path file : files()) {
      Files.setLastModifiedTime(file, FileTime.fromMillis(0));
    }
    SortedMap<String, SearchPage> pages = new TreeMap<>(twins);
    pages.compute("about/", (a, page) -> PageEdits.texts(page, text -> text + "改"));

    Built after = goOn(before, pages);

    assertThatItIsAsMadeAtOnce(after, "touched");
    assertThat(goOn(after, twins).files().keySet()).isEqualTo(before.files().keySet());
  }

  @Test
  void aChangedByteAnywhereInTheIndexIsFoundBeforeAnythingIsMadeOfIt() throws Exception {
    Built before = build(place, twins);
    for (Path file : files()) {
      byte[] good = Files.readAllBytes(file);
      for (int i = 1; i < 4; i++) {
        byte[] bad = good.clone();
        bad[good.length * i / 4] ^= 1;
        Files.write(file, bad);
        assertThatThrownBy(() -> goOn(before, twins)).as(file + " at " + i).isInstanceOf(DamagedStateException.class);
      }
      Files.write(file, good);
    }
    assertThat(goOn(before, twins).files().keySet()).isEqualTo(before.files().keySet());
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(place)) {
      return new ArrayList<>(files.filter(file -> !file.endsWith("write.lock")).toList());
    }
  }
}
