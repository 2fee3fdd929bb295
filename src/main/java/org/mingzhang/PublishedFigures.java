package org.mingzhang;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.mingzhang.model.DepartmentYear;
import org.mingzhang.model.Figure;
import org.mingzhang.model.Problem;
import org.mingzhang.publish.Parallel;
import org.mingzhang.publish.RecordCodec;
import org.mingzhang.publish.StateFile;
import org.mingzhang.publish.StateStore;
import org.mingzhang.publish.Trees;

/**
 * The typed figures of the last publication, kept beside the site, so that a figure that changes after its publication
 * without a correction (更正) is noticed. Only years that say when they were published are kept: until then all may change.
 *
 * <p>Nothing on a page depends on it. A missing or foreign file means that nothing is known of the past.
 */
final class PublishedFigures {

  private final RecordCodec codec = new RecordCodec();
  private final StateStore store;
  private final Path file;
  private final Path previous;

  /** @param state the folder of the site's state */
  PublishedFigures(Path state) {
    this.store = new StateStore(state.resolve("typed"));
    this.file = state.resolve("published");
    this.previous = state.resolve("published-previous");
  }

  /** Figures of a department, packed, by year. */
  private record Typed(SortedMap<Integer, byte[]> years) {}

  /** Hashes of the figures of all departments of a publication, by id. */
  private record Publication(SortedMap<String, String> departments) {

    static final Publication NONE = new Publication(new TreeMap<>());
  }

  /**
   * A warning for every figure that was published otherwise, with the lines that register it.
   *
   * @param years those whose files may have changed
   */
  List<Problem> changes(List<DepartmentYear> years) {
    SortedMap<String, String> before = read(file).departments();
    Map<String, List<DepartmentYear>> departments =
        years.stream()
            .filter(PublishedFigures::isPublished)
            .filter(year -> before.containsKey(year.id()))
            .collect(Collectors.groupingBy(DepartmentYear::id));
    boolean many = departments.size() > Departments.MANY;
    return Parallel.map(departments.entrySet(), of -> changes(of.getValue(), read(of.getKey(), before.get(of.getKey())), many))
        .stream().flatMap(List::stream).toList();
  }

  private static boolean isPublished(DepartmentYear year) {
    return year.accounts().published() != null && !year.accounts().draft();
  }

  private static List<Problem> changes(List<DepartmentYear> years, Typed before, boolean many) {
    List<Problem> problems =
        years.stream()
            .filter(year -> before.years().containsKey(year.year()))
            .flatMap(year -> changes(year, unpacked(before.years().get(year.year()))).stream())
            .toList();
    if (many) {
      years.forEach(DepartmentYear::giveUpFigures);
    }
    return problems;
  }

  private static List<Problem> changes(DepartmentYear year, Map<String, String> before) {
    List<Problem> problems = new ArrayList<>();
    typed(year).forEach((path, value) -> {
      String old = before.get(path);
      if (old != null && !old.equals(value) && !registered(year, path, value)) {
        problems.add(
            Problem.warning(
                year.figures().at(path), "“" + path + "”上次公布的是 " + old + "，现在是 " + value + "，没有登记更正",
                "在这个文件的“更正:”下面加一行：- {日期: 更正的日期, 项: " + path + ", 原值: '" + old + "', 新值: '" + value
                    + "', 原因: 为什么更正}"));
      }
    });
    return problems;
  }

  private static boolean registered(DepartmentYear year, String path, String value) {
    String derived = path.replaceFirst("/科目/", "/");
    return year.accounts().corrections().stream()
        .filter(c -> c.path().value().equals(path) || c.path().value().equals(derived))
        .anyMatch(c -> c.after().value().strip().replace(",", "").equals(value));
  }

  /** Every typed number by its path. */
  private static Map<String, String> typed(DepartmentYear year) {
    Map<String, String> typed = new LinkedHashMap<>();
    for (Figure figure : year.figures().all()) {
      if (figure.source() && figure.value() != null && year.figures().at(figure.path()) != null) {
        typed.put(figure.path(), figure.value().toPlainString());
      }
    }
    return typed;
  }

  // --- the file -----------------------------------------------------------------------------------------------------

  private static byte[] packed(Map<String, String> figures) {
    StringBuilder lines = new StringBuilder();
    figures.forEach((path, value) -> lines.append(path).append('\t').append(value).append('\n'));
    return Packed.of(lines.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static Map<String, String> unpacked(byte[] bytes) {
    Map<String, String> figures = new LinkedHashMap<>();
    try {
      for (String line : new String(Packed.read(bytes), StandardCharsets.UTF_8).split("\n")) {
        String[] parts = line.split("\t", 2);
        if (parts.length == 2) {
          figures.put(parts[0], parts[1]);
        }
      }
      return figures;
    } catch (UncheckedIOException e) {
      return Map.of();
    }
  }

  private Publication read(Path file) {
    try {
      return codec.read(StateFile.read(file), Publication.class);
    } catch (IOException e) {
      return Publication.NONE;
    }
  }

  private Typed read(String department, String sha256) {
    try {
      return codec.read(store.read(department, sha256), Typed.class);
    } catch (IOException e) {
      return new Typed(new TreeMap<>());
    }
  }

  /**
   * Puts the figures of a department where they are found once a publication {@link #keep names} them.
   *
   * @param years all of them
   * @return what names them; nothing where none has been published
   */
  String store(String department, List<DepartmentYear> years) throws IOException {
    SortedMap<Integer, byte[]> typed = new TreeMap<>();
    years.stream().filter(PublishedFigures::isPublished).forEach(year -> typed.put(year.year(), packed(typed(year))));
    return typed.isEmpty() ? "" : store.keep(department, codec.write(new Typed(typed)));
  }

  /**
   * Remembers the figures, now that their site stands. The next build loses a warning, nothing more, when it cannot.
   *
   * @param now as {@link #store} named them, by department
   * @param replaced whether another site stood before
   */
  void keep(SortedMap<String, String> now, boolean replaced) {
    try {
      if (replaced && Files.exists(file)) {
        Files.move(file, previous, StandardCopyOption.REPLACE_EXISTING);
      }
      StateFile.write(file, codec.write(new Publication(now)));
      Map<String, Set<String>> named = new HashMap<>();
      for (Publication publication : List.of(new Publication(now), read(previous))) {
        publication.departments().forEach((id, sha256) -> named.computeIfAbsent(id, of -> new HashSet<>()).add(sha256));
      }
      store.sweep(named);
    } catch (IOException e) {
      // said above
    }
  }

  /** Goes back to the figures of the previous site, or forth again. */
  void swap() throws IOException {
    Trees.swap(file, previous);
  }
}
