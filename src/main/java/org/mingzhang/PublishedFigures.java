package org.mingzhang;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.mingzhang.model.DepartmentYear;
import org.mingzhang.model.Figure;
import org.mingzhang.model.Problem;
import org.mingzhang.publish.StateFile;
import org.mingzhang.publish.Trees;

/**
 * The typed figures of the last publication, kept beside the site, so that a figure that changes after its publication
 * without a correction (更正) is noticed. Only years that say when they were published are kept: until then all may change.
 *
 * <p>Nothing on a page depends on it. A missing or foreign file means that nothing is known of the past.
 */
final class PublishedFigures {

  private static final int FORMAT = 0x4d5a0001;

  private final Path file;
  private final Path previous;

  /** @param state the folder of the site's state */
  PublishedFigures(Path state) {
    this.file = state.resolve("figures");
    this.previous = state.resolve("figures-previous");
  }

  /** The figures of a year as they are kept; null for a year that has not been published. */
  static byte[] of(DepartmentYear year) {
    return year.accounts().published() == null || year.accounts().draft() ? null : packed(typed(year));
  }

  /** A warning for every figure that was published otherwise, with the lines that register it. */
  List<Problem> changes(List<DepartmentYear> years) {
    Map<String, byte[]> before = read();
    return years.parallelStream()
        .filter(year -> before.containsKey(key(year.id(), year.year())))
        .filter(year -> year.accounts().published() != null && !year.accounts().draft())
        .flatMap(year -> changes(year, unpacked(before.get(key(year.id(), year.year())))).stream())
        .toList();
  }

  /** @param id of the department */
  static String key(String id, int year) {
    return id + "/" + year;
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

  private Map<String, byte[]> read() {
    Map<String, byte[]> before = new LinkedHashMap<>();
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(StateFile.read(file)))) {
      if (in.readInt() != FORMAT) {
        return Map.of();
      }
      for (int n = in.readInt(); n > 0; n--) {
        String key = in.readUTF();
        before.put(key, in.readNBytes(in.readInt()));
      }
      return before;
    } catch (IOException e) {
      return Map.of();
    }
  }

  /**
   * Remembers the figures, now that their site stands. The next build loses a warning, nothing more, when it cannot.
   *
   * @param now as {@link #of} gives them, by {@link #key}
   * @param replaced whether another site stood before
   */
  void keep(SortedMap<String, byte[]> now, boolean replaced) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      try (DataOutputStream out = new DataOutputStream(bytes)) {
        out.writeInt(FORMAT);
        out.writeInt(now.size());
        for (Map.Entry<String, byte[]> entry : now.entrySet()) {
          out.writeUTF(entry.getKey());
          out.writeInt(entry.getValue().length);
          out.write(entry.getValue());
        }
      }
      if (replaced && Files.exists(file)) {
        Files.move(file, previous, StandardCopyOption.REPLACE_EXISTING);
      }
      StateFile.write(file, bytes.toByteArray());
    } catch (IOException e) {
      // said above
    }
  }

  /** Goes back to the figures of the previous site, or forth again. */
  void swap() throws IOException {
    Trees.swap(file, previous);
  }
}
