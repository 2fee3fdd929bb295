package org.mingzhang;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.mingzhang.model.Position;
import org.mingzhang.model.Problem;

/** The files of {@code assets/}, copied as they are. */
final class Assets {

  private Assets() {}

  /** Address in the site to bytes; hidden files stay behind. */
  static Map<String, byte[]> read(Path folder, List<Problem> problems) {
    Map<String, byte[]> files = new TreeMap<>();
    if (!Files.isDirectory(folder)) {
      problems.add(Problem.error(Position.startOf("assets"), "找不到 assets 文件夹", "从发行包里把它复制过来"));
      return files;
    }
    try (Stream<Path> walk = Files.walk(folder)) {
      for (Path path : walk.filter(Files::isRegularFile).toList()) {
        String relative = folder.relativize(path).toString().replace('\\', '/');
        if (Stream.of(relative.split("/")).noneMatch(part -> part.startsWith("."))) {
          files.put("assets/" + relative, Files.readAllBytes(path));
        }
      }
    } catch (IOException | UncheckedIOException e) {
      problems.add(Problem.error(Position.startOf("assets"), "读不了 assets 文件夹", "请检查读取权限"));
    }
    return files;
  }
}
