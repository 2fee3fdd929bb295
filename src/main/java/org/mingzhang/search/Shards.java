package org.mingzhang.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.mingzhang.publish.Json;

/**
 * Terms with their records, spread by the hash of the term over files of a few kilobytes. No list of files has to be
 * loaded to find the one of a term, and one changed page changes the files of its changed terms and no others.
 *
 * <p>The number of files is a power of two; it grows only when the records have grown to twice their size.
 */
final class Shards {

  /** Bytes of records that a file has on average at least, and less than twice as many. */
  private static final int ENOUGH = 3_000;

  private final List<List<String>> terms = new ArrayList<>();
  private final List<Varints> lengths = new ArrayList<>();
  private final List<Varints> bodies = new ArrayList<>();

  private Shards(int count) {
    for (int i = 0; i < count; i++) {
      terms.add(new ArrayList<>());
      lengths.add(new Varints());
      bodies.add(new Varints());
    }
  }

  static Shards of(SortedMap<String, byte[]> records) {
    long bytes = records.values().stream().mapToLong(record -> record.length).sum();
    Shards shards = new Shards((int) Math.max(1, Long.highestOneBit(bytes / ENOUGH)));
    for (Map.Entry<String, byte[]> record : records.entrySet()) {
      int shard = of(record.getKey(), shards.count());
      shards.terms.get(shard).add(record.getKey());
      shards.lengths.get(shard).add(record.getValue().length);
      shards.bodies.get(shard).add(record.getValue());
    }
    return shards;
  }

  /** The file of a term. Numbers that differ in their last digit only share one, since that is where most corrections are. */
  static int of(String term, int count) {
    boolean number = Grams.isNumber(term);
    return Fnv.hash(number ? term.substring(0, term.length() - 1) : term) & count - 1;
  }

  int count() {
    return terms.size();
  }

  /** The call that a file consists of: terms, then the lengths of all records and the records. */
  String script(String field, int shard) {
    Json json = new Json().raw("MZ.s(").string(field).raw("," + shard + ",").string(FrontCoding.encode(terms.get(shard)));
    return json.raw(",").string(new Varints().add(lengths.get(shard).bytes()).add(bodies.get(shard).bytes()).base64()).raw(");\n").toString();
  }
}
