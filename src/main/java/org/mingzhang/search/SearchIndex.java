package org.mingzhang.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.function.BiConsumer;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.store.NIOFSDirectory;
import org.mingzhang.model.PortalData;
import org.mingzhang.publish.Trees;

/**
 * The index of a build. It is written into a fresh folder and takes the place of the last one only when the site stands;
 * a build that is stopped leaves a folder that the next one clears away.
 */
public final class SearchIndex implements AutoCloseable {

  private static final String NEW = "search-new";
  private static final String OLD = "search-old";

  private final Path place;
  private final PortalData data;
  private final Path fresh;
  private final Directory directory;
  private final IndexBuilder builder;

  /** Codes of subjects that some page has a row of. */
  private final Set<String> codes = new ConcurrentSkipListSet<>();

  private SearchIndex(Path place, PortalData data) throws IOException {
    Files.createDirectories(place.getParent());
    this.place = place;
    this.data = data;
    this.fresh = Files.createTempDirectory(place.getParent(), NEW);
    this.directory = new NIOFSDirectory(fresh);
    Normalizer normalizer = new Normalizer();
    this.builder = new IndexBuilder(directory, normalizer, Lexicon.of(Names.of(data), normalizer));
  }

  /** Loads what a first build waits for longest, the tables of smartcn; meant to be called while something else is read. */
  public static void warmUp() {
    new Words().of("三公经费");
  }

  /** Where the index of an output folder lies. */
  public static Path placeOf(Path out) {
    Path normal = out.toAbsolutePath().normalize();
    return normal.resolveSibling(".mingzhang").resolve(normal.getFileName()).resolve("search");
  }

  /**
   * Begins an index.
   *
   * @param place where it will lie
   * @throws UncheckedIOException when the folder cannot be written
   */
  public static SearchIndex begin(Path place, PortalData data) {
    try {
      return new SearchIndex(place, data);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Adds one page; may be called by several threads. */
  public void add(SearchPage page) {
    try {
      builder.add(page);
      codes.addAll(page.codes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Commits the index of all pages that were added, and makes the files of the site from it.
   *
   * @param files takes address and bytes of every file
   */
  public void finish(BiConsumer<String, byte[]> files) {
    try {
      builder.commit(Map.of(Synonyms.NAME, Synonyms.write(data.glossary())));
      builder.close();
      try (DirectoryReader reader = DirectoryReader.open(directory)) {
        new Export(new CommittedIndex(reader), files).write(Suggestions.of(data, codes));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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
