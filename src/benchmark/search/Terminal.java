import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.NIOFSDirectory;
import org.mingzhang.search.Filters;
import org.mingzhang.search.SearchIndex;
import org.mingzhang.search.Searcher;

/**
 * Asks an index as the command {@code search} does and prints the times as JSON.
 *
 * <p>A large index is that of a smaller site several times over: postings are as long as those of as many pages, only the
 * vocabulary is the smaller one's.
 */
public final class Terminal {

  private static final int SHOWN = 10;

  /** @param args folder of the site, how often its index is taken, folder for the larger index, file with one query a line */
  public static void main(String[] args) throws Exception {
    int copies = Integer.parseInt(args[1]);
    Path place = SearchIndex.placeOf(Path.of(args[0]));
    if (copies > 1) {
      multiply(place, copies, Path.of(args[2]));
      place = Path.of(args[2]);
    }
    List<String> queries = Files.readAllLines(Path.of(args[3]));
    Filters none = new Filters("", "", "", "", null, null);
    try (Directory index = new NIOFSDirectory(place);
        DirectoryReader reader = DirectoryReader.open(index);
        Searcher searcher = Searcher.open(place)) {
      String first = round(searcher, queries, none);
      String warm = round(searcher, queries, none);
      System.out.println("{\"documents\":" + reader.numDocs() + ",\"first\":" + first + ",\"warm\":" + warm + "}");
    }
  }

  private static void multiply(Path place, int copies, Path larger) throws IOException {
    try (Directory from = new NIOFSDirectory(place);
        Directory to = new NIOFSDirectory(larger);
        DirectoryReader reader = DirectoryReader.open(from)) {
      IndexWriterConfig config = new IndexWriterConfig().setOpenMode(IndexWriterConfig.OpenMode.CREATE);
      try (IndexWriter writer = new IndexWriter(to, config)) {
        for (int i = 0; i < copies; i++) {
          writer.addIndexes(from);
        }
        writer.forceMerge(1);
        writer.setLiveCommitData(reader.getIndexCommit().getUserData().entrySet());
        writer.commit();
      }
    }
  }

  private static String round(Searcher searcher, List<String> queries, Filters none) throws IOException {
    double[] times = new double[queries.size()];
    for (int i = 0; i < times.length; i++) {
      long start = System.nanoTime();
      searcher.search(queries.get(i), none, SHOWN);
      times[i] = (System.nanoTime() - start) / 1e6;
    }
    Arrays.sort(times);
    return String.format("{\"median\":%.3f,\"p95\":%.3f,\"max\":%.3f}", at(times, 0.5), at(times, 0.95), at(times, 1));
  }

  private static double at(double[] sorted, double share) {
    return sorted[Math.max(0, (int) Math.ceil(share * sorted.length) - 1)];
  }
}
