package org.mingzhang;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mingzhang.data.DataFolder;
import org.mingzhang.data.DepartmentFiles;
import org.mingzhang.model.Department;
import org.mingzhang.model.DepartmentYear;
import org.mingzhang.model.Problem;
import org.mingzhang.model.Text;
import org.mingzhang.publish.LastSite;
import org.mingzhang.publish.Parallel;
import org.mingzhang.publish.RecordCodec;
import org.mingzhang.publish.Sha256;
import org.mingzhang.search.Names;

/** Which departments are as the last build left them, and what the folders of the others hold. */
final class Departments {

  /** So many departments do not fit into a small memory together. */
  static final int MANY = 250;

  private final DataFolder folder;
  private final LastBuild last;
  private final SortedMap<String, String> keys;
  private final boolean drafts;
  private final SortedMap<String, LastBuild.Kept> kept = new TreeMap<>();
  private final SortedMap<String, DepartmentFiles> read = new TreeMap<>();
  private final SortedMap<String, Waiting> packed = new ConcurrentSkipListMap<>();
  private final RecordCodec codec = new RecordCodec();

  /** Those of which a file was read, or may have been. */
  private final Set<String> looked = ConcurrentHashMap.newKeySet();

  private final Map<String, SortedSet<String>> ownNames = new HashMap<>();
  private final List<Problem> problems;
  private final SortedSet<String> names;
  private final String mark;
  private final SortedMap<String, String> ids;

  /**
   * Reads what has changed.
   *
   * @param keys what each department is made from, by id
   * @param waits whether all files of the last site are looked at first; where many departments have changed they are in any
   *     case, and where few have some may be {@linkplain LastSite#isAsTaken taken} to stand as they were published
   * @param drafts whether drafts are built too
   * @param progress is told how many have changed, before they are read
   */
  Departments(
      DataFolder folder, SortedMap<String, String> keys, LastBuild last, boolean waits, boolean drafts, Progress progress) {
    this.folder = folder;
    this.keys = keys;
    this.last = last;
    this.drafts = drafts;
    List<String> changed = folder.departments().stream().filter(id -> !last.isMadeOf(id, key(id))).toList();
    progress.reads(changed.size());
    read(changed); // while the last site is looked at
    if (waits || changed.size() > MANY) {
      last.site().waitForLook();
    }
    folder.departments().forEach(id -> last.kept(id, key(id)).ifPresent(left -> kept.put(id, left)));
    read(folder.departments().stream().filter(id -> !kept.containsKey(id) && !read.containsKey(id)).toList());
    forgetAskers();
    List<Problem> found = findProblems();
    boolean sound = found.stream().noneMatch(Problem::isError); // faulty departments may have no name
    this.names = sound ? findNames() : Collections.emptySortedSet();
    this.ids = idsByName(departments());
    this.mark = mark(names, ids);
    if (sound && !kept.isEmpty() && !mark.equals(last.memory().mark())) {
      // A term that is new, or no longer one, may stand on any page; a department that is new, any other may ask for.
      read(Set.copyOf(kept.keySet()));
      found = findProblems(); // without what checking them had warned of
    }
    this.problems = found;
  }

  /** What a department is made from. */
  String key(String id) {
    return keys.getOrDefault(id, "");
  }

  private void read(Collection<String> ids) {
    ids.forEach(kept::remove);
    Parallel.map(ids, id -> read(id, ids.size() > MANY)).forEach(files -> read.put(files.id(), files));
  }

  private DepartmentFiles read(String id) {
    looked.add(id);
    return folder.read(id);
  }

  private DepartmentFiles read(String id, boolean many) {
    DepartmentFiles files = read(id);
    if (many) {
      files.years().forEach(DepartmentYear::giveUpFigures);
    }
    return files;
  }

  /**
   * A department that waits to be drawn.
   *
   * @param files without its years
   * @param built how many of them are to be built
   */
  private record Waiting(DepartmentFiles files, List<PackedYear> years, int built) {}

  /**
   * Packs what was read, once all is checked. Of thousands of department-years the memory would be full while they are drawn, and
   * making room in a full memory takes longer than to pack and unpack them.
   *
   * @param most nothing is packed where there are no more departments
   */
  void pack(int most) {
    if (read.size() > most) {
      Parallel.each(read.values(), files -> packed.put(files.id(), packed(files)));
      read.clear();
    }
  }

  private Waiting packed(DepartmentFiles files) {
    List<PackedYear> years = files.years().stream().map(year -> PackedYear.of(year, codec)).toList();
    return new Waiting(files.with(List.of()), years, years(files.id()).size());
  }

  /** Unpacks some that were packed. */
  void unpack(Collection<String> ids) {
    Parallel.map(ids.stream().filter(packed::containsKey).toList(), this::unpacked).forEach(files -> read.put(files.id(), files));
    ids.forEach(packed::remove);
  }

  private DepartmentFiles unpacked(String id) {
    Waiting of = packed.get(id);
    return of.files().with(of.years().stream().map(year -> year.unpacked(id, codec, folder.shapes())).toList());
  }

  /** Departments whose figures were held against those of one that has changed or is gone. */
  private void forgetAskers() {
    for (int before = -1; before != kept.size(); ) {
      before = kept.size();
      read(kept.keySet().stream().filter(id -> !kept.keySet().containsAll(kept.get(id).outline().asked())).toList());
    }
  }

  // --- what there is ------------------------------------------------------------------------------------------------

  /** Those that stay as they are. */
  SortedMap<String, LastBuild.Kept> kept() {
    return kept;
  }

  /** Those whose files were read. */
  Set<String> looked() {
    return looked;
  }

  /** The years to be built of a department that has changed, the newest first. */
  List<DepartmentYear> years(String id) {
    return built(read.get(id)).toList();
  }

  /** The same of all of them, by department. */
  List<DepartmentYear> years() {
    return read.values().stream().flatMap(this::built).toList();
  }

  private Stream<DepartmentYear> built(DepartmentFiles files) {
    return files.years().stream().filter(year -> drafts || !year.accounts().draft());
  }

  /** Those that have changed, sorted. */
  SortedSet<String> changedIds() {
    SortedSet<String> changed = new TreeSet<>(read.keySet());
    changed.addAll(packed.keySet());
    return changed;
  }

  /** How many years are to be built of a department that has changed. */
  int size(String id) {
    return packed.containsKey(id) ? packed.get(id).built() : years(id).size();
  }

  /** How many years of a department that has changed are left out. */
  int skipped(String id) {
    return read.get(id).years().size() - years(id).size();
  }

  DepartmentFiles files(String id) {
    return read.get(id);
  }

  /** Everything that reading warns of, and its errors. */
  List<Problem> problems() {
    return problems;
  }

  private List<Problem> findProblems() {
    List<Problem> problems = new ArrayList<>(folder.problems());
    kept.values().forEach(left -> problems.addAll(left.outline().problems()));
    read.values().forEach(files -> problems.addAll(problems(files)));
    problems.addAll(DataFolder.twins(departments()));
    return problems;
  }

  private List<Problem> problems(DepartmentFiles files) {
    return Stream.concat(files.problems().stream(), drafts ? files.unfinished().stream() : Stream.empty()).toList();
  }

  /** Warnings of reading a department that has changed. */
  List<Problem> warnings(String id) {
    return problems(read.get(id)).stream().filter(problem -> !problem.isError()).toList();
  }

  private SortedMap<String, Department> departments() {
    SortedMap<String, Department> named = new TreeMap<>();
    kept.forEach((id, left) -> named.put(id, left.outline().department()));
    read.forEach((id, files) -> files.department().ifPresent(department -> named.put(id, department)));
    return named;
  }

  /** Lets go of what was read of a department, once it is drawn. */
  void forget(String id) {
    read.remove(id);
    ownNames.remove(id);
  }

  // --- what they ask of each other ----------------------------------------------------------------------------------

  /** The ids of departments whose figures those of some years are held against. */
  Set<String> asked(List<DepartmentYear> years) {
    return units(years).map(ids::get).filter(id -> id != null).collect(Collectors.toCollection(TreeSet::new));
  }

  private static SortedMap<String, String> idsByName(Map<String, Department> departments) {
    SortedMap<String, String> ids = new TreeMap<>();
    departments.forEach((id, department) -> ids.putIfAbsent(department.name() == null ? "" : department.name().value(), id));
    return ids;
  }

  private static Stream<String> units(List<DepartmentYear> years) {
    return years.stream()
        .filter(year -> year.accounts().overview() != null)
        .flatMap(year -> year.accounts().overview().reportingUnits().stream())
        .map(Text::value);
  }

  /** All years that the changed ones are checked against: themselves, and those that they ask for. */
  List<DepartmentYear> peers() {
    List<DepartmentYear> peers = new ArrayList<>(years());
    Set<String> asked = asked(years());
    asked.stream().filter(kept::containsKey).map(this::read).flatMap(this::built).forEach(peers::add);
    return peers;
  }

  // --- what they are called -----------------------------------------------------------------------------------------

  /** Everything that has a name in the portal. */
  SortedSet<String> names() {
    return names;
  }

  /** A hash of all names, and of which department each of those of departments means. */
  String mark() {
    return mark;
  }

  private SortedSet<String> findNames() {
    if (namesAreAsBefore()) {
      return new TreeSet<>(last.memory().names());
    }
    SortedSet<String> names = new TreeSet<>();
    folder.common().ifPresent(common -> {
      names.addAll(Names.common(common));
      Parallel.map(kept.keySet(), last::unit).forEach(unit -> names.addAll(unit.names()));
      read.keySet().forEach(id -> names.addAll(names(id)));
    });
    return names;
  }

  /** Those of the common data are, wherever a department stays. */
  private boolean namesAreAsBefore() {
    Map<String, LastBuild.Kept> before = last.memory().departments();
    return !kept.isEmpty()
        && before.keySet().equals(Set.copyOf(folder.departments()))
        && read.keySet().stream().allMatch(id -> hash(names(id)).equals(before.get(id).outline().names()));
  }

  /** A hash of some names. */
  static String hash(SortedSet<String> names) {
    Sha256 hash = new Sha256();
    names.forEach(hash::add);
    return hash.hex();
  }

  /** What has a name in the files of a department that has changed. */
  SortedSet<String> names(String id) {
    return ownNames.computeIfAbsent(id, this::findNames);
  }

  private SortedSet<String> findNames(String id) {
    SortedSet<String> names = new TreeSet<>();
    folder.common().ifPresent(common -> years(id).forEach(year -> names.addAll(Names.own(year, common))));
    return names;
  }

  private static String mark(SortedSet<String> names, SortedMap<String, String> ids) {
    Sha256 hash = new Sha256();
    names.forEach(hash::add);
    ids.forEach((name, id) -> hash.add(name + "=" + id)); // a name may be known as a term before any department has it
    return hash.hex();
  }
}
