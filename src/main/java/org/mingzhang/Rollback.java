package org.mingzhang;

import java.io.IOException;
import java.nio.file.Path;
import org.mingzhang.publish.PublishException;
import org.mingzhang.publish.Publisher;
import org.mingzhang.publish.Trouble;
import org.mingzhang.search.SearchIndex;

/** The previous site again, and with it what is known of it; once more, and all is as before. */
public final class Rollback {

  private Rollback() {}

  /**
   * Lets the site in an output folder and the previous one change places. What the last build left for the next is known to
   * belong to its own site and counts again when that stands again.
   *
   * @throws PublishException when there is no previous site, or it cannot be done
   */
  public static void of(Path out) {
    Publisher publisher = new Publisher(out);
    try (Publisher.Holding alone = publisher.begin()) {
      publisher.rollback();
      SearchIndex.withdraw(SearchIndex.placeOf(out));
      new PublishedFigures(publisher.folder()).swap();
    } catch (IOException e) {
      throw new PublishException("网站已经换回，但检索索引没有换下来：" + Trouble.tell(publisher.folder(), e) + "。再生成一次就好。", e);
    }
  }
}
