package org.mingzhang.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
    publisher.publish(site, last);
    last.remember(site, publisher.folder());
  }

  private LastSite read() {
    return LastSite.read(out, publisher.folder());
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
  void aFileThatIsEditedWhileABuildKeepsItIsNotIntactForTheNextOne() throws IOException {
    LastSite last = read();
    Site site = keeping(last);
    Files.writeString(page, "c");

    publish(site, last);

    assertThat(read().intact("x/index.html")).isEmpty();
  }

  @Test
  void aFileThatIsGoneBeforeItIsRememberedIsAFaultOfTheDisk() throws IOException {
    Site site = Tree.site(Map.of("index.html", "c"));
    LastSite last = read();
    publisher.publish(site, last);
    Files.delete(out.resolve("index.html"));

    assertThatThrownBy(() -> last.remember(site, publisher.folder()))
        .isInstanceOf(NoSuchFileException.class)
        .hasMessageContaining("index.html");
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
