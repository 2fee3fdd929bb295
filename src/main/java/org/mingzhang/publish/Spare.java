package org.mingzhang.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;

/**
 * A tree that becomes the next site: where few files change, most of it is that already. It was a site itself and is no longer
 * needed, or it was {@linkplain #make made} because there was none.
 *
 * <p>Nothing of it is taken on trust. A file in it counts only when it is the very file of the present site under a second
 * name, as the file system knows it, and that was found intact. So it does not matter where the tree comes from, what
 * somebody has done to it before it is looked at, or at which moment a build was stopped. Where no folder in it has changed
 * since it was left it holds the files that it was left with, see {@link Lineage}; otherwise it is looked at file by file.
 * Where a file system has no second names, or tells no files apart, no tree is worth keeping.
 */
final class Spare {

  /** So many files are looked at to tell whether a tree is worth keeping. */
  private static final int SAMPLE = 1000;

  private final LastSite last;

  /** Whether a file of the last site stands in it, by where it stands there. */
  private final boolean[] stands;

  /** Addresses of all other files in it. */
  private final Collection<String> others = new ConcurrentLinkedQueue<>();

  private List<String> folders = List.of();

  /** What is known of its folders. */
  private final FolderMarks marks = new FolderMarks();

  private Spare(LastSite last) {
    this.last = last;
    this.stands = new boolean[last.files().size()];
  }

  /**
   * Looks at a tree, which may be missing; nothing is changed yet.
   *
   * @param last whose files it may hold
   * @param left how it was left
   */
  static Spare look(Path tree, LastSite last, Lineage.Tree left) throws IOException {
    if (!last.isKnown() || !Files.isDirectory(tree, LinkOption.NOFOLLOW_LINKS)) {
      return new Spare(last);
    }
    Spare spare = new Spare(last);
    Set<String> below = left.foldersBeside(last.files());
    boolean asLeft = left.isAsLeft(tree, below, spare.marks, spare::look);
    last.awaitLook();
    if (asLeft) {
      spare.take(left, below);
    } else {
      spare = lookThrough(tree, last);
    }
    return spare.isOfUse() ? spare : new Spare(last);
  }

  private static Spare lookThrough(Path tree, LastSite last) throws IOException {
    Spare spare = new Spare(last);
    spare.folders = Walk.alone(tree, spare::look);
    return spare;
  }

  /** Takes what lies below the top, which nobody has to look at, as it was left. */
  private void take(Lineage.Tree left, Set<String> below) {
    folders = List.copyOf(below);
    left.others().stream().filter(address -> !Address.isAtTop(address)).forEach(others::add);
    Inventory files = last.files();
    BitSet different = files.indicesOf(left.others());
    different.or(files.indicesOf(left.missing()));
    for (int index = different.nextClearBit(0); index < files.size(); index = different.nextClearBit(index + 1)) {
      if (!files.addresses().isAtTop(index)) {
        count(index, last.isIntact(index));
      }
    }
  }

  /** Whether anything in it can stay; a tree of which nothing can is deleted as a whole. */
  boolean isOfUse() {
    return IntStream.range(0, stands.length).anyMatch(index -> stands[index]);
  }

  private void look(String address, Path file, BasicFileAttributes attributes) {
    int index = last.files().indexOf(address);
    if (index >= 0) {
      count(index, last.isSame(index, attributes));
    } else {
      others.add(address);
    }
  }

  /** @param same whether the file there is the one that was found intact */
  private void count(int index, boolean same) {
    stands[index] = same;
    if (!same) {
      others.add(last.files().address(index));
    }
  }

  /** Whether it was looked at for the files of a site. */
  boolean isFor(LastSite site) {
    return last == site;
  }

  /**
   * Makes a tree that has all files of a site in a folder.
   *
   * @return what its folders are, see {@link FolderMarks#look}
   * @throws IOException where the file system has no second names, or no room for them
   */
  static String make(Path tree, Path out, Inventory files) throws IOException {
    Files.createDirectories(tree);
    Trees.link(out.resolve(Manifest.NAME), tree.resolve(Manifest.NAME)); // first, since it may be that there are none
    for (String folder : files.folders()) {
      Files.createDirectory(tree.resolve(folder));
    }
    Parallel.each(files.size(), index -> Trees.link(out.resolve(files.address(index)), tree.resolve(files.address(index))));
    return new FolderMarks().look(tree, files.folders());
  }

  /** Whether a tree is nearly the site in a folder, file by file; any other would take the room of a third site. */
  static boolean isWorthKeeping(Path tree, Path out, Inventory files) {
    int step = files.size() / SAMPLE + 1;
    int looked = 0;
    int same = 0;
    for (int i = 0; i < files.size(); i += step) {
      Object key = key(tree.resolve(files.address(i)));
      same += key != null && key.equals(key(out.resolve(files.address(i)))) ? 1 : 0;
      looked++;
    }
    return same > 0 && same * 10 >= looked * 9;
  }

  private static Object key(Path file) {
    try {
      return Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS).fileKey();
    } catch (IOException e) {
      return null; // no such file, in most cases
    }
  }

  /**
   * Leaves nothing in the tree but files that the last site has at addresses which the new one has too, and the folders of
   * the new one.
   *
   * @param of folders of the new site
   * @param tree where it lies by now
   * @return the folders that stand in it
   */
  Set<String> reduceTo(Site site, Set<String> of, Path tree) throws IOException {
    for (int index = 0; index < stands.length; index++) {
      if (stands[index] && !site.hasStill(last, index)) {
        stands[index] = false;
        others.add(last.files().address(index));
      }
    }
    for (String address : others) {
      Files.deleteIfExists(tree.resolve(address));
      marks.touch(address);
    }
    Set<String> standing = new HashSet<>();
    for (int i = folders.size(); i > 0; i--) {
      String folder = folders.get(i - 1);
      if (of.contains(folder)) {
        standing.add(folder);
      } else {
        Files.delete(tree.resolve(folder));
        marks.touch(folder);
      }
    }
    return standing;
  }

  /** What is known of its folders, for somebody who tells it of all that he adds or takes away. */
  FolderMarks marks() {
    return marks;
  }

  /** Whether the file that the last site has at an address stands in it. */
  boolean has(String address) {
    int index = last.files().indexOf(address);
    return index >= 0 && stands[index];
  }

  /** The same of a file by where it stands in that site. */
  boolean has(int left) {
    return stands[left];
  }
}
