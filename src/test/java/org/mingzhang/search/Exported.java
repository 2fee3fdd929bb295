package org.mingzhang.search;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The site's search files read back as a browser would, by the format's description alone. */
final class Exported {

  /** One document of a term and how often it has it. */
  record Posting(int doc, int frequency) {}

  final JsonNode main;
  final Map<String, Map<String, List<Posting>>> fields = new TreeMap<>();
  private final Map<String, byte[]> files;

  Exported(Map<String, byte[]> files) {
    this.files = files;
    this.main = call("m.js").get(0);
    for (String field : List.of("g", "p", "w")) {
      fields.put(field, new LinkedHashMap<>());
    }
    fields.put("t", new LinkedHashMap<>());
    for (String field : List.of("g", "p", "w")) {
      for (String first : list(main.get("shards").get(field).asText())) {
        JsonNode shard = call(field + "/" + Fnv.id(first) + ".js");
        Numbers body = new Numbers(shard.get(3).asText());
        for (String term : list(shard.get(2).asText())) {
          add(field, term, body);
          if (field.equals("g")) {
            add("t", term, body);
          }
        }
      }
    }
  }

  private void add(String field, String term, Numbers body) {
    int count = body.next();
    List<Posting> postings = new ArrayList<>();
    int doc = 0;
    for (int i = 0; i < count; i++) {
      int coded = body.next();
      doc += coded >>> 1;
      postings.add(new Posting(doc, (coded & 1) == 1 ? 1 : body.next()));
    }
    if (count > 0) {
      fields.get(field).put(term, postings);
    }
  }

  int documents() {
    return main.get("n").asInt();
  }

  byte[] norms(String field) {
    JsonNode norms = field.equals("w") ? call("v.js").get(0).get("norms") : main.get("norms").get(field);
    return Base64.getDecoder().decode(norms.asText());
  }

  List<String> addresses() {
    return list(main.get("docs").asText());
  }

  List<Posting> postings(String field, String term) {
    return fields.get(field).getOrDefault(term, List.of());
  }

  /** The arguments of the one call that a file is. */
  JsonNode call(String file) {
    String text = new String(files.get("search/" + file), StandardCharsets.UTF_8);
    int open = text.indexOf('(');
    if (!text.startsWith("MZ.") || open != 4 || !text.endsWith(");\n")) {
      throw new AssertionError(file + " is not one call");
    }
    try {
      return new ObjectMapper().readTree("[" + text.substring(open + 1, text.length() - 3) + "]");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<String> list(String coded) {
    List<String> items = new ArrayList<>();
    String before = "";
    for (String item : coded.isEmpty() ? new String[0] : coded.split("\n", -1)) {
      before = before.substring(0, item.charAt(0) - '0') + item.substring(1);
      items.add(before);
    }
    return items;
  }

  /** Numbers of seven bits a byte. */
  static final class Numbers {

    private final byte[] bytes;
    private int at;

    Numbers(String base64) {
      bytes = Base64.getDecoder().decode(base64);
    }

    int next() {
      int number = 0;
      int shift = 0;
      while (bytes[at] < 0) {
        number |= (bytes[at++] & 0x7F) << shift;
        shift += 7;
      }
      return number | bytes[at++] << shift;
    }
  }
}
