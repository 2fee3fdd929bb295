package org.mingzhang.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LinkCheckTest {

  private static final StayingPages NONE =
      new StayingPages(LastSite.unknown(Path.of("target")), Map.of(), page -> "", page -> Map.of());

  private static Site site(String html) {
    Site site = new Site(Path.of("target"));
    add(site, "a/index.html", html);
    add(site, "index.html", "<h1 id=\"top\">x</h1>");
    add(site, "assets/site.css", "");
    return site;
  }

  private static void add(Site site, String address, String text) {
    site.add(address, text.getBytes(StandardCharsets.UTF_8));
  }

  private static List<LinkCheck.DeadLink> dead(Site site) {
    return LinkCheck.check(site, Map.of(), NONE).dead();
  }

  @Test
  void linksToFilesPlacesAndOtherHostsAreFine() {
    String html =
        "<p id=\"here\"><a href=\"../index.html\"></a><a href=\"../index.html#top\"></a><a href=\"#here\"></a>"
            + "<link href=\"../assets/site.css\"><a href=\"https://example.org/x\"></a><a href=\"mailto:a@example.org\"></a>";
    assertThat(dead(site(html))).isEmpty();
  }

  @Test
  void aMissingFileAMissingPlaceAndAWayOutOfTheSiteAreDead() {
    String html = "<a href=\"../b/index.html\"></a><a href=\"../index.html#nowhere\"></a><img src=\"x y.png\"><a href=\"#\\\"></a>";
    assertThat(dead(site(html)))
        .containsExactly(
            new LinkCheck.DeadLink("a/index.html", "../b/index.html"),
            new LinkCheck.DeadLink("a/index.html", "../index.html#nowhere"),
            new LinkCheck.DeadLink("a/index.html", "x y.png"),
            new LinkCheck.DeadLink("a/index.html", "#\\"));
  }

  @Test
  void aFileWithASpaceAPercentSignOrABracketInItsNameMayLinkAndBeLinkedTo() {
    Site site = site("<a href=\"../assets/%25%20%5B1%5D.html\"></a>");
    add(site, "assets/% [1].html", "<a href=\"../a/index.html\"></a><a href=\"x.html\"></a>");
    assertThat(dead(site)).containsExactly(new LinkCheck.DeadLink("assets/% [1].html", "x.html"));
  }

  @Test
  void anEmptyLinkIsDeadWhereverItStands() {
    assertThat(dead(site("<a href=\"\"></a>"))).containsExactly(new LinkCheck.DeadLink("a/index.html", ""));
    assertThat(dead(site("<a href=\"../index.html\"></a><a href=\"\"></a>"))).hasSize(1);
    assertThat(dead(site("<a href=\"\"></a><a href=\"../index.html\"></a>"))).hasSize(1);
  }

  @Test
  void aLinkWithALineBreakIsOneLinkWithoutIt() {
    String html = "<a href=\"../in\ndex.html\"></a><a href=\"x\r\ny.html\"></a>";
    assertThat(dead(site(html))).containsExactly(new LinkCheck.DeadLink("a/index.html", "xy.html"));
  }

  @Test
  void anIdWithALineBreakIsNoPlaceAndNotTwo() {
    Site site = site("<a href=\"../b/index.html#x\"></a>");
    add(site, "b/index.html", "<p id=\"x\ny\">");
    assertThat(dead(site)).hasSize(1);
  }

  @Test
  void aDeadLinkIsNamedOncePerPage() {
    assertThat(dead(site("<a href=\"x.html\"></a><a href=\"x.html\"></a>"))).hasSize(1);
  }

  @Test
  void thePageForMissingPagesMayStartAtTheRootOfTheServer() {
    Site site = site("");
    add(site, "404.html", "<a href=\"/czgk/index.html\"></a>");
    assertThat(dead(site)).isEmpty();
  }
}
