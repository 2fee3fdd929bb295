package org.mingzhang.page;

import java.util.List;

/**
 * What the head of one page tells programs: inspectors of government sites, search engines, sites that link to it.
 *
 * @param canonical the page's full address, or empty
 * @param data what the page is about in the words of schema.org, as JSON that may stand in a script element; or empty
 */
public record Head(List<Meta> metas, String canonical, String data) {

  public Head {
    metas = List.copyOf(metas);
  }

  /**
   * One tag.
   *
   * @param attribute {@code name}, or {@code property} for Open Graph
   */
  public record Meta(String attribute, String name, String content) {}
}
