package org.mingzhang.search;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** The site's search files read back as a browser would, by the format's description alone. */
final class Exported {

  /** One document of a term and how often it has it. */
  record Posting(int doc, int frequency) {}

  final JsonNode main;
  final Map<String, Map<String, List<Posting>>> fields = new TreeMap<>();

  /** The parts of each page where a term stands, by field and term, in the order of the documents. */
  final Map<String, Map<String, List<Integer>>> places = new TreeMap<>();

  private final Map<String, byte[]> files;

  Exported(Map<String, byte[]> files) {
    this.files = files;
    this.main = call("m.js").get(0);
    for (String field : List.of("g", "p", "w")) {
      fields.put(field, new LinkedHashMap<>());
      places.put(field, new LinkedHashMap<>());
    }
    fields.put("t", new LinkedHashMap<>());
    for (String field : List.of("g", "p", "w")) {
      int count = main.get("shards").get(field).asInt();
      for (int number = 0; number < count; number++) {
        JsonNode shard = call(field + "/" + number + ".js");
        Numbers body = new Numbers(shard.get(3).asText());
        list(shard.get(2).asText()).forEach(term -> body.next()); // lengths of the records, for those who read only some
        for (String term : list(shard.get(2).asText())) {
          assertThat(Shards.of(term, count)).as(term).isEqualTo(number);
          add(field, term, body);
          if (field.equals("g")) {
            add("t", term, body);
          }
          addPlaces(field, term, body);
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

  private void addPlaces(String field, String term, Numbers body) {
    List<Integer> all = new ArrayList<>();
    int bits = body.next();
    while (bits != 0) {
      int run = body.next();
      all.addAll(Collections.nCopies(run, bits));
      bits = all.size() < postings(field, term).size() ? body.next() : 0;
    }
    if (!all.isEmpty()) {
      places.get(field).put(term, all);
    }
  }

  /** Bits of the parts of a page where a term stands, or null where the index does not say. */
  Integer place(String field, String term, int doc) {
    List<Posting> postings = postings(field, term);
    for (int i = 0; i < postings.size(); i++) {
      if (postings.get(i).doc() == doc) {
        List<Integer> bits = places.get(field).get(term);
        return bits == null ? null : bits.get(i);
      }
    }
    throw new AssertionError(term + " is not on page " + doc);
  }

  List<Integer> parts() {
    Numbers parts = new Numbers(main.get("parts").asText());
    return IntStream.range(0, documents()).map(doc -> parts.next()).boxed().toList();
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
