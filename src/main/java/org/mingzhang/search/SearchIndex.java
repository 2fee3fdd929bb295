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
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.store.NIOFSDirectory;
import org.mingzhang.disclosure.Disclosure;
import org.mingzhang.disclosure.Document;
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
  private final Path fresh;
  private final SortedMap<String, byte[]> files = new TreeMap<>();

  private SearchIndex(Path place) throws IOException {
    Files.createDirectories(place.getParent());
    this.place = place;
    this.fresh = Files.createTempDirectory(place.getParent(), NEW);
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
   * Builds the index and the files of the site that are made from it.
   *
   * @param place where the index will lie
   * @param documents content pages and glossary
   * @throws UncheckedIOException when the folder cannot be written
   */
  public static SearchIndex build(
      Path place,
      PortalData data,
      List<Disclosure> disclosures,
      List<Document> documents) {
    try {
      SearchIndex index = new SearchIndex(place);
      try {
        index.write(data, disclosures, new SearchPages(data).all(disclosures, documents));
        return index;
      } catch (IOException | RuntimeException | Error e) {
        index.close();
        throw e;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void write(PortalData data, List<Disclosure> disclosures, List<SearchPages.Entry> pages) throws IOException {
    Normalizer normalizer = new Normalizer();
    Lexicon lexicon = Lexicon.of(Names.of(data, disclosures), normalizer);
    try (Directory directory = new NIOFSDirectory(fresh)) {
      new IndexBuilder(normalizer, lexicon).build(directory, pages, Map.of(Synonyms.NAME, Synonyms.write(data.glossary())));
      try (DirectoryReader reader = DirectoryReader.open(directory)) {
        new Export(new CommittedIndex(reader), files::put).write(Suggestions.of(data, disclosures));
      }
    }
  }

  /** The files for the site by address. */
  public SortedMap<String, byte[]> files() {
    return files;
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
