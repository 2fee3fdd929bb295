package org.mingzhang.search;

import com.fasterxml.jackson.core.JsonParser;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.mingzhang.publish.Json;

/** One file of terms with their records, and back. */
final class Shard {

  private static final String CALL = "MZ.s(";

  private Shard() {}

  /** The call that a file consists of: terms, then the lengths of all records and the records. */
  static byte[] script(String field, int number, SortedMap<String, byte[]> records) {
    Varints lengths = new Varints();
    Varints bodies = new Varints();
    for (byte[] record : records.values()) {
      lengths.add(record.length);
      bodies.add(record);
    }
    Json json = new Json().raw(CALL).string(field).raw("," + number + ",");
    json.string(FrontCoding.encode(List.copyOf(records.keySet()))).raw(",\"");
    ByteArrayOutputStream script = new ByteArrayOutputStream();
    script.writeBytes(Scripts.bytes(json.toString()));
    script.writeBytes(Base64.getEncoder().encode(lengths.add(bodies.bytes()).bytes())); // most of the file; nothing to escape
    script.writeBytes(Scripts.bytes("\");\n"));
    return script.toByteArray();
  }

  /** The records of a file as {@link #script} wrote it. */
  static SortedMap<String, byte[]> read(byte[] script) throws IOException {
    try (JsonParser json = Scripts.arguments(script)) {
      json.nextToken();
      json.nextToken(); // the field
      json.nextToken(); // the number
      List<String> terms = FrontCoding.decode(json.nextTextValue());
      byte[] body = Base64.getDecoder().decode(json.nextTextValue());
      Varints.Reader lengths = new Varints.Reader(body);
      int[] ends = new int[terms.size()];
      int end = 0;
      for (int i = 0; i < ends.length; i++) {
        end += lengths.next();
        ends[i] = end;
      }
      int start = lengths.position();
      SortedMap<String, byte[]> records = new TreeMap<>();
      for (int i = 0; i < ends.length; i++) {
        records.put(terms.get(i), Arrays.copyOfRange(body, start + (i == 0 ? 0 : ends[i - 1]), start + ends[i]));
      }
      return records;
    }
  }

  /** How long some records are together. */
  static long bytes(Map<String, byte[]> records) {
    return records.values().stream().mapToLong(record -> record.length).sum();
  }
}
