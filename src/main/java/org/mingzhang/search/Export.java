package org.mingzhang.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.IntStream;
import org.apache.lucene.document.Document;

/** Reads a committed index and nothing else, and writes it as script files for the search page. */
final class Export {

  /** Files made side by side before they are handed on. */
  private static final int BATCH = 256;

  private final CommittedIndex index;
  private final Scripts scripts;
  private final Records records;
  private final SearchFiles files;

  /** How long the records of each field are. */
  private final Map<String, Long> bytes = new TreeMap<>();

  private final Map<String, Integer> counts = new TreeMap<>();

  Export(CommittedIndex index, SearchFiles files) {
    this.index = index;
    this.scripts = new Scripts(index);
    this.records = new Records(index);
    this.files = files;
  }

  /**
   * Makes all files.
   *
   * @param suggestions the finished list, see {@link Suggestions}
   * @return how long the records of each field are together
   */
  Map<String, Long> write(String suggestions) throws IOException {
    // The records of the grams take longest; meanwhile this thread writes everything else.
    CompletableFuture<Shards> gramShards = CompletableFuture.supplyAsync(this::gramShards);
    try {
      add(Scripts.VOCABULARY, scripts.vocabulary(index.totals(Fields.WORDS)));
      add(Scripts.SUGGESTIONS, Scripts.suggestions(suggestions));
      add(Scripts.AMOUNTS, scripts.amounts());
      pages();
      Map<String, byte[]> terms = records.all(Fields.TERMS);
      shards(Fields.TERMS, Shards.of(terms));
      shards(Fields.WORDS, Shards.of(records.all(Fields.WORDS)));
      shards(Fields.GRAMS, gramShards.join());
      add(Scripts.MAIN, scripts.main(counts, Bloom.of(terms.keySet())));
      return bytes;
    } catch (CompletionException e) {
      if (e.getCause() instanceof UncheckedIOException io) { // of one of them, or of one that waited for the other
        throw io.getCause();
      }
      throw e;
    } finally {
      gramShards.handle((made, failure) -> made).join(); // nobody reads an index that its owner has closed
    }
  }

  private Shards gramShards() {
    try {
      return Shards.of(records.all(Fields.GRAMS));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes the files of one field. */
  private void shards(String field, Shards shards) {
    for (int from = 0; from < shards.count(); from += BATCH) {
      int to = Math.min(from + BATCH, shards.count());
      List<byte[]> made = IntStream.range(from, to).parallel().mapToObj(shard -> shards.script(field, shard)).toList();
      for (int i = 0; i < made.size(); i++) {
        files.add(Scripts.shard(field, from + i), made.get(i));
      }
    }
    bytes.put(field, shards.bytes());
    counts.put(field, shards.count());
  }

  private void pages() throws IOException {
    List<String> keys = index.texts(Fields.KEY);
    int[] parts = index.numbers(Fields.PARTS);
    for (int doc = 0; doc < keys.size(); doc++) {
      Document page = index.page(doc);
      for (int part = 0; part < parts[doc]; part++) {
        add(Scripts.part(keys.get(doc), part), Scripts.text(keys.get(doc), part, page.get(Fields.text(part))));
      }
    }
  }

  private void add(String address, String script) {
    files.add(address, Scripts.bytes(script));
  }
}
