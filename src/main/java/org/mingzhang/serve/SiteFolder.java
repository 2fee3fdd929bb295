package org.mingzhang.serve;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The folder being served; gives out nothing that lies outside it, by whatever name or link. */
record SiteFolder(Path root) {

  /** The file or folder at a decoded request path, if there is one. */
  Optional<Path> find(String path) {
    List<String> names = Arrays.stream(path.split("/")).filter(name -> !name.isEmpty()).toList();
    if (!names.stream().allMatch(SiteFolder::isPlain)) {
      return Optional.empty();
    }
    try {
      // Anew for each request: a build replaces the folder itself.
      Path realRoot = root.toRealPath();
      Path real = realRoot.resolve(String.join("/", names)).toRealPath();
      return Optional.of(real).filter(found -> found.startsWith(realRoot));
    } catch (IOException | InvalidPathException e) {
      return Optional.empty();
    }
  }

  /** The bytes of a page or other file; empty when a build has just taken it away. */
  static Optional<byte[]> read(Path file) {
    try {
      return Files.isRegularFile(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** A colon opens a drive or a hidden stream on Windows, a backslash separates folders there. */
  private static boolean isPlain(String name) {
    return !name.equals(".") && !name.equals("..") && name.indexOf('\\') < 0 && name.indexOf(':') < 0;
  }
}
