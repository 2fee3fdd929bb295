package org.mingzhang.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.mingzhang.model.Position;
import org.mingzhang.model.Problem;
import org.mingzhang.model.Shapes;

/** The files of a portal and the faults found in them. Names are relative to the portal. */
final class DataFiles {

  /** Far above any real year file; a larger one is a mistake or an attack. */
  static final Utf8File.Limit LIMIT = new Utf8File.Limit(4 << 20, "年度文件一般不到 100 KB，请检查是不是放错了文件");

  private final Path portal;
  private final Shapes shapes;
  private final KeyboardSlips slips;
  private final List<Problem> problems = new ArrayList<>();
  private final List<Problem> unfinished = new ArrayList<>();
  private int read;

  DataFiles(Path portal, Shapes shapes) {
    this(portal, shapes, new KeyboardSlips(Root.keys(shapes)));
  }

  private DataFiles(Path portal, Shapes shapes, KeyboardSlips slips) {
    this.portal = portal;
    this.shapes = shapes;
    this.slips = slips;
  }

  /** Of the same portal, but with nothing read and nothing found yet; so that folders can be read side by side. */
  DataFiles fresh() {
    return new DataFiles(portal, shapes, slips);
  }

  Shapes shapes() {
    return shapes;
  }

  /** All faults and warnings, sorted by place. */
  List<Problem> problems() {
    return problems.stream().sorted(Problem.ORDER).distinct().toList();
  }

  /** One line for each draft that still lacks values, sorted by place. */
  List<Problem> unfinished() {
    return unfinished.stream().sorted(Problem.ORDER).toList();
  }

  private void unfinished(List<Position> blanks) {
    if (!blanks.isEmpty()) {
      List<Integer> lines = blanks.stream().map(Position::line).sorted().distinct().toList();
      String message = "草稿还有 " + blanks.size() + " 处没有填：第 " + LineRanges.of(lines) + " 行";
      unfinished.add(Problem.warning(blanks.get(0), message, "填上数；没有公布的删去这一行，确实是零就写 0"));
    }
  }

  /** How many files were opened. */
  int count() {
    return read;
  }

  void report(Problem problem) {
    problems.add(problem);
  }

  void error(Position at, String message, String hint) {
    report(Problem.error(at, message, hint));
  }

  void warning(Position at, String message, String hint) {
    report(Problem.warning(at, message, hint));
  }

  boolean isFolder(String name) {
    try {
      return Files.isDirectory(portal.resolve(name));
    } catch (InvalidPathException e) {
      return false; // a Chinese name that the system's locale cannot express
    }
  }

  /** The record of a file as far as it can be read; its faults are reported. */
  <T extends Record> Reading<T> read(String name, Class<T> type) {
    Problems found = new Problems();
    Optional<String> text = Utf8File.read(portal.resolve(name), Quoted.path(name), LIMIT, found::add);
    if (text.isEmpty()) {
      problems.addAll(found.found());
      return new Reading<>(Optional.empty(), new Places(name, null), false, true);
    }
    read++;
    return read(text.get(), name, type, found);
  }

  private <T extends Record> Reading<T> read(String text, String name, Class<T> type, Problems found) {
    Optional<Node> node = YamlParser.parse(text, name, found);
    Binder binder = new Binder(type, shapes, found);
    Optional<T> record = node.flatMap(binder::bind).map(type::cast);
    if (found.anyError()) {
      problems.addAll(slips.explain(text, name, found.found(), node.isPresent()));
    } else {
      problems.addAll(found.found());
    }
    unfinished(binder.blanks());
    return new Reading<>(record, new Places(name, node.orElse(null)), !found.anyError(), binder.blanks().isEmpty());
  }

  /** The same for a text that stands in no file of the portal. */
  <T extends Record> Reading<T> read(String text, String name, Class<T> type) {
    return read(text, name, type, new Problems());
  }

  /**
   * The record of a file with other values in some places, as the file once was.
   *
   * @param values typed texts by the places where others stand now
   * @param type the record of the file, which has been read without fault before
   * @return empty where a value cannot stand in its place
   */
  <T extends Record> Optional<T> reread(String name, Class<T> type, Map<Position, String> values) {
    Problems found = new Problems();
    Optional<T> record =
        Utf8File.read(portal.resolve(name), Quoted.path(name), LIMIT, found::add)
            .flatMap(text -> YamlParser.parse(text, name, found))
            .flatMap(node -> new Binder(type, shapes, found).bind(node.with(values)))
            .map(type::cast);
    return found.anyError() ? Optional.empty() : record;
  }

  /** The names in a folder, sorted because file systems do not agree on an order; hidden files are not ours. */
  List<String> names(String folder) {
    if (!isFolder(folder)) {
      return List.of();
    }
    try (Stream<Path> list = Files.list(portal.resolve(folder))) {
      return list.map(path -> path.getFileName().toString())
          .filter(name -> !name.startsWith("."))
          .sorted(Comparator.naturalOrder())
          .toList();
    } catch (IOException | UncheckedIOException e) {
      error(Position.startOf(folder), "读不了这个文件夹", "请检查读取权限");
      return List.of();
    }
  }

  /** Reports a file that will not be read: data under a wrong name would silently be missing. */
  void unknown(String name, String hint) {
    Position at = Position.startOf(Quoted.path(name));
    if (name.matches("(?is).*\\.ya?ml")) {
      error(at, "不认识的文件名", hint);
    } else {
      warning(at, "不认识的文件，已忽略", hint);
    }
  }
}
