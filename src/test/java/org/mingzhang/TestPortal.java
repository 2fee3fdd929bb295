package org.mingzhang;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.mingzhang.cli.Main;

/**
 * A portal in a temporary folder: the repository's own templates, assets and reference data, and the departments of a
 * fixture. Expected texts stand in {@code src/test/sites/<fixture>/expected}; {@code -Dexpected.overwrite=true} rewrites
 * them for a person to review.
 */
public final class TestPortal {

  private static final Path REPOSITORY = Path.of("").toAbsolutePath();

  private final Path folder;
  private final Path fixture;

  private TestPortal(Path folder, Path fixture) {
    this.folder = folder;
    this.fixture = fixture;
  }

  /** The fixture's departments with everything else from the repository. */
  public static TestPortal of(String fixture, Path temporary) {
    TestPortal portal = ofRepository(temporary);
    portal.delete("data/departments").delete("content");
    portal.write("content/about.md", "title=关于\ntype=page\nstatus=published\norder=10\n~~~~~~\n\n## 说明\n\n正文。\n");
    Path source = REPOSITORY.resolve("src/test/sites").resolve(fixture);
    copy(source.resolve("data"), temporary.resolve("data"));
    return new TestPortal(temporary, source);
  }

  /** A copy of the repository's own portal. */
  public static TestPortal ofRepository(Path temporary) {
    for (String name : List.of("content", "data", "templates", "assets")) {
      copy(REPOSITORY.resolve(name), temporary.resolve(name));
    }
    return new TestPortal(temporary, REPOSITORY);
  }

  /** A synthetic portal of several departments and years. */
  public static TestPortal demo(Path temporary, int departments, int years) {
    ofRepository(temporary.resolve("repository")).run("demo", "--departments", String.valueOf(departments), "--years", String.valueOf(years), "--out", temporary.resolve("demo").toString());
    return new TestPortal(temporary.resolve("demo"), REPOSITORY);
  }

  public Path folder() {
    return folder;
  }

  /** What a command printed and returned. */
  public record Run(int exit, String out, String err) {}

  /** Runs a command of the program on this portal. */
  public Run run(String command, String... options) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    List<String> arguments = new java.util.ArrayList<>(List.of(command, "--portal", folder.toString()));
    arguments.addAll(List.of(options));
    int exit = Main.run(arguments.toArray(String[]::new), new PrintWriter(out, true), new PrintWriter(err, true));
    return new Run(exit, out.toString().replace("\r\n", "\n"), err.toString().replace("\r\n", "\n"));
  }

  /** Builds and expects success. */
  public TestPortal build(String... options) {
    Run run = run("build", options);
    assertThat(run.err()).doesNotContain("error:");
    assertThat(run.exit()).as(run.err()).isZero();
    return this;
  }

  /** Replaces one piece of text in an input file. */
  public TestPortal change(String file, String from, String to) {
    String text = read(folder.resolve(file));
    assertThat(text).contains(from);
    return write(file, text.replace(from, to));
  }

  public TestPortal write(String file, String text) {
    try {
      Files.createDirectories(folder.resolve(file).getParent());
      Files.writeString(folder.resolve(file), text);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Deletes a file or folder of the portal. */
  public TestPortal delete(String name) {
    try (Stream<Path> walk = Files.walk(folder.resolve(name))) {
      for (Path path : walk.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A generated page. */
  public String page(String address) {
    return read(folder.resolve("site").resolve(address));
  }

  /** All files of the generated site with their bytes. */
  public Map<String, byte[]> site() {
    return files(folder.resolve("site"));
  }

  public static Map<String, byte[]> files(Path root) {
    Map<String, byte[]> files = new TreeMap<>();
    try (Stream<Path> walk = Files.walk(root)) {
      for (Path path : walk.filter(Files::isRegularFile).toList()) {
        files.put(root.relativize(path).toString().replace('\\', '/'), Files.readAllBytes(path));
      }
      return files;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Expects the text that a reader sees in a page's main part to be what the fixture says. */
  public TestPortal expectText(String address) {
    String text = PageText.of(page(address));
    Path expected = fixture.resolve("expected").resolve(address.replaceFirst("(/?index)?\\.html$", "") + ".txt");
    if (Boolean.getBoolean("expected.overwrite")) {
      try {
        Files.createDirectories(expected.getParent());
        Files.writeString(expected, text);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    assertThat(text).isEqualTo(read(expected));
    return this;
  }

  private static String read(Path path) {
    try {
      return new String(Files.readAllBytes(path), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void copy(Path from, Path to) {
    try (Stream<Path> walk = Files.walk(from)) {
      for (Path path : walk.toList()) {
        Path target = to.resolve(from.relativize(path).toString());
        if (Files.isDirectory(path)) {
          Files.createDirectories(target);
        } else {
          Files.createDirectories(target.getParent());
          Files.write(target, Files.readAllBytes(path));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
