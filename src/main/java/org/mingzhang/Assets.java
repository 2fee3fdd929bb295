package org.mingzhang;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mingzhang.data.Quoted;
import org.mingzhang.model.Position;
import org.mingzhang.model.Problem;

/** The files of {@code assets/}, copied as they are; scripts leave their indentation and lines of comment behind. */
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
      for (Path path : walk.toList()) {
        String address = folder.resolveSibling("").relativize(path).toString().replace('\\', '/');
        boolean hidden = Stream.of(address.split("/")).anyMatch(part -> part.startsWith("."));
        if (!hidden && Files.isSymbolicLink(path)) {
          // It may lead to any file of the machine, and the site is public.
          problems.add(Problem.error(Position.startOf(Quoted.path(address)), "这里不能用符号链接", "请放文件本身"));
        } else if (!hidden && Files.isRegularFile(path)) {
          byte[] bytes = Files.readAllBytes(path);
          files.put(address, address.endsWith(".js") ? thin(bytes) : bytes);
        }
      }
    } catch (IOException | UncheckedIOException e) {
      problems.add(Problem.error(Position.startOf("assets"), "读不了 assets 文件夹", "请检查读取权限"));
    }
    return files;
  }

  /** A quarter of a script is there for its readers; nothing of it is needed to run. */
  private static byte[] thin(byte[] script) {
    return new String(script, StandardCharsets.UTF_8)
        .lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty() && !line.startsWith("//"))
        .collect(Collectors.joining("\n", "", "\n"))
        .getBytes(StandardCharsets.UTF_8);
  }
}
