package org.mingzhang.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Subject lists for every year of the demo: the source's, with the subjects that the invented departments use added. */
final class SubjectLists {

  private static final String FUNCTIONAL = "功能分类:";

  private final Path source;
  private final Path out;

  SubjectLists(Path source, Path out) {
    this.source = source;
    this.out = out;
  }

  void write(int firstYear) throws IOException {
    Files.createDirectories(out);
    for (int year = firstYear; year <= DemoOptions.LAST_YEAR; year++) {
      Files.writeString(out.resolve(year + ".yml"), list(nearest(year), year));
    }
  }

  /** The source's list of a year, or the oldest one. */
  private Path nearest(int year) throws IOException {
    Path own = source.resolve(year + ".yml");
    if (Files.isRegularFile(own)) {
      return own;
    }
    try (Stream<Path> files = Files.list(source)) {
      return files
          .filter(file -> file.getFileName().toString().matches("\\d{4}\\.yml"))
          .min((a, b) -> a.getFileName().toString().compareTo(b.getFileName().toString()))
          .orElseThrow(() -> new DemoException("“" + source + "”里没有科目表，如 2021.yml。"));
    }
  }

  private static String list(Path file, int year) throws IOException {
    List<String> lines = new ArrayList<>(Files.readAllLines(file));
    lines.replaceAll(line -> line.startsWith("年度:") ? "年度: " + year : line);
    int at = lines.indexOf(FUNCTIONAL);
    if (at < 0) {
      throw new DemoException("“" + file + "”里没有单独一行“" + FUNCTIONAL + "”，不能补科目。");
    }
    List<String> added = new ArrayList<>();
    for (String subject : Resource.lines("subjects.txt")) {
      String code = subject.substring(0, subject.indexOf(' '));
      if (lines.stream().noneMatch(line -> line.strip().startsWith(code + ":"))) {
        added.add("  " + code + ":" + subject.substring(code.length()));
      }
    }
    lines.addAll(at + 1, added);
    return String.join("\n", lines) + "\n";
  }
}
