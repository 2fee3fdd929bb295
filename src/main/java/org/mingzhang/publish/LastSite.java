package org.mingzhang.publish;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.IntStream;

/**
 * The site that was published last, as it stands now: files of it can stay where nothing that they are made from has
 * changed.
 *
 * <p>Size and time of change of every file are remembered. Where both are as they were, the bytes are taken to be those of
 * the manifest; where not, they are hashed, because somebody may have edited the published file. All files are {@linkplain
 * #look looked at} once for a whole build.
 */
public final class LastSite {

  private static final String FILE = "stamps";

  /** So much of a file is read at once. */
  private static final int PART = 1 << 16;

  private static final int FORMAT = 0x4d5a0006;

  private final Path out;
  private final String mark;
  private final Stamp manifest;
  private final Inventory files;

  /** What is found in the folder; null in it where nobody looks, or it cannot be looked through. */
  private CompletableFuture<Found> looking = CompletableFuture.completedFuture(null);

  /** The longest part of that, when it has begun; null in it where it never does. */
  private CompletableFuture<Unhurried> lookingBelow = CompletableFuture.completedFuture(null);

  /** Which files somebody was told to be intact before they were looked at; several threads may tell so. */
  private final boolean[] taken;

  /**
   * What stands in the folder.
   *
   * @param intact which files are as they were published
   * @param strays files that neither the manifest lists nor a publication leaves alone, sorted
   */
  private record Found(boolean[] intact, List<String> strays) {}

  /** @param manifest size and time of change of its manifest */
  LastSite(Path out, String mark, Stamp manifest, Inventory files) {
    this.out = out.toAbsolutePath().normalize();
    this.mark = mark;
    this.manifest = manifest;
    this.files = files;
    this.taken = new boolean[files.size()];
  }

  /** A file of a site that was found as it was published. */
  public record Entry(LastSite site, int index) {

    public Path file() {
      return site.out.resolve(address());
    }

    public String address() {
      return site.files.address(index);
    }

    public Manifest.Entry entry() {
      return site.files.entry(index);
    }

    /** When it was found so. */
    Stamp stamp() {
      return site.files.stamp(index);
    }

    /**
     * Some of its bytes.
     *
     * @throws PublishException when it is no longer as it was found
     */
    public byte[] read(long from, int length) throws IOException {
      return site.bytes(index, from, length).orElseThrow(this::edited);
    }

    /**
     * Writes some of its bytes somewhere else.
     *
     * @throws PublishException when it is no longer as it was found; some bytes are written by then
     */
    void copy(long from, int length, OutputStream out) throws IOException {
      if (!site.copy(index, from, length, out)) {
        throw edited();
      }
    }

    /** What to say when somebody has edited it. */
    PublishException edited() {
      return new PublishException("生成的时候有人改了 " + file() + "，请再生成一次。");
    }
  }

  /** No site, or one that nothing is known of. */
  public static LastSite unknown(Path out) {
    return new LastSite(out, "", new Stamp(0, 0), Inventory.EMPTY);
  }

  // --- from one build to the next -----------------------------------------------------------------------------------

  /**
   * The site in a folder.
   *
   * @param state where {@link #remember} put what it remembers; what does not belong to the site counts as nothing
   */
  public static LastSite read(Path out, Path state) {
    try {
      ByteBuffer in = StateFile.open(state.resolve(FILE));
      byte[] mark = new byte[Mark.LENGTH];
      if (in.remaining() < mark.length || in.getInt() != FORMAT) {
        return unknown(out);
      }
      in.get(mark);
      Stamp manifest = new Stamp(in.getLong(), in.getLong());
      LastSite site = new LastSite(out, new String(mark, StandardCharsets.US_ASCII), manifest, Inventory.read(in));
      return site.stands() ? site : unknown(out);
    } catch (IOException e) {
      return unknown(out);
    }
  }

  /**
   * Remembers the files for the next build as they were when they were published: what somebody has edited since will be
   * found.
   */
  public void remember(Path state) throws IOException {
    ByteBuffer head = ByteBuffer.allocate(Integer.BYTES + Mark.LENGTH + 2 * Long.BYTES);
    head.putInt(FORMAT).put(mark.getBytes(StandardCharsets.US_ASCII)).putLong(manifest.size()).putLong(manifest.changed());
    StateFile.write(
        state.resolve(FILE),
        out -> {
          out.write(head.array());
          files.write(out);
        });
  }

  /**
   * What tells this site from all others, so that whatever is remembered of it is known to belong to it; empty when nothing
   * is known of it.
   */
  public String mark() {
    return mark;
  }

  boolean isKnown() {
    return !mark.isEmpty();
  }

  /** Whether it still is the site in its folder; also where nothing is known of it. */
  boolean stands() throws IOException {
    Path json = out.resolve(Manifest.NAME);
    return !isKnown()
        || manifest.isExact() && Stamp.of(json).equals(manifest)
        || Files.isRegularFile(json, LinkOption.NOFOLLOW_LINKS) && Mark.of(json).equals(mark);
  }

  // --- as it stands -------------------------------------------------------------------------------------------------

  /**
   * Begins to look at all files in its folder. Whoever asks for a single one meanwhile has that one looked at for him; whoever
   * asks for very many is told that they are intact, which has to be {@linkplain #isAsTaken made sure of} in the end. Without
   * this none counts as intact. What is edited later is found by the next build.
   */
  public void look() {
    look(() -> {});
  }

  /** @param before what is done first by whoever looks */
  void look(Runnable before) {
    if (isKnown() && Files.isDirectory(out, LinkOption.NOFOLLOW_LINKS)) { // whoever publishes says what is wrong with a link
      lookingBelow = new CompletableFuture<>();
      looking = Aside.run(() -> {
        try {
          before.run();
          return lookThrough();
        } finally {
          lookingBelow.complete(null);
        }
      });
    }
  }

  private Found lookThrough() {
    boolean[] intact = new boolean[files.size()];
    Collection<String> strays = new ConcurrentSkipListSet<>();
    Walk.Visitor visitor = (address, file, attributes) -> {
      int index = files.indexOf(address);
      if (index >= 0) {
        intact[index] = isIntact(index, file, attributes);
      } else if (!isOfPublication(address, attributes)) {
        strays.add(address);
      }
    };
    try {
      Lineage.Tree left = Lineage.read(Folders.of(out).lineage(), mark).site();
      if (left.isAsLeft(out, left.foldersBeside(files), new FolderMarks(), visitor)) {
        lookBelowTop(intact);
      } else {
        Walk.through(out, visitor);
      }
      return new Found(intact, List.copyOf(strays));
    } catch (IOException e) {
      return null; // whoever publishes says what is wrong with the folder
    }
  }

  /**
   * Looks at files where they were published, which takes little more than half of the time of a walk; in this thread alone while
   * nobody waits for it.
   */
  private void lookBelowTop(boolean[] intact) {
    Unhurried below = new Unhurried(files.size(), index -> {
      if (!files.addresses().isAtTop(index)) { // at which the walk has looked
        intact[index] = isIntactNow(index);
      }
    });
    lookingBelow.complete(below);
    below.alone();
  }

  /** Waits until all files have been looked at, so that from then on nothing is taken on trust, and helps with it. */
  public void waitForLook() {
    Unhurried below = lookingBelow.join();
    if (below != null && !looking.isDone()) {
      below.hurry();
    }
    awaitLook();
  }

  /** The same for whoever has time. */
  void awaitLook() {
    looking.join();
  }

  private Found found() {
    waitForLook();
    return looking.join();
  }

  /** Whether all files that somebody was told to be intact are; waits until all have been looked at. */
  public boolean isAsTaken() {
    waitForLook();
    return IntStream.range(0, taken.length).allMatch(index -> !taken[index] || isIntact(index));
  }

  /** Whether a file was found as it was published, or nobody has looked at it yet. */
  private boolean mayBeIntact(int index) {
    if (looking.isDone()) {
      return isIntact(index);
    }
    taken[index] = true;
    return true;
  }

  /** Whether a file was found as it was published. */
  boolean isIntact(int index) {
    if (!looking.isDone()) {
      return isIntactNow(index) && mayBeIntact(index); // it may be edited before all are looked at
    }
    Found found = looking.join();
    return found != null && found.intact()[index];
  }

  private boolean isIntactNow(int index) {
    Path file = out.resolve(files.address(index));
    try {
      return isIntact(index, file, attributes(file));
    } catch (IOException e) {
      return false; // as if it had gone
    }
  }

  private static BasicFileAttributes attributes(Path file) throws IOException {
    return Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
  }

  private boolean isIntact(int index, Path file, BasicFileAttributes attributes) throws IOException {
    long size = Stamp.size(attributes);
    long changed = Stamp.changed(attributes);
    if (files.isStamped(index, size, changed)) {
      return true;
    }
    Manifest.Entry entry = files.entry(index);
    if (size != entry.size() || !Manifest.Entry.of(file).equals(entry)) {
      return false;
    }
    files.touch(index, changed); // only touched: nobody need hash it again
    return true;
  }

  /** What a publication adds to a site or leaves in it. */
  private static boolean isOfPublication(String address, BasicFileAttributes attributes) {
    return address.equals(Manifest.NAME) || address.equals(Folders.GIT_IGNORE) && attributes.isRegularFile();
  }

  /** Whether its folder holds all its files as they were published and, but for a {@code .gitignore}, nothing else. */
  public boolean standsAlone() {
    Found found = found();
    return found != null && found.strays().isEmpty() && IntStream.range(0, files.size()).allMatch(i -> found.intact()[i]);
  }

  /** Files that neither the manifest lists nor a publication leaves alone, sorted; empty where nobody could look. */
  Optional<List<String>> strays() {
    return Optional.ofNullable(found()).map(Found::strays);
  }

  /** A file as it was published; empty when it never was, or is no longer the same. */
  public Optional<Entry> intact(String address) {
    int index = files.indexOf(address);
    return index >= 0 && isIntact(index) ? Optional.of(new Entry(this, index)) : Optional.empty();
  }

  /** Whether so many files lie below a folder, all of them as they were published, or taken to be. */
  public boolean holds(String folder, int count) {
    int begin = files.begin(folder);
    int end = files.end(folder);
    return end - begin == count && IntStream.range(begin, end).allMatch(this::mayBeIntact);
  }

  /** Whether some files are as they were published, or taken to be. */
  public boolean holds(Selection some) {
    return some.files().stream().allMatch(this::mayBeIntact);
  }

  /** How many files lie below a folder. */
  public int count(String folder) {
    return files.end(folder) - files.begin(folder);
  }

  /** All files. */
  public Selection all() {
    return Selection.of(this, 0, files.size());
  }

  /** The files below a folder. */
  public Selection below(String folder) {
    return Selection.of(this, files.begin(folder), files.end(folder));
  }

  /** The bytes of a file as they were published; empty when they are no longer those. */
  public Optional<byte[]> bytes(String address) {
    int index = files.indexOf(address);
    try {
      return index < 0 ? Optional.empty() : bytes(index, 0, Math.toIntExact(files.size(index)));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** Some bytes of a file, which is looked at once they are read; empty when they are no longer those that were published. */
  private Optional<byte[]> bytes(int index, long from, int length) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(length);
    try (FileChannel channel = FileChannel.open(out.resolve(files.address(index)))) {
      return fill(bytes, channel, from) && isIntactNow(index) ? Optional.of(bytes.array()) : Optional.empty();
    }
  }

  /** Writes some bytes of a file somewhere else; tells whether they are those that were published. */
  private boolean copy(int index, long from, int length, OutputStream to) throws IOException {
    try (FileChannel channel = FileChannel.open(out.resolve(files.address(index)))) {
      ByteBuffer part = ByteBuffer.allocate(Math.min(length, PART));
      for (long at = from; at < from + length; at += part.limit()) {
        part.clear().limit((int) Math.min(part.capacity(), from + length - at));
        if (!fill(part, channel, at)) {
          return false;
        }
        to.write(part.array(), 0, part.limit());
      }
    }
    return isIntactNow(index);
  }

  /** Reads as much as there is room for; tells whether there was so much. */
  private static boolean fill(ByteBuffer room, FileChannel file, long from) throws IOException {
    while (room.hasRemaining()) {
      if (file.read(room, from + room.position()) < 0) {
        return false;
      }
    }
    return true;
  }

  /** A file that was found {@link #intact}. */
  public Entry entry(String address) {
    return new Entry(this, files.indexOf(address));
  }

  /** Whether somewhere else on the disk there lies the very file that was found intact, under a second name. */
  boolean isSame(int index, BasicFileAttributes elsewhere) {
    try {
      return elsewhere.fileKey() != null
          && isIntact(index)
          && Stamp.of(elsewhere).equals(files.stamp(index))
          && elsewhere.fileKey().equals(attributes(out.resolve(files.address(index))).fileKey());
    } catch (IOException e) {
      return false; // as if it had gone
    }
  }

  Inventory files() {
    return files;
  }

  /** Size of all its files and its manifest. */
  long bytes() {
    return files.bytes() + manifest.size();
  }
}
