package org.mingzhang;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.mingzhang.publish.Mark;
import org.mingzhang.publish.Parallel;
import org.mingzhang.publish.RecordCodec;
import org.mingzhang.publish.Sha256;
import org.mingzhang.publish.Stamp;
import org.mingzhang.publish.StateFile;

/**
 * Hashes of all that a build is made from, so that the next one knows what has changed. Contents are hashed, not times of
 * change: a file that was saved without a change has not changed. Only where all files of a department have the sizes and
 * times with which they were hashed before, they are not read again. Where the file system knows it the time counts as well at
 * which the file itself was touched, which nobody can set: some tools give all files one time of change.
 *
 * @param program what tells this program from others
 * @param common what every department's pages are made from: the program, its options, the common data, the templates that
 *     draw these pages
 * @param shared everything but the departments' folders, and with what options
 * @param departments each department's folder, by id
 * @param read hashes of all files of each of these folders that had to be read, by id and file
 * @param settled those folders that need not be read again as long as the sizes and times of their files are the same
 * @param all everything
 * @param stamps of all files, taken before they were read
 */
record Inputs(
    String program, String common, String shared, SortedMap<String, String> departments,
    SortedMap<String, SortedMap<String, String>> read, SortedMap<String, Folder> settled, String all,
    SortedMap<String, Stamp> stamps) {

  static final String DEPARTMENTS = "data/departments/";

  /** What is remembered of these folders, in the folder of the site's state. */
  private static final String FILE = "inputs";

  /**
   * A file may have been changed twice with one time of change, where a file system counts in steps of up to two seconds: so a
   * new one is hashed again by the next build.
   */
  private static final long UNSETTLED = TimeUnit.SECONDS.toNanos(3);

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
  private static final Inputs UNKNOWN =
      new Inputs("", "", "", new TreeMap<>(), new TreeMap<>(), new TreeMap<>(), "", new TreeMap<>());

  /**
   * A department's folder.
   *
   * @param looks mark of the sizes and all times of its files
   * @param holds hash of what is in them
   */
  record Folder(String looks, String holds) {}

  private record Remembered(SortedMap<String, Folder> folders) {}

  /** @param state the folder of the site's state, where the last build may have remembered something */
  static Inputs of(BuildOptions options, Path state) {
    SortedMap<String, Folder> before = options.clean() ? new TreeMap<>() : remembered(state);
    try {
      return of(options, before);
    } catch (IOException | UncheckedIOException e) {
      return UNKNOWN; // whoever reads the folder says what is wrong with it
    }
  }

  private static SortedMap<String, Folder> remembered(Path state) {
    try {
      return new RecordCodec().read(StateFile.read(state.resolve(FILE)), Remembered.class).folders();
    } catch (IOException e) {
      return new TreeMap<>();
    }
  }

  void remember(Path state) throws IOException {
    StateFile.write(state.resolve(FILE), new RecordCodec().write(new Remembered(settled)));
  }

  /**
   * Whether the same files hold the same; those whose size and time are as they were are not read again.
   *
   * @param looked departments that were made from files as they were read, not as they had been found to be; what has become of
   *     the others is for the next build
   */
  boolean stillHold(BuildOptions options, Set<String> looked) {
    Predicate<String> counts = id -> looked.contains(id) || !departments.containsKey(id);
    try {
      SortedMap<String, Stamp> before = new TreeMap<>(stamps);
      before.keySet().removeIf(file -> file.startsWith(DEPARTMENTS) && !counts.test(department(file)));
      return stamps(options.portal(), counts).equals(before) || of(options, new TreeMap<>()).all().equals(all);
    } catch (IOException | UncheckedIOException e) {
      return false;
    }
  }

  private static Inputs of(BuildOptions options, SortedMap<String, Folder> before) throws IOException {
    long now = TimeUnit.MILLISECONDS.toNanos(System.currentTimeMillis());
    Path portal = options.portal();
    SortedMap<String, Stamp> stamps = stamps(portal, id -> true);
    SortedMap<String, SortedMap<String, Stamp>> files = new TreeMap<>();
    SortedMap<String, byte[]> shared = new TreeMap<>();
    stamps.forEach((file, stamp) -> {
      if (file.startsWith(DEPARTMENTS)) {
        files.computeIfAbsent(department(file), id -> new TreeMap<>()).put(file, stamp);
      } else {
        shared.put(file, bytes(portal, file));
      }
    });
    SortedMap<String, Folder> folders = new ConcurrentSkipListMap<>();
    SortedMap<String, SortedMap<String, String>> read = new ConcurrentSkipListMap<>();
    Parallel.each(files.keySet(), id -> {
      String looks = looks(portal, files.get(id));
      Folder known = before.get(id);
      if (known == null || !known.looks().equals(looks)) {
        read.put(id, hashes(portal, files.get(id).keySet()));
        known = new Folder(looks, hash(read.get(id)));
      }
      folders.put(id, known);
    });

    String program = Program.mark();
    String with =
        new Sha256().add(program).add(options.strict() + " " + options.drafts() + " " + options.base()).hex();
    Set<String> templates = templates(shared);
    Sha256 common = new Sha256().add(with);
    Sha256 rest = new Sha256().add(with);
    shared.forEach(
        (file, bytes) -> {
          String hash = Sha256.of(bytes);
          rest.add(file).add(hash);
          if (file.startsWith("data/") || templates.contains(file)) {
            common.add(file).add(hash);
          }
        });
    String sharedHash = rest.hex();
    Sha256 all = new Sha256().add(sharedHash);
    SortedMap<String, String> departments = new TreeMap<>();
    SortedMap<String, Folder> settled = new TreeMap<>();
    folders.forEach((id, folder) -> {
      all.add(id).add(folder.holds());
      departments.put(id, folder.holds());
      if (files.get(id).values().stream().allMatch(stamp -> stamp.changed() < now - UNSETTLED)) {
        settled.put(id, folder);
      }
    });
    return new Inputs(program, common.hex(), sharedHash, departments, read, settled, all.hex(), stamps);
  }

  /** A mark of the sizes and all times of some files. */
  private static String looks(Path portal, SortedMap<String, Stamp> files) {
    StringBuilder looks = new StringBuilder();
    files.forEach(
        (file, stamp) ->
            looks.append(file).append('\n').append(stamp.size()).append(' ').append(stamp.changed()).append(' ')
                .append(touched(portal.resolve(file))).append('\n'));
    return new Mark().add(looks.toString().getBytes(StandardCharsets.UTF_8)).text();
  }

  /** Hashes of what is in some files. */
  private static SortedMap<String, String> hashes(Path portal, Set<String> files) {
    SortedMap<String, String> hashes = new TreeMap<>();
    files.forEach(file -> hashes.put(file, Sha256.of(bytes(portal, file))));
    return hashes;
  }

  /** All of them as one. */
  private static String hash(SortedMap<String, String> hashes) {
    Sha256 holds = new Sha256();
    hashes.forEach((file, hash) -> holds.add(file).add(hash));
    return holds.hex();
  }

  /** When anything of a file was changed last, its times among it; nothing where the file system does not tell. */
  private static String touched(Path file) {
    try {
      return String.valueOf(((FileTime) Files.getAttribute(file, "unix:ctime")).to(TimeUnit.NANOSECONDS));
    } catch (IOException | UnsupportedOperationException | IllegalArgumentException e) {
      return "";
    }
  }

  /** Whether the files of a department may hold something else than in the last build. */
  boolean mayHaveChanged(String department) {
    return all.isEmpty() || read.containsKey(department);
  }

  /** Part of the path after the folder of all departments. */
  private static String department(String file) {
    int end = file.indexOf('/', DEPARTMENTS.length());
    return file.substring(DEPARTMENTS.length(), end < 0 ? file.length() : end);
  }

  /**
   * All files with forward slashes; hidden ones are nobody's input.
   *
   * @param counts departments whose files are looked at
   */
  private static SortedMap<String, Stamp> stamps(Path portal, Predicate<String> counts) throws IOException {
    SortedMap<String, Stamp> stamps = new TreeMap<>();
    for (String name : List.of("assets", "content", "data", "templates")) {
      Path folder = portal.resolve(name);
      if (Files.isDirectory(folder)) { // otherwise said elsewhere
        Files.walkFileTree(folder, Set.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, new SimpleFileVisitor<>() {

          @Override
          public FileVisitResult preVisitDirectory(Path path, BasicFileAttributes attributes) {
            String folder = name(path) + "/";
            boolean department = folder.startsWith(DEPARTMENTS) && folder.length() > DEPARTMENTS.length();
            return !department || counts.test(department(folder)) ? FileVisitResult.CONTINUE : FileVisitResult.SKIP_SUBTREE;
          }

          private String name(Path path) {
            return name + path.toString().substring(folder.toString().length()).replace('\\', '/');
          }

          @Override
          public FileVisitResult visitFile(Path path, BasicFileAttributes attributes) {
            String file = name(path);
            if (!file.contains("/.")) {
              stamps.put(file, Stamp.of(attributes));
            }
            return FileVisitResult.CONTINUE;
          }
        });
      }
    }
    return stamps;
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
