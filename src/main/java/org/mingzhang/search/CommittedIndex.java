package org.mingzhang.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
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
    PagesOfTerm found = new PagesOfTerm(pages);
    for (BytesRef term = each.next(); term != null; term = each.next()) {
      if (found.any(each)) {
        live.add(term.utf8ToString());
      }
    }
    return live;
  }

  /** Total frequency of every term. */
  SortedMap<String, Long> totals(String field) throws IOException {
    SortedMap<String, Long> totals = new TreeMap<>();
    TermsEnum each = each(field);
    PagesOfTerm found = new PagesOfTerm(pages);
    for (BytesRef term = each.next(); term != null; term = each.next()) {
      if (!reader.hasDeletions()) {
        totals.put(term.utf8ToString(), each.totalTermFreq());
      } else if (found.read(each)) {
        totals.put(term.utf8ToString(), found.total());
      }
    }
    return totals;
  }

  /** Of every term the bytes that {@link #postings(String, String)} gives; in no order, as there are very many. */
  Map<String, byte[]> postings(String field) throws IOException {
    return all(field, CommittedIndex::postings);
  }

  /** Number of documents, then the documents and frequencies of a term, as the files have them; nothing without a page. */
  byte[] postings(String field, String term) throws IOException {
    return one(field, term, CommittedIndex::postings);
  }

  /** Of every term the bytes that {@link #places(String, String)} gives; in no order either. */
  Map<String, byte[]> places(String field) throws IOException {
    return all(Fields.places(field), CommittedIndex::places);
  }

  /**
   * Where a term of a field stands, in the order of its documents: the bits of a document and for how many documents in a
   * row they hold; nothing where the index does not say.
   */
  byte[] places(String field, String term) throws IOException {
    return one(Fields.places(field), term, CommittedIndex::places);
  }

  private Map<String, byte[]> all(String field, Function<PagesOfTerm, byte[]> coded) throws IOException {
    Map<String, byte[]> records = new HashMap<>();
    TermsEnum each = each(field);
    PagesOfTerm found = new PagesOfTerm(pages);
    for (BytesRef term = each.next(); term != null; term = each.next()) {
      if (found.read(each)) {
        records.put(term.utf8ToString(), coded.apply(found));
      }
    }
    return records;
  }

  private byte[] one(String field, String term, Function<PagesOfTerm, byte[]> coded) throws IOException {
    TermsEnum each = each(field);
    PagesOfTerm found = new PagesOfTerm(pages);
    return each.seekExact(new BytesRef(term)) && found.read(each) ? coded.apply(found) : new byte[0];
  }

  private static byte[] postings(PagesOfTerm found) {
    Varints record = new Varints().add(found.count());
    int before = 0;
    for (int i = 0; i < found.count(); i++) {
      int frequency = found.frequency(i);
      record.add(found.page(i) - before << 1 | (frequency == 1 ? 1 : 0));
      if (frequency > 1) {
        record.add(frequency);
      }
      before = found.page(i);
    }
    return record.bytes();
  }

  private static byte[] places(PagesOfTerm found) {
    Varints record = new Varints();
    int run = 0;
    for (int i = 0; i < found.count(); i++) {
      run++;
      if (i + 1 == found.count() || found.frequency(i + 1) != found.frequency(i)) {
        record.add(found.frequency(i)).add(run);
        run = 0;
      }
    }
    return record.bytes();
  }

  private TermsEnum each(String field) throws IOException {
    Terms terms = MultiTerms.getTerms(reader, field);
    return terms == null ? TermsEnum.EMPTY : terms.iterator();
  }
}
