package org.mingzhang.publish;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * The site that was published last, as it stands now: files of it can stay where nothing that they are made from has
 * changed.
 *
 * <p>Size and time of change of every file are remembered. Where both are as they were, the bytes are taken to be those of
 * the manifest; where not, they are hashed, because somebody may have edited the published file.
 */
public final class LastSite {

  private static final String FILE = "stamps";

  /** A site is walked through in pieces that lie so deep: a department, a kind of search file. */
  private static final int BRANCH = 2;

  /** One such count spoils every sum. */
  private static final long STRANGE = Integer.MIN_VALUE;

  private static final int FORMAT = 0x4d5a0002;

  private final Path out;
  private final String mark;
  private final SortedMap<String, Manifest.Entry> entries;
  private final Map<String, Stamp> stamps;

  LastSite(Path out, String mark, SortedMap<String, Manifest.Entry> entries, Map<String, Stamp> stamps) {
    this.out = out.toAbsolutePath().normalize();
    this.mark = mark;
    this.entries = entries;
    this.stamps = stamps;
  }

  /**
   * A file that is as it was published.
   *
   * @param stamp when it was found to be so
   */
  public record Entry(Path file, Manifest.Entry entry, Stamp stamp) {}

  /** No site, or one that nothing is known of. */
  public static LastSite unknown(Path out) {
    return new LastSite(out, "", Collections.emptySortedMap(), Map.of());
  }

  /**
   * The site in a folder.
   *
   * @param state where {@link #remember} put what it remembers; what does not belong to the site counts as nothing
   */
  public static LastSite read(Path out, Path state) {
    try {
      Path json = out.resolve(Manifest.NAME);
      String mark = Manifest.Entry.of(json).sha256();
      Optional<Manifest> manifest = Manifest.read(json);
      if (manifest.isEmpty()) {
        return unknown(out);
      }
      SortedMap<String, Manifest.Entry> entries = manifest.get().files();
      byte[] remembered = StateFile.read(state.resolve(FILE));
      try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(remembered))) {
        if (in.readInt() != FORMAT || !in.readUTF().equals(mark)) {
          return unknown(out);
        }
        Map<String, Stamp> stamps = new ConcurrentHashMap<>(); // files are looked at by several threads
        for (String address : entries.keySet()) {
          stamps.put(address, new Stamp(in.readLong(), in.readLong()));
        }
        return new LastSite(out, mark, entries, stamps);
      }
    } catch (IOException e) {
      return unknown(out);
    }
  }

  /**
   * Remembers the files for the next build as they were when they were published: what somebody has edited since will be
   * found.
   */
  public void remember(Path state) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream data = new DataOutputStream(bytes)) {
      data.writeInt(FORMAT);
      data.writeUTF(mark);
      for (String address : entries.keySet()) {
        Stamp stamp = stamps.get(address);
        data.writeLong(stamp.size());
        data.writeLong(stamp.changed());
      }
    }
    StateFile.write(state.resolve(FILE), bytes.toByteArray());
  }

  /**
   * What tells this site from all others, so that whatever is remembered of it is known to belong to it; empty when nothing
   * is known of it.
   */
  public String mark() {
    return mark;
  }

  /** Whether it still is the site in its folder; also where nothing is known of it. */
  boolean stands() throws IOException {
    return mark.isEmpty() || Manifest.Entry.of(out.resolve(Manifest.NAME)).sha256().equals(mark);
  }

  /** Whether its folder holds all its files as they were published and, but for a {@code .gitignore}, nothing else. */
  public boolean standsAlone() {
    if (mark.isEmpty() || !Files.isDirectory(out, LinkOption.NOFOLLOW_LINKS)) {
      return false; // whoever publishes says what is wrong with a link
    }
    try (Stream<Path> branches = Files.walk(out, BRANCH)) {
      List<Path> found = branches.toList();
      long files = found.parallelStream().mapToLong(this::countIntact).sum();
      return files == entries.size();
    } catch (IOException | UncheckedIOException e) {
      return false;
    }
  }

  /** A folder at the end of the first walk with all that is in it, or a file; less than nothing where anything is strange. */
  private long countIntact(Path branch) {
    if (!Files.isDirectory(branch, LinkOption.NOFOLLOW_LINKS)) {
      return isOfPublication(branch) ? 0 : countOne(branch);
    }
    if (out.relativize(branch).getNameCount() < BRANCH || branch.equals(out)) {
      return 0; // its files and folders are branches themselves
    }
    try (Stream<Path> all = Files.find(branch, Integer.MAX_VALUE, (path, attributes) -> !attributes.isDirectory())) {
      return all.mapToLong(this::countOne).sum();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private boolean isOfPublication(Path file) {
    String address = address(file);
    return address.equals(Manifest.NAME) || address.equals(Folders.GIT_IGNORE);
  }

  private long countOne(Path file) {
    return intact(address(file)).isPresent() ? 1 : STRANGE;
  }

  private String address(Path file) {
    return file.toString().substring(out.toString().length() + 1).replace('\\', '/');
  }

  /** A file as it was published; empty when it never was, or is no longer the same. */
  public Optional<Entry> intact(String address) {
    Manifest.Entry entry = entries.get(address);
    if (entry == null) {
      return Optional.empty();
    }
    Path file = out.resolve(address);
    try {
      Stamp now = Stamp.of(file);
      if (now.equals(stamps.get(address))) {
        return Optional.of(entry(address));
      }
      if (now.size() != entry.size() || !Manifest.Entry.of(file).equals(entry)) {
        return Optional.empty();
      }
      stamps.put(address, now); // only touched: nobody need hash it again
      return Optional.of(entry(address));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** The bytes of a file as they were published, which are hashed for it; empty when they are no longer those. */
  public Optional<byte[]> bytes(String address) {
    try {
      byte[] bytes = Files.readAllBytes(out.resolve(address));
      Manifest.Entry entry = entries.get(address);
      return entry != null && Sha256.of(bytes).equals(entry.sha256()) ? Optional.of(bytes) : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** A file that was found {@link #intact}; it is not looked at again. */
  public Entry entry(String address) {
    return new Entry(out.resolve(address), entries.get(address), stamps.get(address));
  }
}
