package org.mingzhang.search;

import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;

/**
 * Terms with their records, cut into files of a few kilobytes. Borders follow from the terms near them, so that one changed
 * page moves few of them, and a file is named after its first term, so that the others keep their names.
 */
final class Shards {

  /** A file ends after every byte of a record with a chance of one in so many, drawn by the hash of its term … */
  private static final int SPACING = 3_500;

  /** … but not before it has so many bytes, and at the latest when it has so many. */
  private static final int ENOUGH = 1_500;

  private static final int FULL = 9_000;
  private static final int ALONE = 6_000;

  private final Set<String> ids = new HashSet<>();
  private final List<Shard> shards = new ArrayList<>();
  private List<String> terms = new ArrayList<>();
  private Varints body = new Varints();

  /** One file. */
  record Shard(String id, List<String> terms, byte[] body) {

    /** The call that the file consists of. */
    String script(String field) {
      Json json = new Json().raw("MZ.s(").string(field).raw(",").string(id).raw(",");
      return json.string(FrontCoding.encode(terms)).raw(",\"" + Base64.getEncoder().encodeToString(body) + "\");\n").toString();
    }
  }

  private Shards() {}

  static List<Shard> cut(SortedMap<String, byte[]> records) {
    Shards shards = new Shards();
    for (Map.Entry<String, byte[]> record : records.entrySet()) {
      shards.add(record.getKey(), record.getValue());
    }
    shards.end();
    return shards.shards;
  }

  private void add(String term, byte[] record) {
    boolean alone = record.length > ALONE;
    if (alone && !ids.contains(Fnv.id(term))) {
      end();
    }
    if (terms.isEmpty() && ids.contains(Fnv.id(term))) {
      reopen();
    }
    terms.add(term);
    body.add(record);
    boolean border = body.size() >= ENOUGH && isBorder(term, record.length);
    if (alone || border || body.size() >= FULL) {
      end();
    }
  }

  /**
   * Whether a file may end after a term. It depends on the term and its own record alone: where a changed record moves a
   * border, the next file or the one after it ends where it did before.
   */
  private static boolean isBorder(String term, int length) {
    return Integer.toUnsignedLong(Fnv.mixed(term)) * SPACING < (long) length << Integer.SIZE;
  }

  private void end() {
    if (!terms.isEmpty()) {
      String id = Fnv.id(terms.get(0));
      ids.add(id);
      shards.add(new Shard(id, List.copyOf(terms), body.bytes()));
      terms = new ArrayList<>();
      body = new Varints();
    }
  }

  /** Two files cannot have one name: the terms go on in the file before. */
  private void reopen() {
    Shard last = shards.remove(shards.size() - 1);
    ids.remove(last.id());
    terms = new ArrayList<>(last.terms());
    body = new Varints().add(last.body());
  }
}
