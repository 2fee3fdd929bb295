package org.mingzhang.search;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Supplier;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.store.NIOFSDirectory;
import org.mingzhang.model.Department;
import org.mingzhang.model.GlossaryEntry;
import org.mingzhang.publish.AddressException;
import org.mingzhang.publish.DamagedStateException;
import org.mingzhang.publish.PublishException;
import org.mingzhang.publish.Stamp;
import org.mingzhang.publish.StateFolder;
import org.mingzhang.publish.Trees;

/**
 * The index of a build. It is written into a fresh folder and takes the place of the last one only when the site stands;
 * a build that is stopped leaves a folder that the next one clears away. It can begin with what the last build left; the
 * files of an index are never written twice, so they get a second name instead of being copied.
 *
 * <p>What the last build left may be damaged. To read all of it in order to find out would cost more than what is to be done
 * with it, which goes with the changed pages and not with the whole. So a file of which size and time of change are those
 * that it was left with is taken to hold what it held, just as {@link org.mingzhang.publish.LastSite} takes the files of the
 * site: what somebody edits, what another program writes, what is cut off or put back from elsewhere has another stamp.
 * Where any stamp differs every file is read to its end and compared with the sum that Lucene keeps in it. What is left is a
 * disk that changes bytes on its own; that is found where Lucene merges segments, which it compares with their sums, and by
 * a clean build.
 */
public final class SearchIndex implements AutoCloseable {

  private static final String NEW = "search-new";
  private static final String OLD = "search-old";
  private static final String WITHDRAWN = OLD + "-withdrawn";

  private static final SearchFiles NOWHERE =
      new SearchFiles() {

        @Override
        public void add(String address, byte[] bytes) {}

        @Override
        public void keepAllBut(Collection<String> others) {}
      };

  private final Path place;
  private final List<GlossaryEntry> glossary;
  private final Path fresh;
  private final Directory directory;
  private final IndexBuilder builder;

  /** Files that the last build left, with their stamps where they lie now; empty when the index does not go on. */
  private final SortedMap<String, Stamp> left;

  /** The pages of the last build while this one goes on from them. */
  private final LastPages last;

  private final Changes changes;
  private SortedMap<String, Stamp> stamps;

  /** @param remembered of an index to go on from, or null */
  private SearchIndex(Path place, List<GlossaryEntry> glossary, Set<String> names, Map<String, Stamp> remembered)
      throws IOException {
    Files.createDirectories(place.getParent());
    this.place = place;
    this.glossary = glossary;
    this.fresh = Files.createTempDirectory(place.getParent(), NEW);
    this.directory = new NIOFSDirectory(fresh);
    if (remembered == null) {
      this.left = Collections.emptySortedMap();
      this.stamps = left;
      this.last = null;
      this.changes = null;
    } else {
      this.stamps = Stamp.ofAll(place, IndexWriter.WRITE_LOCK_NAME);
      takeOver(place, stamps.keySet(), fresh);
      this.left = Stamp.ofAll(fresh, IndexWriter.WRITE_LOCK_NAME);
      if (!stamps.equals(remembered)) {
        checkWhatIsLeft();
      }
      this.last = new LastPages(new NIOFSDirectory(place));
      this.changes = new Changes(last.count());
    }
    Normalizer normalizer = new Normalizer();
    try {
      this.builder = new IndexBuilder(directory, normalizer, Lexicon.of(names, normalizer), remembered != null);
    } catch (IOException | RuntimeException e) {
      closeLast();
      throw e;
    }
  }

  private static void takeOver(Path from, Collection<String> names, Path to) throws IOException {
    for (String name : names) {
      Trees.takeOver(from.resolve(name), to.resolve(name));
    }
  }

  private void checkWhatIsLeft() throws IOException {
    try (DirectoryReader reader = DirectoryReader.open(directory)) {
      for (LeafReaderContext leaf : reader.leaves()) {
        leaf.reader().checkIntegrity();
      }
    }
  }

  /**
   * Loads what a first build waits for longest, the tables of smartcn and what Lucene needs to write an index and to read it
   * again; meant to be called while something else is read.
   */
  public static void warmUp() {
    Normalizer normalizer = new Normalizer();
    SearchPage page =
        new SearchPage(
            "", "三公经费", "三公经费", "", "", 0, "", "", "", List.of(new SearchPage.Heading("", List.of(), "")),
            List.of(new SearchPage.Piece("", SearchPage.Kind.PAGE, 0, "三公经费")), List.of(), Set.of());
    try (Directory memory = new ByteBuffersDirectory();
        IndexBuilder builder = new IndexBuilder(memory, normalizer, Lexicon.of(Set.of(), normalizer), false)) {
      builder.add(page);
      builder.commit(Map.of());
      try (DirectoryReader reader = DirectoryReader.open(memory)) {
        new Export(new CommittedIndex(reader), NOWHERE).write("");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e); // no disk is touched
    }
  }

  /** Whether an index of this program with so many pages lies somewhere; its files are not read to their ends. */
  public static boolean holds(Path place, int pages, Map<String, Stamp> remembered) {
    try {
      return Stamp.ofAll(place, IndexWriter.WRITE_LOCK_NAME).equals(remembered) || holds(place, pages);
    } catch (IOException e) {
      return false;
    }
  }

  private static boolean holds(Path place, int pages) {
    try (Directory directory = new NIOFSDirectory(place);
        DirectoryReader reader = DirectoryReader.open(directory)) {
      return reader.numDocs() == pages
          && IndexBuilder.CURRENT.equals(reader.getIndexCommit().getUserData().get(IndexBuilder.VERSION));
    } catch (IOException | RuntimeException e) { // damage may come to light as anything
      return false;
    }
  }

  /**
   * Puts the index of a site aside that no longer stands, since it would answer what nobody can read; once more, and it is
   * back. The next index that is kept sweeps it away.
   */
  public static void withdraw(Path place) throws IOException {
    Trees.swap(place, place.resolveSibling(WITHDRAWN));
  }

  /** Where the index of an output folder lies. */
  public static Path placeOf(Path out) {
    return StateFolder.of(out).resolve("search");
  }

  /**
   * Begins an index of no pages.
   *
   * @param place where it will lie
   * @param glossary its terms have other names
   * @param names of the whole portal, see {@link Names}
   * @throws UncheckedIOException when the folder cannot be written
   */
  public static SearchIndex begin(Path place, List<GlossaryEntry> glossary, Set<String> names) {
    try {
      return new SearchIndex(place, glossary, names, null);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Goes on with the pages of the index that lies there, which this program made with the same names.
   *
   * @param remembered the {@linkplain #stamps stamps} that it was left with
   * @throws UncheckedIOException when the folder cannot be written
   * @throws DamagedStateException when that index is damaged; so may all other methods
   */
  public static SearchIndex goOn(
      Path place, List<GlossaryEntry> glossary, Set<String> names, Map<String, Stamp> remembered) {
    try {
      return new SearchIndex(place, glossary, names, remembered);
    } catch (IOException | RuntimeException e) {
      throw told(e, true);
    }
  }

  private boolean goesOn() {
    return last != null;
  }

  /** Adds a page with an address that no page has; may be called by several threads. */
  public void add(SearchPage page) {
    try {
      if (goesOn()) {
        changes.lose(); // pages behind it are numbered anew
      }
      builder.add(page);
    } catch (IOException | RuntimeException e) {
      throw told(e, goesOn());
    }
  }

  /** Puts a page in the place of the one that the last build left at its address; may be called by several threads. */
  public void replace(SearchPage page) {
    try {
      Analysis now = builder.replace(page);
      if (changes.follows()) {
        follow(page.address(), now);
      }
    } catch (IOException | RuntimeException e) {
      throw told(e, goesOn());
    }
  }

  private void follow(String address, Analysis now) throws IOException {
    LastPages.Page before = last.page(address);
    Analysis old = builder.analyse(before.source());
    if (before.agrees(old)) {
      changes.add(address, before, old, now);
    } else {
      changes.lose();
    }
  }

  /** Takes the page of an address out of what the last build left. */
  public void remove(String address) {
    try {
      changes.lose(); // pages behind it are numbered anew
      builder.remove(address);
    } catch (IOException | RuntimeException e) {
      throw told(e, goesOn());
    }
  }

  /** Commits the index of all pages; none can be added any more. */
  public void commit() {
    try {
      builder.commit(Map.of(Synonyms.NAME, Synonyms.write(glossary)));
      builder.close();
      SortedMap<String, Stamp> committed = Stamp.ofAll(fresh, IndexWriter.WRITE_LOCK_NAME);
      committed.replaceAll((name, stamp) -> left.getOrDefault(name, stamp)); // edited meanwhile: the next build is to see it
      stamps = committed;
    } catch (IOException | RuntimeException e) {
      throw told(e, goesOn());
    }
  }

  /**
   * Sizes and times of change of the files of the index, for the next build: of the one that was committed, or without a
   * commit of the one that lies there.
   */
  public SortedMap<String, Stamp> stamps() {
    return stamps;
  }

  /**
   * The finished list of what the search box suggests.
   *
   * @param departments by their ids
   * @param subjects names of subjects that some page has a row of, by code
   */
  public String suggestions(SortedMap<String, Department> departments, SortedMap<String, String> subjects) {
    return Suggestions.of(departments, subjects, glossary);
  }

  /**
   * Makes the files of the site from the committed index: those that hold something of changed pages, where the others are
   * there and the index goes on, or else all.
   *
   * @param suggestions gives the {@linkplain #suggestions list}
   * @param sameSuggestions whether it is the one in the files of before
   * @return what the next build is to know as {@link LastFiles#records}
   */
  public Map<String, Long> export(
      Supplier<String> suggestions, boolean sameSuggestions, LastFiles before, SearchFiles files) {
    try (DirectoryReader reader = DirectoryReader.open(directory)) {
      CommittedIndex index = new CommittedIndex(reader);
      if (goesOn()) {
        String others = sameSuggestions ? null : suggestions.get();
        Optional<Map<String, Long>> renewed = new Renewal(index, changes, before).write(others, files);
        if (renewed.isPresent()) {
          return renewed.get();
        }
      }
      return new Export(index, files).write(suggestions.get());
    } catch (IOException | RuntimeException e) {
      throw told(e, goesOn());
    }
  }

  private static RuntimeException told(Exception e, boolean goesOn) {
    if (goesOn && isDamage(e)) {
      return new DamagedStateException(e);
    }
    if (e instanceof AlreadyClosedException) { // a writer that failed once tells it to whoever comes next
      return new UncheckedIOException(e.getCause() instanceof IOException cause ? cause : new IOException(e.getMessage(), e));
    }
    return e instanceof RuntimeException fault ? fault : new UncheckedIOException((IOException) e);
  }

  /** Whether it is what comes of reading wrong bytes, rather than of a disk that takes no more. */
  private static boolean isDamage(Throwable e) {
    if (e instanceof AlreadyClosedException) {
      return e.getCause() != null && isDamage(e.getCause());
    }
    return e instanceof CorruptIndexException
        || e instanceof IndexFormatTooOldException
        || e instanceof IndexFormatTooNewException
        || e instanceof EOFException
        || e instanceof NoSuchFileException
        || (e instanceof RuntimeException && !(e instanceof AddressException || e instanceof PublishException));
  }

  private void closeLast() throws IOException {
    if (last != null) {
      last.close();
    }
  }

  /** Puts the new index in the place of the old one. */
  public void keep() {
    try {
      closeLast(); // some systems move no folder of which a file is open
      if (Files.exists(place, LinkOption.NOFOLLOW_LINKS)) {
        Path old = Files.createTempDirectory(place.getParent(), OLD);
        Files.move(place, old.resolve("index"), StandardCopyOption.ATOMIC_MOVE);
      }
      Files.move(fresh, place, StandardCopyOption.ATOMIC_MOVE);
      sweep();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Removes the new index unless it was kept. */
  @Override
  public void close() {
    try {
      builder.close();
      closeLast();
      directory.close();
      Trees.delete(fresh);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Deletes what stopped builds left behind; a build that still writes holds Lucene's lock. */
  private void sweep() throws IOException {
    try (DirectoryStream<Path> siblings = Files.newDirectoryStream(place.getParent(), "search-{new,old}*")) {
      for (Path left : siblings) {
        if (isAbandoned(left)) {
          Trees.delete(left);
        }
      }
    }
  }

  private static boolean isAbandoned(Path folder) throws IOException {
    try (Directory directory = new NIOFSDirectory(folder);
        Lock lock = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
      lock.ensureValid();
      return true;
    } catch (LockObtainFailedException e) {
      return false;
    }
  }
}
