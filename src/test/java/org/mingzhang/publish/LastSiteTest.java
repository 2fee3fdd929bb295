package org.mingzhang.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
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
    LastSite last = LastSite.read(out, publisher.folder());
    last.look();
    return last;
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
    site.keep("x/index.html", last.intact("x/index.html").orElseThrow());
    return site;
  }
}
