package org.mingzhang;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The site {@code odd}: invented departments that stress the pages. Long names, words without a place to break, wide and long
 * tables, amounts of nine digits, ten years, next to nothing, and markup in every free text.
 */
final class OddPortal {

  private static final String CONTENT =
      """
      title=古怪<script>alert(20)</script>"><img src=x onerror=alert(21)>]]>${7*7}&amp;
      type=page
      status=published
      summary=<img src=x onerror=alert(22)>"' ]]> ${7*7}
      order=20
      ~~~~~~

      ## <script>alert(23)</script> 标题 &amp; ${7*7}

      <img src=x onerror=alert(24)> 正文 [链接](javascript:alert(25)) <svg onload=alert(26)> ]]> ${7*7} <!-- 注 -->

      <script>alert(27)</script>

      | 表头 <b>粗</b> | %1$s |
      | --- | --- |
      | `<script>alert(28)</script>` | %1$s |

      ```text
      %1$s </pre><script>alert(29)</script>
      ```
      """
          .formatted("Pneumonoultramicroscopicsilicovolcanoconiosis".repeat(4));

  private OddPortal() {}

  /** The site in a folder, with a list of subjects for each of its ten years and a page of its own. */
  static TestPortal in(Path folder) {
    TestPortal portal = TestPortal.of("odd", folder);
    for (int year = 2012; year < 2020; year++) {
      portal.write("data/subjects/" + year + ".yml", subjects(folder).replace("年度: 2020", "年度: " + year));
    }
    return portal.write("content/odd.md", CONTENT);
  }

  private static String subjects(Path folder) {
    try {
      return Files.readString(folder.resolve("data/subjects/2020.yml"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
