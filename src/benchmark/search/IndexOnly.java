import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.mingzhang.bake.Content;
import org.mingzhang.data.DataFolder;
import org.mingzhang.disclosure.Disclosure;
import org.mingzhang.disclosure.DisclosureWriter;
import org.mingzhang.disclosure.Document;
import org.mingzhang.disclosure.GlossaryDocument;
import org.mingzhang.model.Department;
import org.mingzhang.model.DepartmentYear;
import org.mingzhang.model.PortalData;
import org.mingzhang.model.Shapes;
import org.mingzhang.search.LastFiles;
import org.mingzhang.search.Names;
import org.mingzhang.search.SearchFiles;
import org.mingzhang.search.SearchIndex;
import org.mingzhang.search.SearchPage;
import org.mingzhang.search.SearchPages;

/**
 * Makes the search of a portal and nothing else, and prints the time of that part as JSON: what a build spends on it
 * between writing and drawing. The written pages are given to it, as HTML is to other engines.
 */
public final class IndexOnly {

  private static final int BATCH = 64;

  /** @param args portal, folder for the index */
  public static void main(String[] args) throws Exception {
    Path portal = Path.of(args[0]);
    PortalData data = DataFolder.read(portal, new Shapes()).data().orElseThrow();
    DisclosureWriter writer = new DisclosureWriter(data, portal.resolve("templates"));
    SearchPages pages = new SearchPages(data);
    List<Document> documents = new ArrayList<>(Content.read(portal.resolve("content"), false).documents());
    documents.add(GlossaryDocument.of(data.glossary()));
    OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    long[] spent = new long[2];
    long[] files = new long[1];
    Path place = Path.of(args[1]);
    Files.createDirectories(place.getParent());
    Set<String> names = new TreeSet<>(Names.common(data));
    SortedMap<String, Department> departments = new TreeMap<>();
    Map<String, SortedMap<String, String>> named = new ConcurrentHashMap<>();
    for (DepartmentYear year : data.years()) {
      names.addAll(Names.own(year, data));
      departments.put(year.id(), year.department());
    }
    try (SearchIndex index = SearchIndex.begin(place, data.glossary(), names)) {
      for (int from = 0; from < data.years().size(); from += BATCH) {
        List<DepartmentYear> batch = data.years().subList(from, Math.min(from + BATCH, data.years().size()));
        List<Disclosure> written = batch.parallelStream().map(writer::write).toList();
        timed(
            system, spent,
            () -> written.parallelStream().forEach(d -> named.put(d.year().file(), add(d, pages, index))));
      }
      timed(system, spent, () -> documents.stream().map(pages::document).forEach(index::add));
      SortedMap<String, String> subjects = new TreeMap<>();
      data.years().stream()
          .sorted(Comparator.comparing(DepartmentYear::year))
          .forEach(year -> subjects.putAll(named.get(year.file())));
      timed(
          system,
          spent,
          () -> {
            index.commit();
            index.export(() -> index.suggestions(departments, subjects), false, LastFiles.none(), new Counting(files));
          });
    }
    System.out.printf("{\"wall\":%.1f,\"cpu\":%.1f,\"files\":%d}%n", spent[0] / 1e9, spent[1] / 1e9, files[0]);
  }

  private record Counting(long[] files) implements SearchFiles {

    @Override
    public void add(String address, byte[] bytes) {
      files[0]++;
    }

    @Override
    public void keepAllBut(Collection<String> others) {
      throw new IllegalStateException("there is no last build");
    }
  }

  /** Gives the names of the subjects that its page has a row of. */
  private static SortedMap<String, String> add(Disclosure disclosure, SearchPages pages, SearchIndex index) {
    SearchPage page = pages.departmentYear(disclosure, disclosure.brief().excerpt());
    index.add(page);
    return SearchPages.subjects(page, disclosure.year());
  }

  private static void timed(OperatingSystemMXBean system, long[] spent, Runnable work) {
    long wall = System.nanoTime();
    long cpu = system.getProcessCpuTime();
    work.run();
    spent[0] += System.nanoTime() - wall;
    spent[1] += system.getProcessCpuTime() - cpu;
  }
}
