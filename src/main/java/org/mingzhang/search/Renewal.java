package org.mingzhang.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ForkJoinTask;
import org.apache.lucene.document.Document;
import org.mingzhang.publish.Parallel;

/**
 * Makes those files of the search anew that hold something of a changed page, and leaves the others where they are. What
 * comes out is what {@link Export} would make of the same index.
 *
 * <p>The records of terms that have not changed are taken from the file they stand in, which the last build made from its
 * index; those of terms that have, from the new index. So the time goes with the changes and not with the pages.
 */
final class Renewal {

  private final CommittedIndex index;
  private final Changes changes;
  private final LastFiles last;
  private final Scripts scripts;
  private final Records records;
  private final SortedMap<String, byte[]> made = new TreeMap<>();

  /** What does not stay as it was. */
  private final Set<String> gone = new HashSet<>();

  private final Map<String, Long> bytes = new TreeMap<>();
  private final Map<String, Integer> counts = new TreeMap<>();

  Renewal(CommittedIndex index, Changes changes, LastFiles last) {
    this.index = index;
    this.changes = changes;
    this.last = last;
    this.scripts = new Scripts(index);
    this.records = new Records(index);
  }

  /** A file of the last build is not as it was, or there will be another number of them: then all are made. */
  private static final class NotAsLeft extends Exception {

    private static final long serialVersionUID = 1L;

    NotAsLeft() {
      super(null, null, false, false);
    }
  }

  /**
   * Hands on all files, or none.
   *
   * @param suggestions the finished list, see {@link Suggestions}; null where it is as it was
   * @return how long the records of each field are together; nothing when all files have to be made
   */
  Optional<Map<String, Long>> write(String suggestions, SearchFiles files) throws IOException {
    if (!changes.areKnown() || !last.records().keySet().containsAll(Records.FIELDS)) {
      return Optional.empty();
    }
    Records.FIELDS.forEach(field -> counts.put(field, Shards.count(last.records().get(field))));
    ForkJoinTask<Optional<Map<String, String>>> whole = ForkJoinTask.adapt(this::whole).fork();
    try {
      for (String field : Records.FIELDS) {
        shards(field);
      }
      whole.join().orElseThrow(NotAsLeft::new).forEach(this::put);
      if (suggestions != null) {
        put(Scripts.SUGGESTIONS, Scripts.suggestions(suggestions));
      }
      pages();
    } catch (NotAsLeft e) {
      return Optional.empty();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    } finally {
      whole.quietlyJoin(); // whoever made this index closes it
    }
    made.forEach(files::add);
    gone.addAll(made.keySet());
    files.keepAllBut(gone);
    return Optional.of(bytes);
  }

  /** The files that tell something of all pages; nothing where the one of the words is not as it was left. */
  private Optional<Map<String, String>> whole() {
    try {
      Optional<byte[]> before = last.bytes().apply(Scripts.VOCABULARY);
      if (before.isEmpty()) {
        return Optional.empty();
      }
      return Optional.of(
          Map.of(
              Scripts.MAIN, scripts.main(counts, Bloom.of(index.terms(Fields.TERMS))),
              Scripts.VOCABULARY, scripts.vocabulary(words(before.get())),
              Scripts.AMOUNTS, scripts.amounts()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void put(String address, String script) {
    made.put(address, Scripts.bytes(script));
  }

  // --- terms --------------------------------------------------------------------------------------------------------

  private void shards(String field) throws IOException, NotAsLeft {
    int count = counts.get(field);
    Map<Integer, List<String>> changed = new TreeMap<>();
    for (String term : changes.terms(field).keySet()) {
      changed.computeIfAbsent(Shards.of(term, count), shard -> new ArrayList<>()).add(term);
    }
    List<Optional<Renewed>> renewed =
        Parallel.map(changed.entrySet(), shard -> shard(field, shard.getKey(), shard.getValue()));
    long all = last.records().get(field);
    for (Optional<Renewed> shard : renewed) {
      Renewed one = shard.orElseThrow(NotAsLeft::new);
      all += one.more();
      made.put(one.address(), one.script());
    }
    if (Shards.count(all) != count) {
      throw new NotAsLeft();
    }
    bytes.put(field, all);
  }

  /**
   * A file that is made anew.
   *
   * @param more by how much the records in it are longer than before
   */
  private record Renewed(String address, byte[] script, long more) {}

  /** The file with some terms made anew; nothing where it is not as it was left. */
  private Optional<Renewed> shard(String field, int number, List<String> terms) {
    String address = Scripts.shard(field, number);
    return last.bytes().apply(address).map(left -> {
      try {
        SortedMap<String, byte[]> held = Shard.read(left);
        long before = Shard.bytes(held);
        for (String term : terms) {
          Optional<byte[]> record = records.of(field, term);
          if (record.isPresent()) {
            held.put(term, record.get());
          } else {
            held.remove(term);
          }
        }
        return new Renewed(address, Shard.script(field, number, held), Shard.bytes(held) - before);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    });
  }

  /** How often each word stands on all pages: as often as before, and what the changed pages add or take away. */
  private SortedMap<String, Long> words(byte[] before) throws IOException {
    SortedMap<String, Long> totals = Scripts.readVocabulary(before);
    changes.terms(Fields.WORDS).forEach((word, more) -> totals.merge(word, (long) more, Long::sum));
    totals.values().removeIf(total -> total == 0);
    return totals;
  }

  // --- texts --------------------------------------------------------------------------------------------------------

  private void pages() throws IOException {
    List<String> keys = index.texts(Fields.KEY);
    int[] parts = index.numbers(Fields.PARTS);
    Map<String, Integer> numbers = new HashMap<>();
    index.addresses().forEach(address -> numbers.put(address, numbers.size()));
    for (Map.Entry<String, Changes.Before> replaced : changes.pages().entrySet()) {
      Changes.Before before = replaced.getValue();
      for (int part = 0; part < before.parts(); part++) {
        gone.add(Scripts.part(before.key(), part));
      }
      int page = numbers.get(replaced.getKey());
      Document text = index.page(page);
      for (int part = 0; part < parts[page]; part++) {
        put(Scripts.part(keys.get(page), part), Scripts.text(keys.get(page), part, text.get(Fields.text(part))));
      }
    }
  }
}
