package org.mingzhang.search;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.Bits;

/** Pages as the last build left them in its index; may be asked by several threads. */
final class LastPages implements Closeable {

  private final Directory directory;
  private final DirectoryReader reader;

  /** @param directory is closed with it */
  LastPages(Directory directory) throws IOException {
    this.directory = directory;
    this.reader = DirectoryReader.open(directory);
  }

  /**
   * A page that was replaced.
   *
   * @param key where its text files lie
   * @param totals how many terms of each field it was counted to have
   */
  record Page(String key, Analysis.Source source, Map<String, Integer> totals) {

    /** Whether its texts, counted again, have as many terms as the index says. */
    boolean agrees(Analysis analysis) {
      return totals.entrySet().stream().allMatch(total -> analysis.total(total.getKey()) == total.getValue());
    }
  }

  int count() {
    return reader.numDocs();
  }

  /** The page of an address that is there. */
  Page page(String address) throws IOException {
    for (LeafReaderContext leaf : reader.leaves()) {
      Bits live = leaf.reader().getLiveDocs();
      PostingsEnum found = leaf.reader().postings(new Term(Fields.ADDRESS, address), PostingsEnum.NONE);
      while (found != null && found.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
        if (live == null || live.get(found.docID())) {
          return page(leaf.reader(), found.docID());
        }
      }
    }
    throw new IllegalStateException("the last index has no page " + address);
  }

  private static Page page(LeafReader leaf, int doc) throws IOException {
    Document stored = leaf.storedFields().document(doc);
    List<PageText> texts = new ArrayList<>();
    for (int part = 0; part < number(leaf, Fields.PARTS, doc); part++) {
      texts.add(PageText.read(stored.get(Fields.text(part))));
    }
    Map<String, Integer> totals = new TreeMap<>();
    for (String field : Fields.COUNTS) {
      totals.put(field, number(leaf, Fields.total(field), doc));
    }
    BinaryDocValues keys = leaf.getBinaryDocValues(Fields.KEY);
    keys.advanceExact(doc);
    return new Page(keys.binaryValue().utf8ToString(), Analysis.Source.read(stored.get(Fields.WEIGHED), texts), totals);
  }

  private static int number(LeafReader leaf, String field, int doc) throws IOException {
    NumericDocValues values = leaf.getNumericDocValues(field);
    values.advanceExact(doc);
    return (int) values.longValue();
  }

  @Override
  public void close() throws IOException {
    reader.close();
    directory.close();
  }
}
