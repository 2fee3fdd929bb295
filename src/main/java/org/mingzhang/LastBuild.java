package org.mingzhang;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mingzhang.model.Problem;
import org.mingzhang.publish.LastSite;
import org.mingzhang.publish.RecordCodec;
import org.mingzhang.publish.Site;
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
   * @param suggested hash of what the search box suggests
   * @param units what each department was made from, by id
   * @param searched what each searched page was made from, by address
   * @param lines what it said
   * @param problems what it warned of
   */
  record Memory(
      String site, String inputs, String names, String suggested, Map<String, String> units, Map<String, String> searched,
      List<String> lines, List<Problem> problems) {

    static final Memory NONE = new Memory("", "", "", "", Map.of(), Map.of(), List.of(), List.of());
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
      Memory memory = new RecordCodec().read(Files.readAllBytes(state.resolve(MEMORY)), Memory.class);
      boolean fits =
          !site.mark().isEmpty() && memory.site().equals(site.mark())
              && SearchIndex.holds(SearchIndex.placeOf(out), memory.searched().size());
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
    if (key.isEmpty() || !key.equals(memory.units().get(id))) {
      return Optional.empty();
    }
    try {
      Unit unit = codec.read(Files.readAllBytes(file(id, key)), Unit.class);
      boolean whole = unit.id().equals(id) && unit.addresses().stream().allMatch(address -> site.intact(address).isPresent());
      return whole ? Optional.of(unit) : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** Keeps a department for the next build; it counts once {@link #remember(Memory)} names it. */
  void keep(Unit unit, String key) throws IOException {
    if (key.isEmpty()) {
      return; // nobody knows what it was made from
    }
    Path file = file(unit.id(), key);
    Files.createDirectories(file.getParent());
    write(file, codec.write(unit));
  }

  private Path file(String id, String key) {
    return state.resolve(UNITS).resolve(id + "-" + key.substring(0, 16));
  }

  /**
   * Remembers how the files of a site stand, now that it is published.
   *
   * @return the mark of the site
   */
  String remember(Site published) throws IOException {
    return site.remember(published, state);
  }

  /** Remembers a build, now that its site stands, and forgets the one before. */
  void remember(Memory now) throws IOException {
    write(state.resolve(MEMORY), codec.write(now));
    Set<Path> named = new HashSet<>();
    now.units().forEach((id, key) -> {
      if (!key.isEmpty()) {
        named.add(file(id, key));
      }
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

  /** A file that is cut off would be taken for a damaged one, which costs a full build. */
  private static void write(Path file, byte[] bytes) throws IOException {
    Path fresh = file.resolveSibling(file.getFileName() + "-new");
    Files.write(fresh, bytes);
    Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }
}
