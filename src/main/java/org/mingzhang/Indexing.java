package org.mingzhang;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.mingzhang.disclosure.Disclosure;
import org.mingzhang.disclosure.Document;
import org.mingzhang.model.PortalData;
import org.mingzhang.publish.PublishException;
import org.mingzhang.publish.Site;
import org.mingzhang.search.SearchIndex;

/** Builds the search index while the pages are drawn; both only read the disclosures. */
final class Indexing implements AutoCloseable {

  private final CompletableFuture<SearchIndex> index;

  Indexing(
      Path out, PortalData data, List<Disclosure> disclosures, List<Document> documents) {
    index =
        CompletableFuture.supplyAsync(
            () -> SearchIndex.build(SearchIndex.placeOf(out), data, disclosures, documents));
  }

  /** Waits for the index and adds its files. */
  void addTo(Site site) {
    finished().files().forEach(site::add);
  }

  /** Puts the new index in the place of the old one, now that its site stands. */
  void keep() {
    try {
      finished().keep();
    } catch (UncheckedIOException e) {
      throw new PublishException("网站已经写好，但检索索引换不上去：" + e.getCause().getMessage() + "。", e.getCause());
    }
  }

  private SearchIndex finished() {
    try {
      return index.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof UncheckedIOException io) {
        IOException cause = io.getCause();
        throw new PublishException("检索索引写不进去：" + cause.getMessage() + "。原有网站没有改动。", cause);
      }
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }

  /** Leaves nothing half done behind, whichever step failed. */
  @Override
  public void close() {
    index.handle((built, failure) -> built).thenAccept(built -> {
      if (built != null) {
        built.close();
      }
    }).join();
  }
}
