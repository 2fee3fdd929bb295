package org.mingzhang.search;

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
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.mingzhang.bake.Content;
import org.mingzhang.data.DataFolder;
import org.mingzhang.disclosure.Disclosure;
import org.mingzhang.disclosure.DisclosureWriter;
import org.mingzhang.disclosure.Document;
import org.mingzhang.disclosure.GlossaryDocument;
import org.mingzhang.model.PortalData;
import org.mingzhang.model.Shapes;

/** A portal folder as the search sees it, indexed in memory. */
final class Portals {

  final PortalData data;
  final List<Disclosure> disclosures;
  final List<SearchPages.Entry> entries;
  final Normalizer normalizer = new Normalizer();

  Portals(Path folder) {
    try {
      data = DataFolder.read(folder, new Shapes()).data().orElseThrow();
      DisclosureWriter writer = new DisclosureWriter(data, folder.resolve("templates"));
      disclosures = data.years().stream().map(writer::write).toList();
      List<Document> documents = new ArrayList<>(Content.read(folder.resolve("content"), false).documents());
      documents.add(GlossaryDocument.of(data.glossary()));
      entries = new SearchPages(data).all(disclosures, documents);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Portals ofRepository() {
    return new Portals(Path.of("").toAbsolutePath());
  }

  List<SearchPage> pages() {
    return entries.stream().map(entry -> entry.page().get()).toList();
  }

  Directory index() {
    return index(entries);
  }

  Directory indexShuffled() {
    List<SearchPages.Entry> shuffled = new ArrayList<>(entries);
    Collections.shuffle(shuffled, new Random(7));
    return index(shuffled);
  }

  private Directory index(List<SearchPages.Entry> pages) {
    try {
      Directory directory = new ByteBuffersDirectory();
      Lexicon lexicon = Lexicon.of(Names.of(data, disclosures), normalizer);
      Map<String, String> notes = Map.of(Synonyms.NAME, Synonyms.write(data.glossary()));
      new IndexBuilder(normalizer, lexicon).build(directory, pages, notes);
      return directory;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  SortedMap<String, byte[]> export(Directory directory) {
    try (DirectoryReader reader = DirectoryReader.open(directory)) {
      SortedMap<String, byte[]> files = new TreeMap<>();
      new Export(new CommittedIndex(reader), files::put).write(Suggestions.of(data, disclosures));
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
