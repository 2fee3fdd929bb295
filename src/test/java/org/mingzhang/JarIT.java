package org.mingzhang;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The one runnable jar: it runs alone, and gives the bytes of a build in this JVM. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JarIT {

  private static final Path JAR = Path.of("target/mingzhang.jar").toAbsolutePath();

  private Path temporary;
  private Map<String, byte[]> here;

  @BeforeAll
  void build(@TempDir Path folder) {
    temporary = folder;
    here = TestPortal.ofRepository(folder.resolve("here")).build().site();
  }

  @Test
  void itBuildsThePortalAloneFromAnotherFolder() throws Exception {
    Path portal = TestPortal.ofRepository(temporary.resolve("alone")).folder();
    Result result = run(javaOf(Path.of(System.getProperty("java.home"))), List.of(), "build", "--portal", portal.toString());
    assertThat(result.exit).as(result.output).isZero();
    assertThat(result.output.lines().filter(line -> !line.isBlank())).hasSize(5);
    assertSameSite(portal);
  }

  @Test
  void itGivesTheSameBytesInAnotherLocaleTimeZoneAndNumberOfThreads() throws Exception {
    Path portal = TestPortal.ofRepository(temporary.resolve("elsewhere")).folder();
    List<String> flags =
        List.of(
            "-Duser.language=ar", "-Duser.country=EG", "-Duser.timezone=America/St_Johns", "-Dfile.encoding=GBK",
            "-Djava.util.concurrent.ForkJoinPool.common.parallelism=7");
    Result result = run(javaOf(Path.of(System.getProperty("java.home"))), flags, "build", "--portal", portal.toString());
    assertThat(result.exit).as(result.output).isZero();
    assertSameSite(portal);
  }

  @Test
  void itGivesTheSameBytesOnAnotherJdk() throws Exception {
    List<Path> others = otherJdks();
    Assumptions.assumeFalse(others.isEmpty(), "no second JDK on this machine");
    for (Path jdk : others) {
      Path portal = TestPortal.ofRepository(temporary.resolve("jdk-" + jdk.getFileName())).folder();
      Result result = run(javaOf(jdk), List.of(), "build", "--portal", portal.toString());
      assertThat(result.exit).as(jdk + "\n" + result.output).isZero();
      assertSameSite(portal);
    }
  }

  /** On a machine without fonts Java cannot even name one; nothing here asks it to. */
  @Test
  void itGivesTheSameBytesWithoutAnyFontAndOpensNone() throws Exception {
    Path noFonts = Files.writeString(temporary.resolve("no-fonts.conf"), "<fontconfig/>");
    List<Path> jdks = new ArrayList<>(otherJdks());
    jdks.add(Path.of(System.getProperty("java.home")));
    for (Path jdk : jdks) {
      Path portal = TestPortal.ofRepository(temporary.resolve("no-fonts-" + jdk.getFileName())).folder();
      Path classes = temporary.resolve("classes-" + jdk.getFileName() + ".txt");
      List<String> flags = List.of("-Xlog:class+load:file=" + classes);
      Map<String, String> environment = Map.of("FONTCONFIG_FILE", noFonts.toString());
      Result result = run(javaOf(jdk), flags, environment, "build", "--portal", portal.toString());
      assertThat(result.exit).as(jdk + "\n" + result.output).isZero();
      assertSameSite(portal);
      assertThat(Files.readString(classes)).contains("org.jfree.chart.JFreeChart").doesNotContain("FontManager", "sun.font.FontUtilities");
    }
  }

  /** The message is HotSpot's own; a folder with a space is what many a user has. */
  @Test
  void aBuildKeepsToTheFirstCompilerAndLeavesNothingBehind() throws Exception {
    Path scratch = Files.createDirectories(temporary.resolve("of a user"));
    List<Path> jdks = new ArrayList<>(otherJdks());
    jdks.add(Path.of(System.getProperty("java.home")));
    for (Path jdk : jdks) {
      Path portal = TestPortal.ofRepository(temporary.resolve("compilers-" + jdk.getFileName())).folder();
      List<String> flags = List.of("-XX:+PrintCompilation", "-Djava.io.tmpdir=" + scratch);
      Result result = run(javaOf(jdk), flags, "build", "--portal", portal.toString());
      assertThat(result.exit).as(jdk.toString()).isZero();
      assertThat(result.output).contains("made not compilable on level 4", "excluded by CompileCommand");
      assertThat(scratch).isEmptyDirectory();
    }
  }

  @Test
  void aBuildThatALauncherHasStartedKeepsTheCompilersThatItWasGiven() throws Exception {
    Path portal = TestPortal.ofRepository(temporary.resolve("given")).folder();
    List<String> flags = List.of("-XX:+PrintCompilation", "-Dmingzhang.started=" + ProcessHandle.current().pid());
    Result result = run(javaOf(Path.of(System.getProperty("java.home"))), flags, "build", "--portal", portal.toString());
    assertThat(result.exit).as(result.output).isZero();
    assertThat(result.output).doesNotContain("excluded by CompileCommand");
  }

  @Test
  void itRefusesBadInputWithOneLineAndNoStackTrace() throws Exception {
    Path portal =
        TestPortal.ofRepository(temporary.resolve("bad"))
            .change("data/departments/430204-jgsw/2021.yml", "年度: 2021", "年度： 2021")
            .folder();
    Result result = run(javaOf(Path.of(System.getProperty("java.home"))), List.of(), "build", "--portal", portal.toString());
    assertThat(result.exit).isEqualTo(1);
    assertThat(result.output).contains("data/departments/430204-jgsw/2021.yml:2:3: error: ").doesNotContain("\tat ", "Exception");
  }

  @Test
  void itCarriesWhatJBakeLooksUpAndTheNoticesOfItsLibraries() throws IOException {
    try (JarFile jar = new JarFile(JAR.toFile())) {
      String engines = new String(jar.getInputStream(jar.getEntry("META-INF/org.jbake.parser.TemplateEngines.properties")).readAllBytes());
      assertThat(engines).contains("org.mingzhang.bake.HtmlTemplateEngine=ftlh", "FreemarkerTemplateEngine");
      assertThat(jar.getEntry("META-INF/org.jbake.parser.MarkupEngines.properties")).isNotNull();
      assertThat(jar.getEntry("META-INF/services/org.jbake.render.RenderingTool")).isNotNull();
      assertThat(jar.getEntry("META-INF/NOTICE")).isNotNull();
      assertThat(jar.stream().map(entry -> entry.getName()).filter(name -> name.contains("orientechnologies"))).isEmpty();
    }
  }

  private void assertSameSite(Path portal) {
    Map<String, byte[]> there = TestPortal.files(portal.resolve("site"));
    assertThat(there.keySet()).isEqualTo(here.keySet());
    here.forEach((address, bytes) -> assertThat(there.get(address)).as(address).isEqualTo(bytes));
  }

  private record Result(int exit, String output) {}

  private Result run(Path java, List<String> flags, String... arguments) throws Exception {
    return run(java, flags, Map.of(), arguments);
  }

  private Result run(Path java, List<String> flags, Map<String, String> environment, String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of(java.toString()));
    command.addAll(flags);
    command.addAll(List.of("-jar", JAR.toString()));
    command.addAll(List.of(arguments));
    Path output = Files.createTempFile(temporary, "run", ".txt");
    ProcessBuilder builder =
        new ProcessBuilder(command).directory(temporary.toFile()).redirectErrorStream(true).redirectOutput(output.toFile());
    builder.environment().putAll(environment);
    Process process = builder.start();
    assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
    return new Result(process.exitValue(), Files.readString(output));
  }

  private static Path javaOf(Path home) {
    return home.resolve("bin/java");
  }

  /** JDKs installed beside the one that runs the tests, of another version and new enough. */
  private static List<Path> otherJdks() throws IOException {
    Path home = Path.of(System.getProperty("java.home")).toRealPath();
    if (home.getParent() == null) {
      return List.of();
    }
    try (Stream<Path> siblings = Files.list(home.getParent())) {
      return siblings
          .filter(path -> !Files.isSymbolicLink(path) && !path.equals(home))
          .filter(path -> Files.isExecutable(javaOf(path)) && Files.isRegularFile(path.resolve("release")))
          .sorted()
          .toList();
    }
  }
}
