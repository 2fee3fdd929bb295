package org.mingzhang.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LastSiteTest {

  @TempDir private Path portal;
  private Path out;
  private Path page;
  private Publisher publisher;

  @BeforeEach
  void publish() throws IOException {
    out = portal.resolve("site");
    page = out.resolve("x/index.html");
    publisher = new Publisher(out);
    publish(Tree.site(Map.of("index.html", "a", "x/index.html", "b")), LastSite.unknown(out));
  }

  private void publish(Site site, LastSite last) throws IOException {
    publisher.publish(site, last).site().remember(publisher.folder());
  }

  private LastSite read() {
    return Tree.last(out);
  }

  @Test
  void aFileStaysIntactThroughBuildsThatKeepIt() throws IOException {
    publishKeeping(read());

    assertThat(read().intact("x/index.html")).isPresent();
    assertThat(read().standsAlone()).isTrue();
  }

  @Test
  void aFileThatWasOnlyTouchedIsIntactAndSoIsTheSiteThatKeepsIt() throws IOException {
    Files.setLastModifiedTime(page, FileTime.fromMillis(0));

    publishKeeping(read());

    assertThat(read().intact("x/index.html")).isPresent();
  }

  @Test
  void aFileThatIsEditedWhileABuildKeepsItIsNeverPublished() throws IOException {
    LastSite last = read();
    Site site = keeping(last);
    Files.writeString(page, "c");

    assertThatThrownBy(() -> publish(site, last))
        .isInstanceOf(PublishException.class)
        .hasMessage("生成的时候有人改了 " + page + "，请再生成一次。");

    assertThat(Files.readString(out.resolve("index.html"))).isEqualTo("a");
    assertThat(read().intact("x/index.html")).isEmpty();
  }

  @Test
  void aFileIsPutTogetherOfPartsOfAnEarlierOne() throws IOException {
    publish(Tree.site(Map.of("all.csv", "head,a,b,c")), LastSite.unknown(out));
    LastSite last = read();
    Site site = new Site(portal);
    LastSite.Entry left = last.intact("all.csv").orElseThrow();
    site.append("all.csv", left, 0, 5);
    site.append("all.csv", "A".getBytes(StandardCharsets.UTF_8));
    site.append("all.csv", left, 6, 4);
    site.hash("all.csv");
    assertThat(site.sha256("all.csv")).isEqualTo(Sha256.of("head,A,b,c".getBytes(StandardCharsets.UTF_8)));

    publish(site, last);

    assertThat(Files.readString(out.resolve("all.csv"))).isEqualTo("head,A,b,c");
    assertThat(read().intact("all.csv").orElseThrow().entry().sha256()).isEqualTo(site.sha256("all.csv"));
  }

  @Test
  void partsOfAFileThatSomebodyEditsMeanwhileAreNeverPublished() throws IOException {
    LastSite last = read();
    Site site = new Site(portal);
    site.append("x/all.csv", last.intact("x/index.html").orElseThrow(), 0, 1);
    Files.writeString(page, "c");

    assertThatThrownBy(() -> publish(site, last))
        .isInstanceOf(PublishException.class)
        .hasMessage("生成的时候有人改了 " + page + "，请再生成一次。");
  }

  @Test
  void aFileThatIsTouchedWhileABuildKeepsItIsTheSame() throws IOException {
    LastSite last = read();
    Site site = keeping(last);
    Files.setLastModifiedTime(page, FileTime.fromMillis(0));

    publish(site, last);

    assertThat(read().intact("x/index.html")).isPresent();
  }

  @ParameterizedTest
  @ValueSource(strings = {"index.html", "x/index.html"})
  void whatIsEditedBeforeItIsRememberedIsNotIntactForTheNextBuild(String address) throws IOException {
    LastSite last = read();
    Published published = publisher.publish(keeping(last), last);
    Files.writeString(out.resolve(address), "d");

    published.site().remember(publisher.folder());

    assertThat(read().intact(address)).isEmpty();
  }

  @Test
  void whatIsEditedWhileThePublicationIsAtWorkIsNotIntactForTheNextBuild() throws IOException {
    Publisher interrupted =
        new Publisher(
            out,
            step -> {
              if (step == Step.STAGED) {
                edit(page);
              }
            });

    Published published = interrupted.publish(Tree.site(Map.of("index.html", "c", "x/index.html", "b")), read());
    published.site().remember(publisher.folder());

    assertThat(read().intact("x/index.html")).isEmpty();
  }

  @Test
  void aManifestThatWasOnlyTouchedIsThatOfTheSite() throws IOException {
    Files.setLastModifiedTime(out.resolve(Manifest.NAME), FileTime.fromMillis(1));

    assertThat(read().standsAlone()).isTrue();
  }

  @Test
  void aManifestThatWasEditedIsOfAnotherSite() throws IOException {
    Path manifest = out.resolve(Manifest.NAME);
    Files.writeString(manifest, Files.readString(manifest).replace("x/index", "y/index"));

    assertThat(read().mark()).isEmpty();
    assertThat(read().standsAlone()).isFalse();
  }

  @Test
  void whereTimesAreWholeSecondsTheManifestItselfIsLookedInto() throws IOException {
    LastSite last = publisher.publish(Tree.site(Map.of("index.html", "a")), LastSite.unknown(out)).site();
    Path manifest = out.resolve(Manifest.NAME);
    FileTime second = FileTime.fromMillis(1_000_000_000_000L);
    Files.setLastModifiedTime(manifest, second);
    new LastSite(out, last.mark(), Stamp.of(manifest), last.files()).remember(publisher.folder());
    assertThat(read().mark()).isEqualTo(last.mark());

    Files.writeString(manifest, Files.readString(manifest).replace("index.html", "other.html"));
    Files.setLastModifiedTime(manifest, second);

    assertThat(read().mark()).isEmpty();
  }

  @Test
  void filesThatSomebodyAddedAreStraysAndEmptyFoldersAreNothing() throws IOException {
    Tree.write(out.resolve("x/y/stray.txt"), "x");
    Files.createSymbolicLink(out.resolve("link"), page);
    Files.createDirectories(out.resolve("x/empty"));
    Tree.write(out.resolve(".gitignore"), "*");

    assertThat(read().strays()).contains(List.of("link", "x/y/stray.txt"));
    assertThat(read().standsAlone()).isFalse();
    Files.delete(out.resolve("link"));
    Trees.delete(out.resolve("x/y"));
    assertThat(read().standsAlone()).isTrue();
  }

  @Test
  void aLinkInPlaceOfAFileIsNotTheFile() throws IOException {
    Files.move(page, portal.resolve("elsewhere"));
    Files.createSymbolicLink(page, portal.resolve("elsewhere"));

    assertThat(read().intact("x/index.html")).isEmpty();
    assertThat(read().strays()).contains(List.of());
  }

  @Test
  void nothingIsIntactUntilItIsLookedAt() {
    assertThat(LastSite.read(out, publisher.folder()).intact("x/index.html")).isEmpty();
  }

  @Test
  void filesThatAreAskedForBeforeAllAreLookedAtAreTakenToBeIntactUntilThen() throws IOException {
    CountDownLatch go = new CountDownLatch(1);
    LastSite last = looksAfter(go);
    edit(page);

    assertThat(last.holds("x/", 1)).isTrue();
    assertThat(last.holds(last.all())).isTrue();
    assertThat(last.holds("x/", 2)).isFalse();
    go.countDown();

    assertThat(last.isAsTaken()).isFalse();
    assertThat(last.holds("x/", 1)).isFalse();
    assertThat(last.holds(last.all())).isFalse();
    assertThat(last.holds(last.all().without(last.below("x/")))).isTrue();
  }

  @Test
  void aSingleFileThatIsAskedForIsLookedAtAtOnceAndOnceMoreWithTheOthers() throws IOException {
    CountDownLatch go = new CountDownLatch(1);
    LastSite last = looksAfter(go);
    edit(page);
    assertThat(last.intact("x/index.html")).isEmpty();
    assertThat(last.intact("index.html")).isPresent();
    go.countDown();
    assertThat(last.isAsTaken()).isTrue();

    go = new CountDownLatch(1);
    last = looksAfter(go);
    assertThat(last.intact("index.html")).isPresent();
    edit(out.resolve("index.html"));
    go.countDown();
    assertThat(last.isAsTaken()).isFalse();
  }

  private LastSite looksAfter(CountDownLatch go) {
    LastSite last = LastSite.read(out, publisher.folder());
    last.look(
        () -> {
          try {
            go.await();
          } catch (InterruptedException e) {
            throw new IllegalStateException(e);
          }
        });
    return last;
  }

  private static void edit(Path file) {
    try {
      Files.writeString(file, "d");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void publishKeeping(LastSite last) throws IOException {
    publish(keeping(last), last);
  }

  /** The next site, with another front page. */
  private static Site keeping(LastSite last) {
    Site site = Tree.site(Map.of("index.html", "c"));
    site.keep(last.intact("x/index.html").orElseThrow());
    return site;
  }
}
