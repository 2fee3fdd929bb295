package org.mingzhang;

import java.io.IOException;
import java.io.StreamCorruptedException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.mingzhang.export.LongFiles;
import org.mingzhang.model.Problem;
import org.mingzhang.publish.DamagedStateException;
import org.mingzhang.publish.LastSite;
import org.mingzhang.publish.RecordCodec;
import org.mingzhang.publish.Sha256;
import org.mingzhang.publish.Stamp;
import org.mingzhang.publish.StateFile;
import org.mingzhang.search.SearchIndex;

/**
 * What the last build left, kept beside the site. It holds for the site that it was left with only: where anything is
 * missing, damaged or of another site, nothing is known, and all is built again.
 */
final class LastBuild {

  private static final String MEMORY = "memory";
  private static final String UNITS = "units";

  private final RecordCodec codec = new RecordCodec();
  private final Path state;
  private final LastSite site;
  private final Memory memory;

  /**
   * What is remembered of a build as a whole.
   *
   * @param site the mark of its site
   * @param inputs hash of all its inputs
   * @param names hash of the names that the search knows and departments have
   * @param units the departments that are kept, by id
   * @param listings what each page that lists department-years was made from, by address
   * @param places those that links of any page lead to, by address
   * @param yearlyLines how many bytes each department has in the files of all figures, by year and in their order
   * @param lines what it said
   * @param problems what it warned of
   */
  record Memory(
      String site, String inputs, String names, Map<String, Kept> units, Map<String, String> listings,
      Map<String, Set<String>> places, SortedMap<Integer, Map<String, Integer>> yearlyLines, Searched searched,
      List<String> lines, List<Problem> problems) {

    Memory {
      Objects.requireNonNull(site);
      Objects.requireNonNull(inputs);
      Objects.requireNonNull(names);
      Objects.requireNonNull(searched);
      units = new TreeMap<>(units); // the same order in every run
      listings = new TreeMap<>(listings);
      places = new TreeMap<>(places);
      yearlyLines = new TreeMap<>(yearlyLines);
      lines = List.copyOf(lines);
      problems = List.copyOf(problems);
    }

    static final Memory NONE =
        new Memory("", "", "", Map.of(), Map.of(), Map.of(), new TreeMap<>(), Searched.NONE, List.of(), List.of());
  }

  /**
   * What is remembered of the search.
   *
   * @param with hash of what all pages are analysed with
   * @param suggested hash of what the search box suggests
   * @param pages what each searched page was made from, by address
   * @param files addresses of the files that the browser searches in
   * @param records how long the records in them are, by field
   * @param index how the files of the index were left, by name
   */
  record Searched(
      String with, String suggested, Map<String, String> pages, List<String> files, Map<String, Long> records,
      Map<String, Stamp> index) {

    Searched {
      Objects.requireNonNull(with);
      Objects.requireNonNull(suggested);
      pages = new TreeMap<>(pages);
      files = List.copyOf(files);
      records = new TreeMap<>(records);
      index = new TreeMap<>(index);
    }

    static final Searched NONE = new Searched("", "", Map.of(), List.of(), Map.of(), Map.of());
  }

  /**
   * A department that is kept.
   *
   * @param key what it was made from: its own files and those of all
   * @param sha256 of the bytes that are kept. They depend on departments that it asks for as well, and so does the name of
   *     their file: a build that is refused in the end has then not overwritten those that a later one is to go on from
   * @param pages the same of its {@link Unit.Pages}
   */
  record Kept(String key, String sha256, String pages) {

    Kept {
      Objects.requireNonNull(key);
      Objects.requireNonNull(sha256);
      Objects.requireNonNull(pages);
    }
  }

  private LastBuild(Path state, LastSite site, Memory memory) {
    this.state = state;
    this.site = site;
    this.memory = memory;
  }

  /** Whether a build has left anything. */
  static boolean isThere(Path state) {
    return Files.exists(state.resolve(MEMORY));
  }

  /** @param state the folder of the site's state */
  static LastBuild unknown(Path out, Path state) {
    return new LastBuild(state, LastSite.unknown(out), Memory.NONE);
  }

  /** @param state the folder of the site's state */
  static LastBuild of(Path out, Path state) {
    LastSite site = LastSite.read(out, state);
    try {
      Memory memory = new RecordCodec().read(StateFile.read(state.resolve(MEMORY)), Memory.class);
      boolean fits =
          !site.mark().isEmpty() && memory.site().equals(site.mark())
              && SearchIndex.holds(SearchIndex.placeOf(out), memory.searched().pages().size(), memory.searched().index());
      return fits ? new LastBuild(state, site, memory) : unknown(out, state);
    } catch (IOException e) {
      return unknown(out, state);
    }
  }

  /** Whether nothing that goes in has changed. */
  boolean madeOf(Inputs inputs) {
    return !inputs.all().isEmpty() && inputs.all().equals(memory.inputs());
  }

  /** The folder that all of it lies in. */
  Path state() {
    return state;
  }

  LastSite site() {
    return site;
  }

  Memory memory() {
    return memory;
  }

  /** A department as it was left, when it was made from the same and all its files stand as they were published. */
  Optional<Unit> unit(String id, String key) {
    Kept kept = memory.units().get(id);
    if (kept == null || !kept.key().equals(key)) {
      return Optional.empty();
    }
    try {
      Unit unit = codec.read(bytes(id, kept.sha256()), Unit.class);
      boolean whole = unit.id().equals(id) && files(unit).allMatch(address -> site.intact(address).isPresent());
      return whole ? Optional.of(unit) : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** Its own, and those that hold lines of it. */
  private static Stream<String> files(Unit unit) {
    Stream<Unit.Year> withLines = unit.years().stream().filter(year -> year.lines() > 0);
    return Stream.concat(unit.addresses().stream(), withLines.map(year -> LongFiles.address(year.brief().year())));
  }

  /**
   * Facts of the pages of a department that is as it was left.
   *
   * @throws DamagedStateException when they are no longer as they were kept
   */
  Unit.Pages pages(String id) {
    try {
      return codec.read(bytes(id, memory.units().get(id).pages()), Unit.Pages.class);
    } catch (IOException e) {
      throw new DamagedStateException(e);
    }
  }

  private byte[] bytes(String id, String sha256) throws IOException {
    byte[] bytes = Files.readAllBytes(file(id, sha256));
    if (!Sha256.of(bytes).equals(sha256)) {
      throw new StreamCorruptedException("not as it was kept: " + id);
    }
    return bytes;
  }

  /**
   * Keeps a department for the next build; it counts once {@link #remember} names it.
   *
   * @param key what it was made from
   */
  Kept keep(Unit unit, Unit.Pages pages, String key) throws IOException {
    return new Kept(key, keep(unit.id(), codec.write(unit)), keep(unit.id(), codec.write(pages)));
  }

  /** Gives the hash of the bytes. */
  private String keep(String id, byte[] bytes) throws IOException {
    String sha256 = Sha256.of(bytes);
    Path file = file(id, sha256);
    Files.createDirectories(file.getParent());
    StateFile.put(file, bytes);
    return sha256;
  }

  private Path file(String id, String sha256) {
    return state.resolve(UNITS).resolve(id + "-" + sha256.substring(0, 16));
  }

  /** Remembers a build, now that its site stands, and forgets the one before. */
  void remember(LastSite published, Memory now) throws IOException {
    published.remember(state);
    StateFile.write(state.resolve(MEMORY), codec.write(now));
    Set<Path> named = new HashSet<>();
    now.units().forEach((id, kept) -> {
      named.add(file(id, kept.sha256()));
      named.add(file(id, kept.pages()));
    });
    Files.createDirectories(state.resolve(UNITS));
    try (DirectoryStream<Path> files = Files.newDirectoryStream(state.resolve(UNITS))) {
      for (Path file : files) {
        if (!named.contains(file)) {
          Files.delete(file);
        }
      }
    }
  }
}
