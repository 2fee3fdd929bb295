package org.mingzhang.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublisherTest {

  private static final Map<String, String> OLD = Map.of("index.html", "旧", "css/a.css", "a", "gone/index.html", "x");
  private static final Map<String, String> NEW = Map.of("index.html", "新", "css/a.css", "a", "years/2021.html", "y");
  private static final FileTime LONG_AGO = FileTime.fromMillis(1_000_000_000_000L);

  @TempDir private Path portal;
  private Path out;
  private Path state;

  @BeforeEach
  void places() {
    out = portal.resolve("site");
    state = portal.resolve(".mingzhang");
  }

  @Test
  void aFirstSiteStandsWithItsManifest() throws IOException {
    Published result = publish(OLD);

    assertThat(Tree.pages(out)).isEqualTo(OLD);
    assertThat(Manifest.read(out.resolve(Manifest.NAME))).contains(Tree.manifest(OLD));
    assertThat(result.written()).isEqualTo(4);
    assertThat(result.bytes()).isEqualTo(5 + Files.size(out.resolve(Manifest.NAME)));
  }

  @Test
  void aNewSiteReplacesTheOldOneWhole() throws IOException {
    publish(OLD);

    Published result = publish(NEW);

    assertThat(Tree.pages(out)).isEqualTo(NEW);
    assertThat(out.resolve("gone")).doesNotExist();
    assertThat(result.written()).isEqualTo(3);
    assertThat(result.kept()).isEqualTo(1);
    assertThat(result.removed()).isEqualTo(1);
    assertThat(result.strays()).isEmpty();
  }

  @Test
  void theSiteIsTheSameWhateverStoodThere() throws IOException {
    publish(OLD);
    publish(NEW);
    Path fresh = portal.resolve("fresh");
    new Publisher(fresh).publish(Tree.site(NEW));

    assertThat(Tree.files(out)).isEqualTo(Tree.files(fresh));
  }

  @Test
  void aFileInPiecesIsWrittenWholeAndKeptWhenItsBytesAreTheSame() throws IOException {
    publish(Map.of("a.csv", "一二三四"));

    Published same = new Publisher(out).publish(inPieces("一二", "三四"));
    Published other = new Publisher(out).publish(inPieces("一二", "三五"));

    assertThat(same.written()).isZero();
    assertThat(other.written()).isEqualTo(2);
    assertThat(Tree.pages(out)).isEqualTo(Map.of("a.csv", "一二三五"));
    assertThat(Manifest.read(out.resolve(Manifest.NAME))).contains(Tree.manifest(Map.of("a.csv", "一二三五")));
  }

  private static Site inPieces(String... pieces) {
    Site site = new Site(Path.of("target"));
    for (String piece : pieces) {
      site.append("a.csv", piece.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
    return site;
  }

  @Test
  void thePreviousSiteIsKept() throws IOException {
    publish(OLD);
    publish(NEW);

    assertThat(Tree.pages(state.resolve("site/previous"))).isEqualTo(OLD);
    assertThat(state.resolve("site")).isDirectoryNotContaining("glob:**/{staging,next,older,trash}");
  }

  @Test
  void anUnchangedSiteIsLeftStandingAndSoIsThePreviousOne() throws IOException {
    publish(OLD);
    publish(NEW);
    FileTime time = Files.getLastModifiedTime(out);

    Published result = publish(NEW);

    assertThat(result.written()).isZero();
    assertThat(result.kept()).isEqualTo(4);
    assertThat(Files.getLastModifiedTime(out)).isEqualTo(time);
    assertThat(Tree.pages(state.resolve("site/previous"))).isEqualTo(OLD);
  }

  @Test
  void anUnchangedFileKeepsItsTimeOfChange() throws IOException {
    publish(OLD);
    Files.setLastModifiedTime(out.resolve("css/a.css"), LONG_AGO);
    Files.setLastModifiedTime(out.resolve("index.html"), LONG_AGO);

    publish(NEW);

    assertThat(Files.getLastModifiedTime(out.resolve("css/a.css"))).isEqualTo(LONG_AGO);
    assertThat(Files.getLastModifiedTime(out.resolve("index.html"))).isGreaterThan(LONG_AGO);
  }

  @Test
  void aPublishedFileSomebodyEditedIsPutRight() throws IOException {
    publish(OLD);
    Files.writeString(out.resolve("css/a.css"), "b");

    publish(OLD);

    assertThat(Tree.pages(out)).isEqualTo(OLD);
  }

  @Test
  void gitIgnoreSurvives() throws IOException {
    Tree.write(out.resolve(".gitignore"), "*\n!.gitignore\n");

    publish(OLD);
    publish(NEW);

    assertThat(out.resolve(".gitignore")).hasContent("*\n!.gitignore\n");
    assertThat(Files.readString(out.resolve(Manifest.NAME))).doesNotContain(".gitignore");
  }

  @Test
  void anEmptyFolderIsTaken() throws IOException {
    Files.createDirectories(out);

    publish(OLD);

    assertThat(Tree.pages(out)).isEqualTo(OLD);
  }

  @Test
  void aFolderWeDidNotMakeIsRefusedAndLeftAlone() throws IOException {
    Tree.write(out.resolve("thesis.doc"), "years of work");

    assertThatThrownBy(() -> publish(NEW))
        .isInstanceOf(PublishException.class)
        .hasMessage(
            "输出文件夹 " + out + " 不是明账生成的（里面有文件，却没有明账的 manifest.json），为免误删，已停止。请用 --out 指定别的文件夹，或先自行清空它。");
    assertThat(Tree.files(out)).isEqualTo(Map.of("thesis.doc", "years of work"));
  }

  @Test
  void aFolderWeDidNotMakeIsRefusedBeforeAnythingIsRead() throws IOException {
    Tree.write(out.resolve(".gitignore"), "*");
    Files.createDirectories(out.resolve("a/b"));
    new Publisher(out).begin().close();
    Tree.write(out.resolve("a/b/thesis.doc"), "years of work");

    assertThatThrownBy(() -> new Publisher(out).begin())
        .isInstanceOf(PublishException.class)
        .hasMessageContaining("不是明账生成的");
    assertThat(out.resolveSibling(".mingzhang")).doesNotExist();
  }

  @Test
  void anotherProgramsManifestDoesNotMakeAFolderOurs() throws IOException {
    Tree.write(out.resolve(Manifest.NAME), "{\"name\": \"a web app\"}");

    assertThatThrownBy(() -> publish(NEW)).hasMessageContaining("不是明账生成的");
  }

  @Test
  void aGitCheckoutIsRefused() throws IOException {
    publish(OLD);
    Tree.write(out.resolve(".git/HEAD"), "ref: refs/heads/pages");

    assertThatThrownBy(() -> publish(NEW)).isInstanceOf(PublishException.class).hasMessageContaining(".git");
    assertThat(out.resolve(".git/HEAD")).exists();
  }

  @Test
  void aFileInPlaceOfTheFolderIsRefused() throws IOException {
    Files.writeString(out, "text");

    assertThatThrownBy(() -> publish(NEW)).isInstanceOf(PublishException.class).hasMessageContaining("不是文件夹");
    assertThat(out).hasContent("text");
  }

  @Test
  void aLinkInPlaceOfTheFolderIsRefused() throws IOException {
    Path real = Files.createDirectories(portal.resolve("www"));
    Files.createSymbolicLink(out, real);

    assertThatThrownBy(() -> publish(NEW)).isInstanceOf(PublishException.class).hasMessageContaining("符号链接");
    assertThat(real).isEmptyDirectory();
  }

  @Test
  void theRootOfADiskIsRefused() {
    assertThatThrownBy(() -> new Publisher(portal.getRoot())).isInstanceOf(PublishException.class);
  }

  @Test
  void filesSomebodyPutIntoTheSiteAreNamedAndStayInThePreviousOne() throws IOException {
    publish(OLD);
    Tree.write(out.resolve("css/proof.txt"), "of ownership");

    Published result = publish(OLD);

    assertThat(result.strays()).containsExactly("css/proof.txt");
    assertThat(Tree.pages(out)).isEqualTo(OLD);
    assertThat(state.resolve("site/previous/css/proof.txt")).exists();
  }

  @Test
  void twoOutputsSideBySideDoNotMixTheirPreviousSites() throws IOException {
    publish(OLD);
    publish(NEW);
    Path other = portal.resolve("other");

    new Publisher(other).publish(Tree.site(Map.of("index.html", "别的")));

    assertThat(Tree.pages(other)).isEqualTo(Map.of("index.html", "别的"));
    assertThat(Tree.pages(state.resolve("site/previous"))).isEqualTo(OLD);
  }

  @Test
  void aStateFolderThatCannotBeMadeIsToldWithItsPathAndTheSiteStays() throws IOException {
    publish(OLD);
    Trees.delete(state);
    Files.writeString(state, "a file");

    assertThatThrownBy(() -> publish(NEW))
        .isInstanceOf(PublishException.class)
        .hasMessageStartingWith("无法写入 " + state)
        .hasMessageContaining("是文件，不是文件夹");
    assertThat(Tree.pages(out)).isEqualTo(OLD);
  }

  @Test
  void aFaultWhileSwappingLeavesTheOldSitesAndNoRubbish() throws IOException {
    publish(OLD);
    publish(NEW);
    Publisher unlucky = new Publisher(out, this::blockOlder);

    assertThatThrownBy(() -> unlucky.publish(Tree.site(OLD)))
        .isInstanceOf(PublishException.class)
        .hasMessageContaining(state.resolve("site").toString())
        .hasMessageEndingWith("。原有网站没有改动。");
    assertThat(Tree.pages(out)).isEqualTo(NEW);
    assertThat(Tree.pages(state.resolve("site/previous"))).isEqualTo(OLD);
    assertThat(state.resolve("site")).isDirectoryNotContaining("glob:**/{staging,next,older,trash}");
  }

  /** The previous site then cannot be moved aside, as on Windows when somebody has a file of it open. */
  private void blockOlder(Step step) {
    if (step == Step.SWAP_BEGUN) {
      try {
        Tree.write(state.resolve("site/older/x"), "x");
      } catch (IOException e) {
        throw new AssertionError(e);
      }
    }
  }

  private Published publish(Map<String, String> files) {
    return new Publisher(out).publish(Tree.site(files));
  }
}
