package org.mingzhang.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Links of pages that stay, which are looked at only where something has gone that they may lead to. */
class StayingPagesTest {

  private static final Map<String, String> FILES =
      Map.of(
          "index.html", "<a href=\"d/a/index.html\"></a> <a href=\"d/b/2021/index.html#x\"></a> <a href=\"all.csv\"></a>",
          "all.csv", "0",
          "d/a/index.html", "<a href=\"2021/index.html#y\"></a>",
          "d/a/2021/index.html", "<p id=\"y\"> <a href=\"../x.csv\"></a> <a href=\"../../../index.html\"></a>",
          "d/a/x.csv", "1",
          "d/b/2021/index.html", "<p id=\"x\"> <a href=\"z.csv\"></a>",
          "d/b/2021/z.csv", "2");

  @TempDir private Path folder;
  private Path out;
  private Map<String, Set<String>> places;
  private final List<String> asked = new ArrayList<>();

  @BeforeEach
  void publish() throws IOException {
    out = folder.resolve("site");
    Publisher publisher = new Publisher(out);
    LastSite none = LastSite.unknown(out);
    Site site = Tree.site(FILES);
    LinkCheck.Result all = LinkCheck.check(site, Map.of(), staying(none, Map.of()));
    assertThat(all.dead()).isEmpty();
    places = all.places();
    publisher.publish(site, none).site().remember(publisher.folder());
  }

  private StayingPages staying(LastSite last, Map<String, Set<String>> known) {
    return new StayingPages(
        last, known, address -> address.startsWith("d/") ? address.substring(0, 4) : "",
        page -> {
          asked.add(page);
          return Map.of();
        });
  }

  /** The next site, with some files changed; those without a text have gone. */
  private LinkCheck.Result next(Map<String, String> changes) {
    Map<String, String> files = new TreeMap<>(FILES);
    files.putAll(changes);
    files.values().removeIf(String::isEmpty);
    LastSite last = Tree.last(out);
    return LinkCheck.check(Tree.site(files, last), Map.of(), staying(last, places));
  }

  @Test
  void placesAreThoseThatAreLinkedToFromOutside() {
    assertThat(places)
        .isEqualTo(Map.of("d/a/index.html", Set.of(""), "d/b/2021/index.html", Set.of("x"), "all.csv", Set.of(""), "index.html", Set.of("")));
  }

  @Test
  void whereNothingHasGonePagesElsewhereAreNotLookedAt() {
    LinkCheck.Result result = next(Map.of("d/b/2021/index.html", "<p id=\"x\"> other <a href=\"../../a/2021/index.html#y\"></a>"));

    assertThat(result.dead()).isEmpty();
    assertThat(asked).as("the page that is newly linked to").containsOnly("d/a/2021/index.html");
    assertThat(result.places()).containsEntry("d/a/2021/index.html", Set.of("y")).containsAllEntriesOf(places);
  }

  @Test
  void whatGoesIsMissedByPagesOfTheSameFolder() {
    assertThat(next(Map.of("d/a/x.csv", "")).dead()).containsExactly(new LinkCheck.DeadLink("d/a/2021/index.html", "../x.csv"));
    assertThat(asked).isNotEmpty().allMatch(page -> page.startsWith("d/a/"));
  }

  @Test
  void aPlaceThatGoesIsMissedByPagesOfTheSameFolder() {
    assertThat(next(Map.of("d/a/2021/index.html", "<p>")).dead())
        .containsExactly(new LinkCheck.DeadLink("d/a/index.html", "2021/index.html#y"));
  }

  @Test
  void whatGoesIsMissedByPagesAnywhere() {
    assertThat(next(Map.of("d/b/2021/index.html", "<p id=\"z\">")).dead())
        .containsExactly(new LinkCheck.DeadLink("index.html", "d/b/2021/index.html#x"));
    assertThat(next(Map.of("d/a/index.html", "")).dead()).containsExactly(new LinkCheck.DeadLink("index.html", "d/a/index.html"));
    assertThat(next(Map.of("all.csv", "")).dead()).containsExactly(new LinkCheck.DeadLink("index.html", "all.csv"));
  }
}
