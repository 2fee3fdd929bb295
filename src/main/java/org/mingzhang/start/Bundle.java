package org.mingzhang.start;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The portal that the program carries: the repository's templates, assets, content and reference data, and what a new
 * portal says of itself instead of what the repository's says.
 *
 * @param files by name relative to the portal, sorted
 */
record Bundle(NavigableMap<String, byte[]> files) {

  Bundle {
    files = Collections.unmodifiableNavigableMap(files);
  }

  /** Reads it from the jar, or from the folder of classes where the program runs unpacked. */
  static Bundle read() {
    try {
      Path code = code();
      if (Files.isDirectory(code)) {
        return new Bundle(both(code));
      }
      // A jar has no list of its files that every tool writes; opened as a file system it can be walked like a folder.
      try (FileSystem jar = FileSystems.newFileSystem(code)) {
        return new Bundle(both(jar.getPath("/")));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The jar, or the folder of classes. */
  static Path code() {
    try {
      return Path.of(Bundle.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static NavigableMap<String, byte[]> both(Path root) throws IOException {
    NavigableMap<String, byte[]> files = new TreeMap<>();
    add(root.resolve("portal"), files);
    add(root.resolve("starter"), files);
    return files;
  }

  private static void add(Path folder, Map<String, byte[]> into) throws IOException {
    try (Stream<Path> walk = Files.walk(folder)) {
      for (Path path : walk.filter(Files::isRegularFile).toList()) {
        into.put(folder.relativize(path).toString().replace('\\', '/'), Files.readAllBytes(path));
      }
    }
  }

  String text(String name) {
    return new String(files.get(name), StandardCharsets.UTF_8);
  }

  /** The files of templates/ and assets/, which belong to a version of the program and not to the portal. */
  NavigableMap<String, byte[]> program() {
    NavigableMap<String, byte[]> program = new TreeMap<>();
    files.forEach(
        (name, bytes) -> {
          if (Stamp.covers(name)) {
            program.put(name, bytes);
          }
        });
    return program;
  }
}
