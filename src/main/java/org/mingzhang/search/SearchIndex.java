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
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.BiConsumer;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.store.NIOFSDirectory;
import org.mingzhang.model.Department;
import org.mingzhang.model.GlossaryEntry;
import org.mingzhang.publish.StateFolder;
import org.mingzhang.publish.Trees;

/**
 * The index of a build. It is written into a fresh folder and takes the place of the last one only when the site stands;
 * a build that is stopped leaves a folder that the next one clears away. It can begin with what the last build left; the
 * files of an index are never written twice, so they get a second name instead of being copied.
 *
 * <p>What the last build left may be damaged, and nobody reads all of it to find out before something has changed: then it is
 * found while the index is made.
 */
public final class SearchIndex implements AutoCloseable {

  private static final String NEW = "search-new";
  private static final String OLD = "search-old";
  private static final String WITHDRAWN = OLD + "-withdrawn";

  private final Path place;
  private final List<GlossaryEntry> glossary;
  private final Path fresh;
  private final Set<String> left;
  private final Directory directory;
  private final IndexBuilder builder;

  /** What the last build left cannot be gone on with. */
  public static final class DamagedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DamagedException(Throwable cause) {
      super(cause);
    }
  }

  private SearchIndex(Path place, List<GlossaryEntry> glossary, Set<String> names, boolean goOn) throws IOException {
    Files.createDirectories(place.getParent());
    this.place = place;
    this.glossary = glossary;
    this.fresh = Files.createTempDirectory(place.getParent(), NEW);
    this.left = goOn ? takeOver(place, fresh) : Set.of();
    this.directory = new NIOFSDirectory(fresh);
    Normalizer normalizer = new Normalizer();
    this.builder = new IndexBuilder(directory, normalizer, Lexicon.of(names, normalizer));
  }

  /** Gives the names of the files. */
  private static Set<String> takeOver(Path from, Path to) throws IOException {
    Set<String> names = new HashSet<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(from)) {
      for (Path file : files) {
        String name = file.getFileName().toString();
        if (!name.equals(IndexWriter.WRITE_LOCK_NAME)) {
          Trees.takeOver(file, to.resolve(name));
          names.add(name);
        }
      }
    }
    return names;
  }

  /** Loads what a first build waits for longest, the tables of smartcn; meant to be called while something else is read. */
  public static void warmUp() {
    new Words().of("三公经费");
  }

  /** Whether an index of this program with so many pages lies somewhere; its files are not read to their ends. */
  public static boolean holds(Path place, int pages) {
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
   * Begins an index.
   *
   * @param place where it will lie
   * @param glossary its terms have other names
   * @param names of the whole portal, see {@link Names}
   * @param goOn whether to begin with the pages of the index that lies there, which was made with the same names
   * @throws UncheckedIOException when the folder cannot be written
   * @throws DamagedException when the index to go on with is damaged; so may all other methods
   */
  public static SearchIndex begin(Path place, List<GlossaryEntry> glossary, Set<String> names, boolean goOn) {
    try {
      return new SearchIndex(place, glossary, names, goOn);
    } catch (IOException | RuntimeException e) {
      throw told(e, goOn);
    }
  }

  /** Adds one page; may be called by several threads. */
  public void add(SearchPage page) {
    try {
      builder.add(page);
    } catch (IOException | RuntimeException e) {
      throw told(e, goesOn());
    }
  }

  /** Takes the page of an address out of what the last build left. */
  public void remove(String address) {
    try {
      builder.remove(address);
    } catch (IOException | RuntimeException e) {
      throw told(e, goesOn());
    }
  }

  private boolean goesOn() {
    return !left.isEmpty();
  }

  /** Commits the index of all pages; none can be added any more. */
  public void commit() {
    try {
      builder.commit(Map.of(Synonyms.NAME, Synonyms.write(glossary)));
      builder.close();
      checkWhatIsLeft();
    } catch (IOException | RuntimeException e) {
      throw told(e, goesOn());
    }
  }

  /**
   * Makes the files of the site from the committed index.
   *
   * @param departments by their ids
   * @param subjects names of subjects that some page has a row of, by code
   * @param files takes address and bytes of every file
   */
  public void export(
      SortedMap<String, Department> departments, SortedMap<String, String> subjects, BiConsumer<String, byte[]> files) {
    try (DirectoryReader reader = DirectoryReader.open(directory)) {
      new Export(new CommittedIndex(reader), files).write(Suggestions.of(departments, subjects, glossary));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Lucene checks what it merges; what nothing had to be merged with has not been checked yet. */
  private void checkWhatIsLeft() throws IOException {
    try (DirectoryReader reader = DirectoryReader.open(directory)) {
      if (!Collections.disjoint(left, reader.getIndexCommit().getFileNames())) {
        for (LeafReaderContext leaf : reader.leaves()) {
          leaf.reader().checkIntegrity();
        }
      }
    }
  }

  private static RuntimeException told(Exception e, boolean goesOn) {
    if (goesOn && isDamage(e)) {
      return new DamagedException(e);
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
        || e instanceof RuntimeException;
  }

  /** Puts the new index in the place of the old one. */
  public void keep() {
    try {
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
