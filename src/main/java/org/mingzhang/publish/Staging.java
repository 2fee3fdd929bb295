package org.mingzhang.publish;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * The new site while it is written, beside the old one.
 *
 * <p>A file with the same bytes as before is taken over from the old site, so that it keeps its time of change and a
 * webmaster's upload tool skips it. Somebody may have edited the published file: so the old bytes themselves are compared
 * with new ones, unless they are known to be others, and a file that was found intact when the build began is looked at again
 * once it is taken over. What is edited even later has another stamp than the one that goes with the site, by which the next
 * build knows it.
 *
 * <p>A file that stands in a spare tree is the file of the old site itself under a second name: it is left where it is or
 * deleted, and never written to. It was looked at while the site was drawn, and is not once more.
 */
final class Staging {

  private final Path folder;
  private final Path old;
  private final Site site;
  private final LastSite last;
  private final Spare spare;

  /** Whether there is an old site. */
  private final boolean replaces;

  /** Folders that are there; null while nothing is written. */
  private Set<String> folders;

  /** Files that are there, all of them when it is the whole site. */
  private Inventory files = Inventory.EMPTY;

  private volatile boolean abandoned;
  private final AtomicInteger written = new AtomicInteger();
  private final AtomicInteger kept = new AtomicInteger();

  /** Addresses of files that are not those of the old site under a second name, but for the manifest. */
  private final Collection<String> fresh = new ConcurrentLinkedQueue<>();

  /**
   * A site of which nothing is written yet.
   *
   * @param folder the spare tree, or an empty one
   * @param spare what is known of that tree
   * @param last what is known of the old site
   */
  Staging(Path folder, Spare spare, Path old, Site site, LastSite last) {
    this.folder = folder;
    this.old = old;
    this.site = site;
    this.last = last;
    this.spare = spare;
    this.replaces = Files.isDirectory(old, LinkOption.NOFOLLOW_LINKS);
  }

  /**
   * Writes some files of a site while others are added; only into an empty folder, as {@link #begin}. Called once after another.
   *
   * @param some sorted, whole
   * @param passed told of each file, from several threads
   */
  void write(List<Site.Added> some, Consumer<Step> passed) throws IOException {
    beginAnew();
    Inventory there = new Inventory(Addresses.of(some.stream().map(Site.Added::address).toList()));
    addFolders(there.folders());
    each(some.size(), index -> {
      put(some.get(index), there, index);
      some.get(index).isWritten(new Site.Written(folder, there, index));
      passed.accept(Step.FILE_STAGED);
    });
  }

  /**
   * Writes the files that the site has by now, before it is known which others it will have; only into an empty folder, since
   * of a spare tree nobody knows yet what will stay.
   *
   * @param order the files
   * @param passed told of each file, from several threads
   */
  void begin(Site.Order order, Consumer<Step> passed) throws IOException {
    beginAnew();
    fill(order, new Inventory(order.addresses()), passed);
  }

  private void beginAnew() {
    if (folders == null) {
      folders = new HashSet<>();
    }
  }

  /**
   * Makes it the whole site.
   *
   * @param passed told of each file that was not written before, from several threads
   * @return the site as it will stand
   */
  LastSite fill(Consumer<Step> passed) throws IOException {
    Site.Order order = site.order(last);
    Inventory whole = new Inventory(order.addresses());
    if (folders == null) {
      folders = spare.reduceTo(site, whole.folders(), folder);
      passed.accept(Step.SPARE_REDUCED);
    }
    keepGitIgnore();
    fill(order, whole, passed);
    return finish();
  }

  /** @param all the files, of which nothing else is known yet */
  private void fill(Site.Order order, Inventory all, Consumer<Step> passed) throws IOException {
    addFolders(all.folders());
    Inventory before = files;
    files = all;
    takeSpare(order);
    each(files.size(), index -> {
      if (isInSpare(order, index)) {
        return;
      }
      int there = before.indexOf(files.address(index));
      Site.Written written = order.left()[index] >= 0 ? null : order.added()[index].written();
      if (there >= 0) {
        files.put(index, before, there);
      } else if (written != null) {
        files.put(index, written.files(), written.index());
      } else {
        fill(index, order);
        passed.accept(Step.FILE_STAGED);
      }
    });
  }

  /** Takes what stands in the spare tree, which are almost all files where few have changed. */
  private void takeSpare(Site.Order order) {
    int[] left = order.left();
    int to;
    for (int from = 0; from < left.length; from = to) {
      to = from + 1;
      if (isInSpare(order, from)) {
        while (to < left.length && left[to] == left[to - 1] + 1 && isInSpare(order, to)) {
          to++;
        }
        files.put(from, to, last.files(), left[from]);
        kept.addAndGet(to - from);
      }
    }
  }

  private boolean isInSpare(Site.Order order, int index) {
    return order.left()[index] >= 0 && spare.has(order.left()[index]);
  }

  private void addFolders(Set<String> wanted) throws IOException {
    for (String missing : wanted) {
      if (folders.add(missing)) {
        Files.createDirectory(folder.resolve(missing));
        spare.marks().touch(missing);
      }
    }
  }

  /** Does something with all files, until they are abandoned. */
  private void each(int count, Parallel.Work work) throws IOException {
    Parallel.each(count, index -> {
      if (!abandoned) {
        work.on(index);
      }
    });
  }

  /** Nobody needs it any longer; what is being written ends soon. */
  void abandon() {
    abandoned = true;
  }

  private void fill(int index, Site.Order order) throws IOException {
    if (order.left()[index] >= 0) {
      keep(index, order.left()[index]);
    } else {
      put(order.added()[index], files, index);
    }
  }

  private void put(Site.Added file, Inventory into, int index) throws IOException {
    Manifest.Entry entry = file.entry();
    into.put(index, entry, put(file, entry).changed());
  }

  /**
   * Takes a file over that was found intact when the build began and does not stand in the spare tree.
   *
   * @throws PublishException when it is no longer
   */
  private void keep(int index, int left) throws IOException {
    kept.incrementAndGet();
    LastSite.Entry entry = new LastSite.Entry(last, left);
    Path target = folder.resolve(files.address(index));
    spare.marks().touch(files.address(index));
    takeOver(entry.file(), files.address(index), target);
    Stamp stamp = Stamp.of(target);
    if (!stamp.equals(entry.stamp()) && !holds(target, stamp, entry.entry())) {
      throw entry.edited();
    }
    files.put(index, last.files(), left);
    files.touch(index, stamp.changed());
  }

  private static boolean holds(Path file, Stamp stamp, Manifest.Entry entry) throws IOException {
    return stamp.size() == entry.size() && Manifest.Entry.of(file).equals(entry);
  }

  private Stamp put(Site.Added file, Manifest.Entry entry) throws IOException {
    String address = file.address();
    List<Site.Piece> content = file.pieces();
    Path target = folder.resolve(address);
    spare.marks().touch(address);
    Optional<Stamp> same = takeOver(address, target, content, entry);
    if (same.isPresent()) {
      kept.incrementAndGet();
      return same.get();
    }
    write(target, content);
    fresh.add(address);
    written.incrementAndGet();
    return Stamp.of(target);
  }

  private void takeOver(Path file, String address, Path target) throws IOException {
    if (!Trees.takeOver(file, target)) {
      fresh.add(address);
    }
  }

  /** Takes a file over if it holds some content; gives its stamp of before it was looked into. */
  private Optional<Stamp> takeOver(String address, Path target, List<Site.Piece> content, Manifest.Entry entry)
      throws IOException {
    Path file = old.resolve(address);
    boolean there = spare.has(address);
    if (replaces && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      Stamp stamp = Stamp.of(file);
      if (stamp.size() == entry.size() && !isOther(address, stamp, entry) && holds(file, content)) {
        if (!there) {
          takeOver(file, address, target);
          there = true;
        }
        if (Stamp.of(target).equals(stamp)) {
          return Optional.of(stamp);
        } // otherwise edited while it was looked into
      }
    }
    if (there) {
      Files.deleteIfExists(target);
    }
    return Optional.empty();
  }

  /** Whether a file stands as it was published, and with another hash; then nobody need read it. */
  private boolean isOther(String address, Stamp stamp, Manifest.Entry entry) {
    int index = last.files().indexOf(address);
    return index >= 0 && last.files().stamp(index).equals(stamp) && !last.files().entry(index).equals(entry);
  }

  /** Adds the manifest; gives the site as it will stand. */
  private LastSite finish() throws IOException {
    Path target = folder.resolve(Manifest.NAME);
    String mark;
    try (OutputStream out = begin(target)) {
      mark = Manifest.write(files, out);
    }
    Path before = old.resolve(Manifest.NAME);
    if (Files.isRegularFile(before, LinkOption.NOFOLLOW_LINKS) && Files.mismatch(before, target) < 0) {
      Files.delete(target);
      Trees.takeOver(before, target);
      kept.incrementAndGet();
    } else {
      written.incrementAndGet();
    }
    return new LastSite(old, mark, Stamp.of(target), files);
  }

  /** Never a file that is there, which may be one of the site that readers see. */
  private static OutputStream begin(Path target) throws IOException {
    return Files.newOutputStream(target, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
  }

  private static void write(Path target, List<Site.Piece> content) throws IOException {
    try (OutputStream out = begin(target)) {
      for (Site.Piece piece : content) {
        piece.writeTo(out);
      }
    }
  }

  /** The one file of the output folder that belongs to the webmaster. */
  private void keepGitIgnore() throws IOException {
    Path before = old.resolve(Folders.GIT_IGNORE);
    if (Files.isRegularFile(before, LinkOption.NOFOLLOW_LINKS)) {
      Trees.takeOver(before, folder.resolve(Folders.GIT_IGNORE));
    }
  }

  int written() {
    return written.get();
  }

  int kept() {
    return kept.get();
  }

  /** What its folders are, now that it is full, see {@link FolderMarks#look}. */
  String folders() {
    return spare.marks().look(folder, files.folders());
  }

  /** Addresses at which the tree, which is full by now, has another file than the old site. */
  Collection<String> fresh() {
    return fresh;
  }

  private static boolean holds(Path file, List<Site.Piece> content) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      for (Site.Piece piece : content) {
        if (!Arrays.equals(in.readNBytes(piece.length()), piece.read())) {
          return false;
        }
      }
      return true;
    }
  }
}
