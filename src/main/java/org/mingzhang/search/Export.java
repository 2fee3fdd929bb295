package org.mingzhang.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import org.apache.lucene.document.Document;
import org.mingzhang.publish.Json;

/** Reads a committed index and nothing else, and writes it as script files for the search page. */
final class Export {

  private static final String FOLDER = "search/";
  private static final byte[] NONE = {0};

  /** Files made side by side before they are handed on. */
  private static final int BATCH = 256;

  private final CommittedIndex index;
  private final BiConsumer<String, byte[]> files;

  /** @param files takes address and bytes of every file */
  Export(CommittedIndex index, BiConsumer<String, byte[]> files) {
    this.index = index;
    this.files = files;
  }

  /** @param suggestions the finished list, see {@link Suggestions} */
  void write(String suggestions) throws IOException {
    // The records of the grams take longest; meanwhile this thread writes everything else.
    CompletableFuture<SortedMap<String, byte[]>> gramPlaces = CompletableFuture.supplyAsync(this::gramPlaces);
    CompletableFuture<Shards> gramShards = CompletableFuture.supplyAsync(() -> gramShards(gramPlaces));
    try {
      file("v.js", vocabulary());
      file("n.js", "MZ.n(" + suggestions + ");\n");
      file("x.js", "MZ.x(" + new Json().strings(index.texts(Fields.AMOUNT)) + ");\n");
      pages();
      SortedMap<String, byte[]> terms = index.postings(Fields.TERMS);
      int lexicon = shards(Fields.TERMS, Shards.of(withPlaces(terms, index.places(Fields.TERMS))));
      int words = shards(Fields.WORDS, Shards.of(withPlaces(index.postings(Fields.WORDS), index.places(Fields.WORDS))));
      int grams = shards(Fields.GRAMS, gramShards.join());
      file("m.js", main(grams, lexicon, words, Bloom.of(terms.keySet())));
    } catch (CompletionException e) {
      if (e.getCause() instanceof UncheckedIOException io) { // of one of them, or of one that waited for the other
        throw io.getCause();
      }
      throw e;
    } finally {
      gramShards.handle((made, failure) -> made).join(); // nobody reads an index that its owner has closed
      gramPlaces.handle((made, failure) -> made).join();
    }
  }

  private Shards gramShards(CompletableFuture<SortedMap<String, byte[]>> places) {
    try {
      return Shards.of(withPlaces(grams(), places.join()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private SortedMap<String, byte[]> gramPlaces() {
    try {
      return index.places(Fields.GRAMS);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  // --- postings -----------------------------------------------------------------------------------------------------

  /** Records of texts and titles together, since a query needs both. */
  private SortedMap<String, byte[]> grams() throws IOException {
    SortedMap<String, byte[]> texts = index.postings(Fields.GRAMS);
    SortedMap<String, byte[]> titles = index.postings(Fields.TITLE_GRAMS);
    SortedMap<String, byte[]> both = new TreeMap<>();
    for (Map.Entry<String, byte[]> text : texts.entrySet()) {
      byte[] title = titles.getOrDefault(text.getKey(), NONE);
      both.put(text.getKey(), new Varints().add(text.getValue()).add(title).bytes());
    }
    titles.forEach((gram, title) -> both.computeIfAbsent(gram, g -> new Varints().add(NONE).add(title).bytes()));
    return both;
  }

  /** Each record with the parts of the pages behind it, or with a zero where the index does not say. */
  private static SortedMap<String, byte[]> withPlaces(SortedMap<String, byte[]> records, SortedMap<String, byte[]> places) {
    SortedMap<String, byte[]> both = new TreeMap<>();
    records.forEach(
        (term, record) -> both.put(term, new Varints().add(record).add(places.getOrDefault(term, NONE)).bytes()));
    return both;
  }

  /** Writes the files of one field and gives their number. */
  private int shards(String field, Shards shards) {
    for (int from = 0; from < shards.count(); from += BATCH) {
      int to = Math.min(from + BATCH, shards.count());
      List<String> scripts =
          IntStream.range(from, to).parallel().mapToObj(shard -> shards.script(field, shard)).toList();
      for (int i = 0; i < scripts.size(); i++) {
        file(field + "/" + (from + i) + ".js", scripts.get(i));
      }
    }
    return shards.count();
  }

  // --- the whole ----------------------------------------------------------------------------------------------------

  private String main(int grams, int terms, int words, Bloom lexicon) throws IOException {
    Json json = new Json().raw("MZ.m({\"v\":2,\"n\":" + index.documents() + ",\n\"fields\":{");
    String comma = "";
    for (String field : List.of(Fields.GRAMS, Fields.TITLE_GRAMS, Fields.TERMS, Fields.WORDS)) {
      json.raw(comma).name(field).raw(Arrays.toString(index.statistics(field)).replace(" ", ""));
      comma = ",";
    }
    json.raw("},\n\"norms\":{");
    json.name(Fields.GRAMS).string(norms(Fields.GRAMS)).raw(",").name(Fields.TITLE_GRAMS).string(norms(Fields.TITLE_GRAMS));
    json.raw("},\n\"shards\":{").name(Fields.GRAMS).raw(grams + ",").name(Fields.TERMS).raw(terms + ",").name(Fields.WORDS).raw(words + "},\n");
    json.name("filter").string(lexicon.base64()).raw(",\n");
    json.name("docs").string(FrontCoding.encode(index.addresses())).raw(",\n");
    json.name("years").string(varints(index.numbers(Fields.YEAR))).raw(",\n");
    json.name("parts").string(varints(index.numbers(Fields.PARTS))).raw(",\n");
    regions(json);
    byte[] kinds = new byte[index.documents()];
    int[] bits = index.numbers(Fields.KINDS);
    for (int doc = 0; doc < kinds.length; doc++) {
      kinds[doc] = (byte) bits[doc];
    }
    json.raw(",\n").name("kinds").string(Base64.getEncoder().encodeToString(kinds));
    return json.raw("});\n").toString();
  }

  private void regions(Json json) throws IOException {
    List<String> codes = index.texts(Fields.REGION);
    List<String> names = index.texts(Fields.REGION_NAME);
    SortedMap<String, String> regions = new TreeMap<>();
    for (int doc = 0; doc < codes.size(); doc++) {
      if (!codes.get(doc).isEmpty()) {
        regions.put(codes.get(doc), names.get(doc));
      }
    }
    List<String> order = List.copyOf(regions.keySet());
    json.name("regions").list(order, code -> json.strings(List.of(code, regions.get(code)))).raw(",\n");
    json.name("region").string(varints(codes.stream().mapToInt(code -> order.indexOf(code) + 1).toArray()));
  }

  private String norms(String field) throws IOException {
    return Base64.getEncoder().encodeToString(index.norms(field));
  }

  private static String varints(int[] numbers) {
    Varints varints = new Varints();
    for (int number : numbers) {
      varints.add(number);
    }
    return varints.base64();
  }

  private String vocabulary() throws IOException {
    SortedMap<String, Long> totals = index.totals(Fields.WORDS);
    Json json = new Json().raw("MZ.v({").name("terms").string(FrontCoding.encode(List.copyOf(totals.keySet())));
    json.raw(",\n").name("counts").string(varints(totals.values().stream().mapToInt(Math::toIntExact).toArray()));
    return json.raw(",\n").name("norms").string(norms(Fields.WORDS)).raw("});\n").toString();
  }

  private void pages() throws IOException {
    List<String> keys = index.texts(Fields.KEY);
    int[] parts = index.numbers(Fields.PARTS);
    for (int doc = 0; doc < keys.size(); doc++) {
      String key = keys.get(doc);
      Document page = index.page(doc);
      for (int part = 0; part < parts[doc]; part++) {
        file("d/" + key + part + ".js", "MZ.d(" + new Json().string(key + part) + "," + page.get(Fields.text(part)) + ");\n");
      }
    }
  }

  private void file(String name, String script) {
    files.accept(FOLDER + name, script.getBytes(StandardCharsets.UTF_8));
  }
}
