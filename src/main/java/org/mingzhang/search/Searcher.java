package org.mingzhang.search;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.NIOFSDirectory;

/** Searches the index of the last build, with the ranking of the search page. */
public final class Searcher implements Closeable {

  /** More parts than anybody types need more clauses than Lucene allows unasked. */
  private static final int CLAUSES = 4096;

  /** So many candidates beyond those shown are read for a count that is exact; of more it is an estimate. */
  private static final int READ_AHEAD = 20;

  private final Normalizer normalizer = new Normalizer();
  private final Directory directory;
  private final DirectoryReader reader;
  private final LiveSearcher searcher;
  private final Synonyms synonyms;
  private Vocabulary vocabulary;

  private Searcher(Directory directory, DirectoryReader reader) throws IOException {
    this.directory = directory;
    this.reader = reader;
    this.searcher = new LiveSearcher(reader);
    IndexSearcher.setMaxClauseCount(CLAUSES);
    this.synonyms = Synonyms.read(reader.getIndexCommit().getUserData().getOrDefault(Synonyms.NAME, ""));
  }

  /**
   * Opens the index of an output folder.
   *
   * @throws NoIndexException when there is none that this version can read
   */
  public static Searcher open(Path place) throws NoIndexException {
    if (!Files.isDirectory(place)) {
      throw new NoIndexException("还没有检索索引，请先运行 build 生成网站。");
    }
    try {
      return open(new NIOFSDirectory(place));
    } catch (IOException | IllegalArgumentException e) {
      boolean none = e instanceof IndexNotFoundException;
      throw new NoIndexException(none ? "还没有检索索引，请先运行 build 生成网站。" : "检索索引读不了，请重新运行 build。");
    }
  }

  static Searcher open(Directory directory) throws IOException, NoIndexException {
    DirectoryReader reader = DirectoryReader.open(directory);
    if (!IndexBuilder.CURRENT.equals(reader.getIndexCommit().getUserData().get(IndexBuilder.VERSION))) {
      reader.close();
      throw new NoIndexException("检索索引是另一个版本的明账留下的，请重新运行 build。");
    }
    return new Searcher(directory, reader);
  }

  /** There is nothing to search in; the message says what to do. */
  public static final class NoIndexException extends Exception {

    private static final long serialVersionUID = 1L;

    NoIndexException(String message) {
      super(message);
    }
  }

  @Override
  public void close() throws IOException {
    reader.close();
    directory.close();
  }

  // --- asking -------------------------------------------------------------------------------------------------------

  /** The best pages for a query; where none holds it, those of its other names, then those of its words. */
  public Results search(String typed, Filters filters, int limit) throws IOException {
    Query query = QueryParser.parse(typed, normalizer);
    List<String> notes = new ArrayList<>();
    if (query.shortened()) {
      notes.add("检索词太长，只用了前面的部分。");
    }
    if (query.parts().isEmpty()) {
      return new Results(0, true, List.of(), notes);
    }
    Results literal = literal(query, filters, limit, notes);
    if (literal.total() > 0) {
      return literal;
    }
    for (Query.Part part : query.parts()) {
      for (String name : synonyms.of(part.text(), normalizer)) {
        Results other = literal(replaced(query, part, name), filters, limit, List.of("没有找到原词，改查它的另一个叫法：" + name));
        if (other.total() > 0) {
          return other;
        }
      }
    }
    return byWords(query, filters, limit, notes);
  }

  private Query replaced(Query query, Query.Part part, String name) {
    List<Query.Part> parts = new ArrayList<>(query.parts());
    parts.set(parts.indexOf(part), new Query.Part(normalizer.text(name), ""));
    return new Query(parts, query.excluded(), query.shortened());
  }

  private Results literal(Query query, Filters filters, int limit, List<String> notes) throws IOException {
    Clauses clauses = new Clauses(searcher, this::vocabulary);
    BooleanQuery lucene = clauses.of(query, filters);
    boolean exact = clauses.areExact(query) && !filters.ofBlocks();
    Pages pages = new Pages(Verifier.ofParts(normalizer, query, filters), Places.of(reader, query, clauses));
    return results(lucene, pages, exact, limit, notes);
  }

  private Results byWords(Query query, Filters filters, int limit, List<String> notes) throws IOException {
    VocabularySegmenter segmenter = new VocabularySegmenter(vocabulary());
    List<String> words =
        query.parts().stream().flatMap(part -> segmenter.words(part.text()).stream()).distinct().toList();
    if (words.isEmpty()) {
      return new Results(0, true, List.of(), notes);
    }
    Pages pages = new Pages(Verifier.ofWords(normalizer, query, filters, words), Places.unknown(reader));
    List<String> told = new ArrayList<>(notes);
    told.add("没有找到原词，改按词语查：" + String.join("、", words));
    for (boolean all : new boolean[] {true, false}) {
      BooleanQuery lucene = new Clauses(searcher, this::vocabulary).ofWords(words, all, query, filters);
      Results found = results(lucene, pages, !filters.ofBlocks() && query.excluded().isEmpty(), limit, told);
      if (found.total() > 0) {
        return found;
      }
    }
    return new Results(0, true, List.of(), notes);
  }

  // --- answering ----------------------------------------------------------------------------------------------------

  private Results results(BooleanQuery lucene, Pages pages, boolean exact, int limit, List<String> notes)
      throws IOException {
    TopDocs top = top(lucene, limit + READ_AHEAD);
    int candidates = (int) top.totalHits.value;
    boolean few = !exact && candidates <= limit + READ_AHEAD;
    List<Hit> hits = new ArrayList<>();
    int read = 0;
    int wrong = 0;
    while (read < candidates && (few || hits.size() < limit)) {
      if (read == top.scoreDocs.length) {
        top = top(lucene, candidates);
      }
      Hit hit = pages.hit(top.scoreDocs[read++]);
      if (hit == null) {
        wrong++;
      } else if (hits.size() < limit) {
        hits.add(hit);
      }
    }
    return new Results(candidates - wrong, exact || read == candidates, hits, notes);
  }

  TopDocs top(org.apache.lucene.search.Query query, int most) throws IOException {
    return searcher.top(query, most);
  }

  /** Reads no more of the candidates than shows what they hold. */
  private final class Pages {

    private final Verifier verifier;
    private final Places places;

    Pages(Verifier verifier, Places places) {
      this.verifier = verifier;
      this.places = places;
    }

    /** A hit, or null when the page does not hold what is asked. */
    Hit hit(ScoreDoc candidate) throws IOException {
      Places.Order order = places.of(candidate.doc);
      int all = verifier.readsAll() ? order.every() : order.first() | order.possible();
      int first = verifier.readsAll() ? all : order.first();
      SortedMap<Integer, PageText> texts = new TreeMap<>();
      read(candidate.doc, first, texts);
      Verifier.Place place = verifier.find(texts.values());
      if (place == null && first != all) {
        read(candidate.doc, all & ~first, texts);
        place = verifier.find(texts.values());
      }
      return place == null ? null : hit(texts.get(texts.firstKey()), place, candidate.score);
    }

    private void read(int doc, int parts, SortedMap<Integer, PageText> into) throws IOException {
      Set<String> names = new HashSet<>();
      for (int rest = parts; rest != 0; rest &= rest - 1) {
        names.add(Fields.text(Integer.numberOfTrailingZeros(rest)));
      }
      Document stored = searcher.storedFields().document(doc, names);
      for (int rest = parts; rest != 0; rest &= rest - 1) {
        int part = Integer.numberOfTrailingZeros(rest);
        into.put(part, PageText.read(stored.get(Fields.text(part))));
      }
    }

    private Hit hit(PageText page, Verifier.Place place, float score) {
      String anchor = place.block().anchor();
      String url = page.address() + "index.html" + (anchor.isEmpty() ? "" : "#" + anchor);
      String department = page.year() == 0 ? "" : page.address().split("/")[1];
      return new Hit(
          url, page.title(), place.heading().path(), department, page.year(), Fields.name(place.block().kind()),
          place.snippet(), score);
    }
  }

  private Vocabulary vocabulary() throws IOException {
    if (vocabulary == null) {
      vocabulary = new Vocabulary(new CommittedIndex(reader).totals(Fields.WORDS));
    }
    return vocabulary;
  }
}
