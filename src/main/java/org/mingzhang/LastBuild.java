package org.mingzhang;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.mingzhang.model.Problem;
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
   * @param lines what it said
   * @param problems what it warned of
   */
  record Memory(
      String site, String inputs, String names, Map<String, Kept> units, Searched searched, List<String> lines,
      List<Problem> problems) {

    Memory {
      Objects.requireNonNull(site);
      Objects.requireNonNull(inputs);
      Objects.requireNonNull(names);
      Objects.requireNonNull(searched);
      units = new TreeMap<>(units); // the same order in every run
      lines = List.copyOf(lines);
      problems = List.copyOf(problems);
    }

    static final Memory NONE = new Memory("", "", "", Map.of(), Searched.NONE, List.of(), List.of());
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
   */
  record Kept(String key, String sha256) {

    Kept {
      Objects.requireNonNull(key);
      Objects.requireNonNull(sha256);
    }
  }

  private LastBuild(Path state, LastSite site, Memory memory) {
    this.state = state;
    this.site = site;
    this.memory = memory;
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
              && SearchIndex.holds(SearchIndex.placeOf(out), memory.searched().pages().size());
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
      byte[] bytes = Files.readAllBytes(file(id, kept));
      if (!Sha256.of(bytes).equals(kept.sha256())) {
        return Optional.empty();
      }
      Unit unit = codec.read(bytes, Unit.class);
      boolean whole = unit.id().equals(id) && unit.addresses().stream().allMatch(address -> site.intact(address).isPresent());
      return whole ? Optional.of(unit) : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /**
   * Keeps a department for the next build; it counts once {@link #remember} names it.
   *
   * @param key what it was made from
   */
  Kept keep(Unit unit, String key) throws IOException {
    byte[] bytes = codec.write(unit);
    Kept kept = new Kept(key, Sha256.of(bytes));
    Path file = file(unit.id(), kept);
    Files.createDirectories(file.getParent());
    StateFile.put(file, bytes);
    return kept;
  }

  private Path file(String id, Kept kept) {
    return state.resolve(UNITS).resolve(id + "-" + kept.sha256().substring(0, 16));
  }

  /** Remembers a build, now that its site stands, and forgets the one before. */
  void remember(LastSite published, Memory now) throws IOException {
    published.remember(state);
    StateFile.write(state.resolve(MEMORY), codec.write(now));
    Set<Path> named = new HashSet<>();
    now.units().forEach((id, kept) -> named.add(file(id, kept)));
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
