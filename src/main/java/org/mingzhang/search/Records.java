package org.mingzhang.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/**
 * What the files of a field hold of each term: the pages it stands on and how often, and behind it in which of their parts,
 * or a zero where the index does not say. Between the two the grams of texts have the pages with the same gram in their
 * titles, since a query needs both.
 */
final class Records {

  /** Fields that have files of their own. */
  static final List<String> FIELDS = List.of(Fields.GRAMS, Fields.TERMS, Fields.WORDS);

  private static final byte[] NONE = {0};

  private final CommittedIndex index;

  Records(CommittedIndex index) {
    this.index = index;
  }

  /** Of every term, in no order. */
  Map<String, byte[]> all(String field) throws IOException {
    CompletableFuture<Map<String, byte[]>> places = CompletableFuture.supplyAsync(() -> places(field));
    try {
      Map<String, byte[]> postings = field.equals(Fields.GRAMS) ? grams() : index.postings(field);
      Map<String, byte[]> placed = places.join();
      postings.replaceAll((term, record) -> join(record, placed.getOrDefault(term, NONE)));
      return postings;
    } finally {
      places.handle((made, failure) -> made).join(); // nobody reads an index that its owner has closed
    }
  }

  private Map<String, byte[]> places(String field) {
    try {
      return index.places(field);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Map<String, byte[]> grams() throws IOException {
    Map<String, byte[]> grams = index.postings(Fields.GRAMS);
    Map<String, byte[]> titles = index.postings(Fields.TITLE_GRAMS);
    grams.replaceAll((gram, text) -> {
      byte[] title = titles.remove(gram);
      return join(text, title == null ? NONE : title);
    });
    titles.forEach((gram, title) -> grams.put(gram, join(NONE, title)));
    return grams;
  }

  /** Of one term; nothing when no page has it. */
  byte[] of(String field, String term) throws IOException {
    byte[] postings = index.postings(field, term);
    if (field.equals(Fields.GRAMS)) {
      byte[] title = index.postings(Fields.TITLE_GRAMS, term);
      if (postings.length + title.length == 0) {
        return postings;
      }
      postings = join(orNone(postings), orNone(title));
    }
    return postings.length == 0 ? postings : join(postings, orNone(index.places(field, term)));
  }

  private static byte[] orNone(byte[] record) {
    return record.length == 0 ? NONE : record;
  }

  private static byte[] join(byte[] one, byte[] other) {
    byte[] both = Arrays.copyOf(one, one.length + other.length);
    System.arraycopy(other, 0, both, one.length, other.length);
    return both;
  }
}
