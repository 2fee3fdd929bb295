package org.mingzhang.search;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.util.Bits;

/**
 * Finds and scores as if pages that were replaced had never been in the index, and as if all lay in one segment: Lucene
 * itself counts replaced pages until it merges their segments, and puts equally good ones in the order of segments.
 */
final class LiveSearcher extends IndexSearcher {

  /** The best first; of equals the one that comes first by its address. */
  private static final Sort ORDER = new Sort(SortField.FIELD_SCORE, new SortField(Fields.ADDRESS, SortField.Type.STRING));

  private final Map<String, long[]> statistics = new ConcurrentHashMap<>();

  LiveSearcher(IndexReader reader) {
    super(reader);
    setSimilarity(new CountSimilarity());
    setQueryCache(null);
  }

  /** All scores are computed, since a block that may be skipped would not be counted. */
  TopDocs top(Query query, int most) throws IOException {
    TopDocs found = search(query, new TopFieldCollectorManager(ORDER, Math.max(1, most), null, Integer.MAX_VALUE));
    ScoreDoc[] scored = new ScoreDoc[found.scoreDocs.length];
    for (int i = 0; i < scored.length; i++) {
      scored[i] = new ScoreDoc(found.scoreDocs[i].doc, (Float) ((FieldDoc) found.scoreDocs[i]).fields[0]);
    }
    return new TopDocs(found.totalHits, scored);
  }

  /** On how many pages a term stands. */
  int pages(Term term) throws IOException {
    int pages = 0;
    for (LeafReaderContext leaf : getIndexReader().leaves()) {
      Bits live = leaf.reader().getLiveDocs();
      pages += live == null ? leaf.reader().docFreq(term) : pages(leaf, term, live);
    }
    return pages;
  }

  private static int pages(LeafReaderContext leaf, Term term, Bits live) throws IOException {
    int pages = 0;
    PostingsEnum postings = leaf.reader().postings(term, PostingsEnum.NONE);
    while (postings != null && postings.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
      pages += live.get(postings.docID()) ? 1 : 0;
    }
    return pages;
  }

  /** Where no page is left nothing is scored, but Lucene wants a number above 0. */
  @Override
  public TermStatistics termStatistics(Term term, int docFreq, long totalTermFreq) throws IOException {
    int pages = Math.max(1, pages(term));
    return new TermStatistics(term.bytes(), pages, Math.max(pages, totalTermFreq));
  }

  @Override
  public CollectionStatistics collectionStatistics(String field) throws IOException {
    long[] known = statistics.get(field);
    if (known == null) {
      known = CommittedIndex.statistics(getIndexReader(), field);
      statistics.put(field, known);
    }
    int all = getIndexReader().maxDoc();
    int pages = Math.max(1, (int) known[0]);
    return all == 0 ? null : new CollectionStatistics(field, all, pages, Math.max(pages, known[1]), pages);
  }
}
