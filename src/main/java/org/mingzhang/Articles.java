package org.mingzhang;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.mingzhang.bake.Content;
import org.mingzhang.model.Problem;
import org.mingzhang.page.Views;
import org.mingzhang.publish.PublishException;

/**
 * What people wrote below {@code content/}: where it is as it was, it is read only when somebody asks for more than is
 * remembered.
 */
final class Articles {

  private final Path folder;
  private final boolean drafts;
  private final Known known;

  /** Null until it is read. */
  private Content content;

  /**
   * What every page must know of it.
   *
   * @param links to all of its pages, in their order
   * @param problems everything that reading warns of, and its errors
   */
  record Known(List<Views.Link> links, List<Problem> problems) {

    Known {
      links = List.copyOf(links);
      problems = List.copyOf(problems);
    }

    static final Known NOTHING = new Known(List.of(), List.of());

    private static Known of(Content content) {
      return new Known(
          content.documents().stream().map(page -> new Views.Link(page.title(), page.address(), page.summary())).toList(),
          content.problems());
    }
  }

  private Articles(Path folder, boolean drafts, Content content, Known known) {
    this.folder = folder;
    this.drafts = drafts;
    this.content = content;
    this.known = known;
  }

  /** Reads them. */
  static Articles read(Path folder, boolean drafts) {
    Content content = Content.read(folder, drafts);
    return new Articles(folder, drafts, content, Known.of(content));
  }

  /**
   * Those that are as they were.
   *
   * @param known what was remembered of them
   */
  static Articles asBefore(Path folder, boolean drafts, Known known) {
    return new Articles(folder, drafts, null, Objects.requireNonNull(known));
  }

  Known known() {
    return known;
  }

  /**
   * All of it.
   *
   * @throws PublishException when it is no longer what was known of it
   */
  Content content() {
    if (content == null) {
      Content now = Content.read(folder, drafts);
      if (!Known.of(now).equals(known)) {
        throw new PublishException("生成的时候有人改了 content 里的文件，请再生成一次。原有网站没有改动。");
      }
      content = now;
    }
    return content;
  }
}
