package org.mingzhang.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.function.Consumer;

/**
 * The output folder and the folders around it through which a site comes and goes.
 *
 * <p>Whole trees move by one rename, so only {@code staging}, {@code spare} and {@code trash} are ever half a tree, and none
 * of them is ever taken for a site.
 *
 * @param staging the new site while it is written
 * @param next the new site when it is whole; it stands only during the swap
 * @param previous the site that stood before the present one
 * @param older the site before that, aside until the swap is over
 * @param spare a tree that the next site may be made of, see {@link Spare}
 * @param reserve one for the site after that, where the previous one is of no use for it
 * @param trash what is being deleted
 * @param lineage what is known of the trees
 */
record Folders(
    Path out, Path staging, Path next, Path previous, Path older, Path spare, Path reserve, Path trash, Path lineage, Path lock) {

  static final String GIT_IGNORE = ".gitignore";

  static Folders of(Path out) {
    Path own = StateFolder.of(out);
    return new Folders(
        out,
        own.resolve("staging"),
        own.resolve("next"),
        own.resolve("previous"),
        own.resolve("older"),
        own.resolve("spare"),
        own.resolve("reserve"),
        own.resolve("trash"),
        own.resolve("trees"),
        own.resolve("lock"));
  }

  /** Undoes a publication that stopped anywhere before its last rename, and sweeps what it left. */
  void recover() throws IOException {
    if (!isThere(out) && isThere(previous) && isThere(next)) {
      move(previous, out);
    }
    if (!isThere(previous) && isThere(older)) {
      move(older, previous);
    }
    sweep();
  }

  /** Begins to stage, with the spare tree where it is of use. */
  void stage(boolean withSpare) throws IOException {
    if (withSpare) {
      move(spare, staging);
    } else {
      discard(spare);
      Files.createDirectories(staging);
    }
  }

  /** Keeps a tree that would be swept otherwise, as the spare or the reserve. */
  void keep(Path tree, Path as) throws IOException {
    discard(as);
    move(tree, as);
  }

  /** Puts the staged site in the place of the old one. */
  void swap(Consumer<Step> passed) throws IOException {
    move(staging, next);
    passed.accept(Step.SWAP_BEGUN);
    if (isThere(out)) {
      if (isThere(previous)) {
        move(previous, older);
      }
      passed.accept(Step.PREVIOUS_ASIDE);
      move(out, previous);
    }
    passed.accept(Step.OLD_SITE_ASIDE);
    move(next, out);
    passed.accept(Step.NEW_SITE_STANDS);
  }

  /**
   * Lets the site and the previous one change places; a stop in between leaves the previous one, or none to change with.
   *
   * @throws IOException when they cannot; the site then stands as before, unless it cannot be put back either
   */
  void swapBack(Consumer<Step> passed) throws IOException {
    move(out, next);
    passed.accept(Step.OLD_SITE_ASIDE);
    try {
      move(previous, out);
    } catch (IOException e) {
      move(next, out);
      throw e;
    }
    passed.accept(Step.NEW_SITE_STANDS);
    move(next, previous);
  }

  boolean hasPrevious() {
    return isThere(previous) && isThere(out);
  }

  boolean hasSpare() {
    return isThere(spare);
  }

  void discardReserve() throws IOException {
    discard(reserve);
  }

  /** Deletes everything that is neither the site nor the previous one, but for a spare tree and a reserve. */
  void sweep() throws IOException {
    Trees.delete(trash);
    discard(staging);
    discard(next);
    discard(older);
  }

  /** A half deleted tree must not be taken for a site, so it gets another name first. */
  private void discard(Path folder) throws IOException {
    if (isThere(folder)) {
      move(folder, trash);
      Trees.delete(trash);
    }
  }

  private static void move(Path from, Path to) throws IOException {
    Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
  }

  private static boolean isThere(Path path) {
    return Files.exists(path, LinkOption.NOFOLLOW_LINKS);
  }
}
