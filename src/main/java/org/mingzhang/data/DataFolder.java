package org.mingzhang.data;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mingzhang.model.Department;
import org.mingzhang.model.DepartmentYear;
import org.mingzhang.model.PortalData;
import org.mingzhang.model.Position;
import org.mingzhang.model.Problem;
import org.mingzhang.model.Shapes;
import org.mingzhang.model.Text;
import org.mingzhang.publish.Parallel;

/** Reads the whole of {@code data/}: every file, every fault, one result. */
public final class DataFolder {

  private static final String DEPARTMENTS = "data/departments";
  private static final Set<String> KNOWN =
      Set.of("portal.yml", "regions.yml", "glossary.yml", "subjects", "profiles", "departments", "schema");

  private final DataFiles files;
  private final Common common;
  private final List<String> departments;

  private DataFolder(DataFiles files, Common common, List<String> departments) {
    this.files = files;
    this.common = common;
    this.departments = departments;
  }

  /**
   * What reading gave.
   *
   * @param data the portal's data, or empty when any fault was an error
   * @param problems all faults and warnings, sorted by place
   * @param files how many files were read
   * @param unfinished one warning for each draft that still lacks values; of no interest where drafts are left out
   */
  public record Result(Optional<PortalData> data, List<Problem> problems, int files, List<Problem> unfinished) {}

  /** Reads {@code portal/data}. */
  public static Result read(Path portal, Shapes shapes) {
    DataFolder folder = open(portal, shapes);
    List<DepartmentFiles> read = Parallel.map(folder.departments, folder::read);
    Map<String, Department> named = new LinkedHashMap<>();
    read.forEach(files -> files.department().ifPresent(department -> named.put(files.id(), department)));
    List<Problem> problems = new ArrayList<>(folder.problems());
    read.forEach(files -> problems.addAll(files.problems()));
    problems.addAll(twins(named));
    boolean failed = problems.stream().anyMatch(Problem::isError);
    List<DepartmentYear> years = read.stream().flatMap(files -> files.years().stream()).toList();
    return new Result(
        failed ? Optional.empty() : folder.common().map(common -> common.with(years)),
        problems.stream().sorted(Problem.ORDER).distinct().toList(),
        folder.files.count() + read.stream().mapToInt(DepartmentFiles::files).sum(),
        read.stream().flatMap(files -> files.unfinished().stream()).sorted(Problem.ORDER).toList());
  }

  // --- step by step -------------------------------------------------------------------------------------------------

  /** Reads what all departments share, and which departments there are. */
  public static DataFolder open(Path portal, Shapes shapes) {
    DataFiles files = new DataFiles(portal, shapes);
    if (!files.isFolder("data")) {
      files.error(Position.startOf("data"), "找不到 data 文件夹", "在网站文件夹里运行，或用 --portal 指明");
      return new DataFolder(files, Common.NONE, List.of());
    }
    for (String name : files.names("data")) {
      if (!KNOWN.contains(name)) {
        files.unknown("data/" + name, "data 里只有 portal.yml 等固定的文件，请核对名称");
      }
    }
    Common common = new CommonFiles(files).read();
    return new DataFolder(files, common, departments(files));
  }

  private static List<String> departments(DataFiles files) {
    List<String> departments = new ArrayList<>();
    Map<String, String> idBySpelling = new HashMap<>();
    for (String id : files.names(DEPARTMENTS)) {
      if (files.isFolder(DEPARTMENTS + "/" + id)) {
        departments.add(id);
        String twin = idBySpelling.putIfAbsent(id.toLowerCase(Locale.ROOT), id);
        if (twin != null) {
          files.error(
              Position.startOf(Quoted.path(DEPARTMENTS + "/" + id)), "部门文件夹名与 " + Quoted.plain(twin) + " 只有大小写不同",
              "两个部门的网址会互相覆盖，改掉其中一个");
        }
      } else {
        files.unknown(DEPARTMENTS + "/" + id, "这里只放部门文件夹，如 430204-jgsw");
      }
    }
    if (departments.isEmpty()) {
      files.warning(Position.startOf(DEPARTMENTS), "还没有部门", "每个部门一个文件夹，如 430204-jgsw");
    }
    return departments;
  }

  /** Everything but the departments; empty when the settings cannot be read. */
  public Optional<PortalData> common() {
    return common.settings().map(settings -> common.with(settings, List.of()));
  }

  /** Faults and warnings of what all departments share, sorted by place. */
  public List<Problem> problems() {
    return files.problems();
  }

  /** How many files all departments share. */
  public int files() {
    return files.count();
  }

  /** The folders of departments, sorted. */
  public List<String> departments() {
    return departments;
  }

  /** The records by which it reads. */
  public Shapes shapes() {
    return files.shapes();
  }

  /** Reads the folder of one department; several threads may read several. */
  public DepartmentFiles read(String id) {
    return new DepartmentFolder(files.fresh(), common, id).read();
  }

  /**
   * An error for every department that is called like one before it.
   *
   * @param named departments by their ids, sorted
   */
  public static List<Problem> twins(Map<String, Department> named) {
    List<Problem> problems = new ArrayList<>();
    Map<String, String> idByName = new HashMap<>();
    named.forEach(
        (id, department) -> {
          Text name = department.name();
          String other = name == null ? null : idByName.putIfAbsent(name.value(), id);
          if (other != null) {
            problems.add(
                Problem.error(
                    name.at(), "部门" + Quoted.of(name.value()) + "重复", "文件夹 " + Quoted.plain(other) + " 已经是这个部门"));
          }
        });
    return problems;
  }
}
