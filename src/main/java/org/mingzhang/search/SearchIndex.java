package org.mingzhang.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.BiConsumer;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
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
 */
public final class SearchIndex implements AutoCloseable {

  private static final String NEW = "search-new";
  private static final String OLD = "search-old";

  private final Path place;
  private final List<GlossaryEntry> glossary;
  private final Path fresh;
  private final Directory directory;
  private final IndexBuilder builder;

  private SearchIndex(Path place, List<GlossaryEntry> glossary, Set<String> names, boolean goOn) throws IOException {
    Files.createDirectories(place.getParent());
    this.place = place;
    this.glossary = glossary;
    this.fresh = Files.createTempDirectory(place.getParent(), NEW);
    if (goOn) {
      takeOver(place, fresh);
    }
    this.directory = new NIOFSDirectory(fresh);
    Normalizer normalizer = new Normalizer();
    this.builder = new IndexBuilder(directory, normalizer, Lexicon.of(names, normalizer));
  }

  private static void takeOver(Path from, Path to) throws IOException {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(from)) {
      for (Path file : files) {
        if (!file.getFileName().toString().equals(IndexWriter.WRITE_LOCK_NAME)) {
          Trees.takeOver(file, to.resolve(file.getFileName()));
        }
      }
    }
  }

  /** Loads what a first build waits for longest, the tables of smartcn; meant to be called while something else is read. */
  public static void warmUp() {
    new Words().of("三公经费");
  }

  /** Whether an index of this program with so many pages lies somewhere. */
  public static boolean holds(Path place, int pages) {
    try (Directory directory = new NIOFSDirectory(place);
        DirectoryReader reader = DirectoryReader.open(directory)) {
      return reader.numDocs() == pages
          && IndexBuilder.CURRENT.equals(reader.getIndexCommit().getUserData().get(IndexBuilder.VERSION));
    } catch (IOException | IllegalArgumentException e) {
      return false;
    }
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
   * @throws UncheckedIOException when the folder cannot be written, or there is no such index
   */
  public static SearchIndex begin(Path place, List<GlossaryEntry> glossary, Set<String> names, boolean goOn) {
    try {
      return new SearchIndex(place, glossary, names, goOn);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Adds one page; may be called by several threads. */
  public void add(SearchPage page) {
    try {
      builder.add(page);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (AlreadyClosedException e) {
      throw closed(e);
    }
  }

  /** Takes the page of an address out of what the last build left. */
  public void remove(String address) {
    try {
      builder.remove(address);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Commits the index of all pages, and makes the files of the site from it.
   *
   * @param departments by their ids
   * @param subjects names of subjects that some page has a row of, by code
   * @param files takes address and bytes of every file
   */
  public void finish(
      SortedMap<String, Department> departments, SortedMap<String, String> subjects, BiConsumer<String, byte[]> files) {
    try {
      builder.commit(Map.of(Synonyms.NAME, Synonyms.write(glossary)));
      builder.close();
      try (DirectoryReader reader = DirectoryReader.open(directory)) {
        new Export(new CommittedIndex(reader), files).write(Suggestions.of(departments, subjects, glossary));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (AlreadyClosedException e) {
      throw closed(e);
    }
  }

  /** Lucene closes a writer that could not write once, and tells it to whoever comes next. */
  private static UncheckedIOException closed(AlreadyClosedException e) {
    return new UncheckedIOException(e.getCause() instanceof IOException cause ? cause : new IOException(e.getMessage(), e));
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
