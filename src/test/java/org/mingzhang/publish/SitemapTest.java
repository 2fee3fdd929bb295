package org.mingzhang.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** One file up to the limit, an index and parts above it. */
class SitemapTest {

  private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
  private static final String SPACE = " xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n";

  private final SortedMap<String, String> pages = new TreeMap<>();

  private String file(int limit, String name) {
    return new String(new Sitemap("https://a.cn/x/", limit).files(pages).get(name), StandardCharsets.UTF_8);
  }

  @Test
  void asManyAsAFileHoldsStandInOne() {
    pages.put("a&b.html", "2022-09-05");
    pages.put("c.html", "");
    assertThat(new Sitemap("https://a.cn/x/", 2).files(pages)).containsOnlyKeys("sitemap.xml");
    assertThat(file(2, "sitemap.xml"))
        .isEqualTo(
            HEAD + "<urlset" + SPACE + "<url><loc>https://a.cn/x/a&amp;b.html</loc><lastmod>2022-09-05</lastmod></url>\n"
                + "<url><loc>https://a.cn/x/c.html</loc></url>\n</urlset>\n");
  }

  @Test
  void moreStandInPartsBehindAnIndex() {
    for (int i = 1; i <= 5; i++) {
      pages.put(i + ".html", "");
    }
    assertThat(new Sitemap("https://a.cn/x/", 2).files(pages))
        .containsOnlyKeys("sitemap-1.xml", "sitemap-2.xml", "sitemap-3.xml", "sitemap.xml");
    assertThat(file(2, "sitemap.xml"))
        .isEqualTo(
            HEAD + "<sitemapindex" + SPACE + "<sitemap><loc>https://a.cn/x/sitemap-1.xml</loc></sitemap>\n"
                + "<sitemap><loc>https://a.cn/x/sitemap-2.xml</loc></sitemap>\n"
                + "<sitemap><loc>https://a.cn/x/sitemap-3.xml</loc></sitemap>\n</sitemapindex>\n");
    assertThat(file(2, "sitemap-3.xml"))
        .isEqualTo(HEAD + "<urlset" + SPACE + "<url><loc>https://a.cn/x/5.html</loc></url>\n</urlset>\n");
  }

  @Test
  void whatXmlCannotHoldIsReplaced() {
    assertThat(Xml.escape("<a b=\"1\">&'\u0001\ud800\uffff𠀀\n"))
        .isEqualTo("&lt;a b=&quot;1&quot;&gt;&amp;'\ufffd\ufffd\ufffd𠀀\n");
  }
}
