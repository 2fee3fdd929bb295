package org.mingzhang;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.mingzhang.model.PortalData;
import org.mingzhang.publish.PublishException;
import org.mingzhang.publish.Site;
import org.mingzhang.search.SearchIndex;
import org.mingzhang.search.SearchPage;

/** The search index of a build; its troubles with the disk are those of a publication. */
final class Indexing implements AutoCloseable {

  private final SearchIndex index;

  Indexing(Path out, PortalData data) {
    try {
      index = SearchIndex.begin(SearchIndex.placeOf(out), data);
    } catch (UncheckedIOException e) {
      throw failed(e.getCause());
    }
  }

  /** Adds one page; may be called by several threads. */
  void add(SearchPage page) {
    try {
      index.add(page);
    } catch (UncheckedIOException e) {
      throw failed(e.getCause());
    }
  }

  /** Adds the files of the search to the site. */
  void finish(Site site) {
    try {
      index.finish(site::add);
    } catch (UncheckedIOException e) {
      throw failed(e.getCause());
    }
  }

  /** Puts the new index in the place of the old one, now that its site stands. */
  void keep() {
    try {
      index.keep();
    } catch (UncheckedIOException e) {
      throw new PublishException("网站已经写好，但检索索引换不上去：" + e.getCause().getMessage() + "。", e.getCause());
    }
  }

  private static PublishException failed(IOException cause) {
    return new PublishException("检索索引写不进去：" + cause.getMessage() + "。原有网站没有改动。", cause);
  }

  /** Leaves nothing half done behind, whichever step failed. */
  @Override
  public void close() {
    index.close();
  }
}
