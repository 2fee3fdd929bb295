package org.mingzhang.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;

/** The one segment of a committed index, read with Lucene's own readers. */
final class CommittedIndex {

  private final LeafReader reader;

  CommittedIndex(DirectoryReader index) {
    if (index.leaves().size() > 1) {
      throw new IllegalArgumentException("one segment expected, found " + index.leaves().size());
    }
    this.reader = index.leaves().isEmpty() ? null : index.leaves().get(0).reader();
  }

  int documents() {
    return reader == null ? 0 : reader.maxDoc();
  }

  /** How many documents have a field, and how many terms it has in all of them. */
  long[] statistics(String field) throws IOException {
    Terms terms = terms(field);
    return terms == null ? new long[2] : new long[] {terms.getDocCount(), terms.getSumTotalTermFreq()};
  }

  /** Lengths of a field as Lucene keeps them, 0 where a document lacks it. */
  byte[] norms(String field) throws IOException {
    byte[] norms = new byte[documents()];
    NumericDocValues values = reader == null ? null : reader.getNormValues(field);
    if (values != null) {
      for (int doc = values.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = values.nextDoc()) {
        norms[doc] = (byte) values.longValue();
      }
    }
    return norms;
  }

  int[] numbers(String field) throws IOException {
    int[] numbers = new int[documents()];
    NumericDocValues values = reader == null ? null : reader.getNumericDocValues(field);
    if (values != null) {
      for (int doc = values.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = values.nextDoc()) {
        numbers[doc] = (int) values.longValue();
      }
    }
    return numbers;
  }

  List<String> texts(String field) throws IOException {
    List<String> texts = new ArrayList<>();
    BinaryDocValues values = reader == null ? null : reader.getBinaryDocValues(field);
    for (int doc = 0; doc < documents(); doc++) {
      texts.add(values != null && values.advanceExact(doc) ? values.binaryValue().utf8ToString() : "");
    }
    return texts;
  }

  List<String> addresses() throws IOException {
    List<String> addresses = new ArrayList<>();
    SortedDocValues values = reader == null ? null : reader.getSortedDocValues(Fields.ADDRESS);
    for (int doc = 0; doc < documents(); doc++) {
      values.advanceExact(doc);
      addresses.add(values.lookupOrd(values.ordValue()).utf8ToString());
    }
    return addresses;
  }

  Document page(int doc) throws IOException {
    return reader.storedFields().document(doc);
  }

  /** Total frequency of every term. */
  SortedMap<String, Long> totals(String field) throws IOException {
    SortedMap<String, Long> totals = new TreeMap<>();
    Terms terms = terms(field);
    if (terms != null) {
      TermsEnum each = terms.iterator();
      for (BytesRef term = each.next(); term != null; term = each.next()) {
        totals.put(term.utf8ToString(), each.totalTermFreq());
      }
    }
    return totals;
  }

  /**
   * Where the terms of a field stand, in the order of their documents: the bits of a document and for how many documents in a
   * row they hold.
   */
  SortedMap<String, byte[]> places(String field) throws IOException {
    SortedMap<String, byte[]> records = new TreeMap<>();
    Terms terms = terms(Fields.places(field));
    if (terms == null) {
      return records;
    }
    TermsEnum each = terms.iterator();
    PostingsEnum postings = null;
    for (BytesRef term = each.next(); term != null; term = each.next()) {
      Varints record = new Varints();
      postings = each.postings(postings, PostingsEnum.FREQS);
      int bits = 0;
      int run = 0;
      while (postings.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
        if (postings.freq() != bits && run > 0) {
          record.add(bits).add(run);
          run = 0;
        }
        bits = postings.freq();
        run++;
      }
      records.put(term.utf8ToString(), record.add(bits).add(run).bytes());
    }
    return records;
  }

  /** Number of documents, then the documents and frequencies of every term, as the files have them. */
  SortedMap<String, byte[]> postings(String field) throws IOException {
    SortedMap<String, byte[]> records = new TreeMap<>();
    Terms terms = terms(field);
    if (terms == null) {
      return records;
    }
    TermsEnum each = terms.iterator();
    PostingsEnum postings = null;
    for (BytesRef term = each.next(); term != null; term = each.next()) {
      Varints record = new Varints().add(each.docFreq());
      postings = each.postings(postings, PostingsEnum.FREQS);
      int before = -1;
      for (int doc = postings.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = postings.nextDoc()) {
        int delta = before < 0 ? doc : doc - before;
        int frequency = postings.freq();
        record.add(delta << 1 | (frequency == 1 ? 1 : 0));
        if (frequency > 1) {
          record.add(frequency);
        }
        before = doc;
      }
      records.put(term.utf8ToString(), record.bytes());
    }
    return records;
  }

  private Terms terms(String field) throws IOException {
    return reader == null ? null : reader.terms(field);
  }
}
