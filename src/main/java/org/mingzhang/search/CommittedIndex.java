package org.mingzhang.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiDocValues;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;

/**
 * A committed index, read with Lucene's own readers. Its pages are numbered by their addresses, in however many segments
 * they lie, and pages that were replaced are not there: an index that several builds went on with reads like one that was
 * made at once.
 */
final class CommittedIndex {

  private static final int REPLACED = -1;

  private final IndexReader reader;
  private final List<String> addresses = new ArrayList<>();

  /** Lucene's number of each page. */
  private final int[] documents;

  /** The page of each of Lucene's numbers. */
  private final int[] pages;

  CommittedIndex(IndexReader reader) throws IOException {
    this.reader = reader;
    List<Live> live = live(reader);
    documents = new int[live.size()];
    pages = new int[reader.maxDoc()];
    Arrays.fill(pages, REPLACED);
    for (int page = 0; page < documents.length; page++) {
      documents[page] = live.get(page).document();
      pages[documents[page]] = page;
      addresses.add(live.get(page).address().utf8ToString());
    }
  }

  private record Live(BytesRef address, int document) {}

  /** What was not replaced, in the order that Lucene sorts addresses. */
  private static List<Live> live(IndexReader reader) throws IOException {
    List<Live> live = new ArrayList<>();
    for (LeafReaderContext leaf : reader.leaves()) {
      Bits bits = leaf.reader().getLiveDocs();
      SortedDocValues addresses = leaf.reader().getSortedDocValues(Fields.ADDRESS);
      for (int doc = 0; doc < leaf.reader().maxDoc(); doc++) {
        if (bits == null || bits.get(doc)) {
          addresses.advanceExact(doc);
          live.add(new Live(BytesRef.deepCopyOf(addresses.lookupOrd(addresses.ordValue())), leaf.docBase + doc));
        }
      }
    }
    live.sort(Comparator.comparing(Live::address));
    return live;
  }

  // --- pages --------------------------------------------------------------------------------------------------------

  int documents() {
    return documents.length;
  }

  /** How many documents have a field, and how many terms it has in all of them. */
  long[] statistics(String field) throws IOException {
    return statistics(reader, field);
  }

  /** The same where nothing else is to be known of an index. Lucene's own numbers count replaced pages too. */
  static long[] statistics(IndexReader reader, String field) throws IOException {
    long[] statistics = new long[2];
    for (LeafReaderContext leaf : reader.leaves()) {
      Bits live = leaf.reader().getLiveDocs();
      NumericDocValues totals = leaf.reader().getNumericDocValues(Fields.total(field));
      while (totals != null && totals.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
        if (totals.longValue() > 0 && (live == null || live.get(totals.docID()))) {
          statistics[0]++;
          statistics[1] += totals.longValue();
        }
      }
    }
    return statistics;
  }

  /** Lengths of a field as Lucene keeps them, 0 where a document lacks it. */
  byte[] norms(String field) throws IOException {
    byte[] norms = new byte[documents()];
    NumericDocValues values = MultiDocValues.getNormValues(reader, field);
    while (values != null && values.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
      if (pages[values.docID()] != REPLACED) {
        norms[pages[values.docID()]] = (byte) values.longValue();
      }
    }
    return norms;
  }

  int[] numbers(String field) throws IOException {
    int[] numbers = new int[documents()];
    NumericDocValues values = MultiDocValues.getNumericValues(reader, field);
    while (values != null && values.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
      if (pages[values.docID()] != REPLACED) {
        numbers[pages[values.docID()]] = (int) values.longValue();
      }
    }
    return numbers;
  }

  List<String> texts(String field) throws IOException {
    String[] texts = new String[documents()];
    Arrays.fill(texts, "");
    BinaryDocValues values = MultiDocValues.getBinaryValues(reader, field);
    while (values != null && values.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
      if (pages[values.docID()] != REPLACED) {
        texts[pages[values.docID()]] = values.binaryValue().utf8ToString();
      }
    }
    return List.of(texts);
  }

  /** Of all pages in their order. */
  List<String> addresses() {
    return addresses;
  }

  Document page(int page) throws IOException {
    return reader.storedFields().document(documents[page]);
  }

  // --- terms --------------------------------------------------------------------------------------------------------

  /** All terms of a field. */
  SortedSet<String> terms(String field) throws IOException {
    SortedSet<String> live = new TreeSet<>();
    TermsEnum each = each(field);
    PagesOfTerm found = pages(field);
    for (BytesRef term = each.next(); term != null; term = each.next()) {
      if (found.any(each)) {
        live.add(term.utf8ToString());
      }
    }
    return live;
  }

  /** How often every term stands on all pages. */
  SortedMap<String, Long> totals(String field) throws IOException {
    return new TreeMap<>(all(field, (term, found) -> found.total()));
  }

  /** Something of the pages of every term; in no order, as there are very many. Terms without a page are not there. */
  <T> Map<String, T> all(String field, BiFunction<String, PagesOfTerm, T> made) throws IOException {
    CompletableFuture<Map<String, T>> others = CompletableFuture.supplyAsync(() -> everySecond(field, 1, made));
    try {
      Map<String, T> all = everySecond(field, 0, made);
      all.putAll(others.join());
      return all;
    } catch (UncheckedIOException e) {
      throw e.getCause();
    } catch (CompletionException e) {
      if (e.getCause() instanceof UncheckedIOException io) {
        throw io.getCause();
      }
      throw e;
    } finally {
      others.handle((done, failure) -> done).join(); // nobody reads an index that its owner has closed
    }
  }

  /** @param which 0 or 1 */
  private <T> Map<String, T> everySecond(String field, int which, BiFunction<String, PagesOfTerm, T> made) {
    Map<String, T> all = new HashMap<>();
    try {
      TermsEnum each = each(field);
      PagesOfTerm found = pages(field);
      int number = 0;
      for (BytesRef term = each.next(); term != null; term = each.next()) {
        if ((number++ & 1) == which && found.read(each)) {
          String text = term.utf8ToString();
          all.put(text, made.apply(text, found));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return all;
  }

  /** The same of one term. */
  <T> Optional<T> one(String field, String term, Function<PagesOfTerm, T> made) throws IOException {
    TermsEnum each = each(field);
    PagesOfTerm found = pages(field);
    return each.seekExact(new BytesRef(term)) && found.read(each) ? Optional.of(made.apply(found)) : Optional.empty();
  }

  private PagesOfTerm pages(String field) throws IOException {
    return new PagesOfTerm(pages, MultiTerms.getTerms(reader, Fields.places(field)));
  }

  private TermsEnum each(String field) throws IOException {
    Terms terms = MultiTerms.getTerms(reader, field);
    return terms == null ? TermsEnum.EMPTY : terms.iterator();
  }
}
