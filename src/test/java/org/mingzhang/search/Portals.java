package org.mingzhang.search;

import java.util.stream.Collectors;
import java.util.Set;
import java.util.Comparator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.mingzhang.bake.Content;
import org.mingzhang.data.DataFolder;
import org.mingzhang.disclosure.DisclosureWriter;
import org.mingzhang.disclosure.Document;
import org.mingzhang.disclosure.GlossaryDocument;
import org.mingzhang.model.Department;
import org.mingzhang.model.DepartmentYear;
import org.mingzhang.model.PortalData;
import org.mingzhang.model.Shapes;

/** A portal folder as the search sees it, indexed in memory. */
final class Portals {

  final PortalData data;
  private final List<SearchPage> pages = new ArrayList<>();
  final Normalizer normalizer = new Normalizer();

  Portals(Path folder) {
    try {
      data = DataFolder.read(folder, new Shapes()).data().orElseThrow();
      DisclosureWriter writer = new DisclosureWriter(data, folder.resolve("templates"));
      SearchPages texts = new SearchPages(data);
      data.years().stream().map(writer::write).map(d -> texts.departmentYear(d, d.brief().excerpt())).forEach(pages::add);
      List<Document> documents = new ArrayList<>(Content.read(folder.resolve("content"), false).documents());
      documents.add(GlossaryDocument.of(data.glossary()));
      documents.stream().map(texts::document).forEach(pages::add);
      pages.sort(Comparator.comparing(SearchPage::address));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Portals ofRepository() {
    return new Portals(Path.of("").toAbsolutePath());
  }

  /** Sorted by address. */
  List<SearchPage> pages() {
    return List.copyOf(pages);
  }

  /** Everything that has a name. */
  Set<String> names() {
    Set<String> names = new TreeSet<>(Names.common(data));
    data.years().forEach(year -> names.addAll(Names.own(year, data)));
    return names;
  }

  Directory index() {
    return index(pages);
  }

  Directory indexShuffled() {
    List<SearchPage> shuffled = new ArrayList<>(pages);
    Collections.shuffle(shuffled, new Random(7));
    return index(shuffled);
  }

  private Directory index(List<SearchPage> pages) {
    try {
      Directory directory = new ByteBuffersDirectory();
      Lexicon lexicon = Lexicon.of(names(), normalizer);
      Map<String, String> notes = Map.of(Synonyms.NAME, Synonyms.write(data.glossary()));
      try (IndexBuilder builder = new IndexBuilder(directory, normalizer, lexicon, false)) {
        for (SearchPage page : pages) {
          builder.add(page);
        }
        builder.commit(notes);
      }
      return directory;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  SortedMap<String, byte[]> export(Directory directory) {
    try (DirectoryReader reader = DirectoryReader.open(directory)) {
      SortedMap<String, byte[]> files = new TreeMap<>();
      Set<String> codes = pages.stream().flatMap(page -> page.codes().stream()).collect(Collectors.toSet());
      SortedMap<String, Department> departments = new TreeMap<>();
      SortedMap<String, String> subjects = new TreeMap<>();
      for (DepartmentYear year : data.years()) {
        departments.put(year.id(), year.department());
        subjects.putAll(year.ledger().classification().functional());
      }
      subjects.keySet().retainAll(codes);
      new Export(new CommittedIndex(reader), new Collected(files)).write(Suggestions.of(departments, subjects, data.glossary()));
      return files;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Addresses of the pages with a normalised segment that holds a text. */
  static List<String> literally(String text, List<SearchPage> pages, Normalizer normalizer) {
    return pages.stream()
        .filter(
            page ->
                page.blocks().stream()
                    .flatMap(block -> Grams.segments(normalizer.text(block.text())).stream())
                    .anyMatch(segment -> segment.contains(text)))
        .map(SearchPage::address)
        .toList();
  }
}
