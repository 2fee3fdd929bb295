package org.mingzhang.data;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mingzhang.model.DepartmentYear;
import org.mingzhang.model.PortalData;
import org.mingzhang.model.Position;
import org.mingzhang.model.Problem;
import org.mingzhang.model.Shapes;

/** Reads the whole of {@code data/}: every file, every fault, one result. */
public final class DataFolder {

  private static final String DEPARTMENTS = "data/departments";
  private static final Set<String> KNOWN =
      Set.of("portal.yml", "regions.yml", "glossary.yml", "subjects", "profiles", "departments", "schema");

  private final DataFiles files;

  private DataFolder(DataFiles files) {
    this.files = files;
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
    DataFiles files = new DataFiles(portal, shapes);
    Optional<PortalData> data = new DataFolder(files).read();
    List<Problem> problems = files.problems();
    boolean failed = problems.stream().anyMatch(Problem::isError);
    return new Result(failed ? Optional.empty() : data, problems, files.count(), files.unfinished());
  }

  private Optional<PortalData> read() {
    if (!files.isFolder("data")) {
      files.error(Position.startOf("data"), "找不到 data 文件夹", "在网站文件夹里运行，或用 --portal 指明");
      return Optional.empty();
    }
    for (String name : files.names("data")) {
      if (!KNOWN.contains(name)) {
        files.unknown("data/" + name, "data 里只有 portal.yml 等固定的文件，请核对名称");
      }
    }
    Common common = new CommonFiles(files).read();
    List<DepartmentYear> years = departments(common);
    return common.settings().map(settings -> common.with(settings, years));
  }

  private List<DepartmentYear> departments(Common common) {
    List<DepartmentYear> years = new ArrayList<>();
    Map<String, String> idByName = new HashMap<>();
    Map<String, String> idBySpelling = new HashMap<>();
    boolean any = false;
    for (String id : files.names(DEPARTMENTS)) {
      if (files.isFolder(DEPARTMENTS + "/" + id)) {
        any = true;
        String twin = idBySpelling.putIfAbsent(id.toLowerCase(Locale.ROOT), id);
        if (twin != null) {
          files.error(
              Position.startOf(Quoted.path(DEPARTMENTS + "/" + id)), "部门文件夹名与 " + Quoted.plain(twin) + " 只有大小写不同",
              "两个部门的网址会互相覆盖，改掉其中一个");
        }
        years.addAll(new DepartmentFolder(files, common, id).read(idByName));
      } else {
        files.unknown(DEPARTMENTS + "/" + id, "这里只放部门文件夹，如 430204-jgsw");
      }
    }
    if (!any) {
      files.warning(Position.startOf(DEPARTMENTS), "还没有部门", "每个部门一个文件夹，如 430204-jgsw");
    }
    years.sort(
        Comparator.comparing(DepartmentYear::id).thenComparing(DepartmentYear::year, Comparator.reverseOrder()));
    return years;
  }
}
