package org.mingzhang;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.mingzhang.export.LongFiles;
import org.mingzhang.model.Problem;
import org.mingzhang.page.PortalPages;
import org.mingzhang.publish.DamagedStateException;
import org.mingzhang.publish.LastSite;
import org.mingzhang.publish.RecordCodec;
import org.mingzhang.publish.Stamp;
import org.mingzhang.publish.StateFile;
import org.mingzhang.publish.StateStore;
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
  private final StateStore units;
  private final LastSite site;
  private final Memory memory;

  private final LineFiles lines;

  /** Whether a file of all figures stands as it was published, where somebody has asked; many departments do. */
  private final Map<LongFiles.Part, Boolean> standing = new ConcurrentHashMap<>();

  /**
   * What is remembered of a build as a whole.
   *
   * @param site the mark of its site
   * @param inputs hash of all its inputs
   * @param mark hash of the names that the search knows and departments have
   * @param names those that the search knows, sorted
   * @param departments all of them, by id
   * @param places those that links of any page lead to, by address
   * @param lines what it said
   * @param problems what it warned of
   */
  record Memory(
      String site, String inputs, String mark, List<String> names, Map<String, Kept> departments, Portalwide portalwide,
      Map<String, Set<String>> places, Searched searched, List<String> lines, List<Problem> problems) {

    Memory {
      Objects.requireNonNull(site);
      Objects.requireNonNull(inputs);
      Objects.requireNonNull(mark);
      Objects.requireNonNull(portalwide);
      Objects.requireNonNull(searched);
      names = List.copyOf(names);
      departments = new TreeMap<>(departments); // the same order in every run
      places = new TreeMap<>(places);
      lines = List.copyOf(lines);
      problems = List.copyOf(problems);
    }

    static final Memory NONE =
        new Memory("", "", "", List.of(), Map.of(), Portalwide.NONE, Map.of(), Searched.NONE, List.of(), List.of());

    /** What was known of each department, by id. */
    SortedMap<String, Outline> outlines() {
      SortedMap<String, Outline> outlines = new TreeMap<>();
      departments.forEach((id, kept) -> outlines.put(id, kept.outline()));
      return outlines;
    }
  }

  /**
   * What is remembered of pages across the portal.
   *
   * @param shared hash of all that they are made from but departments, or empty where nothing is known
   * @param articles what was known of those that were written by people
   * @param listings what each page that lists department-years was made from, by address
   * @param home what the home page says; null where nothing is known
   * @param pages how many of them there were
   * @param content how many of these were written by people
   * @param problems what was warned of while they were made
   */
  record Portalwide(
      String shared, Articles.Known articles, Map<String, String> listings, PortalPages.Home home, int pages, int content,
      List<Problem> problems) {

    Portalwide {
      Objects.requireNonNull(shared);
      Objects.requireNonNull(articles);
      listings = new TreeMap<>(listings);
      problems = List.copyOf(problems);
    }

    static final Portalwide NONE = new Portalwide("", Articles.Known.NOTHING, Map.of(), null, 0, 0, List.of());

    /** Whether all but departments is as it was. */
    boolean isMadeOf(String now) {
      return !now.isEmpty() && now.equals(shared);
    }
  }

  /**
   * What is remembered of the search.
   *
   * @param with hash of what all pages are analysed with
   * @param suggested hash of what the search box suggests
   * @param pages what each searched page was made from, by address
   * @param files how many files the browser searches in
   * @param records how long the records in them are, by field
   * @param index how the files of the index were left, by name
   */
  record Searched(
      String with, String suggested, Map<String, String> pages, int files, Map<String, Long> records,
      Map<String, Stamp> index) {

    Searched {
      Objects.requireNonNull(with);
      Objects.requireNonNull(suggested);
      pages = new TreeMap<>(pages);
      records = new TreeMap<>(records);
      index = new TreeMap<>(index);
    }

    static final Searched NONE = new Searched("", "", Map.of(), 0, Map.of(), Map.of());
  }

  /**
   * A department that is kept. What it gives depends on departments that it asks for as well, so that the hashes tell more
   * than the key.
   *
   * @param key what it was made from: its own files and those of all
   * @param unit hash of its {@link Unit}
   * @param pages hash of its {@link Unit.Pages}
   * @param figures what names its {@link PublishedFigures}, or empty
   */
  record Kept(String key, String unit, String pages, String figures, Outline outline) {

    Kept {
      Objects.requireNonNull(key);
      Objects.requireNonNull(unit);
      Objects.requireNonNull(pages);
      Objects.requireNonNull(figures);
      Objects.requireNonNull(outline);
    }
  }

  private LastBuild(Path state, LastSite site, Memory memory) {
    this.state = state;
    this.units = new StateStore(state.resolve(UNITS));
    this.site = site;
    this.memory = memory;
    this.lines = LineFiles.of(memory.outlines());
  }

  /** Whether a build has left anything. */
  static boolean isThere(Path state) {
    return Files.exists(state.resolve(MEMORY));
  }

  /** @param state the folder of the site's state */
  static LastBuild unknown(Path out, Path state) {
    return new LastBuild(state, LastSite.unknown(out), Memory.NONE);
  }

  /**
   * What lies there; its site begins to be looked at.
   *
   * @param state the folder of the site's state
   */
  static LastBuild of(Path out, Path state) {
    LastSite site = LastSite.read(out, state);
    site.look();
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

  /** Whether nothing is known of it. */
  boolean isUnknown() {
    return memory.site().isEmpty();
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

  /** Whether a department was made from the same. */
  boolean isMadeOf(String id, String key) {
    Kept kept = memory.departments().get(id);
    return kept != null && kept.key().equals(key);
  }

  /** A department as it was left, when it was made from the same and all its files {@linkplain LastSite#holds hold}. */
  Optional<Kept> kept(String id, String key) {
    Kept kept = memory.departments().get(id);
    boolean whole =
        isMadeOf(id, key)
            && site.holds(PortalPages.departmentAddress(id), kept.outline().published())
            && kept.outline().years().stream()
                .allMatch(year -> hasLinesOf(kept.outline(), year));
    return whole ? Optional.of(kept) : Optional.empty();
  }

  /** Whether the file with the lines of a department-year stands as it was published, if it has lines. */
  boolean hasLinesOf(Outline department, Outline.Year year) {
    return year.lines() == 0
        || standing.computeIfAbsent(
            lines.part(year.year(), department.department()), part -> site.intact(part.address()).isPresent());
  }

  /** The files of all figures. */
  LineFiles lines() {
    return lines;
  }

  /**
   * What a department gave to pages across the portal.
   *
   * @throws DamagedStateException when it is no longer as it was kept
   */
  Unit unit(String id) {
    return read(id, memory.departments().get(id).unit(), Unit.class);
  }

  /**
   * Facts of the pages of a department.
   *
   * @throws DamagedStateException when they are no longer as they were kept
   */
  Unit.Pages pages(String id) {
    return read(id, memory.departments().get(id).pages(), Unit.Pages.class);
  }

  private <T extends Record> T read(String id, String sha256, Class<T> type) {
    try {
      return codec.read(units.read(id, sha256), type);
    } catch (IOException e) {
      throw new DamagedStateException(e);
    }
  }

  /**
   * Keeps a part of a department for the next build; it counts once {@link #remember} names it.
   *
   * @return its hash
   */
  String keep(String id, Record part) throws IOException {
    return units.keep(id, codec.write(part));
  }

  /** Remembers a build, now that its site stands, and forgets the one before. */
  void remember(LastSite published, Memory now) throws IOException {
    CompletableFuture<byte[]> memory = CompletableFuture.supplyAsync(() -> codec.write(now)); // takes as long as the other
    published.remember(state);
    StateFile.write(state.resolve(MEMORY), memory.join());
    Map<String, List<String>> named = new HashMap<>();
    now.departments().forEach((id, kept) -> named.put(id, List.of(kept.unit(), kept.pages())));
    units.sweep(named);
  }
}
