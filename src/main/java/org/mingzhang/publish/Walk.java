package org.mingzhang.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Looks at everything below a folder, which may be several hundred thousand files. */
final class Walk {

  private final Path root;
  private final Visitor visitor;

  private Walk(Path root, Visitor visitor) {
    this.root = root;
    this.visitor = visitor;
  }

  /** What to do with all that is no folder. */
  interface Visitor {

    /** @param address of the file below the folder, with forward slashes */
    void file(String address, Path file, BasicFileAttributes attributes) throws IOException;
  }

  /**
   * Looks at each file, and at links as such, with all threads at once.
   *
   * @return addresses of all folders with a closing slash, each after the one that it lies in
   */
  static List<String> through(Path root, Visitor visitor) throws IOException {
    return new Walk(root, visitor).through(List::parallelStream);
  }

  /** The same with this thread alone, which leaves the others to their work. */
  static List<String> alone(Path root, Visitor visitor) throws IOException {
    return new Walk(root, visitor).through(List::stream);
  }

  /**
   * Looks at what lies in the folder itself.
   *
   * @return addresses of the folders in it with a closing slash
   */
  static List<String> top(Path root, Visitor visitor) throws IOException {
    try {
      return new Walk(root, visitor).below("");
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private List<String> through(Function<List<String>, Stream<String>> way) throws IOException {
    List<String> folders = new ArrayList<>();
    try {
      for (List<String> level = List.of(""); !level.isEmpty(); ) {
        level = way.apply(level).flatMap(folder -> below(folder).stream()).toList();
        folders.addAll(level);
      }
      return folders;
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /** Visits the files of one folder; gives the folders in it. */
  private List<String> below(String folder) {
    List<String> folders = new ArrayList<>();
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(root.resolve(folder))) {
      for (Path entry : entries) {
        String address = folder + entry.getFileName();
        if (look(address, entry)) {
          folders.add(address + "/");
        }
      }
      return folders;
    } catch (DirectoryIteratorException e) {
      throw new UncheckedIOException(e.getCause());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Visits what is no folder; whether it is one. */
  private boolean look(String address, Path entry) throws IOException {
    try {
      BasicFileAttributes found = Files.readAttributes(entry, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      if (!found.isDirectory()) {
        visitor.file(address, entry, found);
      }
      return found.isDirectory();
    } catch (NoSuchFileException gone) {
      return false; // as if it had gone a moment before
    }
  }
}
