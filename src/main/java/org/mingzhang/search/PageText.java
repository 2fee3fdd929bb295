package org.mingzhang.search;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.mingzhang.publish.Json;
import org.mingzhang.search.SearchPage.Heading;
import org.mingzhang.search.SearchPage.Kind;
import org.mingzhang.search.SearchPage.Piece;

/**
 * The texts of a part of a page as the index stores them and the browser loads them.
 *
 * @param label short name
 */
record PageText(String title, String address, int year, String label, List<Heading> headings, List<Piece> blocks) {

  static String write(SearchPage page, Parts.Part part) {
    Json json = new Json();
    json.raw("{").name("t").string(page.title()).raw(",").name("a").string(page.address());
    json.raw(",").name("y").raw(Integer.toString(page.year())).raw(",").name("n").string(page.label());
    json.raw(",\n").name("h").list(part.headings(), heading -> write(heading, json));
    json.raw(",\n").name("b").list(part.blocks(), block -> write(block, json));
    return json.raw("}").toString();
  }

  private static void write(Heading heading, Json json) {
    json.raw("[").string(heading.path()).raw(",");
    if (heading.columns().isEmpty()) {
      json.raw("0");
    } else {
      json.strings(heading.columns());
    }
    json.raw(",").string(heading.unit()).raw("]");
  }

  private static void write(Piece block, Json json) {
    json.raw("[").string(block.anchor()).raw("," + block.kind().ordinal() + "," + block.heading() + ",");
    json.string(block.text()).raw("]");
  }

  static PageText read(String text) {
    try (JsonParser json = new JsonFactory().createParser(text)) {
      json.nextToken();
      String title = field(json);
      String address = field(json);
      json.nextToken();
      int year = json.nextIntValue(0);
      String label = field(json);
      List<Heading> headings = new ArrayList<>();
      for (enter(json); json.nextToken() == JsonToken.START_ARRAY; json.nextToken()) {
        headings.add(new Heading(json.nextTextValue(), columns(json), json.nextTextValue()));
      }
      List<Piece> blocks = new ArrayList<>();
      for (enter(json); json.nextToken() == JsonToken.START_ARRAY; json.nextToken()) {
        String anchor = json.nextTextValue();
        Kind kind = Kind.values()[json.nextIntValue(0)];
        blocks.add(new Piece(anchor, kind, json.nextIntValue(0), json.nextTextValue()));
      }
      return new PageText(title, address, year, label, headings, blocks);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String field(JsonParser json) throws IOException {
    json.nextToken();
    return json.nextTextValue();
  }

  /** Past the name of a list to its bracket. */
  private static void enter(JsonParser json) throws IOException {
    json.nextToken();
    json.nextToken();
  }

  private static List<String> columns(JsonParser json) throws IOException {
    List<String> columns = new ArrayList<>();
    if (json.nextToken() == JsonToken.START_ARRAY) {
      for (String column = json.nextTextValue(); column != null; column = json.nextTextValue()) {
        columns.add(column);
      }
    }
    return columns;
  }
}
