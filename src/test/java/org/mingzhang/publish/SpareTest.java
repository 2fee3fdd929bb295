package org.mingzhang.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A tree that is no longer needed becomes the next site, and the site is the same as if it had not. */
class SpareTest {

  private static final int FILES = 40;

  @TempDir private Path portal;
  private Path out;
  private Path spare;
  private Path reserve;
  private Path previous;

  @BeforeEach
  void places() {
    out = portal.resolve("site");
    spare = StateFolder.of(out).resolve("spare");
    reserve = StateFolder.of(out).resolve("reserve");
    previous = StateFolder.of(out).resolve("previous");
  }

  // --- what is kept -------------------------------------------------------------------------------------------------

  @Test
  void theSiteBeforeThePreviousOneIsKeptWhereFewFilesChange() throws IOException {
    publish(site("一"), site("二"));
    assertThat(spare).doesNotExist();

    publish(site("三"));

    assertThat(Tree.pages(spare)).isEqualTo(site("一"));
    assertThat(Tree.pages(previous)).isEqualTo(site("二"));
  }

  @Test
  void itIsDeletedWhereManyFilesChange() throws IOException {
    publish(site("一"), site("二"));
    Map<String, String> other = site("三");
    other.replaceAll((address, text) -> text + "改");

    publish(other);
    assertThat(spare).doesNotExist();
    publish(site("四"));

    assertThat(spare).doesNotExist();
  }

  @Test
  void itIsDeletedWhereFilesAreCopiesAndWouldTakeRoom() throws IOException {
    publish(site("一"), site("二"), site("三"));
    Inventory files = Tree.last(out).files();
    assertThat(Spare.isWorthKeeping(spare, out, files)).isTrue();

    Path copies = portal.resolve("copies");
    for (int i = 0; i < files.size(); i++) {
      copy(out.resolve(files.address(i)), copies.resolve(files.address(i)));
    }

    assertThat(Spare.isWorthKeeping(copies, out, files)).isFalse();
  }

  @Test
  void whatWasStagedForNothingIsKeptToo() throws IOException {
    publish(site("一"), site("二"), site("三"));

    assertThat(publish(site("三")).replaced()).isFalse();

    assertThat(Tree.pages(spare)).isEqualTo(site("三"));
    assertThat(Tree.pages(previous)).isEqualTo(site("二"));
  }

  // --- what is made for want of one ----------------------------------------------------------------------------------

  @Test
  void theTwoSitesAfterAFirstOneAreMadeOfTreesThatStandReady() throws IOException {
    provide(publish(site("一")));
    Object first = key(spare.resolve("d1"));
    Object second = key(reserve.resolve("d1"));
    assertThat(Tree.pages(spare)).isEqualTo(site("一"));
    assertThat(Tree.pages(reserve)).isEqualTo(site("一"));

    Published published = publish(site("二"));
    provide(published);

    assertThat(published.written()).isEqualTo(2);
    assertThat(key(out.resolve("d1"))).isEqualTo(first);
    assertThat(key(spare.resolve("d1"))).isEqualTo(second);
    assertThat(reserve).doesNotExist();
    publish(site("三"));
    assertThat(key(out.resolve("d1"))).isEqualTo(second);
    assertThatItIs(site("三"));
    assertThat(Tree.pages(previous)).isEqualTo(site("二"));
  }

  @Test
  void theseTreesAreKnownWithoutALookAtEachFile() throws IOException {
    provide(publish(site("一")));
    assertThatBothAreAsLeft(spare, reserve);

    publish(site("二"));

    Lineage known = lineage();
    assertThat(isAsLeft(known.spare(), spare, Tree.last(out))).isTrue();
    assertThat(known.spare().others()).containsExactly("index.html");
    assertThat(known.reserve().isKnown()).isFalse();
  }

  private void assertThatBothAreAsLeft(Path one, Path other) throws IOException {
    assertThat(isAsLeft(lineage().spare(), one, Tree.last(out))).isTrue();
    assertThat(isAsLeft(lineage().reserve(), other, Tree.last(out))).isTrue();
  }

  @Test
  void noneIsMadeWhereTheSitesBeforeCanBecomeTheNextOnes() throws IOException {
    publish(site("一"), site("二"));
    Published third = publish(site("三"));
    Object folder = key(spare.resolve("d1"));

    provide(third);

    assertThat(key(spare.resolve("d1"))).isEqualTo(folder);
    assertThat(Tree.pages(spare)).isEqualTo(site("一"));
    assertThat(reserve).doesNotExist();
  }

  @Test
  void bothAreMadeAnewWhereManyFilesChange() throws IOException {
    provide(publish(site("一")));
    Map<String, String> other = site("二");
    other.replaceAll((address, text) -> text + "改");

    provide(publish(other));

    assertThat(Tree.pages(spare)).isEqualTo(other);
    assertThat(Tree.pages(reserve)).isEqualTo(other);
    assertThatBothAreAsLeft(spare, reserve);
  }

  @Test
  void nobodyIsToldWhenNoneCanBeMade() throws IOException {
    Published published = publish(site("一"));
    Files.delete(out.resolve("d1/1.html"));

    provide(published);

    assertThat(StateFolder.of(out)).isDirectoryNotContaining("glob:**/{staging,spare,reserve}");
    publish(site("二"));
    assertThatItIs(site("二"));
  }

  @Test
  void noneIsMadeWhereSomebodyElseIsAtWorkOrHasPublished() throws IOException {
    Published published = publish(site("一"));
    try (Publisher.Holding other = new Publisher(out).begin()) {
      provide(published);
    }
    assertThat(spare).doesNotExist();
    publish(site("二"));

    provide(published);

    assertThat(spare).doesNotExist();
  }

  private void provide(Published published) {
    new Publisher(out).provide(published.site());
  }

  // --- what it becomes ----------------------------------------------------------------------------------------------

  @Test
  void theNextSiteIsMadeOfIt() throws IOException {
    publish(site("一"), site("二"), site("三"));
    Object folder = key(spare.resolve("d1"));

    Published published = publish(site("四"));

    assertThat(key(out.resolve("d1"))).isEqualTo(folder);
    assertThatItIs(site("四"));
    assertThat(Tree.pages(previous)).isEqualTo(site("三"));
    assertThat(published.written()).isEqualTo(2);
    assertThat(published.kept()).isEqualTo(FILES - 1);
  }

  @Test
  void aBuildThatKnowsNothingOfTheLastSiteMakesTheSame() throws IOException {
    publish(site("一"), site("二"), site("三"));

    new Publisher(out).publish(Tree.site(site("四"))).site().remember(StateFolder.of(out));

    assertThatItIs(site("四"));
    assertThat(Tree.pages(previous)).isEqualTo(site("三"));
  }

  @Test
  void filesAndFoldersComeAndGo() throws IOException {
    Map<String, String> second = site("二");
    second.put("x/y/z.html", "z");
    second.put("w", "w");
    publish(site("一"), second, site("三"));
    Map<String, String> next = site("四");
    next.put("x/y", "y");
    next.put("w/w.html", "w");
    next.remove("d2/2.html");

    publish(next);
    assertThatItIs(next);
    publish(second);
    assertThatItIs(second);
    publish(next);

    assertThatItIs(next);
  }

  @Test
  void aFileThatChangesBackIsRight() throws IOException {
    publish(site("一"), site("二"), site("一"), site("二"), site("一"));

    assertThatItIs(site("一"));
    assertThat(Tree.pages(previous)).isEqualTo(site("二"));
  }

  @Test
  void theGitIgnoreOfToday() throws IOException {
    Tree.write(out.resolve(".gitignore"), "a");
    publish(site("一"), site("二"), site("三"));
    Files.delete(out.resolve(".gitignore"));
    Files.writeString(out.resolve(".gitignore"), "b");

    publish(site("四"));
    assertThat(out.resolve(".gitignore")).hasContent("b");
    Files.delete(out.resolve(".gitignore"));
    publish(site("五"));

    assertThat(out.resolve(".gitignore")).doesNotExist();
  }

  @Test
  void straysGoWithThePreviousSiteAndDoNotComeBack() throws IOException {
    publish(site("一"), site("二"));
    Tree.write(out.resolve("proof/proof.txt"), "of ownership");

    assertThat(publish(site("三")).strays()).containsExactly("proof/proof.txt");
    assertThat(previous.resolve("proof/proof.txt")).exists();
    publish(site("四"));
    assertThat(spare.resolve("proof/proof.txt")).exists();
    publish(site("五"));

    assertThatItIs(site("五"));
  }

  @Test
  void itIsKnownWithoutALookAtEachFileWhereNoFolderHasChanged() throws IOException {
    Map<String, String> next = site("四");
    next.remove("d2/2.html");
    next.put("d2/n/new.html", "new");
    publish(site("一"), site("二"), site("三"), next);
    LastSite last = Tree.last(out);

    Lineage.Tree known = Lineage.read(StateFolder.of(out).resolve("trees"), last.mark()).spare();

    assertThat(known.others()).containsExactlyInAnyOrder("d2/2.html", "index.html");
    assertThat(known.missing()).containsExactly("d2/n/new.html");
    assertThat(isAsLeft(known, spare, last)).isTrue();
    Files.delete(spare.resolve("d3/3.html"));
    assertThat(isAsLeft(known, spare, last)).isFalse();
  }

  @Test
  void whatIsKnownOfTheTreesOfAnotherSiteCountsAsNothing() throws IOException {
    publish(site("一"), site("二"), site("三"));
    Path trees = StateFolder.of(out).resolve("trees");
    assertThat(lineage().spare().isKnown()).isTrue();

    assertThat(Lineage.read(trees, "0".repeat(64)).spare().isKnown()).isFalse();
    Files.write(trees, new byte[] {1, 2, 3});
    assertThat(lineage().spare().isKnown()).isFalse();
    publish(site("四"));

    assertThatItIs(site("四"));
  }

  // --- nothing of it is taken on trust --------------------------------------------------------------------------------

  /** What somebody may do to a tree. */
  private enum Harm {
    EDITED, REPLACED_IN_THE_SAME_MOMENT, DELETED, STRAY, STRAY_FOLDER, EMPTY_FOLDER, LINK_FOR_A_FILE, LINK_FOR_A_FOLDER,
    FILE_FOR_A_FOLDER, FOLDER_FOR_A_FILE, EMPTIED, GIT_IGNORE, ANOTHER_TREE, LINK_FOR_ALL, FILE_FOR_ALL;

    void to(Path tree, Path elsewhere) throws IOException {
      Path file = tree.resolve("d1/1.html");
      switch (this) {
        case EDITED -> {
          Files.delete(file);
          Files.writeString(file, "edited by hand");
        }
        case REPLACED_IN_THE_SAME_MOMENT -> {
          FileTime time = Files.getLastModifiedTime(file);
          long size = Files.size(file);
          Files.delete(file);
          Files.setLastModifiedTime(Files.writeString(file, "x".repeat((int) size)), time);
        }
        case DELETED -> Files.delete(file);
        case STRAY -> Tree.write(tree.resolve("d1/stray.txt"), "x");
        case STRAY_FOLDER -> Tree.write(tree.resolve("stray/er/stray.txt"), "x");
        case EMPTY_FOLDER -> Files.createDirectories(tree.resolve("d1/empty/er"));
        case LINK_FOR_A_FILE -> {
          Files.delete(file);
          Files.createSymbolicLink(file, elsewhere.resolve("d1/1.html"));
        }
        case LINK_FOR_A_FOLDER -> {
          Trees.delete(tree.resolve("d1"));
          Files.createSymbolicLink(tree.resolve("d1"), elsewhere.resolve("d1"));
        }
        case FILE_FOR_A_FOLDER -> {
          Trees.delete(tree.resolve("d1"));
          Files.writeString(tree.resolve("d1"), "x");
        }
        case FOLDER_FOR_A_FILE -> {
          Files.delete(file);
          Tree.write(file.resolve("x"), "x");
        }
        case EMPTIED -> {
          Trees.delete(tree);
          Files.createDirectory(tree);
        }
        case GIT_IGNORE -> Tree.write(tree.resolve(".gitignore"), "foreign");
        case ANOTHER_TREE -> {
          Trees.delete(tree);
          Tree.write(tree.resolve("index.html"), "another");
          Tree.write(tree.resolve(".git/HEAD"), "x");
        }
        case LINK_FOR_ALL -> {
          Trees.delete(tree);
          Files.createSymbolicLink(tree, elsewhere);
        }
        case FILE_FOR_ALL -> {
          Trees.delete(tree);
          Files.writeString(tree, "x");
        }
        default -> throw new AssertionError(this);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Harm.class)
  void whatSomebodyDidToItDoesNotReachTheSite(Harm harm) throws IOException {
    publish(site("一"), site("二"), site("三"));
    Path elsewhere = portal.resolve("elsewhere");
    for (Map.Entry<String, String> file : site("三").entrySet()) {
      Tree.write(elsewhere.resolve(file.getKey()), file.getValue());
    }
    harm.to(spare, elsewhere);

    publish(site("四"));

    assertThatItIs(site("四"));
    assertThat(Tree.pages(previous)).isEqualTo(site("三"));
    assertThat(Tree.pages(elsewhere)).isEqualTo(site("三"));
  }

  @Test
  void aPublishedFileThatSomebodyEditedIsNotWrittenToThroughItsSecondName() throws IOException {
    publish(site("一"), site("二"), site("三"));
    Files.writeString(out.resolve("d1/1.html"), "edited by hand"); // and so in all trees
    Object edited = key(out.resolve("d1/1.html"));

    Published published = publish(site("四"));

    assertThat(published.written()).isEqualTo(3);
    assertThatItIs(site("四"));
    assertThat(key(previous.resolve("d1/1.html"))).isEqualTo(edited);
    assertThat(previous.resolve("d1/1.html")).hasContent("edited by hand");
  }

  @Test
  void aFileThatIsEditedWhileABuildKeepsItIsFoundByTheNextOne() throws IOException {
    publish(site("一"), site("二"), site("三"));
    LastSite last = Tree.last(out);
    last.waitForLook();
    Site next = Tree.site(site("四"), last);
    Files.writeString(out.resolve("d1/1.html"), "edited by hand");

    new Publisher(out).publish(next, last).site().remember(StateFolder.of(out));
    assertThat(Tree.last(out).intact("d1/1.html")).isEmpty();
    publish(site("四"));

    assertThatItIs(site("四"));
  }

  @Test
  void aRollbackDoesNotMindIt() throws IOException {
    publish(site("一"), site("二"), site("三"));

    new Publisher(out).rollback();
    assertThat(Tree.pages(out)).isEqualTo(site("二"));
    publish(site("四"));
    assertThatItIs(site("四"));
    assertThat(Tree.pages(previous)).isEqualTo(site("二"));
    publish(site("五"));
    new Publisher(out).rollback();
    publish(site("六"));

    assertThatItIs(site("六"));
    assertThat(Tree.pages(previous)).isEqualTo(site("四"));
  }

  // --- a process that dies --------------------------------------------------------------------------------------------

  @ParameterizedTest
  @EnumSource(Step.class)
  void whereverItIsStoppedASiteStandsWholeAndTheNextOneIsRight(Step step) throws IOException {
    publish(site("一"), site("二"), site("三"));
    LastSite last = Tree.last(out);
    assertThatThrownBy(() -> dyingAt(step, 1).publish(Tree.site(site("四"), last), last)).isInstanceOf(Killed.class);

    new Publisher(out).begin().close();

    boolean over = step.compareTo(Step.NEW_SITE_STANDS) >= 0;
    assertThat(Tree.pages(out)).isEqualTo(site(over ? "四" : "三"));
    assertThat(Tree.pages(previous)).isEqualTo(site(over ? "三" : "二"));
    assertThat(previous.getParent()).isDirectoryNotContaining("glob:**/{staging,next,older,trash}");
    publish(site("五"));
    assertThatItIs(site("五"));
    assertThat(Tree.pages(previous)).isEqualTo(site(over ? "四" : "三"));
  }

  /** Any sites one after the other, where publications die and trees are harmed. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void anySequenceOfPublicationsGivesWhatOneFromNothingGives(long seed) throws IOException {
    Random random = new Random(seed);
    Map<String, String> files = site("〇");
    publish(files);
    for (int i = 0; i < 25; i++) {
      Map<String, String> before = Tree.pages(out);
      Map<String, FileTime> times = times();
      change(files, random);
      Path tree = random.nextBoolean() ? spare : reserve;
      if (random.nextInt(3) == 0 && Files.exists(tree.resolve("d1/1.html"))) {
        Harm.values()[random.nextInt(Harm.values().length)].to(tree, out);
      }
      if (random.nextInt(4) == 0) {
        Step step = Step.values()[random.nextInt(Step.values().length)];
        LastSite last = Tree.last(out);
        try {
          dyingAt(step, 1 + random.nextInt(20)).publish(Tree.site(files, last), last);
        } catch (Killed killed) {
          new Publisher(out).begin().close();
          assertThat(Tree.pages(out)).isIn(before, files);
        }
      }
      boolean same = Tree.pages(out).equals(files);

      Published published = publish(files);
      if (random.nextInt(3) == 0) {
        provide(published);
        assertThat(spare).exists();
      }

      assertThatItIs(files);
      assertThatWhatIsKnownOfTheTreesIsTrue();
      if (!same) {
        assertThat(Tree.pages(previous)).isEqualTo(before);
      }
      Map<String, FileTime> after = times();
      files.forEach((address, text) -> {
        if (text.equals(before.get(address))) {
          assertThat(after.get(address)).as(address).isEqualTo(times.get(address));
        }
      });
    }
  }

  private static void change(Map<String, String> files, Random random) {
    List<String> addresses = new ArrayList<>(files.keySet());
    String address = addresses.get(random.nextInt(addresses.size()));
    switch (random.nextInt(5)) {
      case 0 -> files.remove(address);
      case 1 -> files.put("n" + random.nextInt(3) + "/" + random.nextInt(3) + ".html", "new");
      case 2 -> files.replaceAll((each, text) -> random.nextBoolean() ? text : text + random.nextInt(10));
      default -> files.put(address, "text " + random.nextInt(10));
    }
  }

  private Map<String, FileTime> times() throws IOException {
    Map<String, FileTime> times = new HashMap<>();
    for (String address : Tree.pages(out).keySet()) {
      times.put(address, Files.getLastModifiedTime(out.resolve(address)));
    }
    return times;
  }

  /** @param time at which of the times that the step is passed */
  private Publisher dyingAt(Step last, int time) {
    int[] left = {time};
    return new Publisher(
        out,
        step -> {
          synchronized (left) {
            if (step == last && --left[0] == 0) {
              throw new Killed();
            }
          }
        });
  }

  /** Stands for the end of the process: nothing in the program catches it. */
  private static final class Killed extends Error {
    private static final long serialVersionUID = 1;
  }

  // --- helpers ------------------------------------------------------------------------------------------------------

  /** Some folders, and a front page that is another in each site. */
  private static Map<String, String> site(String front) {
    Map<String, String> files = new TreeMap<>();
    for (int i = 1; i < FILES; i++) {
      files.put("d" + i % 5 + "/" + i + ".html", "file " + i);
    }
    files.put("d1/1.html", "file 1");
    files.put("index.html", front);
    return files;
  }

  @SafeVarargs
  private Published publish(Map<String, String>... sites) throws IOException {
    Published published = null;
    for (Map<String, String> files : sites) {
      LastSite last = Tree.last(out);
      published = new Publisher(out).publish(Tree.site(files, last), last);
      published.site().remember(StateFolder.of(out));
    }
    return published;
  }

  /** The tree, with its manifest and its folders, is that of a first publication, and what is known of it is true. */
  private void assertThatItIs(Map<String, String> files) throws IOException {
    Path fresh = Files.createTempDirectory(portal, "fresh").resolve("site");
    new Publisher(fresh).publish(Tree.site(files));
    assertThat(Tree.files(out)).isEqualTo(Tree.files(fresh));
    assertThat(Tree.folders(out)).isEqualTo(Tree.folders(fresh));
    assertThat(Tree.last(out).standsAlone()).isTrue();
  }

  private static boolean isAsLeft(Lineage.Tree known, Path tree, LastSite last) throws IOException {
    return known.isAsLeft(tree, known.foldersBeside(last.files()), new FolderMarks(), (address, file, attributes) -> {});
  }

  private Lineage lineage() {
    return Lineage.read(StateFolder.of(out).resolve("trees"), Tree.last(out).mark());
  }

  private void assertThatWhatIsKnownOfTheTreesIsTrue() throws IOException {
    LastSite last = Tree.last(out);
    Lineage lineage = lineage();
    Map<Path, Lineage.Tree> trees =
        Map.of(
            out, lineage.site(), previous, lineage.previous(), spare, lineage.spare(), reserve, lineage.reserve());
    for (Map.Entry<Path, Lineage.Tree> tree : trees.entrySet()) {
      Lineage.Tree known = tree.getValue();
      if (Files.exists(tree.getKey()) && isAsLeft(known, tree.getKey(), last)) {
        Set<String> there = new TreeSet<>(Tree.files(tree.getKey()).keySet());
        there.removeIf(address -> address.indexOf('/') < 0);
        Set<String> said = new TreeSet<>(known.others());
        for (int i = 0; i < last.files().size(); i++) {
          String address = last.files().address(i);
          if (!known.missing().contains(address)) {
            said.add(address);
          }
          boolean same = !known.others().contains(address) && !known.missing().contains(address);
          Path file = tree.getKey().resolve(address);
          assertThat(Files.exists(file) && key(file).equals(key(out.resolve(address)))).as("%s", file).isEqualTo(same);
        }
        said.removeIf(address -> address.indexOf('/') < 0);
        assertThat(said).isEqualTo(there);
      }
    }
  }

  private static void copy(Path file, Path to) throws IOException {
    Files.createDirectories(to.getParent());
    Files.copy(file, to, StandardCopyOption.COPY_ATTRIBUTES);
  }

  private static Object key(Path file) throws IOException {
    return Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS).fileKey();
  }
}
