package org.mingzhang.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Sites and folders as maps from address to text, so that a test compares them whole. */
final class Tree {

  private Tree() {}

  static Site site(Map<String, String> files) {
    Site site = new Site(Path.of("target"));
    files.forEach((address, text) -> site.add(address, text.getBytes(StandardCharsets.UTF_8)));
    return site;
  }

  /** The same, which keeps all files that the last site has with the same text. */
  static Site site(Map<String, String> files, LastSite last) {
    Site site = new Site(Path.of("target"));
    files.forEach((address, text) -> {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      Optional<LastSite.Entry> left = last.intact(address).filter(entry -> entry.entry().equals(Manifest.Entry.of(bytes)));
      left.ifPresentOrElse(site::keep, () -> site.add(address, bytes));
    });
    return site;
  }

  /** What a build knows of the site in a folder. */
  static LastSite last(Path out) {
    LastSite last = LastSite.read(out, StateFolder.of(out));
    last.look();
    last.waitForLook();
    return last;
  }

  static Manifest manifest(Map<String, String> files) {
    SortedMap<String, Manifest.Entry> entries = new TreeMap<>();
    files.forEach((address, text) -> entries.put(address, Manifest.Entry.of(text.getBytes(StandardCharsets.UTF_8))));
    return new Manifest(entries);
  }

  static Inventory inventory(Map<String, String> files) {
    Manifest manifest = manifest(files);
    Inventory inventory = new Inventory(Addresses.of(manifest.files().keySet()));
    manifest.files().forEach((address, entry) -> inventory.put(inventory.indexOf(address), entry, entry.size()));
    return inventory;
  }

  /** All files of a folder but the manifest. */
  static SortedMap<String, String> pages(Path folder) throws IOException {
    SortedMap<String, String> all = files(folder);
    all.remove(Manifest.NAME);
    return all;
  }

  /** All folders below a folder. */
  static SortedSet<String> folders(Path folder) throws IOException {
    try (Stream<Path> walk = Files.walk(folder)) {
      return walk.filter(Files::isDirectory)
          .map(inside -> folder.relativize(inside).toString().replace('\\', '/'))
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  static SortedMap<String, String> files(Path folder) throws IOException {
    SortedMap<String, String> found = new TreeMap<>();
    try (Stream<Path> walk = Files.walk(folder)) {
      walk.filter(Files::isRegularFile)
          .forEach(file -> found.put(folder.relativize(file).toString().replace('\\', '/'), text(file)));
    }
    return found;
  }

  static Path write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
