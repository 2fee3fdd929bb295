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
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The new site while it is written, beside the old one.
 *
 * <p>A file with the same bytes as before is taken over from the old site, so that it keeps its time of change and a
 * webmaster's upload tool skips it. The old bytes themselves are compared, not the hash in the old manifest, because
 * somebody may have edited the published file.
 */
final class Staging {

  private final Path folder;
  private final Path old;
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

  void put(String address, byte[] content) throws IOException {
    put(address, List.of(Site.Piece.of(content)));
  }

  void put(String address, List<Site.Piece> content) throws IOException {
    Path target = folder.resolve(address);
    Path before = old.resolve(address);
    if (holds(before, content)) {
      Trees.takeOver(before, target);
      kept.incrementAndGet();
    } else {
      write(target, content);
      written.incrementAndGet();
    }
    bytes.addAndGet(size(content));
  }

  /** Takes a file over that is known to be the same. */
  void keep(String address, Manifest.Entry entry) throws IOException {
    Path target = folder.resolve(address);
    Trees.takeOver(old.resolve(address), target);
    kept.incrementAndGet();
    bytes.addAndGet(entry.size());
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
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) || Files.size(file) != size(content)) {
      return false;
    }
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
