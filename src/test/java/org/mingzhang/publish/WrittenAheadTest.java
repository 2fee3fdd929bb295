package org.mingzhang.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A site of which some files are written while others are still made; {@link StoppedPublicationTest} shows its end at any
 * step.
 */
class WrittenAheadTest {

  private static final Map<String, String> OLD = Map.of("index.html", "旧", "css/a.css", "a", "gone/index.html", "x");
  private static final Map<String, String> SOME = Map.of("index.html", "新", "css/a.css", "a", "years/2021.html", "y");
  private static final Map<String, String> REST = Map.of("search/m.js", "m", "years/2020/index.html", "z");
  private static final FileTime LONG_AGO = FileTime.fromMillis(1_000_000_000_000L);

  @TempDir private Path portal;
  private Path out;
  private Path own;
  private Publisher publisher;

  @BeforeEach
  void places() {
    out = portal.resolve("site");
    own = portal.resolve(".mingzhang/site");
    publisher = new Publisher(out);
  }

  @Test
  void aFirstSiteIsTheOneThatIsWrittenAtOnce() throws IOException {
    Published result = ahead();

    Path fresh = portal.resolve("fresh");
    assertThat(result.written()).isEqualTo(atOnce(fresh).written()).isEqualTo(6);
    assertThat(Tree.files(out)).isEqualTo(Tree.files(fresh));
  }

  @Test
  void inThePlaceOfAnotherItIsTheSameTooAndKeepsWhatHasNotChanged() throws IOException {
    new Publisher(out).publish(Tree.site(OLD));
    Files.setLastModifiedTime(out.resolve("css/a.css"), LONG_AGO);
    Path other = portal.resolve("other");
    new Publisher(other).publish(Tree.site(OLD));

    Published result = ahead();
    Published expected = atOnce(other);

    assertThat(Tree.files(out)).isEqualTo(Tree.files(other));
    assertThat(Files.getLastModifiedTime(out.resolve("css/a.css"))).isEqualTo(LONG_AGO);
    assertThat(result.written()).isEqualTo(expected.written()).isEqualTo(5);
    assertThat(result.kept()).isEqualTo(expected.kept()).isEqualTo(1);
    assertThat(result.removed()).isEqualTo(expected.removed()).isEqualTo(1);
    assertThat(Tree.pages(own.resolve("previous"))).isEqualTo(OLD);
  }

  @Test
  void filesThatStayAreTakenOverAheadToo() throws IOException {
    new Publisher(out).publish(Tree.site(SOME)).site().remember(StateFolder.of(out));
    LastSite last = Tree.last(out);

    Site site = Tree.site(SOME, last);
    publisher.writeAhead(site, last);
    add(site, REST);
    Published result = publisher.publish(site, last);

    assertThat(Tree.pages(out)).containsAllEntriesOf(SOME).containsAllEntriesOf(REST);
    assertThat(result.kept()).isEqualTo(SOME.size());
  }

  @Test
  void whereTheBuildEndsBeforeItIsCompleteNothingIsLeftOfIt() throws IOException {
    new Publisher(out).publish(Tree.site(OLD));

    try (Publisher.Holding alone = publisher.begin()) {
      publisher.writeAhead(Tree.site(SOME), LastSite.unknown(out));
    }

    assertThat(Tree.pages(out)).isEqualTo(OLD);
    assertThat(own).isDirectoryNotContaining("glob:**/{staging,next,older,trash}");
    assertThat(atOnce(out).written()).isEqualTo(5);
  }

  @Test
  void otherBuildsAreKeptAwayAlsoFromAFirstSite() throws IOException {
    try (Publisher.Holding alone = publisher.begin()) {
      publisher.writeAhead(Tree.site(SOME), LastSite.unknown(out));

      assertThatThrownBy(() -> new Publisher(out).begin()).hasMessageStartingWith("另一个明账进程（进程号 ");
    }
    assertThat(atOnce(out).written()).isEqualTo(6);
  }

  @Test
  void aFolderWeDidNotMakeIsRefusedBeforeAnythingIsWritten() throws IOException {
    try (Publisher.Holding alone = publisher.begin()) {
      Tree.write(out.resolve("thesis.doc"), "years of work");

      assertThatThrownBy(() -> publisher.writeAhead(Tree.site(SOME), LastSite.unknown(out)))
          .isInstanceOf(PublishException.class)
          .hasMessageContaining("不是明账生成的");
    }
    assertThat(own.resolve("staging")).doesNotExist();
  }

  @Test
  void aFileThatCannotBeWrittenIsToldWhenTheSiteIsPublished() throws IOException {
    Site site = Tree.site(SOME);
    aFileThatCannotBeWrittenIsTold(
        blocked -> blocked.writeAhead(site, LastSite.unknown(out)), blocked -> blocked.publish(site));
  }

  @Test
  void aFileThatCannotBeWrittenIsToldBeforeTheNext() throws IOException {
    Site site = Tree.site(SOME);
    Consumer<Publisher> some = blocked -> blocked.writeSome(site, LastSite.unknown(out));
    aFileThatCannotBeWrittenIsTold(some, some);
  }

  private void aFileThatCannotBeWrittenIsTold(Consumer<Publisher> first, Consumer<Publisher> second) throws IOException {
    Publisher blocked = new Publisher(out, step -> {
      if (step == Step.STAGING_BEGUN) {
        block(own.resolve("staging/css"));
      }
    });
    try (Publisher.Holding alone = blocked.begin()) {
      first.accept(blocked);

      assertThatThrownBy(() -> second.accept(blocked))
          .isInstanceOf(PublishException.class)
          .hasMessageContaining("css")
          .hasMessageEndingWith("原有网站没有改动。");
    }
    assertThat(out).doesNotExist();
    assertThat(own).isDirectoryNotContaining("glob:**/{staging,next,older,trash}");
  }

  private static void block(Path folder) {
    try {
      Tree.write(folder, "a file");
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void nothingIsAddedToAFileThatMayBeWrittenAlready() {
    Site site = new Site(Path.of("target"));
    site.append("a.csv", new byte[] {1});
    site.begin(LastSite.unknown(out));

    assertThatThrownBy(() -> site.append("a.csv", new byte[] {2})).isInstanceOf(IllegalStateException.class);
    site.append("b.csv", new byte[] {1});
    assertThat(site.bytes("a.csv")).hasSize(1);
  }

  @Test
  void aSiteThatIsWrittenInPortionsIsTheSame() throws IOException {
    Path other = portal.resolve("other/site");
    new Publisher(out).publish(Tree.site(OLD));
    new Publisher(other).publish(Tree.site(OLD));
    Site site = new Site(portal);
    Published result;
    try (Publisher.Holding alone = publisher.begin()) {
      publisher.writeSome(site, LastSite.unknown(out));
      add(site, SOME);
      publisher.writeSome(site, LastSite.unknown(out));
      site.append("grows.csv", new byte[] {'1'});
      publisher.writeSome(site, LastSite.unknown(out));
      site.append("grows.csv", new byte[] {'2'});
      add(site, REST);
      publisher.writeAhead(site, LastSite.unknown(out));
      add(site, Map.of("late/a.html", "a"));
      publisher.writeSome(site, LastSite.unknown(out));
      add(site, Map.of("late/b.html", "b"));
      result = publisher.publish(site);
    }
    Site whole = Tree.site(SOME);
    add(whole, REST);
    add(whole, Map.of("late/a.html", "a", "late/b.html", "b", "grows.csv", "12"));
    Published expected = new Publisher(other).publish(whole);

    assertThat(Tree.files(out)).isEqualTo(Tree.files(other));
    assertThat(result.written()).isEqualTo(expected.written());
    assertThat(result.kept()).isEqualTo(expected.kept());
    assertThat(result.removed()).isEqualTo(expected.removed());
  }

  @Test
  void whatIsWrittenCanStillBeRead() throws IOException {
    try (Publisher.Holding alone = publisher.begin()) {
      Site site = Tree.site(SOME);
      publisher.writeSome(site, LastSite.unknown(out));
      publisher.writeSome(site, LastSite.unknown(out)); // by now the first are written

      SOME.forEach((address, text) -> assertThat(site.bytes(address)).isEqualTo(text.getBytes(StandardCharsets.UTF_8)));
    }
  }

  @Test
  void whereMuchHasComeTheWriterIsToldAndGetsWhatIsWhole() {
    Site site = new Site(portal);
    List<List<String>> told = new ArrayList<>();
    site.writtenBy(() -> told.add(site.take().stream().map(Site.Added::address).toList()));
    byte[] large = new byte[9 << 20];
    site.append("grows.csv", large);
    for (String address : List.of("c", "b", "a", "d", "e", "f", "g")) {
      site.add(address, large);
    }

    assertThat(told).containsExactly(List.of("a", "b", "c"), List.of("d", "e", "f"));
  }

  private Published ahead() throws IOException {
    try (Publisher.Holding alone = publisher.begin()) {
      Site site = Tree.site(SOME);
      publisher.writeAhead(site, LastSite.unknown(out));
      add(site, REST);
      return publisher.publish(site);
    }
  }

  private static Published atOnce(Path out) {
    Site site = Tree.site(SOME);
    add(site, REST);
    return new Publisher(out).publish(site);
  }

  private static void add(Site site, Map<String, String> files) {
    files.forEach((address, text) -> site.add(address, text.getBytes(StandardCharsets.UTF_8)));
  }
}
