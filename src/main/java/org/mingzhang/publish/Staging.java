package org.mingzhang.publish;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The new site while it is written, beside the old one.
 *
 * <p>A file with the same bytes as before is taken over from the old site, so that it keeps its time of change and a
 * webmaster's upload tool skips it. Somebody may have edited the published file: so the old bytes themselves are compared
 * with new ones, and a file that was found intact when the build began is looked at again once it is taken over. What is
 * edited even later has another stamp than the one that goes with the site, by which the next build knows it.
 */
final class Staging {

  private final Path folder;
  private final Path old;
  private final Map<String, Manifest.Entry> entries = new ConcurrentHashMap<>();
  private final Map<String, Stamp> stamps = new ConcurrentHashMap<>();
  private final AtomicInteger written = new AtomicInteger();
  private final AtomicInteger kept = new AtomicInteger();
  private final AtomicLong bytes = new AtomicLong();

  Staging(Path folder, Path old) throws IOException {
    this.folder = Files.createDirectories(folder);
    this.old = old;
  }

  /** Makes the folders of all addresses, before files are put into them; these may come from several threads. */
  void makeFolders(Set<String> addresses) throws IOException {
    Set<Path> made = new HashSet<>(List.of(folder));
    for (String address : addresses) {
      Path parent = folder.resolve(address).getParent();
      if (made.add(parent)) {
        Files.createDirectories(parent);
      }
    }
  }

  void put(String address, List<Site.Piece> content) throws IOException {
    entries.put(address, Manifest.Entry.of(content));
    stamps.put(address, putFile(address, content));
  }

  private Stamp putFile(String address, List<Site.Piece> content) throws IOException {
    Path target = folder.resolve(address);
    bytes.addAndGet(size(content));
    Optional<Stamp> same = takeOver(old.resolve(address), target, content);
    if (same.isPresent()) {
      kept.incrementAndGet();
      return same.get();
    }
    write(target, content);
    written.incrementAndGet();
    return Stamp.of(target);
  }

  /** Takes a file over if it holds some content; gives its stamp of before it was looked into. */
  private static Optional<Stamp> takeOver(Path file, Path target, List<Site.Piece> content) throws IOException {
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      return Optional.empty();
    }
    Stamp stamp = Stamp.of(file);
    if (stamp.size() != size(content) || !holds(file, content)) {
      return Optional.empty();
    }
    Trees.takeOver(file, target);
    if (Stamp.of(target).equals(stamp)) {
      return Optional.of(stamp);
    }
    Files.delete(target); // edited while it was looked into
    return Optional.empty();
  }

  /**
   * Takes a file over that was found intact when the build began.
   *
   * @throws PublishException when it is no longer
   */
  void keep(String address, LastSite.Entry left) throws IOException {
    Path target = folder.resolve(address);
    Trees.takeOver(left.file(), target);
    Stamp stamp = Stamp.of(target);
    if (!stamp.equals(left.stamp()) && !holds(target, stamp, left.entry())) {
      throw new PublishException("生成的时候有人改了 " + left.file() + "，请再生成一次。");
    }
    entries.put(address, left.entry());
    stamps.put(address, stamp);
    kept.incrementAndGet();
    bytes.addAndGet(left.entry().size());
  }

  private static boolean holds(Path file, Stamp stamp, Manifest.Entry entry) throws IOException {
    return stamp.size() == entry.size() && Manifest.Entry.of(file).equals(entry);
  }

  /** Adds the manifest; gives the site as it will stand. */
  LastSite finish() throws IOException {
    SortedMap<String, Manifest.Entry> sorted = new TreeMap<>(entries);
    byte[] manifest = new Manifest(sorted).toJson();
    putFile(Manifest.NAME, List.of(Site.Piece.of(manifest)));
    return new LastSite(old, Sha256.of(manifest), sorted, stamps);
  }

  private static void write(Path target, List<Site.Piece> content) throws IOException {
    try (OutputStream out = Files.newOutputStream(target)) {
      for (Site.Piece piece : content) {
        out.write(piece.read());
      }
    }
  }

  private static long size(List<Site.Piece> content) {
    return content.stream().mapToLong(Site.Piece::length).sum();
  }

  /** The one file of the output folder that belongs to the webmaster. */
  void keepGitIgnore() throws IOException {
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

  long bytes() {
    return bytes.get();
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
