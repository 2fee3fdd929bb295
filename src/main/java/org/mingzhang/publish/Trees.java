package org.mingzhang.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** Whole folders with everything in them. */
public final class Trees {

  private Trees() {}

  /**
   * Deletes a folder or a file if it is there; what a link in it points to stays.
   *
   * @throws IOException if anything in it cannot be deleted
   */
  public static void delete(Path tree) throws IOException {
    if (Files.isDirectory(tree, LinkOption.NOFOLLOW_LINKS)) {
      List<String> folders = Walk.through(tree, (address, file, attributes) -> Files.delete(file));
      for (int i = folders.size(); i > 0; i--) {
        Files.delete(tree.resolve(folders.get(i - 1)));
      }
    }
    Files.deleteIfExists(tree);
  }

  /**
   * Gives a file a second name, which costs no disk; where the file system has none (FAT, some shares) it is copied.
   *
   * @return whether it is a second name
   * @throws IOException when neither can be done
   */
  public static boolean takeOver(Path file, Path name) throws IOException {
    try {
      link(file, name);
      return true;
    } catch (IOException e) {
      Files.copy(file, name, StandardCopyOption.COPY_ATTRIBUTES);
      return false;
    }
  }

  /**
   * Gives a file a second name.
   *
   * @throws IOException where the file system has none
   */
  static void link(Path file, Path name) throws IOException {
    try {
      Files.createLink(name, file);
    } catch (UnsupportedOperationException e) {
      throw new IOException(e);
    }
  }

  /** Lets two files or folders that lie side by side change names; either may be missing. */
  public static void swap(Path one, Path other) throws IOException {
    Path aside = other.resolveSibling(other.getFileName() + "-aside");
    delete(aside);
    moveIfThere(one, aside);
    moveIfThere(other, one);
    moveIfThere(aside, other);
  }

  private static void moveIfThere(Path from, Path to) throws IOException {
    if (Files.exists(from, LinkOption.NOFOLLOW_LINKS)) {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    }
  }
}
