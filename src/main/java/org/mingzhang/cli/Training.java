package org.mingzhang.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What the program is mostly asked for, one after the other, so that the virtual machine can list the classes that this takes:
 * {@code mvn package} makes an archive of them, see the POM. Nobody else calls it.
 */
final class Training {

  /** The first figure moves lists across the portal, the second one sentences too. */
  private static final List<Pattern> FIGURES =
      List.of(Pattern.compile("(?m)^    决算: \\d+\\.\\d(\\d)$"), Pattern.compile("(?m)^  货物: \\d+\\.\\d(\\d)$"));

  private Training() {}

  /** @param args the folder of this portal, and one for what is built */
  public static void main(String[] args) throws IOException {
    train(args[0], Path.of(args[1]), new PrintWriter(System.out, true, StandardCharsets.UTF_8));
  }

  static void train(String portal, Path folder, PrintWriter out) throws IOException {
    Path demo = folder.resolve("demo");
    String site = folder.resolve("demo-site").toString();
    run(out, "build", "--portal", portal, "--out", folder.resolve("site").toString(), "--clean");
    run(out, "demo", "--departments", "3", "--years", "3", "--portal", portal, "--out", demo.toString());
    run(out, "check", "--portal", demo.toString());
    run(out, "build", "--portal", demo.toString(), "--out", site, "--clean");
    for (Pattern figure : FIGURES) {
      correct(demo, figure);
      run(out, "build", "--portal", demo.toString(), "--out", site, "--timings");
    }
    run(out, "build", "--portal", demo.toString(), "--out", site);
  }

  /** A training that fails leaves a shorter list, nothing worse. */
  private static void run(PrintWriter out, String... command) {
    out.println(String.join(" ", command) + ": " + Main.run(command, out, out));
  }

  private static void correct(Path portal, Pattern figure) throws IOException {
    try (Stream<Path> files = Files.walk(portal.resolve("data/departments"))) {
      for (Path file : files.filter(path -> path.getFileName().toString().matches("\\d{4}\\.yml")).sorted().toList()) {
        String text = Files.readString(file);
        Matcher found = figure.matcher(text);
        if (found.find()) {
          char digit = found.group(1).equals("1") ? '2' : '1';
          Files.writeString(file, new StringBuilder(text).replace(found.start(1), found.end(1), String.valueOf(digit)));
          return;
        }
      }
    }
  }
}
