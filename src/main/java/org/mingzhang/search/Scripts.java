package org.mingzhang.search;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.mingzhang.publish.Json;

/** The script files of the search but for its shards, each made from a committed index; a file is one call. */
final class Scripts {

  private static final String FOLDER = SearchFiles.FOLDER;
  static final String MAIN = FOLDER + "m.js";
  static final String VOCABULARY = FOLDER + "v.js";
  static final String SUGGESTIONS = FOLDER + "n.js";
  static final String AMOUNTS = FOLDER + "x.js";

  private final CommittedIndex index;

  Scripts(CommittedIndex index) {
    this.index = index;
  }

  /** The address of a file of a field. */
  static String shard(String field, int number) {
    return FOLDER + field + "/" + number + ".js";
  }

  /** The address of the texts of a part. */
  static String part(String key, int part) {
    return FOLDER + "d/" + key + part + ".js";
  }

  static byte[] bytes(String script) {
    return script.getBytes(StandardCharsets.UTF_8);
  }

  /** What the call of a file is given, as a list of JSON. */
  static JsonParser arguments(byte[] script) throws IOException {
    byte[] list = script.clone();
    int begin = 0;
    int end = list.length - 1;
    while (begin < end && list[begin] != '(') {
      begin++;
    }
    while (begin < end && list[end] != ')') {
      end--;
    }
    list[begin] = '[';
    list[end] = ']';
    return new JsonFactory().createParser(list, begin, end + 1 - begin);
  }

  // --- texts --------------------------------------------------------------------------------------------------------

  static String text(String key, int part, String text) {
    return "MZ.d(" + new Json().string(key + part) + "," + text + ");\n";
  }

  static String suggestions(String finished) {
    return "MZ.n(" + finished + ");\n";
  }

  String amounts() throws IOException {
    return "MZ.x(" + new Json().strings(index.texts(Fields.AMOUNT)) + ");\n";
  }

  // --- the whole ----------------------------------------------------------------------------------------------------

  /**
   * What the browser reads first.
   *
   * @param shards how many files there are of each field
   * @param lexicon knows all terms of the lexicon
   */
  String main(Map<String, Integer> shards, Bloom lexicon) throws IOException {
    Json json = new Json().raw("MZ.m({\"v\":3,\"n\":" + index.documents() + ",\n\"fields\":{");
    String comma = "";
    for (String field : Fields.COUNTS) {
      json.raw(comma).name(field).raw(Arrays.toString(index.statistics(field)).replace(" ", ""));
      comma = ",";
    }
    json.raw("},\n\"norms\":{");
    json.name(Fields.GRAMS).string(norms(Fields.GRAMS)).raw(",").name(Fields.TITLE_GRAMS).string(norms(Fields.TITLE_GRAMS));
    json.raw("},\n\"shards\":{");
    comma = "";
    for (String field : Records.FIELDS) {
      json.raw(comma).name(field).raw(Integer.toString(shards.get(field)));
      comma = ",";
    }
    json.raw("},\n").name("filter").string(lexicon.base64()).raw(",\n");
    json.name("docs").string(FrontCoding.encode(index.addresses())).raw(",\n");
    json.name("years").string(varints(index.numbers(Fields.YEAR))).raw(",\n");
    json.name("parts").string(varints(index.numbers(Fields.PARTS))).raw(",\n");
    regions(json);
    byte[] kinds = new byte[index.documents()];
    int[] bits = index.numbers(Fields.KINDS);
    for (int doc = 0; doc < kinds.length; doc++) {
      kinds[doc] = (byte) bits[doc];
    }
    json.raw(",\n").name("kinds").string(Base64.getEncoder().encodeToString(kinds));
    return json.raw("});\n").toString();
  }

  private void regions(Json json) throws IOException {
    List<String> codes = index.texts(Fields.REGION);
    List<String> names = index.texts(Fields.REGION_NAME);
    SortedMap<String, String> regions = new TreeMap<>();
    for (int doc = 0; doc < codes.size(); doc++) {
      if (!codes.get(doc).isEmpty()) {
        regions.put(codes.get(doc), names.get(doc));
      }
    }
    Map<String, Integer> places = new HashMap<>();
    regions.keySet().forEach(code -> places.put(code, places.size() + 1));
    json.name("regions").list(List.copyOf(regions.keySet()), code -> json.strings(List.of(code, regions.get(code)))).raw(",\n");
    json.name("region").string(varints(codes.stream().mapToInt(code -> places.getOrDefault(code, 0)).toArray()));
  }

  private String norms(String field) throws IOException {
    return Base64.getEncoder().encodeToString(index.norms(field));
  }

  private static String varints(int[] numbers) {
    Varints varints = new Varints();
    for (int number : numbers) {
      varints.add(number);
    }
    return varints.base64();
  }

  // --- words --------------------------------------------------------------------------------------------------------

  /** @param totals how often each word stands on all pages */
  String vocabulary(SortedMap<String, Long> totals) throws IOException {
    Json json = new Json().raw("MZ.v({").name("terms").string(FrontCoding.encode(List.copyOf(totals.keySet())));
    json.raw(",\n").name("counts").string(varints(totals.values().stream().mapToInt(Math::toIntExact).toArray()));
    return json.raw(",\n").name("norms").string(norms(Fields.WORDS)).raw("});\n").toString();
  }

  /** The totals that a file was made of. */
  static SortedMap<String, Long> readVocabulary(byte[] script) throws IOException {
    try (JsonParser json = arguments(script)) {
      json.nextToken();
      json.nextToken();
      json.nextToken(); // the name of the terms, as below that of the counts
      List<String> terms = FrontCoding.decode(json.nextTextValue());
      json.nextToken();
      Varints.Reader counts = new Varints.Reader(Base64.getDecoder().decode(json.nextTextValue()));
      SortedMap<String, Long> totals = new TreeMap<>();
      terms.forEach(term -> totals.put(term, (long) counts.next()));
      return totals;
    }
  }
}
