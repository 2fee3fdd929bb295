package org.mingzhang.search;

import java.io.Closeable;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.store.Directory;

/** Writes pages into a Lucene index, in the order they come in: whoever reads it puts them in the order of their addresses. */
final class IndexBuilder implements Closeable {

  private static final double BUFFER_MEGABYTES = 64;

  /** A correction is not to wait while segments are merged that hold hundreds of pages. */
  private static final double LARGE_SEGMENT_MEGABYTES = 16;

  /** Names what the index holds beside its documents. */
  static final String VERSION = "mingzhang";

  /** Changes with every change of the fields or their meaning. */
  static final String CURRENT = "7";

  private final Normalizer normalizer;
  private final Lexicon lexicon;
  private final Words words = new Words();
  private final IndexWriter writer;
  private final Object adding = new Object();

  /**
   * @param directory holds an index to go on with, or nothing
   * @param goesOn which of these
   */
  IndexBuilder(Directory directory, Normalizer normalizer, Lexicon lexicon, boolean goesOn) throws IOException {
    this.normalizer = normalizer;
    this.lexicon = lexicon;
    IndexWriterConfig config = new IndexWriterConfig();
    config.setOpenMode(IndexWriterConfig.OpenMode.CREATE_OR_APPEND);
    config.setRAMBufferSizeMB(BUFFER_MEGABYTES);
    config.setCommitOnClose(false);
    config.setSimilarity(new CountSimilarity());
    // Threads of its own would print the trace of a full disk, and two cores are busy with the pages anyway.
    config.setMergeScheduler(new SerialMergeScheduler());
    TieredMergePolicy merges = new TieredMergePolicy();
    if (goesOn) {
      merges.setMaxMergedSegmentMB(LARGE_SEGMENT_MEGABYTES);
    } else {
      merges.setSegmentsPerTier(Short.MAX_VALUE); // none
    }
    config.setMergePolicy(merges);
    this.writer = new IndexWriter(directory, config);
  }

  /** Adds one page; may be called by several threads. */
  void add(SearchPage page) throws IOException {
    Analysis.Source source = Analysis.Source.of(page);
    Document document = Fields.document(page, source, analyse(source));
    synchronized (adding) { // each thread would begin a segment of its own, and those have to be merged
      writer.addDocument(document);
    }
  }

  /** Puts a page in the place of the one with its address, and gives what it counts; may be called by several threads. */
  Analysis replace(SearchPage page) throws IOException {
    Analysis.Source source = Analysis.Source.of(page);
    Analysis analysis = analyse(source);
    Document document = Fields.document(page, source, analysis);
    synchronized (adding) {
      writer.updateDocument(at(page.address()), document);
    }
    return analysis;
  }

  /** What a page counts. */
  Analysis analyse(Analysis.Source source) {
    return Analysis.of(source, normalizer, lexicon, words);
  }

  /** Takes the page of an address out, if it is there. */
  void remove(String address) throws IOException {
    writer.deleteDocuments(at(address));
  }

  private static Term at(String address) {
    return new Term(Fields.ADDRESS, address);
  }

  /**
   * Commits all pages: a new index as it was written, in a segment for each full buffer. An index that goes on gets a segment
   * with what is new, and Lucene merges small ones when they have become many. To find in, a handful is as good as one, and to
   * make one of them takes longer than all that reads them saves.
   *
   * @param notes what else the index keeps, by name
   */
  void commit(Map<String, String> notes) throws IOException {
    writer.flush(); // and what has to be merged is, so that the commit holds it
    Map<String, String> data = new HashMap<>(notes);
    data.put(VERSION, CURRENT);
    writer.setLiveCommitData(data.entrySet());
    writer.commit();
  }

  @Override
  public void close() throws IOException {
    writer.close();
  }
}
