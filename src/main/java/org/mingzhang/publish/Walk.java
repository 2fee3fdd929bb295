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

/** Looks at everything below a folder, all threads at once: a site may have several hundred thousand files. */
final class Walk {

  private final Path root;
  private final Visitor visitor;

  private Walk(Path root, Visitor visitor) {
    this.root = root;
    this.visitor = visitor;
  }

  /** What to do with all that is no folder; called by several threads. */
  interface Visitor {

    /** @param address of the file below the folder, with forward slashes */
    void file(String address, Path file, BasicFileAttributes attributes) throws IOException;
  }

  /**
   * Looks at each file, and at links as such.
   *
   * @return addresses of all folders with a closing slash, each after the one that it lies in
   */
  static List<String> through(Path root, Visitor visitor) throws IOException {
    Walk walk = new Walk(root, visitor);
    List<String> folders = new ArrayList<>();
    try {
      for (List<String> level = List.of(""); !level.isEmpty(); ) {
        level = level.parallelStream().flatMap(folder -> walk.below(folder).stream()).toList();
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
