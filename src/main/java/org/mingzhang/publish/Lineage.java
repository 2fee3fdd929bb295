package org.mingzhang.publish;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * What is known of the trees that a publication leaves beside each other, each of which holds most of its files as second
 * names of those of the site: where the folders of one are as they were left, no file in it has come, gone or been replaced,
 * and whoever has looked at the files of the site has looked at its files too. So the {@link Spare} tree of a large site need
 * not be looked at file by file, and files of the site need not be searched for.
 *
 * @param mark of the site that stands, see {@link LastSite#mark}; empty when nothing is known
 * @param site that stands
 * @param previous the one before it
 * @param spare the tree that the next one may be made of
 * @param reserve another, see {@link Folders}
 */
record Lineage(String mark, Tree site, Tree previous, Tree spare, Tree reserve) {

  Lineage {
    Objects.requireNonNull(mark);
    Objects.requireNonNull(site);
    Objects.requireNonNull(previous);
    Objects.requireNonNull(spare);
    Objects.requireNonNull(reserve);
  }

  private static final Lineage NONE = new Lineage("", Tree.UNKNOWN, Tree.UNKNOWN, Tree.UNKNOWN, Tree.UNKNOWN);

  /**
   * What is known of the trees around a site.
   *
   * @param mark of the site that stands; what was written for another counts as nothing
   */
  static Lineage read(Path file, String mark) {
    try {
      Lineage read = new RecordCodec().read(StateFile.read(file), Lineage.class);
      return !mark.isEmpty() && read.mark().equals(mark) ? read : NONE;
    } catch (IOException e) {
      return NONE;
    }
  }

  void write(Path file) throws IOException {
    StateFile.write(file, new RecordCodec().write(this));
  }

  /**
   * When another site has taken the place of the one that stood: that is the previous one, and the previous one is the spare
   * tree.
   *
   * @param folders of the site that stands now, see {@link FolderMarks}
   * @param step from the one to the other
   */
  Lineage after(String mark, String folders, Change step) {
    return new Lineage(mark, Tree.like(folders), site.after(step), previous.after(step), reserve.after(step));
  }

  /**
   * When the same site stands beside another spare tree.
   *
   * @param folders of that tree, see {@link FolderMarks}
   * @param others addresses of files in it that are not those of the site
   * @param size how many files the site has
   */
  Lineage with(String mark, String folders, Collection<String> others, int size) {
    return new Lineage(mark, site, previous, Tree.alike(folders, new HashSet<>(others), Set.of(), size), reserve);
  }

  Lineage withSpare(Tree tree) {
    return new Lineage(mark, site, previous, tree, reserve);
  }

  Lineage withReserve(Tree tree) {
    return new Lineage(mark, site, previous, spare, tree);
  }

  /**
   * From one site to the next.
   *
   * @param before files of the earlier one
   * @param fresh addresses at which the later one has a file that the earlier one has not, as the file system tells them apart
   * @param gone addresses at which only the earlier one has a file
   */
  record Change(Inventory before, Collection<String> fresh, Collection<String> gone) {}

  /**
   * One tree beside the site.
   *
   * @param folders hash of what its folders below the top were when it was left; empty when nothing is known of it
   * @param others addresses of files that are not those of the site
   * @param missing addresses of files of the site that it does not have
   */
  record Tree(String folders, Set<String> others, Set<String> missing) {

    static final Tree UNKNOWN = new Tree("", Set.of(), Set.of());

    /** A tree that has so many other files is kept for nothing, see {@link Spare#isWorthKeeping}. */
    private static final int ONE_OF = 10;

    Tree {
      Objects.requireNonNull(folders);
      others = Set.copyOf(others);
      missing = Set.copyOf(missing);
    }

    /**
     * A tree that has all files of the site, and no others.
     *
     * @param folders see {@link FolderMarks}
     */
    static Tree like(String folders) {
      return new Tree(folders, Set.of(), Set.of());
    }

    /** Such a tree; unknown where too many of so many files differ. */
    private static Tree alike(String folders, Set<String> others, Set<String> missing, int size) {
      boolean alike = (others.size() + missing.size()) * ONE_OF <= size;
      return alike ? new Tree(folders, others, missing) : UNKNOWN;
    }

    boolean isKnown() {
      return !folders.isEmpty();
    }

    private Tree after(Change step) {
      if (!isKnown()) {
        return this;
      }
      Set<String> otherNow = new HashSet<>(others);
      Set<String> missingNow = new HashSet<>(missing);
      for (String address : step.fresh()) {
        (has(address, step.before()) ? otherNow : missingNow).add(address);
      }
      for (String address : step.gone()) {
        if (has(address, step.before())) {
          otherNow.add(address);
        } else {
          missingNow.remove(address);
        }
      }
      return alike(folders, otherNow, missingNow, step.before().size());
    }

    private boolean has(String address, Inventory site) {
      return others.contains(address) || site.indexOf(address) >= 0 && !missing.contains(address);
    }

    /**
     * Whether no file below the top may have come, gone or been replaced.
     *
     * @param below its {@linkplain #foldersBeside folders}
     * @param found takes what these are
     * @param visitor shown the files at the top, which may be others in any case
     */
    boolean isAsLeft(Path tree, Set<String> below, FolderMarks found, Walk.Visitor visitor) throws IOException {
      return isKnown() && folders.equals(found.look(tree, below)) && below.containsAll(Walk.top(tree, visitor));
    }

    /**
     * All its folders below the top, sorted.
     *
     * @param site that stands
     */
    Set<String> foldersBeside(Inventory site) {
      Set<String> more = Addresses.of(new TreeSet<>(others)).folders();
      List<String> fewer = Addresses.of(new TreeSet<>(missing)).folders().stream().filter(folder -> isMissing(folder, site)).toList();
      if (fewer.isEmpty() && site.folders().containsAll(more)) {
        return site.folders();
      }
      Set<String> own = new TreeSet<>(site.folders());
      fewer.forEach(own::remove);
      own.addAll(more);
      return own;
    }

    /** Whether it has no file of the site that lies below a folder. */
    private boolean isMissing(String folder, Inventory site) {
      return IntStream.range(site.begin(folder), site.end(folder)).mapToObj(site::address).allMatch(missing::contains);
    }
  }
}
