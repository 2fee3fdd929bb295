package org.mingzhang.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.mingzhang.model.Classification;
import org.mingzhang.model.ClassificationFile;
import org.mingzhang.model.Department;
import org.mingzhang.model.DepartmentYear;
import org.mingzhang.model.FinalAccounts;
import org.mingzhang.model.Figures;
import org.mingzhang.model.GlossaryEntry;
import org.mingzhang.model.Ledger;
import org.mingzhang.model.PortalData;
import org.mingzhang.model.PortalSettings;
import org.mingzhang.model.Position;
import org.mingzhang.model.Problem;
import org.mingzhang.model.Profile;
import org.mingzhang.model.Region;
import org.mingzhang.model.Shapes;
import org.mingzhang.model.Text;
import org.mingzhang.model.YesNo;

/** Reads the whole of {@code data/}: every file, every fault, one result. */
public final class DataFolder {

  private static final Pattern DEPARTMENT_ID = Pattern.compile("\\d{6}-[a-z0-9]{1,30}");
  private static final Pattern YEAR_FILE = Pattern.compile("(\\d{4})(-performance)?\\.yml");

  private final Path portal;
  private final Shapes shapes;
  private final KeyboardSlips slips;
  private final List<Problem> problems = new ArrayList<>();

  private DataFolder(Path portal, Shapes shapes) {
    this.portal = portal;
    this.shapes = shapes;
    this.slips = new KeyboardSlips(SchemaKeys.all(shapes));
  }

  /**
   * What reading gave.
   *
   * @param data the portal's data, or empty when any fault was an error
   * @param problems all faults and warnings, sorted by place
   * @param files how many files were read
   */
  public record Result(Optional<PortalData> data, List<Problem> problems, int files) {}

  private int files;

  /** Reads {@code portal/data}. */
  public static Result read(Path portal, Shapes shapes) {
    DataFolder folder = new DataFolder(portal, shapes);
    Optional<PortalData> data = folder.read();
    List<Problem> sorted = folder.problems.stream().sorted(Problem.ORDER).distinct().toList();
    boolean failed = sorted.stream().anyMatch(Problem::isError);
    return new Result(failed ? Optional.empty() : data, sorted, folder.files);
  }

  private Optional<PortalData> read() {
    if (!Files.isDirectory(portal.resolve("data"))) {
      problem(Problem.error(Position.startOf("data"), "找不到 data 文件夹", "在网站文件夹里运行，或用 --portal 指明"));
      return Optional.empty();
    }
    Optional<PortalSettings> settings = file("data/portal.yml", PortalSettings.class);
    Map<String, Region> regions = regions();
    List<GlossaryEntry> glossary = glossary();
    NavigableMap<Integer, Classification> classifications = classifications();
    Map<String, Profile> profiles = profiles();
    List<DepartmentYear> years = new ArrayList<>();
    Map<String, String> names = new HashMap<>();
    for (Path folder : children("data/departments")) {
      years.addAll(department(folder, regions, classifications, profiles, names));
    }
    years.sort(
        Comparator.comparing(DepartmentYear::id).thenComparing(Comparator.comparing(DepartmentYear::year).reversed()));
    return settings.map(s -> new PortalData(s, regions, glossary, profiles, years));
  }

  private Map<String, Region> regions() {
    Map<String, Region> regions = new TreeMap<>();
    file("data/regions.yml", RegionsFile.class)
        .ifPresent(
            list -> {
              for (Region region : list.regions()) {
                if (!region.code().value().matches("\\d{6}")) {
                  problem(Problem.error(region.code().at(), "行政区划代码应当是 6 位", "如 430204"));
                } else if (regions.putIfAbsent(region.code().value(), region) != null) {
                  problem(Problem.error(region.code().at(), "行政区划 " + region.code().value() + " 重复", "删去一处"));
                }
              }
            });
    return regions;
  }

  private List<GlossaryEntry> glossary() {
    List<GlossaryEntry> entries =
        file("data/glossary.yml", GlossaryFile.class).map(GlossaryFile::entries).orElse(List.of());
    Map<String, Position> seen = new HashMap<>();
    for (GlossaryEntry entry : entries) {
      if (entry.text() == null) {
        problem(Problem.error(entry.term().at(), "“" + entry.term().value() + "”没有释义", "加上“释义: …”"));
      }
      Position first = seen.putIfAbsent(entry.term().value(), entry.term().at());
      if (first != null) {
        problem(
            Problem.error(
                entry.term().at(), "“" + entry.term().value() + "”重复", "第 " + first.line() + " 行已经写过，请合并"));
      }
    }
    return entries;
  }

  private NavigableMap<Integer, Classification> classifications() {
    NavigableMap<Integer, Classification> byYear = new TreeMap<>();
    for (Path path : children("data/subjects")) {
      String name = "data/subjects/" + path.getFileName();
      file(name, ClassificationFile.class)
          .ifPresent(
              file -> {
                int year = file.year().value();
                if (!path.getFileName().toString().equals(year + ".yml")) {
                  problem(Problem.error(file.year().at(), "年度与文件名不一致", "文件名应当是 " + year + ".yml"));
                }
                byYear.put(year, classification(file));
              });
    }
    if (byYear.isEmpty() && problems.isEmpty()) {
      problem(Problem.error(Position.startOf("data/subjects"), "没有科目表", "至少要有一个年度的科目表，如 data/subjects/2021.yml"));
    }
    return byYear;
  }

  private Classification classification(ClassificationFile file) {
    Map<String, String> functional = names(file.functional(), "3、5 或 7", "\\d{3}(\\d{2}){0,2}");
    Map<String, String> economic = names(file.economic(), "3 或 5", "\\d{3}(\\d{2})?");
    return new Classification(file.year().value(), file.complete() == YesNo.YES, functional, economic);
  }

  private Map<String, String> names(Map<String, Text> typed, String digits, String pattern) {
    Map<String, String> names = new LinkedHashMap<>();
    typed.forEach(
        (code, name) -> {
          if (!code.matches(pattern)) {
            problem(Problem.error(name.at(), "科目编码“" + code + "”不对", "应当是 " + digits + " 位数字"));
          } else if (code.length() > 3 && !typed.containsKey(code.substring(0, code.length() - 2))) {
            problem(
                Problem.error(
                    name.at(), "科目 " + code + " 没有上级", "补上 " + code.substring(0, code.length() - 2)));
          }
          names.put(code, name.value());
        });
    return names;
  }

  private Map<String, Profile> profiles() {
    Map<String, Profile> profiles = new TreeMap<>();
    for (Path path : children("data/profiles")) {
      file("data/profiles/" + path.getFileName(), Profile.class)
          .ifPresent(
              profile -> {
                if (profiles.putIfAbsent(profile.name().value(), profile) != null) {
                  problem(Problem.error(profile.name().at(), "格式“" + profile.name().value() + "”重复", "改一个名称"));
                }
              });
    }
    return profiles;
  }

  // --- departments --------------------------------------------------------------------------------------------------

  private List<DepartmentYear> department(
      Path folder,
      Map<String, Region> regions,
      NavigableMap<Integer, Classification> classifications,
      Map<String, Profile> profiles,
      Map<String, String> names) {
    String id = folder.getFileName().toString();
    String base = "data/departments/" + id + "/";
    if (!Files.isDirectory(folder)) {
      problem(Problem.warning(Position.startOf("data/departments/" + id), "这里只放部门文件夹，已忽略", "删去或移走"));
      return List.of();
    }
    if (!DEPARTMENT_ID.matcher(id).matches()) {
      problem(
          Problem.error(Position.startOf(base), "部门文件夹名“" + id + "”不对", "用行政区划代码加拼音首字母，全小写，如 430204-jgsw"));
      return List.of();
    }
    Optional<Department> department = file(base + "department.yml", Department.class);
    department.ifPresent(d -> checkDepartment(d, id, regions, names));
    Map<Integer, PerformanceFile> companions = new HashMap<>();
    List<FinalAccounts> accounts = new ArrayList<>();
    for (Path path : children(base)) {
      yearFile(path, base, accounts, companions);
    }
    YearRules rules = new YearRules(shapes, profiles.keySet(), this::problem);
    List<DepartmentYear> years = new ArrayList<>();
    for (FinalAccounts typed : accounts) {
      FinalAccounts year = withCompanion(typed, companions.remove(typed.year().value()));
      Optional<Classification> classification = classificationFor(year, classifications);
      if (department.isPresent() && classification.isPresent()) {
        Classification named = rules.check(year, classification.get());
        Ledger ledger = new Ledger(year, named);
        Figures figures = Figures.of(ledger, shapes);
        rules.checkPaths(year, figures);
        years.add(
            new DepartmentYear(id, department.get(), year, ledger, figures, base + year.year().value() + ".yml"));
      }
    }
    companions.forEach(
        (year, companion) ->
            problem(
                Problem.error(companion.year().at(), "没有对应的年度文件 " + year + ".yml", "绩效报告要与年度文件一起放")));
    return years;
  }

  private void checkDepartment(Department department, String id, Map<String, Region> regions, Map<String, String> names) {
    String region = department.region().value();
    if (!id.startsWith(region + "-")) {
      problem(
          Problem.error(
              department.region().at(), "行政区划 " + region + " 与文件夹名 " + id + " 不一致", "文件夹名以行政区划代码开头"));
    }
    if (!regions.isEmpty() && !regions.containsKey(region)) {
      problem(Problem.error(department.region().at(), "没有行政区划 " + region, "先在 data/regions.yml 里加上"));
    }
    String other = names.putIfAbsent(department.name().value(), id);
    if (other != null) {
      problem(
          Problem.error(
              department.name().at(), "部门“" + department.name().value() + "”重复", "文件夹 " + other + " 已经是这个部门"));
    }
  }

  private void yearFile(
      Path path, String base, List<FinalAccounts> accounts, Map<Integer, PerformanceFile> companions) {
    String name = path.getFileName().toString();
    if (name.equals("department.yml")) {
      return;
    }
    Matcher m = YEAR_FILE.matcher(name);
    if (!m.matches()) {
      problem(
          Problem.warning(
              Position.startOf(base + name), "不认识的文件，已忽略", "年度文件叫 2021.yml，绩效报告叫 2021-performance.yml"));
      return;
    }
    int year = Integer.parseInt(m.group(1));
    if (m.group(2) == null) {
      file(base + name, FinalAccounts.class)
          .filter(a -> sameYear(a.year().value(), a.year().at(), year))
          .ifPresent(accounts::add);
    } else {
      file(base + name, PerformanceFile.class)
          .filter(p -> sameYear(p.year().value(), p.year().at(), year))
          .ifPresent(p -> companions.put(year, p));
    }
  }

  private boolean sameYear(int typed, Position at, int inName) {
    if (typed != inName) {
      problem(Problem.error(at, "年度 " + typed + " 与文件名 " + inName + " 不一致", "改年度或改文件名"));
    }
    return typed == inName;
  }

  private FinalAccounts withCompanion(FinalAccounts accounts, PerformanceFile companion) {
    if (companion == null) {
      return accounts;
    }
    if (accounts.performance() != null) {
      problem(Problem.error(companion.year().at(), "“绩效”写了两处", "年度文件里已经有，请合并到一处"));
      return accounts;
    }
    return accounts.with(companion.performance());
  }

  private Optional<Classification> classificationFor(
      FinalAccounts accounts, NavigableMap<Integer, Classification> classifications) {
    int year = accounts.year().value();
    var entry = classifications.floorEntry(year);
    if (entry == null) {
      if (!classifications.isEmpty()) {
        problem(
            Problem.error(accounts.year().at(), "没有 " + year + " 年的科目表", "加上 data/subjects/" + year + ".yml"));
      }
      return Optional.empty();
    }
    if (entry.getKey() != year) {
      problem(
          Problem.warning(
              accounts.year().at(),
              "没有 " + year + " 年的科目表，用了 " + entry.getKey() + " 年的",
              "加上 data/subjects/" + year + ".yml"));
    }
    return Optional.of(entry.getValue());
  }

  // --- files ----------------------------------------------------------------------------------------------------------

  private <T extends Record> Optional<T> file(String name, Class<T> type) {
    files++;
    Problems found = new Problems();
    Optional<T> bound =
        SourceText.read(portal.resolve(name), name, found)
            .flatMap(text -> YamlParser.parse(text, name, slips, found))
            .flatMap(node -> new Binder(shapes, found).bind(node, type));
    problems.addAll(found.found());
    return bound;
  }

  /** Sorted, because file systems do not agree on an order; hidden files are not ours. */
  private List<Path> children(String folder) {
    Path path = portal.resolve(folder);
    if (!Files.isDirectory(path)) {
      return List.of();
    }
    try (Stream<Path> list = Files.list(path)) {
      return list.filter(p -> !p.getFileName().toString().startsWith("."))
          .sorted(Comparator.comparing(p -> p.getFileName().toString()))
          .toList();
    } catch (IOException | UncheckedIOException e) {
      problem(Problem.error(Position.startOf(folder), "读不了这个文件夹", "请检查读取权限"));
      return List.of();
    }
  }

  private void problem(Problem problem) {
    problems.add(problem);
  }
}
