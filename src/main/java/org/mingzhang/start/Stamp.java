package org.mingzhang.start;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * {@code templates/version.txt}: of which version the templates and assets of a portal are, and what each file was when
 * the program wrote it. So the program knows which of them somebody has changed since without knowing any other version.
 *
 * @param version first line of the file
 * @param hashes SHA-256 by file name; empty where nobody recorded them, as in the repository
 */
record Stamp(String version, SortedMap<String, String> hashes) {

  static final String FILE = "templates/version.txt";

  Stamp {
    hashes = Collections.unmodifiableSortedMap(new TreeMap<>(hashes));
  }

  /** Whether a file of a portal belongs to the program: templates and assets, but for the stamp itself. */
  static boolean covers(String name) {
    return (name.startsWith("templates/") || name.startsWith("assets/")) && !name.equals(FILE);
  }

  /** The version of this program; its own templates say it. */
  static String ofProgram() {
    try (InputStream stamp = Stamp.class.getResourceAsStream("/portal/" + FILE)) {
      return parse(new String(stamp.readAllBytes(), StandardCharsets.UTF_8)).version();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The stamp of a portal; its version is empty where there is none. */
  static Stamp of(Path portal) throws IOException {
    Path file = portal.resolve(FILE);
    return Files.isRegularFile(file)
        ? parse(new String(Files.readAllBytes(file), StandardCharsets.UTF_8))
        : new Stamp("", Collections.emptySortedMap());
  }

  static Stamp of(String version, NavigableMap<String, byte[]> files) {
    SortedMap<String, String> hashes = new TreeMap<>();
    files.forEach((name, bytes) -> hashes.put(name, hash(bytes)));
    return new Stamp(version, hashes);
  }

  private static Stamp parse(String text) {
    SortedMap<String, String> hashes = new TreeMap<>();
    text.lines()
        .skip(1)
        .map(line -> line.split("  ", 2))
        .filter(parts -> parts.length == 2)
        .forEach(parts -> hashes.put(parts[1].strip(), parts[0]));
    return new Stamp(text.lines().findFirst().map(Stamp::version).orElse(""), hashes);
  }

  /** Nothing that could break a message: the file may have been changed by anybody. */
  private static String version(String line) {
    String version = line.replace("\uFEFF", "").strip();
    return version.matches("[0-9A-Za-z.+-]{1,40}") ? version : "";
  }

  /** The same file on Windows and elsewhere has the same hash: line ends do not count. */
  static String hash(byte[] bytes) {
    try {
      String text = new String(bytes, StandardCharsets.ISO_8859_1).replace("\r\n", "\n");
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.ISO_8859_1));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every Java has it
    }
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(version).append('\n');
    for (Map.Entry<String, String> entry : hashes.entrySet()) {
      text.append(entry.getValue()).append("  ").append(entry.getKey()).append('\n');
    }
    return text.toString();
  }
}
