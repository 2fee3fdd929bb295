package org.mingzhang;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A build that goes on from the last one gives what a clean one gives, byte for byte, and touches nothing else. */
class IncrementalBuildTest {

  private static final int EDITS = 10;

  @TempDir private Path temporary;
  private TestPortal portal;
  private Path site;

  @BeforeEach
  void portal() throws IOException {
    portal = TestPortal.demo(temporary, 3, 2);
    site = portal.folder().resolve("site");
    Edits.ask(years().get(5), years().get(1).getParent());
    Edits.ask(years().get(1), years().get(3).getParent());
    portal.build();
  }

  // --- any edits ----------------------------------------------------------------------------------------------------

  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void anySequenceOfEditsGivesTheBytesOfACleanBuild(long seed) throws IOException {
    Edits edits = new Edits(portal.folder(), new Random(seed));
    Edits refused = new Edits(portal.folder(), new Random(-seed));
    for (int i = 0; i < EDITS; i++) {
      if (i % 2 == 1) {
        refused.whileRefused(() -> assertThat(portal.run("build").exit()).isEqualTo(1));
      }
      Map<String, FileTime> before = times();
      Map<String, byte[]> old = bytes(site);

      String edit = edits.next();
      TestPortal.Run run = portal.run("build");
      assertThat(run.exit()).as(run.err()).isZero();
      assertThat(run.out()).as(edit).doesNotContain("状态用不了");

      assertThatItIsAsAfterACleanBuild(seed + ", " + i + ": " + edit);
      Map<String, byte[]> now = bytes(site);
      Map<String, FileTime> after = times();
      now.forEach((address, bytes) -> {
        if (Arrays.equals(bytes, old.get(address))) {
          assertThat(after.get(address)).as(edit + ": time of " + address).isEqualTo(before.get(address));
        }
      });
    }
  }

  // --- single edits -------------------------------------------------------------------------------------------------

  @Test
  void nothingIsDoneWhereNothingHasChanged() throws IOException {
    Map<String, FileTime> before = times();

    TestPortal.Run again = portal.run("build");

    assertThat(again.exit()).isZero();
    assertThat(again.out()).contains("没有变化：").contains("读取：3 个部门，6 个部门年度").doesNotContain("写出：");
    assertThat(times()).isEqualTo(before);
  }

  @Test
  void aFileThatIsSavedUnchangedIsNoChange() throws IOException {
    Path year = years().get(0);
    Files.setLastModifiedTime(year, FileTime.fromMillis(0));

    assertThat(portal.run("build").out()).contains("没有变化：");
  }

  @Test
  void oneChangedFigureLeavesTheOtherDepartmentsAlone() throws IOException {
    Edits.changeAFigure(years().get(4), new Random(3));

    TestPortal.Run run = portal.run("build");

    assertThat(run.out()).contains("沿用：2 个部门没有变化，沿用上次的页面");
    assertThatItIsAsAfterACleanBuild("one figure");
  }

  @ParameterizedTest
  @ValueSource(strings = {"决算", "货物", "基本支出"})
  void oneFigureGivesTheBytesOfACleanBuildAndSoDoesTheOldOneAgain(String key) throws IOException {
    Path data = portal.folder().resolve("data/departments");
    String line = "\\s*" + key + ": [\\d,]+(\\.\\d+)?";
    List<Path> told =
        files(data).filter(file -> file.toString().endsWith(".yml") && Edits.lines(file).stream().anyMatch(of -> of.matches(line))).toList();
    Path file = told.get(told.size() / 2);
    byte[] old = Files.readAllBytes(file);

    Edits.change(file, line, new Random(1));
    assertThat(portal.run("build").out()).contains("沿用：");
    assertThatItIsAsAfterACleanBuild(key);

    Files.write(file, old);
    assertThat(portal.run("build").out()).contains("沿用：");
    assertThatItIsAsAfterACleanBuild(key + " again");
  }

  @Test
  void whatPeopleLinkToMayNotGoWithACorrection() throws IOException {
    Path year = years().get(0);
    String old = Files.readString(year);
    Files.writeString(year, old.replaceFirst("基本支出: .*", "基本支出: 99999.99"));
    String wrong = "checks/index.html#c-" + year.getParent().getFileName() + "-" + year.getFileName().toString().replace(".yml", "");
    Edits.append(portal.folder().resolve("content/about.md"), "\n[不符的数](" + wrong + ")\n");
    TestPortal.Run linked = portal.run("build");
    assertThat(linked.exit()).as(linked.err()).isZero();

    Files.writeString(year, old);
    TestPortal.Run run = portal.run("build");

    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.err()).contains("content/about.md:1:1: error: 链接“../" + wrong + "”没有目标");
  }

  @Test
  void theTwoCorrectionsAfterAFirstBuildAreMadeOfTreesThatItHasLeft() throws IOException {
    Path state = portal.folder().resolve(".mingzhang/site");
    Object first = folder(state.resolve("spare"));
    Object second = folder(state.resolve("reserve"));

    Edits.changeABudget(years().get(4), new Random(3));
    portal.build();
    assertThat(folder(site)).isEqualTo(first);
    assertThat(folder(state.resolve("spare"))).isEqualTo(second);
    Edits.changeABudget(years().get(4), new Random(4));
    portal.build();

    assertThat(folder(site)).isEqualTo(second);
    assertThatItIsAsAfterACleanBuild("two corrections");
  }

  /** Which folder the pages of departments lie in. */
  private static Object folder(Path tree) throws IOException {
    return Files.readAttributes(tree.resolve("departments"), BasicFileAttributes.class).fileKey();
  }

  @Test
  void aFigureThatNoPageAcrossThePortalTellsOfNeedsNothingOfTheOtherDepartments() throws IOException {
    Path year = years().get(4);
    String changed = year.getParent().getFileName().toString();
    for (Path file : files(portal.folder().resolve(".mingzhang/site/units")).toList()) {
      if (!file.getFileName().toString().startsWith(changed + "-")) {
        Files.delete(file);
      }
    }
    Edits.changeABudget(year, new Random(3));

    TestPortal.Run run = portal.run("build");

    assertThat(run.out()).contains("沿用：2 个部门没有变化，沿用上次的页面").doesNotContain("状态用不了");
    assertThatItIsAsAfterACleanBuild("a budget");
  }

  @Test
  void aCorrectedFigureLeavesTheOtherYearsOfItsDepartmentAlone() throws IOException {
    Edits.changeABudget(years().get(4), new Random(3));

    TestPortal.Run run = portal.run("build");

    assertThat(run.out()).contains("沿用：改动过的部门里有 1 个年度没有变化，沿用上次的页面");
    assertThatItIsAsAfterACleanBuild("a budget");
  }

  @Test
  void aYearWhosePublishedFilesSomebodyEditedDoesNotStay() throws IOException {
    Path edited = site.resolve("departments").resolve(years().get(5).getParent().getFileName()).resolve("2021/index.html");
    Files.writeString(edited, "他人改过");
    Edits.changeABudget(years().get(4), new Random(3));

    TestPortal.Run run = portal.run("build");

    assertThat(run.out()).doesNotContain("个年度没有变化");
    assertThatItIsAsAfterACleanBuild("an edited page");
  }

  @Test
  void whatADepartmentIsCalledStandsOnThePagesOfAllItsYears() throws IOException {
    Edits.append(years().get(4).resolveSibling("department.yml"), "\n# 改\n");

    TestPortal.Run run = portal.run("build");

    assertThat(run.out()).contains("沿用：2 个部门没有变化").doesNotContain("个年度没有变化");
    assertThatItIsAsAfterACleanBuild("department.yml");
  }

  @Test
  void whatPeopleWroteInTheFolderOfDepartmentsIsNoneOfTheirs() throws IOException {
    String page = "title=怎样找部门\ntype=page\nstatus=published\norder=90\n~~~~~~\n\n正文。\n";
    portal.write("content/departments/help.md", page);
    portal.write("content/departments/" + years().get(0).getParent().getFileName() + "/note.md", page);
    portal.build();
    for (Path year : List.of(years().get(4), years().get(0))) {
      Edits.changeABudget(year, new Random(3));

      portal.build();

      assertThat(site.resolve("departments/help/index.html")).exists();
      assertThatItIsAsAfterACleanBuild("content below departments/, " + year);
    }
  }

  @Test
  void aDepartmentWithoutYearsIsRenamed() throws IOException {
    Path department = years().get(0).getParent();
    Path empty = department.resolveSibling(department.getFileName().toString().replaceFirst("-.*", "-empty"));
    for (String name : List.of("空壳局", "空架局")) {
      Edits.copy(department, empty, "名称: " + name);
      for (Path file : files(empty).filter(file -> !file.endsWith("department.yml")).toList()) {
        Files.delete(file);
      }

      portal.build();

      assertThatItIsAsAfterACleanBuild(name);
    }
  }

  @Test
  void everyDepartmentOfTheRepositoryLeavesTheOthersAloneAlsoOneWithoutTables() throws IOException {
    TestPortal own = TestPortal.ofRepository(temporary.resolve("own"));
    own.build();
    Stream<Path> files = files(own.folder().resolve("data/departments"));
    List<Path> years = files.filter(file -> file.getFileName().toString().matches("\\d{4}\\.yml")).toList();
    assertThat(years).isNotEmpty();
    for (Path year : years) {
      Edits.append(year, "# 改\n");

      assertThat(own.run("build").out()).as(year.toString()).contains("沿用：" + (years.size() - 1) + " 个部门没有变化");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"listing.ftlh", "content.ftlh"})
  void aTemplateOfOtherPagesLeavesAllDepartmentsAlone(String template) throws IOException {
    Edits.append(portal.folder().resolve("templates").resolve(template), "<!-- 改 -->");

    assertThat(portal.run("build").out()).contains("沿用：3 个部门没有变化");
    assertThatItIsAsAfterACleanBuild(template);
  }

  @Test
  void contentInTheFolderOfTheSearchIsNoFileOfTheIndex() throws IOException {
    Path picture = portal.folder().resolve("content/search/pic.png");
    portal.write("content/search/hilfe.md", "title=检索帮助\ntype=page\nstatus=published\norder=90\n~~~~~~\n\n正文。\n");
    portal.write("content/search/pic.png", "x");
    portal.build();
    Edits.append(portal.folder().resolve("templates/listing.ftlh"), "<!-- 改 -->");
    portal.build();
    Files.delete(picture);

    portal.build();

    assertThat(site.resolve("search/hilfe/index.html")).exists();
    assertThatItIsAsAfterACleanBuild("content below search/");
  }

  @ParameterizedTest
  @ValueSource(strings = {"department-year.ftlh", "parts/blocks.ftlh", "sentences/national/lead.ftl"})
  void aTemplateOfDepartmentsRedrawsThem(String template) throws IOException {
    Path file = portal.folder().resolve("templates").resolve(template);
    assertThat(file).exists();
    Edits.append(file, "<#-- 改 -->");

    assertThat(portal.run("build").out()).doesNotContain("沿用：").contains("新写 ");
    assertThatItIsAsAfterACleanBuild(template);
  }

  @Test
  void aDepartmentThatIsAskedForIsFoundWhereItsNameWasATermBefore() throws IOException {
    String unit = unitOf(years().get(0));
    Edits.append(portal.folder().resolve("data/glossary.yml"), "\n  - 术语: " + unit + "\n    释义: 部门的本级。\n");
    portal.build();
    Path department = years().get(5).getParent();
    Edits.copy(department, department.resolveSibling(department.getFileName() + "bj"), "名称: " + unit);

    portal.build();

    assertThatItIsAsAfterACleanBuild("one more department, called like a term");
  }

  @Test
  void warningsAreToldAgainThoughNothingIsReadAgain() throws IOException {
    Edits.append(years().get(0), "控制数:\n  支出/合计: 1.00\n");
    String warning = "warning: 控制数“支出/合计”是 1.00";
    assertThat(portal.run("build").err()).contains(warning);

    assertThat(portal.run("build").err()).contains(warning);
    Edits.changeAFigure(years().get(years().size() - 1), new Random(3));
    assertThat(portal.run("build").err()).contains(warning);
  }

  @Test
  void aBuildThatIsRefusedDoesNotCostTheNextOneWhatIsKnown() throws IOException {
    Path year = years().get(0);
    byte[] good = Files.readAllBytes(year);
    Edits.append(year, "没有这个键: 1\n");
    assertThat(portal.run("build").exit()).isEqualTo(1);
    Files.write(year, good);

    assertThat(portal.run("build").out()).contains("没有变化：");
  }

  @Test
  void aBuildThatIsRefusedLeavesDepartmentsThatAskForOthersAsTheyWere() throws IOException {
    Path asked = years().get(1);
    Path about = portal.folder().resolve("content/about.md");
    Map<Path, byte[]> good = Map.of(asked, Files.readAllBytes(asked), about, Files.readAllBytes(about));
    Files.delete(asked);
    Edits.append(about, "\n[没有这一页](nowhere/)\n");
    assertThat(portal.run("build").err()).contains("没有目标");
    for (Map.Entry<Path, byte[]> file : good.entrySet()) {
      Files.write(file.getKey(), file.getValue());
    }
    Edits.append(portal.folder().resolve("assets/site.js"), "\n// x\n");

    assertThat(portal.run("build").out()).contains("沿用：3 个部门没有变化");
    assertThatItIsAsAfterACleanBuild("a department that asks for another");
  }

  @Test
  void aDepartmentThatLosesItsNameIsAFaultOfItsFile() throws IOException {
    Path department = years().get(0).resolveSibling("department.yml");
    Files.writeString(department, Files.readString(department).replaceFirst("(?m)^名称: .*\n", ""));

    TestPortal.Run run = portal.run("build");

    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.err()).contains("department.yml:", "error: ", "名称").doesNotContain("Exception");
  }

  // --- what was left is missing, damaged, foreign --------------------------------------------------------------------

  @ParameterizedTest
  @ValueSource(strings = {"memory", "stamps", "published", "typed/.*", "units/.*", "search/_.*", "search/segments_.*"})
  void whatIsDamagedIsMadeAnew(String name) throws IOException {
    Path state = portal.folder().resolve(".mingzhang/site");
    Path year = years().get(0);
    byte[] old = Files.readAllBytes(year);
    Map<String, byte[]> oldSite = bytes(site);
    Edits.changeAFigure(year, new Random(3));
    byte[] edited = Files.readAllBytes(year);
    Map<String, byte[]> editedSite = clean();
    for (Harm harm : Harm.values()) {
      boolean odd = harm.ordinal() % 2 == 1;
      Files.write(year, odd ? old : edited);
      for (Path file : files(state).filter(file -> state.relativize(file).toString().matches(name)).toList()) {
        byte[] left = Files.readAllBytes(file);
        Files.delete(file); // others may have it under a second name
        Files.write(file, harm.to(left));
      }

      TestPortal.Run run = portal.run("build");

      assertThat(run.exit()).as(harm + ": " + run.err()).isZero();
      assertSame(odd ? oldSite : editedSite, bytes(site), harm + " of " + name);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"_0.cfs", "_1.cfs", "cfe", "liv"})
  void aByteOfTheIndexThatIsChangedCostsAFullBuild(String part) throws IOException {
    Path year = years().get(4);
    byte[] old = Files.readAllBytes(year);
    Map<String, byte[]> before = bytes(site);
    Edits.changeAFigure(year, new Random(3));
    portal.build(); // adds a second segment, and a list of what was replaced in the first
    harm(part);
    Files.write(year, old);

    TestPortal.Run run = portal.run("build");

    assertThat(run.exit()).as(run.err()).isZero();
    assertThat(run.out()).contains("读取：3 个部门").doesNotContain("沿用：");
    assertSame(before, bytes(site), part);
  }

  @Test
  void aDamagedIndexIsFoundThoughOnlyAFileMadeFromItIsMissing() throws IOException {
    Map<String, byte[]> before = bytes(site);
    harm(".cfs");
    Files.delete(site.resolve("search/m.js"));

    assertThat(portal.run("build").out()).contains("注意：上次留下的状态用不了，这次全部重新生成").doesNotContain("沿用：");
    assertSame(before, bytes(site), "a missing file of the search");
  }

  private void harm(String suffix) throws IOException {
    Path index = portal.folder().resolve(".mingzhang/site/search");
    Path file = files(index).filter(f -> f.toString().endsWith(suffix)).findFirst().orElseThrow();
    byte[] bytes = Files.readAllBytes(file);
    Files.delete(file); // others may have it under a second name
    bytes[bytes.length / 2] ^= 1;
    Files.write(file, bytes);
  }

  /** What a disk or a power cut does to a file. */
  private enum Harm {
    HALF, ZEROS, ONE_BYTE, NOTHING;

    byte[] to(byte[] bytes) {
      byte[] harmed = Arrays.copyOf(bytes, this == HALF ? bytes.length / 2 : this == NOTHING ? 0 : bytes.length);
      if (this == ZEROS) {
        Arrays.fill(harmed, (byte) 0);
      } else if (this == ONE_BYTE) {
        harmed[harmed.length / 3] ^= 1;
      }
      return harmed;
    }
  }

  @Test
  void whereInputsCannotBeListedEverythingIsBuilt() throws IOException {
    Path department = years().get(0).getParent();
    Files.createSymbolicLink(department.resolve("loop"), department);
    portal.build();
    Edits.changeAFigure(years().get(5), new Random(3));

    assertThat(portal.run("build").out()).doesNotContain("沿用：", "没有变化：");
    assertThatItIsAsAfterACleanBuild("a loop of links");
  }

  @Test
  void theStateOfAnotherSiteIsNotUsed() throws IOException {
    Path state = portal.folder().resolve(".mingzhang");
    portal.build("--out", portal.folder().resolve("other").toString());
    Edits.changeAFigure(years().get(0), new Random(3));
    portal.build();
    for (Path file : files(state.resolve("other")).filter(file -> !file.toString().endsWith("lock")).toList()) {
      Path here = state.resolve("site").resolve(state.resolve("other").relativize(file));
      Files.createDirectories(here.getParent());
      Files.copy(file, here, StandardCopyOption.REPLACE_EXISTING);
    }
    Edits.changeAFigure(years().get(1), new Random(3));

    portal.build();

    assertThatItIsAsAfterACleanBuild("the state of another site");
  }

  @Test
  void aPublishedFileThatSomebodyEditedIsMadeAnew() throws IOException {
    Path page = files(site).filter(file -> file.endsWith("index.html") && file.toString().contains("departments")).findFirst().orElseThrow();
    Files.delete(page); // the previous site has the same file under a second name
    Files.writeString(page, "<p>手改</p>");

    portal.build();

    assertThatItIsAsAfterACleanBuild("an edited page");
  }

  @Test
  void aSiteThatHasBecomeALinkIsRefusedAsOne() throws IOException {
    Path elsewhere = portal.folder().resolve("elsewhere");
    Files.move(site, elsewhere);
    Files.createSymbolicLink(site, elsewhere);

    TestPortal.Run run = portal.run("build");

    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.err()).contains("是一个符号链接，请用 --out 直接写它指向的文件夹。").doesNotContain("Exception");
  }

  @Test
  void aFileThatSomebodyAddedIsMovedAsideAndToldOnce() throws IOException {
    Files.writeString(site.resolve("stray.txt"), "x");

    assertThat(portal.run("build").out()).contains("注意：stray.txt 不是生成的");
    assertThat(site.resolve("stray.txt")).doesNotExist();
    assertThat(portal.run("build").out()).contains("没有变化：", "读取：", "核对：", "绘制：").doesNotContain("stray.txt", "写出：");
  }

  @Test
  void anotherOutputHasAStateOfItsOwn() throws IOException {
    Path other = portal.folder().resolve("other");
    portal.build("--out", other.toString());
    Edits.changeAFigure(years().get(0), new Random(5));
    portal.build();
    portal.build("--out", other.toString());

    assertSame(bytes(site), bytes(other), "two outputs");
  }

  @Test
  void aStateThatCannotBeWrittenIsToldInChineseAndTheSiteStays() throws IOException {
    Path state = portal.folder().resolve(".mingzhang/site");
    Map<String, byte[]> before = bytes(site);
    portal.delete(".mingzhang/site/units");
    Files.writeString(state.resolve("units"), "in the way");
    Edits.changeAFigure(years().get(0), new Random(3));

    TestPortal.Run run = portal.run("build");

    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.err()).isEqualTo("无法写入 " + state.resolve("units") + "：那里已有一个同名文件。原有网站没有改动。\n");
    assertSame(before, bytes(site), "the site");
  }

  // --- helpers ------------------------------------------------------------------------------------------------------

  private void assertThatItIsAsAfterACleanBuild(String what) throws IOException {
    assertSame(clean(), bytes(site), what);
  }

  /** What a clean build gives. */
  private Map<String, byte[]> clean() throws IOException {
    Path clean = portal.folder().resolve("clean");
    portal.build("--clean", "--out", clean.toString());
    return bytes(clean);
  }

  private static void assertSame(Map<String, byte[]> expected, Map<String, byte[]> actual, String what) {
    assertThat(actual.keySet()).as(what).isEqualTo(expected.keySet());
    expected.forEach((address, bytes) -> assertThat(actual.get(address)).as(what + ": " + address).isEqualTo(bytes));
  }

  private List<Path> years() throws IOException {
    return files(portal.folder().resolve("data/departments")).filter(file -> file.toString().matches(".*\\d{4}\\.yml")).toList();
  }

  /** The one unit whose figures those of a department-year are held against. */
  private static String unitOf(Path year) throws IOException {
    List<String> lines = Files.readAllLines(year);
    String first = lines.get(lines.indexOf("  决算单位:") + 1);
    return first.replaceFirst("\\s*- ", "");
  }

  private Map<String, FileTime> times() throws IOException {
    Map<String, FileTime> times = new HashMap<>();
    for (Path file : files(site).toList()) {
      times.put(site.relativize(file).toString(), Files.getLastModifiedTime(file));
    }
    return times;
  }

  private static Map<String, byte[]> bytes(Path folder) throws IOException {
    Map<String, byte[]> bytes = new TreeMap<>();
    for (Path file : files(folder).toList()) {
      bytes.put(folder.relativize(file).toString(), Files.readAllBytes(file));
    }
    return bytes;
  }

  private static Stream<Path> files(Path folder) throws IOException {
    try (Stream<Path> walk = Files.walk(folder)) {
      return walk.filter(Files::isRegularFile).sorted().toList().stream();
    }
  }

  /** Edits as people make them, one after the other; some are taken back. */
  private static final class Edits {

    private final Path portal;
    private final Random random;
    private final Deque<Map<Path, byte[]>> undo = new ArrayDeque<>();

    Edits(Path portal, Random random) {
      this.portal = portal;
      this.random = random;
    }

    /** Somebody edits, and links to nothing; sees that it is refused, and takes all of it back. */
    void whileRefused(Runnable build) throws IOException {
      Map<Path, byte[]> before = inputs();
      String edit = next();
      append(portal.resolve("content/about.md"), "\n[没有这一页](nowhere/)\n");
      build.run();
      restore(before);
    }

    String next() throws IOException {
      int kind = random.nextInt(11);
      if (kind == 10 && !undo.isEmpty()) {
        restore(undo.pop());
        return "undo";
      }
      Map<Path, byte[]> before = inputs();
      String edit = edit(kind);
      undo.push(before);
      return edit;
    }

    private String edit(int kind) throws IOException {
      List<Path> years = files(portal.resolve("data/departments")).filter(f -> f.toString().matches(".*\\d{4}\\.yml")).toList();
      Path year = years.get(random.nextInt(years.size()));
      Path department = year.getParent();
      switch (kind) {
        case 0, 1:
          changeAFigure(year, random);
          return "a figure of " + year;
        case 2:
          Files.delete(year);
          Files.deleteIfExists(Path.of(year.toString().replace(".yml", "-performance.yml")));
          return "without " + year;
        case 3:
          String name = department.getFileName().toString().replaceFirst("-.*", "-x" + random.nextInt(999));
          copy(department, department.resolveSibling(name), "名称: $1第" + random.nextInt(9999) + "分局");
          return "one more like " + department;
        case 4:
          files(department).forEach(IncrementalBuildTest::delete);
          Files.delete(department);
          return "without " + department;
        case 5:
          append(portal.resolve("content/about.md"), "\n又一句话" + random.nextInt(99) + "。\n");
          return "content";
        case 6:
          String template = List.of("listing.ftlh", "parts/layout.ftlh", "department.ftlh").get(random.nextInt(3));
          append(portal.resolve("templates").resolve(template), "<#-- " + random.nextInt(99) + " -->");
          return "a template";
        case 7:
          append(portal.resolve("data/glossary.yml"), "\n  - 术语: 词" + random.nextInt(9999) + "\n    释义: 一个新词。\n");
          return "the glossary";
        case 8:
          changeABudget(year, random);
          return "a budget of " + year;
        default:
          append(portal.resolve("assets/site.js"), "\n// " + random.nextInt(99) + "\nvar x" + random.nextInt(99) + ";\n");
          return "a script";
      }
    }

    /** Names a department as the one unit whose figures those of a department-year are held against. */
    static void ask(Path year, Path department) throws IOException {
      String name = Files.readString(department.resolve("department.yml")).replaceFirst("(?s).*?名称: (\\S+).*", "$1");
      Files.writeString(year, Files.readString(year).replaceFirst("(  决算单位:\n)\\s*- .*", "$1    - " + name));
    }

    /** @param named the line of its name, with the old name as {@code $1} */
    static void copy(Path department, Path as, String named) throws IOException {
      Files.createDirectories(as);
      for (Path file : files(department).toList()) {
        String text = Files.readString(file);
        Files.writeString(as.resolve(file.getFileName()), text.replaceFirst("名称: (\\S+)", named).replaceFirst("\n简称: .*", ""));
      }
    }

    private Map<Path, byte[]> inputs() throws IOException {
      Map<Path, byte[]> inputs = new HashMap<>();
      for (String name : List.of("data", "content", "templates", "assets")) {
        for (Path file : files(portal.resolve(name)).toList()) {
          inputs.put(file, Files.readAllBytes(file));
        }
      }
      return inputs;
    }

    private void restore(Map<Path, byte[]> before) throws IOException {
      for (Path file : inputs().keySet()) {
        if (!before.containsKey(file)) {
          Files.delete(file);
          if (files(file.getParent()).findAny().isEmpty()) {
            Files.delete(file.getParent());
          }
        }
      }
      for (Map.Entry<Path, byte[]> file : before.entrySet()) {
        Files.createDirectories(file.getKey().getParent());
        Files.write(file.getKey(), file.getValue());
      }
    }

    static void append(Path file, String text) throws IOException {
      Files.writeString(file, Files.readString(file) + text);
    }

    /** Any amount may change: what no longer adds up is a finding. */
    static void changeAFigure(Path year, Random random) throws IOException {
      change(year, "\\s+(决算|金额|\\d{5}): [\\d,]+\\.\\d\\d", random);
    }

    /** What a subject was to get when the year began: no page tells of it but those of its department. */
    static void changeABudget(Path year, Random random) throws IOException {
      change(year, "\\s+年初预算: [\\d,]+\\.\\d\\d", random);
    }

    static List<String> lines(Path file) {
      try {
        return Files.readAllLines(file, StandardCharsets.UTF_8);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    static void change(Path year, String line, Random random) throws IOException {
      List<String> lines = new ArrayList<>(lines(year));
      List<Integer> amounts =
          IntStream.range(0, lines.size())
              .filter(i -> lines.get(i).matches(line))
              .boxed()
              .toList();
      int at = amounts.get(random.nextInt(amounts.size()));
      String old = lines.get(at);
      char last = old.charAt(old.length() - 1);
      lines.set(at, old.substring(0, old.length() - 1) + (last == '9' ? '0' : (char) (last + 1)));
      Files.write(year, lines, StandardCharsets.UTF_8);
    }
  }

  private static void delete(Path file) {
    try {
      Files.delete(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
