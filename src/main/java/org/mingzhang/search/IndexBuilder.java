package org.mingzhang.search;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.store.Directory;

/** Writes the pages into a Lucene index of one segment, numbered by their addresses. */
final class IndexBuilder {

  /** Pages analysed at once; more would only fill the memory. */
  private static final int BATCH = 64;

  private static final double BUFFER_MEGABYTES = 64;

  /** Names what the index holds beside its documents. */
  static final String VERSION = "mingzhang";

  /** Changes with every change of the fields or their meaning. */
  static final String CURRENT = "2";

  private final Normalizer normalizer;
  private final Lexicon lexicon;
  private final Words words = new Words();

  IndexBuilder(Normalizer normalizer, Lexicon lexicon) {
    this.normalizer = normalizer;
    this.lexicon = lexicon;
  }

  /** @param notes what else the index keeps, by name */
  void build(Directory directory, List<SearchPages.Entry> pages, Map<String, String> notes) throws IOException {
    IndexWriterConfig config = new IndexWriterConfig();
    config.setOpenMode(IndexWriterConfig.OpenMode.CREATE);
    config.setIndexSort(new Sort(new SortField(Fields.ADDRESS, SortField.Type.STRING)));
    config.setRAMBufferSizeMB(BUFFER_MEGABYTES);
    config.setCommitOnClose(false);
    try (IndexWriter writer = new IndexWriter(directory, config)) {
      for (int from = 0; from < pages.size(); from += BATCH) {
        List<SearchPages.Entry> batch = pages.subList(from, Math.min(pages.size(), from + BATCH));
        for (Document document : batch.parallelStream().map(this::document).toList()) {
          writer.addDocument(document);
        }
      }
      writer.forceMerge(1);
      Map<String, String> data = new HashMap<>(notes);
      data.put(VERSION, CURRENT);
      writer.setLiveCommitData(data.entrySet());
      writer.commit();
    }
  }

  private Document document(SearchPages.Entry entry) {
    SearchPage page = entry.page().get();
    List<Parts.Part> parts = Parts.of(page);
    return Fields.document(page, parts, Analysis.of(page, parts, normalizer, lexicon, words));
  }
}
