package org.mingzhang;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mingzhang.publish.Sha256;
import org.mingzhang.publish.Stamp;

/**
 * Hashes of all that a build is made from, so that the next one knows what has changed. Contents are hashed, not times of
 * change: a file that was saved without a change has not changed.
 *
 * @param program what tells this program from others
 * @param common what every department's pages are made from: the program, its options, the common data, the templates that
 *     draw these pages
 * @param shared everything but the departments' folders, and with what options
 * @param departments each department's folder, by id
 * @param all everything
 * @param stamps of all files, taken before they were read
 */
record Inputs(
    String program, String common, String shared, SortedMap<String, String> departments, String all,
    SortedMap<String, Stamp> stamps) {

  static final String DEPARTMENTS = "data/departments/";

  private static final String TEMPLATES = "templates/";

  /** Templates of a department's own pages; those that they import are found. */
  private static final List<String> OWN = List.of(TEMPLATES + "department-year.ftlh", TEMPLATES + "department.ftlh");

  private static final String SENTENCES = TEMPLATES + "sentences/";

  /** An import or an include with the template that it names; without, where that is known only when a page is drawn. */
  private static final Pattern IMPORT =
      Pattern.compile(
          "[<\\[]#(?:import|include)\\b(?:\\s+[\"']([\\p{L}\\p{N}_./ -]+)[\"']\\s*(?:as\\b|/?[>\\]]))?"
              + "|\\.get_?[oO]ptional_?[tT]emplate\\b|\\?interpret\\b");

  /** Where not all inputs can be listed: equal to nothing that is remembered, which means a full build. */
  private static final Inputs UNKNOWN = new Inputs("", "", "", new TreeMap<>(), "", new TreeMap<>());

  static Inputs of(BuildOptions options) {
    try {
      return of(options, stamps(options.portal()));
    } catch (IOException | UncheckedIOException e) {
      return UNKNOWN; // whoever reads the folder says what is wrong with it
    }
  }

  /** Whether the same files hold the same; those whose size and time are as they were are not read again. */
  boolean stillHold(BuildOptions options) {
    try {
      return stamps(options.portal()).equals(stamps) || of(options).all().equals(all);
    } catch (IOException | UncheckedIOException e) {
      return false;
    }
  }

  private static Inputs of(BuildOptions options, SortedMap<String, Stamp> stamps) {
    SortedMap<String, byte[]> shared = new TreeMap<>();
    Path portal = options.portal();
    Map<String, String> hashes =
        stamps.keySet().parallelStream()
            .filter(file -> file.startsWith(DEPARTMENTS))
            .collect(Collectors.toMap(file -> file, file -> Sha256.of(bytes(portal, file))));
    stamps.keySet().stream().filter(file -> !file.startsWith(DEPARTMENTS)).forEach(file -> shared.put(file, bytes(portal, file)));

    String program = Program.mark();
    Sha256 made = new Sha256().add(program).add(options.strict() + " " + options.drafts() + " " + options.base());
    String with = made.hex();
    Set<String> templates = templates(shared);
    Sha256 common = new Sha256().add(with);
    Sha256 all = new Sha256().add(with);
    Sha256 rest = new Sha256().add(with);
    shared.forEach(
        (file, bytes) -> {
          String hash = Sha256.of(bytes);
          all.add(file).add(hash);
          rest.add(file).add(hash);
          if (file.startsWith("data/") || templates.contains(file)) {
            common.add(file).add(hash);
          }
        });
    SortedMap<String, Sha256> departments = new TreeMap<>();
    new TreeMap<>(hashes)
        .forEach(
            (file, hash) -> {
              all.add(file).add(hash);
              departments.computeIfAbsent(department(file), id -> new Sha256()).add(file).add(hash);
            });
    SortedMap<String, String> byId = new TreeMap<>();
    departments.forEach((id, hash) -> byId.put(id, hash.hex()));
    return new Inputs(program, common.hex(), rest.hex(), byId, all.hex(), stamps);
  }

  /** Whether the same holds for the files of one department that were there. */
  boolean stillHold(BuildOptions options, String department) {
    String folder = DEPARTMENTS + department + "/";
    return stamps.subMap(folder, folder + Character.MAX_VALUE).entrySet().stream()
        .allMatch(file -> stamp(options.portal(), file.getKey()).equals(file.getValue()));
  }

  /** Part of the path after the folder of all departments. */
  private static String department(String file) {
    return file.substring(DEPARTMENTS.length()).replaceFirst("/.*", "");
  }

  /** All files with forward slashes; hidden ones are nobody's input. */
  private static SortedMap<String, Stamp> stamps(Path portal) throws IOException {
    List<String> files = new ArrayList<>();
    for (String name : List.of("assets", "content", "data", "templates")) {
      if (!Files.isDirectory(portal.resolve(name))) {
        continue; // said elsewhere
      }
      try (Stream<Path> walk = Files.walk(portal.resolve(name), FileVisitOption.FOLLOW_LINKS)) {
        walk.filter(path -> !Files.isDirectory(path))
            .map(path -> portal.relativize(path).toString().replace('\\', '/'))
            .filter(path -> !path.contains("/."))
            .forEach(files::add);
      }
    }
    SortedMap<String, Stamp> stamps = new ConcurrentSkipListMap<>();
    files.parallelStream().forEach(file -> stamps.put(file, stamp(portal, file)));
    return stamps;
  }

  /** Without a time for a file that is gone, as for one that cannot be read. */
  private static Stamp stamp(Path portal, String file) {
    try {
      return Stamp.ofTarget(portal.resolve(file));
    } catch (IOException e) {
      return new Stamp(-1, 0);
    }
  }

  /** Nothing for a file that cannot be read; whoever reads it says so. */
  private static byte[] bytes(Path portal, String file) {
    try {
      return Files.readAllBytes(portal.resolve(file));
    } catch (IOException e) {
      return new byte[0];
    }
  }

  /** The templates of a department's own pages with all that they import; all there are, where that cannot be told. */
  private static Set<String> templates(Map<String, byte[]> files) {
    Set<String> all = files.keySet().stream().filter(file -> file.startsWith(TEMPLATES)).collect(Collectors.toSet());
    Set<String> used = new TreeSet<>();
    Deque<String> open = new ArrayDeque<>(OWN);
    all.stream().filter(file -> file.startsWith(SENTENCES)).forEach(open::add);
    while (!open.isEmpty()) {
      String file = open.pop();
      if (all.contains(file) && used.add(file)) {
        Matcher imported = IMPORT.matcher(new String(files.get(file), StandardCharsets.UTF_8));
        while (imported.find()) {
          if (imported.group(1) == null) {
            return all;
          }
          open.add(named(imported.group(1), file));
        }
      }
    }
    return used;
  }

  /** The template that another one names: a slash at the beginning is the folder of all templates. */
  private static String named(String name, String by) {
    Path path = name.startsWith("/") ? Path.of(TEMPLATES + name) : Path.of(by).resolveSibling(name);
    return path.normalize().toString().replace('\\', '/');
  }
}
