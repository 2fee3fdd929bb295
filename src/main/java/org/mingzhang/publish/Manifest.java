package org.mingzhang.publish;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a published folder holds: address, SHA-256 and size of each file but the manifest itself.
 *
 * <p>It is also the mark by which a folder is known as ours.
 */
public record Manifest(SortedMap<String, Entry> files) {

  /** Its address in the site. */
  public static final String NAME = "manifest.json";

  private static final String GENERATOR = "mingzhang";
  private static final int FORMAT = 1;

  /** What is written of each file, but for its address, is never longer. */
  private static final int MOST = 192;

  // What stands around the three values of each file.
  private static final byte[] FIRST = bytes("\n    {\n      \"path\": \"");
  private static final byte[] NEXT = bytes(",\n    {\n      \"path\": \"");
  private static final byte[] HASH = bytes("\",\n      \"sha256\": \"");
  private static final byte[] SIZE = bytes("\",\n      \"size\": ");
  private static final byte[] END = bytes("\n    }");

  public Manifest {
    files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
  }

  /** Hash and size of one file. */
  public record Entry(String sha256, long size) {

    static Entry of(byte[] bytes) {
      return new Entry(Sha256.of(bytes), bytes.length);
    }

    static Entry of(List<Site.Piece> pieces) throws IOException {
      MessageDigest digest = Sha256.digest();
      long size = 0;
      try (OutputStream out = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
        for (Site.Piece piece : pieces) {
          piece.writeTo(out);
          size += piece.length();
        }
      }
      return new Entry(HexFormat.of().formatHex(digest.digest()), size);
    }

    /** Hash and size of a file on the disk. */
    static Entry of(Path file) throws IOException {
      MessageDigest digest = Sha256.digest();
      try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
        long size = in.transferTo(OutputStream.nullOutputStream());
        return new Entry(HexFormat.of().formatHex(digest.digest()), size);
      }
    }
  }

  /** Reads a manifest that this program wrote; empty when the file is missing, damaged or somebody else's. */
  public static Optional<Manifest> read(Path file) throws IOException {
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      return Optional.empty();
    }
    try (JsonParser json = new JsonFactory().createParser(Files.readAllBytes(file))) {
      return Optional.of(parse(json));
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }

  /**
   * Writes the manifest of a site. It is put together by hand, since it is most of what a small change makes a large site write.
   *
   * @return its {@link Mark}
   */
  static String write(Inventory files, OutputStream out) throws IOException {
    Mark mark = new Mark();
    OutputStream marked = mark.to(out);
    marked.write(bytes("{\n  \"generator\": \"" + GENERATOR + "\",\n  \"format\": " + FORMAT + ",\n  \"files\": ["));
    files.write((from, to, part) -> write(files, from, to, part), MOST, marked);
    marked.write(bytes(files.size() == 0 ? " ]\n}\n" : "\n  ]\n}\n"));
    return mark.text();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static void write(Inventory files, int from, int to, ByteBuffer out) {
    for (int i = from; i < to; i++) {
      write(files, i, out);
    }
  }

  /** {@link Address} leaves no character in an address that JSON would have to escape. */
  private static void write(Inventory files, int index, ByteBuffer out) {
    out.put(index == 0 ? FIRST : NEXT);
    files.writeAddress(index, out);
    out.put(HASH);
    files.writeHash(index, out);
    out.put(SIZE).put(bytes(Long.toString(files.size(index)))).put(END);
  }

  private static Manifest parse(JsonParser json) throws IOException {
    SortedMap<String, Entry> files = new TreeMap<>();
    expect(json, json.nextToken() == JsonToken.START_OBJECT);
    expect(json, text(json, "generator").equals(GENERATOR));
    expect(json, number(json, "format") == FORMAT);
    expect(json, "files".equals(json.nextFieldName()) && json.nextToken() == JsonToken.START_ARRAY);
    while (json.nextToken() == JsonToken.START_OBJECT) {
      files.put(text(json, "path"), new Entry(text(json, "sha256"), number(json, "size")));
      expect(json, json.nextToken() == JsonToken.END_OBJECT);
    }
    expect(json, json.currentToken() == JsonToken.END_ARRAY && json.nextToken() == JsonToken.END_OBJECT);
    return new Manifest(files);
  }

  private static String text(JsonParser json, String field) throws IOException {
    expect(json, field.equals(json.nextFieldName()) && json.nextToken() == JsonToken.VALUE_STRING);
    return json.getText();
  }

  private static long number(JsonParser json, String field) throws IOException {
    expect(json, field.equals(json.nextFieldName()) && json.nextToken() == JsonToken.VALUE_NUMBER_INT);
    return json.getLongValue();
  }

  private static void expect(JsonParser json, boolean met) throws IOException {
    if (!met) {
      throw new JsonParseException(json, "not a manifest of ours");
    }
  }
}
