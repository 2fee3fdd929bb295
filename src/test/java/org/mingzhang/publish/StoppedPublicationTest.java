package org.mingzhang.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A process that dies at any step leaves a state from which the next start finds a whole site. */
class StoppedPublicationTest {

  private static final Map<String, String> FIRST = Map.of("index.html", "一", "a.html", "a");
  private static final Map<String, String> SECOND = Map.of("index.html", "二", "a.html", "a");
  private static final Map<String, String> THIRD = Map.of("index.html", "三", "b/c.html", "c");

  @TempDir private Path portal;
  private Path out;
  private Path own;

  @BeforeEach
  void places() {
    out = portal.resolve("site");
    own = portal.resolve(".mingzhang/site");
  }

  @ParameterizedTest
  @EnumSource(Step.class)
  void theOldSiteOrTheNewOneStandsWholeAfterRecovery(Step step) throws IOException {
    publish(FIRST);
    publish(SECOND);
    stopAt(step, THIRD);

    publisher().begin().close();

    boolean over = step == Step.NEW_SITE_STANDS;
    assertThat(Tree.pages(out)).isEqualTo(over ? THIRD : SECOND);
    assertThat(Tree.pages(own.resolve("previous"))).isEqualTo(over ? SECOND : FIRST);
    assertThat(own).isDirectoryNotContaining("glob:**/{staging,next,older,trash}");
  }

  @ParameterizedTest
  @EnumSource(value = Step.class, mode = EnumSource.Mode.EXCLUDE, names = {"SPARE_REDUCED", "SPARE_KEPT"})
  void theSameHoldsWhereFilesAreWrittenBeforeTheSiteIsComplete(Step step) throws IOException {
    stop(step, Publisher::writeAhead);
  }

  @ParameterizedTest
  @EnumSource(value = Step.class, mode = EnumSource.Mode.EXCLUDE, names = {"SPARE_REDUCED", "SPARE_KEPT"})
  void theSameHoldsWhereFilesAreWrittenAsTheyCome(Step step) throws IOException {
    stop(step, Publisher::writeSome);
  }

  /** A way to write what a site has by now. */
  private interface Ahead {

    void write(Publisher publisher, Site site, LastSite last);
  }

  private void stop(Step step, Ahead ahead) throws IOException {
    publish(FIRST);
    publish(SECOND);
    Publisher dying = dyingAt(step);
    try (Publisher.Holding alone = dying.begin()) {
      assertThatThrownBy(() -> {
        Site site = Tree.site(Map.of("b/c.html", "c"));
        ahead.write(dying, site, LastSite.unknown(out));
        site.add("index.html", "三".getBytes(StandardCharsets.UTF_8));
        dying.publish(site);
      }).isInstanceOf(Killed.class);
    }

    publisher().begin().close();

    boolean over = step == Step.NEW_SITE_STANDS;
    assertThat(Tree.pages(out)).isEqualTo(over ? THIRD : SECOND);
    assertThat(Tree.pages(own.resolve("previous"))).isEqualTo(over ? SECOND : FIRST);
    assertThat(own).isDirectoryNotContaining("glob:**/{staging,next,older,trash}");
  }

  @ParameterizedTest
  @EnumSource(Step.class)
  void theNextPublicationIsAsIfNothingHadHappened(Step step) throws IOException {
    publish(FIRST);
    publish(SECOND);
    stopAt(step, THIRD);

    publish(THIRD);

    assertThat(Tree.pages(out)).isEqualTo(THIRD);
    assertThat(Tree.pages(own.resolve("previous"))).isEqualTo(SECOND);
  }

  @ParameterizedTest
  @EnumSource(Step.class)
  void aFirstPublicationLeavesNothingOrAll(Step step) throws IOException {
    stopAt(step, FIRST);

    publisher().begin().close();

    if (step == Step.NEW_SITE_STANDS) {
      assertThat(Tree.pages(out)).isEqualTo(FIRST);
    } else {
      assertThat(out).doesNotExist();
    }
  }

  @ParameterizedTest
  @EnumSource(Step.class)
  void gitIgnoreAloneSurvivesToo(Step step) throws IOException {
    Tree.write(out.resolve(".gitignore"), "*");
    stopAt(step, FIRST);

    publisher().begin().close();

    assertThat(out.resolve(".gitignore")).hasContent("*");
  }

  @Test
  void aRollbackLetsTheTwoSitesChangePlaces() throws IOException {
    publish(FIRST);
    publish(SECOND);

    publisher().rollback();
    assertThat(Tree.pages(out)).isEqualTo(FIRST);
    publisher().rollback();

    assertThat(Tree.pages(out)).isEqualTo(SECOND);
    assertThat(Tree.pages(own.resolve("previous"))).isEqualTo(FIRST);
  }

  @ParameterizedTest
  @EnumSource(value = Step.class, names = {"OLD_SITE_ASIDE", "NEW_SITE_STANDS"})
  void aRollbackThatIsStoppedLeavesThePreviousSiteWhole(Step step) throws IOException {
    publish(FIRST);
    publish(SECOND);
    assertThatThrownBy(() -> dyingAt(step).rollback()).isInstanceOf(Killed.class);

    publisher().begin().close();

    assertThat(Tree.pages(out)).isEqualTo(FIRST);
  }

  @Test
  void aRollbackThatFailsBetweenItsRenamesLeavesTheSiteStanding() throws IOException {
    publish(FIRST);
    publish(SECOND);
    Publisher failing =
        new Publisher(
            out,
            step -> {
              if (step == Step.OLD_SITE_ASIDE) {
                assertThat(own.resolve("previous").toFile().renameTo(own.resolve("gone").toFile())).isTrue();
              }
            });

    assertThatThrownBy(failing::rollback).isInstanceOf(PublishException.class).hasMessageContaining("previous");

    assertThat(Tree.pages(out)).isEqualTo(SECOND);
    publisher().begin().close();
    assertThat(Tree.pages(out)).isEqualTo(SECOND);
  }

  @Test
  void thereIsNoRollbackOfAFirstPublication() throws IOException {
    publish(FIRST);

    assertThatThrownBy(() -> publisher().rollback()).hasMessage("没有上一次发布的网站可以换回。");
    assertThat(Tree.pages(out)).isEqualTo(FIRST);
  }

  @Test
  void betweenTheTwoRenamesTheOldSiteIsPutBack() throws IOException {
    publish(FIRST);
    Files.move(out, own.resolve("previous"));
    Tree.write(own.resolve("next/index.html"), "二");

    publisher().begin().close();

    assertThat(Tree.pages(out)).isEqualTo(FIRST);
    assertThat(own.resolve("next")).doesNotExist();
  }

  @Test
  void beforeTheRenamesTheOldSiteStaysAndTheLeftoversGo() throws IOException {
    publish(FIRST);
    Tree.write(own.resolve("staging/index.html"), "half");
    Tree.write(own.resolve("trash/index.html"), "half");

    publisher().begin().close();

    assertThat(Tree.pages(out)).isEqualTo(FIRST);
    assertThat(own).isDirectoryNotContaining("glob:**/{staging,trash}");
  }

  @Test
  void aSiteTakenDownOnPurposeDoesNotComeBack() throws IOException {
    publish(FIRST);
    publish(SECOND);
    Files.move(out, portal.resolve("taken-down"));

    publisher().begin().close();
    assertThat(out).doesNotExist();

    publish(THIRD);
    assertThat(Tree.pages(out)).isEqualTo(THIRD);
    assertThat(Tree.pages(own.resolve("previous"))).isEqualTo(FIRST);
  }

  @Test
  void recoveryWithoutAnyStateMakesNone() throws IOException {
    publisher().begin().close();

    assertThat(portal).isEmptyDirectory();
  }

  private Publisher publisher() {
    return new Publisher(out);
  }

  private void publish(Map<String, String> files) {
    publisher().publish(Tree.site(files));
  }

  private void stopAt(Step last, Map<String, String> files) {
    boolean reached = last == Step.PREVIOUS_ASIDE ? Files.exists(out) : last != Step.SPARE_KEPT; // see SpareTest for that
    if (reached) {
      assertThatThrownBy(() -> dyingAt(last).publish(Tree.site(files))).isInstanceOf(Killed.class);
    }
  }

  private Publisher dyingAt(Step last) {
    return new Publisher(
        out,
        step -> {
          if (step == last) {
            throw new Killed();
          }
        });
  }

  /** Stands for the end of the process: nothing in the program catches it. */
  private static final class Killed extends Error {
    private static final long serialVersionUID = 1;
  }
}
