package org.mingzhang.data;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.mingzhang.model.Classification;
import org.mingzhang.model.Department;
import org.mingzhang.model.FinalAccounts;
import org.mingzhang.model.Problem;
import org.mingzhang.model.Region;
import org.mingzhang.model.Shapes;

/** What a new department or year is written against: the common files, and single files of departments when asked for. */
public final class Groundwork {

  private static final String DEPARTMENTS = "data/departments";

  private final DataFiles files;
  private final Common common;

  private Groundwork(DataFiles files) {
    this.files = files;
    this.common = new CommonFiles(files).read();
  }

  /** Reads the common files of a portal. */
  public static Groundwork read(Path portal) {
    return new Groundwork(new DataFiles(portal, new Shapes()));
  }

  /** Accounts that stand in no portal, as those that the program carries. */
  public static Optional<FinalAccounts> parse(String text, String name) {
    return new DataFiles(Path.of(""), new Shapes()).read(text, name, FinalAccounts.class).record();
  }

  /** The first fault in what has been read so far. */
  public Optional<Problem> fault() {
    return files.problems().stream().filter(Problem::isError).findFirst();
  }

  /** The regions by code. */
  public Map<String, Region> regions() {
    return common.regions().value();
  }

  /** The names of the forms: 国家, 湖南. */
  public Set<String> profiles() {
    return common.profiles().value().keySet();
  }

  /** The classification of a year, or of the last year before it that has one. */
  public Optional<Classification> classification(int year) {
    return common.subjects().upTo(year);
  }

  /** Whether a department's folder may be called so: region code and pinyin initials. */
  public static boolean isId(String name) {
    return DepartmentFolder.ID.matcher(name).matches();
  }

  /** What was typed as it may stand in a message: short, on one line, with nothing invisible. */
  public static String shown(String typed) {
    return Quoted.plain(typed);
  }

  /** The folders of departments, whatever their names. */
  public List<String> departments() {
    return files.names(DEPARTMENTS).stream().filter(id -> files.isFolder(DEPARTMENTS + "/" + id)).toList();
  }

  /** The ids of departments by their full names, as far as their files can be read. */
  public Map<String, String> idsByName() {
    Map<String, String> ids = new TreeMap<>();
    for (String id : departments()) {
      Optional<Department> department = files.read(DEPARTMENTS + "/" + id + "/department.yml", Department.class).record();
      department.filter(d -> d.name() != null).ifPresent(d -> ids.putIfAbsent(d.name().value(), id));
    }
    return ids;
  }

  /** The years of a department that have a file, earliest first. */
  public List<Integer> years(String id) {
    return files.names(DEPARTMENTS + "/" + id).stream()
        .filter(name -> name.matches("\\d{4}\\.yml"))
        .map(name -> Integer.parseInt(name.substring(0, 4)))
        .sorted()
        .toList();
  }

  /** One year file as typed; its faults stand in {@link #fault}. */
  public Optional<FinalAccounts> accounts(String id, int year) {
    return files.read(DEPARTMENTS + "/" + id + "/" + year + ".yml", FinalAccounts.class).record();
  }
}
