package org.mingzhang.publish;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.AbstractSet;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * All files of a site, address to bytes, sorted by address; two inputs that want one address are a fault, never an
 * overwrite.
 *
 * <p>Added to by one thread: results of parallel work are sorted first. A large site does not stay in memory.
 */
public final class Site implements AutoCloseable {

  /** What a site may take of the memory; portals of some dozen departments stay below. */
  private static final long IN_MEMORY = 48L << 20;

  /** With so much somebody who writes it as it comes has enough to do; as much again may come meanwhile. */
  private static final long MUCH = IN_MEMORY / 2;

  private final Path folder;
  private final SortedMap<String, Added> files = new TreeMap<>();
  private long inMemory;
  private Spool spool;

  /** What has been added whole since {@link #take} was called. */
  private List<Added> untaken = new ArrayList<>();

  /** How much of these is in memory. */
  private long untakenBytes;

  /** Told where there is much to write; may take it. */
  private Runnable writer = () -> {};

  /** The site that files are kept of, and which of them are. */
  private LastSite last;

  private final BitSet kept = new BitSet();

  /** Null while it is not known. */
  private Order order;

  /** Whether somebody writes what has been added so far. */
  private boolean begun;

  /**
   * Every file and every folder (with a closing slash) as first spelled, by its folded spelling without the slash. Files that
   * are kept before others are added, and their folders, are known already where they are their own folded spelling: a site may
   * have very many of them.
   */
  private final NavigableMap<String, String> spellings = new TreeMap<>();

  /** The folder that was claimed last, since most files come together with those beside them. */
  private String claimed = "";

  /** @param folder for what does not fit into memory, on a disk that can hold the site */
  public Site(Path folder) {
    this.folder = folder;
  }

  /**
   * All files by their addresses; nobody may change these arrays.
   *
   * @param left where each stands in the last site, less than nothing for those that are not kept
   * @param added the same files, null for those that are kept
   */
  record Order(Addresses addresses, int[] left, Added[] added) {}

  /** A file that is not kept. Its bytes are let go of once they are written where the site will stand. */
  static final class Added {

    private final String address;

    /** Null once it is written. */
    private volatile List<Piece> pieces;

    private volatile Written written;

    /** Its hash, as far as somebody has asked for it before it is written. */
    private CompletableFuture<Manifest.Entry> hashed;

    private Added(String address, List<Piece> pieces) {
      this.address = address;
      this.pieces = pieces;
    }

    String address() {
      return address;
    }

    /** Its parts in their order; not to be asked for when it is written. */
    List<Piece> pieces() {
      return pieces;
    }

    /** Where it was written, or null. */
    Written written() {
      return written;
    }

    void isWritten(Written there) {
      written = there;
      pieces = null;
    }

    private List<Piece> read() {
      List<Piece> unwritten = pieces;
      return unwritten == null ? List.of(written) : unwritten;
    }

    /** Hash and size; a large file is hashed once. */
    Manifest.Entry entry() throws IOException {
      return hashed == null ? Manifest.Entry.of(read()) : Aside.join(hashed);
    }
  }

  /** A file that was written before the site was whole. */
  record Written(Path folder, Inventory files, int index) implements Piece {

    @Override
    public int length() {
      return Math.toIntExact(files.stamp(index).size());
    }

    @Override
    public byte[] read() throws IOException {
      return Files.readAllBytes(folder.resolve(files.address(index)));
    }
  }

  /** A part of a file, in memory or on the disk. */
  interface Piece {

    int length();

    /** May be called by several threads. */
    byte[] read() throws IOException;

    /** Writes it; one that lies on the disk need not be held for that. */
    default void writeTo(OutputStream out) throws IOException {
      out.write(read());
    }
  }

  private record Held(byte[] read) implements Piece {

    @Override
    public int length() {
      return read.length;
    }
  }

  /** A part of a file of the last site, which has to be as it was published. */
  private record Left(LastSite.Entry file, long from, int length) implements Piece {

    @Override
    public byte[] read() throws IOException {
      return file.read(from, length);
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
      file.copy(from, length, out);
    }
  }

  private record Spooled(Spool spool, Spool.Extent extent) implements Piece {

    @Override
    public int length() {
      return extent.length();
    }

    @Override
    public byte[] read() throws IOException {
      return spool.read(extent);
    }
  }

  /**
   * Adds one file; the bytes are not copied.
   *
   * @param address path below the output folder with forward slashes
   * @throws AddressException when the address is taken, clashes with another in case only, or is unsafe
   */
  public void add(String address, byte[] bytes) {
    claim(address);
    if (untakenBytes > MUCH) {
      writer.run();
    }
    long before = inMemory;
    Added file = new Added(address, List.of(keep(bytes)));
    files.put(address, file);
    untaken.add(file);
    untakenBytes += inMemory - before;
  }

  /** From now on tells somebody who may write files before the site is whole where there are {@linkplain #take many}. */
  public void writtenBy(Runnable someone) {
    writer = someone;
  }

  /** Files that were added whole and not taken before, sorted, for somebody who writes them. */
  List<Added> take() {
    List<Added> taken = untaken;
    untaken = new ArrayList<>();
    taken.sort(Comparator.comparing(Added::address));
    inMemory -= untakenBytes;
    untakenBytes = 0;
    return taken;
  }

  /**
   * Adds to the end of a file, which its first piece begins; so a file may be larger than the memory.
   *
   * @throws AddressException as for {@link #add}
   */
  public void append(String address, byte[] bytes) {
    growing(address).add(keep(bytes));
  }

  /** Pieces of a file that somebody adds to. */
  private List<Piece> growing(String address) {
    Added file = files.get(address);
    if (file == null) {
      claim(address);
      file = new Added(address, new ArrayList<>());
      files.put(address, file);
    } else if (begun || file.hashed != null) {
      throw new IllegalStateException("it may have been written without this: " + address);
    }
    return file.pieces();
  }

  /**
   * Adds a part of a file of the last site to the end of a file, as {@link #append(String, byte[])}.
   *
   * @throws AddressException as for {@link #add}
   */
  public void append(String address, LastSite.Entry left, long from, int length) {
    growing(address).add(new Left(left, from, length));
  }

  /** Begins to hash a file to which nothing more is added, while something else is done; of one that stays it is known. */
  public void hash(String address) {
    Added file = files.get(address);
    if (file != null) {
      file.hashed = Aside.run(() -> Manifest.Entry.of(file.read()));
    }
  }

  /** The hash of a file that somebody has begun to {@link #hash}. */
  public String sha256(String address) {
    try {
      Added file = files.get(address);
      return (file == null ? last.entry(address).entry() : file.entry()).sha256();
    } catch (IOException e) {
      throw failed(e);
    }
  }

  /**
   * Adds a file that stands in the last site and stays as it is.
   *
   * @throws AddressException as for {@link #add}
   */
  public void keep(LastSite.Entry left) {
    keep(left.site(), left.index(), left.index() + 1);
  }

  /**
   * Adds all files that stand in the last site below a folder and stay as they are.
   *
   * @throws AddressException as for {@link #add}
   */
  public void keepAll(LastSite from, String folder) {
    keep(from, from.files().begin(folder), from.files().end(folder));
  }

  /**
   * Adds files that stand in the last site and stay as they are.
   *
   * @throws AddressException as for {@link #add}
   */
  public void keep(Selection staying) {
    BitSet left = staying.files();
    int end;
    for (int begin = left.nextSetBit(0); begin >= 0; begin = left.nextSetBit(end)) {
      end = left.nextClearBit(begin);
      keep(staying.site(), begin, end);
    }
  }

  /** Adds files of the last site from one to before another. They do not clash with each other, since they stand there. */
  private void keep(LastSite from, int begin, int end) {
    Addresses addresses = from.files().addresses();
    if (begin == end) {
      return;
    }
    if (last != null && last != from) {
      throw new IllegalArgumentException("files of two sites, one at " + addresses.get(begin));
    }
    last = from;
    int twice = kept.nextSetBit(begin);
    refuseIf(twice >= 0 && twice < end, addresses.get(Math.max(begin, twice)));
    BitSet unfolded = addresses.unfolded();
    for (int index = unfolded.nextSetBit(begin); index >= 0 && index < end; index = unfolded.nextSetBit(index + 1)) {
      refuseIf(files.containsKey(addresses.get(index)), addresses.get(index));
      claimFolders(addresses.get(index));
      claim(addresses.get(index), addresses.get(index));
    }
    if (!files.isEmpty()) {
      for (int index = begin; index < end; index = addresses.nextFolder(index, end)) {
        claimFolders(addresses.get(index));
      }
      refuseTaken(addresses, begin, end);
    }
    kept.set(begin, end);
    order = null;
  }

  /** Refuses files to be kept of which one stands where something else is. */
  private void refuseTaken(Addresses addresses, int begin, int end) {
    spellings.subMap(addresses.get(begin), true, addresses.get(end - 1), true).forEach((folded, taken) -> {
      int index = addresses.indexOf(folded);
      if (index >= begin && index < end) {
        refuseIf(files.containsKey(folded), folded);
        refuseClash(folded, folded, taken);
      }
    });
  }

  /** A file of the last site that stays as it is; empty for all others. */
  Optional<LastSite.Entry> kept(String address) {
    int index = last == null ? -1 : last.files().indexOf(address);
    return index >= 0 && kept.get(index) ? Optional.of(new LastSite.Entry(last, index)) : Optional.empty();
  }

  /** Whether a file of the last site stays at an address. */
  boolean isKept(String address) {
    return kept(address).isPresent();
  }

  /** Whether files of the last site stay in a folder, which is given without the slash at its end. */
  private boolean isKeptFolder(String folder) {
    if (kept.isEmpty()) {
      return false;
    }
    int first = kept.nextSetBit(last.files().begin(folder + "/"));
    return first >= 0 && first < last.files().end(folder + "/");
  }

  /** Addresses of files below a folder that stand in the last site and stay as they are. */
  Stream<String> keptBelow(String folder) {
    return last == null
        ? Stream.empty()
        : IntStream.range(last.files().begin(folder), last.files().end(folder)).filter(kept::get).mapToObj(last.files()::address);
  }

  /** Addresses of files of an earlier site that it does not have. */
  List<String> lacks(Inventory earlier) {
    boolean known = last != null && earlier == last.files(); // then most need not be looked up
    IntStream others = IntStream.range(0, earlier.size()).filter(index -> !known || !kept.get(index));
    return others.mapToObj(earlier::address).filter(address -> !has(address)).toList();
  }

  /** Whether it will have a file of an earlier site, be it the same or another. */
  boolean hasStill(LastSite site, int index) {
    return site == last && kept.get(index) || has(site.files().address(index));
  }

  /** Whether a file has been added. */
  boolean has(String address) {
    return isKept(address) || files.containsKey(address);
  }

  private void claim(String address) {
    Address.check(address);
    refuseIf(has(address), address);
    claimFolders(address);
    claim(address, address);
    order = null;
  }

  private static void refuseIf(boolean taken, String address) {
    if (taken) {
      throw new AddressException(address, "有两处内容要写到这里");
    }
  }

  /** {@code a/b/c.html} lies in {@code a/} and {@code a/b/}. */
  private void claimFolders(String address) {
    int end = address.lastIndexOf('/') + 1;
    if (end == claimed.length() && address.startsWith(claimed)) {
      return;
    }
    for (int slash = address.indexOf('/'); slash >= 0; slash = address.indexOf('/', slash + 1)) {
      claim(address, address.substring(0, slash + 1));
    }
    claimed = address.substring(0, end);
  }

  private Piece keep(byte[] bytes) {
    if (inMemory + bytes.length <= IN_MEMORY) {
      inMemory += bytes.length;
      return new Held(bytes);
    }
    try {
      if (spool == null) {
        spool = new Spool(folder);
      }
      return new Spooled(spool, spool.append(bytes));
    } catch (IOException e) {
      throw failed(e);
    }
  }

  /** All addresses in their order. */
  public Set<String> addresses() {
    return new All();
  }

  private final class All extends AbstractSet<String> {

    @Override
    public boolean contains(Object address) {
      return has((String) address);
    }

    @Override
    public Iterator<String> iterator() {
      return order().addresses().iterator();
    }

    @Override
    public int size() {
      return files.size() + kept.cardinality();
    }
  }

  /** Addresses of all files that are not kept. */
  Set<String> added() {
    return Collections.unmodifiableSet(files.keySet());
  }

  /**
   * All files beside the site that it keeps files of.
   *
   * @throws IllegalArgumentException when that is another one
   */
  Order order(LastSite from) {
    if (last != null && last != from) {
      throw new IllegalArgumentException("files are kept of another site");
    }
    return order();
  }

  /**
   * The same for somebody who writes these files while others are added; to none of these anything more is.
   *
   * @throws IllegalArgumentException as {@link #order}
   */
  Order begin(LastSite from) {
    begun = true;
    return order(from);
  }

  private Order order() {
    if (order == null) {
      order = merge();
    }
    return order;
  }

  /** Both those that are kept and those that are not are sorted already. */
  private Order merge() {
    Addresses before = last == null ? Addresses.NONE : last.files().addresses();
    Merging merging = new Merging(files.size() + kept.cardinality(), before);
    int from = 0;
    for (Added file : files.values()) {
      int to = before.place(file.address());
      merging.keep(from, to);
      merging.add(file);
      from = to;
    }
    merging.keep(from, before.size());
    return merging.done();
  }

  /** Puts files that are kept and files that are not into one order. */
  private final class Merging {

    private final Addresses before;
    private final Addresses.Builder addresses;
    private final int[] left;
    private final Added[] added;
    private int at;

    /** @param before those of the last site */
    Merging(int files, Addresses before) {
      this.before = before;
      this.addresses = new Addresses.Builder(files, before.length(0, before.size()));
      this.left = new int[files];
      this.added = new Added[files];
    }

    /** Of the last site's files from one to before another those that are kept. */
    void keep(int from, int to) {
      int end;
      for (int begin = kept.nextSetBit(from); begin >= 0 && begin < to; begin = kept.nextSetBit(end)) {
        end = Math.min(to, kept.nextClearBit(begin));
        addresses.add(before, begin, end);
        for (int index = begin; index < end; index++) {
          left[at++] = index;
        }
      }
    }

    void add(Added file) {
      addresses.add(file.address());
      left[at] = -1;
      added[at++] = file;
    }

    Order done() {
      return new Order(addresses.build().orSame(before), left, added);
    }
  }

  /**
   * The bytes of a file; may be called by several threads once everything is added.
   *
   * @param address of a file that was added or is kept
   */
  public byte[] bytes(String address) {
    Added added = files.get(address);
    try {
      if (added == null) {
        return Files.readAllBytes(last.entry(address).file()); // whoever publishes sees to it that nobody has edited it
      }
      List<Piece> pieces = added.read();
      if (pieces.size() == 1) {
        return pieces.get(0).read();
      }
      ByteArrayOutputStream all = new ByteArrayOutputStream();
      for (Piece piece : pieces) {
        piece.writeTo(all);
      }
      return all.toByteArray();
    } catch (IOException e) {
      throw failed(e);
    }
  }

  private PublishException failed(IOException cause) {
    return new PublishException(Trouble.tell(folder, cause) + "。原有网站没有改动。", cause);
  }

  @Override
  public void close() {
    try {
      if (spool != null) {
        spool.close();
      }
    } catch (IOException e) {
      throw new PublishException(Trouble.tell(folder, e) + "。", e);
    }
  }

  private void claim(String address, String spelling) {
    String folded = Address.fold(withoutSlash(spelling));
    String key = folded.equals(spelling) ? spelling : folded; // one text of two, for most of very many files
    String taken = isKept(folded) ? folded : isKeptFolder(folded) ? folded + "/" : spellings.putIfAbsent(key, spelling);
    if (taken != null && !taken.equals(spelling)) {
      refuseClash(address, spelling, taken);
    }
  }

  /** @param taken another spelling of the same file or folder, or of a folder where there is to be a file, or the other way */
  private static void refuseClash(String address, String spelling, String taken) {
    boolean sameName = withoutSlash(taken).equals(withoutSlash(spelling));
    throw new AddressException(
        address, "与 " + taken + (sameName ? " 一个是文件、一个是文件夹" : " 只有大小写不同，在 Windows 和 macOS 上会互相覆盖"));
  }

  private static String withoutSlash(String spelling) {
    return spelling.endsWith("/") ? spelling.substring(0, spelling.length() - 1) : spelling;
  }
}
