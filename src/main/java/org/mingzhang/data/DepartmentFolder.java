package org.mingzhang.data;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingzhang.model.Classification;
import org.mingzhang.model.Code;
import org.mingzhang.model.Count;
import org.mingzhang.model.Department;
import org.mingzhang.model.DepartmentYear;
import org.mingzhang.model.Figures;
import org.mingzhang.model.FinalAccounts;
import org.mingzhang.model.Ledger;
import org.mingzhang.model.Position;
import org.mingzhang.model.Profile;
import org.mingzhang.model.Recomputed;
import org.mingzhang.model.Shapes;
import org.mingzhang.model.Region;

/** Reads one department's folder: {@code data/departments/<id>}. */
final class DepartmentFolder {

  static final Pattern ID = Pattern.compile("\\d{6}-[a-z0-9]{1,30}");
  private static final Pattern YEAR_FILE = Pattern.compile("(\\d{4})(-performance)?\\.yml");

  private final DataFiles files;
  private final Common common;
  private final String id;
  private final String base;
  private final NavigableMap<Integer, Reading<FinalAccounts>> accounts = new TreeMap<>();
  private final NavigableMap<Integer, Reading<PerformanceFile>> companions = new TreeMap<>();

  DepartmentFolder(DataFiles files, Common common, String id) {
    this.files = files;
    this.common = common;
    this.id = id;
    this.base = "data/departments/" + id;
  }

  DepartmentFiles read() {
    if (!ID.matcher(id).matches()) {
      files.error(
          Position.startOf(Quoted.path(base)),
          "部门文件夹名" + Quoted.of(id) + "不对",
          "用行政区划代码加拼音首字母，全小写，如 430204-jgsw");
    }
    Optional<Department> department = files.read(base + "/department.yml", Department.class).record();
    department.filter(d -> d.region() != null).ifPresent(d -> region(d.region()));
    files.names(base).forEach(this::file);
    if (accounts.isEmpty() && companions.isEmpty()) {
      files.warning(Position.startOf(Quoted.path(base)), "还没有年度文件", "如 " + Quoted.path(base) + "/2021.yml");
    }
    List<DepartmentYear> years = new ArrayList<>();
    accounts.forEach((year, reading) -> year(year, reading, department).ifPresent(years::add));
    companions.forEach(this::alone);
    years.sort(Comparator.comparing(DepartmentYear::year).reversed());
    return new DepartmentFiles(id, department, years, files.count(), files.problems(), files.unfinished());
  }

  private void region(Code region) {
    Known<Map<String, Region>> regions = common.regions();
    if (!id.startsWith(region.value() + "-")) {
      files.error(region.at(), "行政区划 " + region.value() + " 与文件夹名 " + Quoted.plain(id) + " 不一致", "文件夹名以行政区划代码开头");
    }
    if (regions.whole() && !regions.value().containsKey(region.value())) {
      files.error(region.at(), "没有行政区划 " + region.value(), "先在 data/regions.yml 里加上");
    }
  }

  private void file(String name) {
    Matcher m = YEAR_FILE.matcher(name);
    if (m.matches()) {
      int year = Integer.parseInt(m.group(1));
      if (m.group(2) == null) {
        accounts.put(year, files.read(base + "/" + name, FinalAccounts.class));
      } else {
        companions.put(year, files.read(base + "/" + name, PerformanceFile.class));
      }
    } else if (!name.equals("department.yml")) {
      files.unknown(base + "/" + name, "年度文件叫 2021.yml，绩效文件叫 2021-performance.yml");
    }
  }

  // --- one year -----------------------------------------------------------------------------------------------------

  private Optional<DepartmentYear> year(int year, Reading<FinalAccounts> reading, Optional<Department> department) {
    if (reading.record().isEmpty()) {
      return Optional.empty();
    }
    Reading<PerformanceFile> companion = companions.get(year);
    boolean whole = reading.whole() && (companion == null || companion.whole());
    FinalAccounts accounts = joined(reading.record().get(), companion, year);
    new YearRules(files, common, reading.places(), whole && reading.filled()).check(accounts);
    Count typed = accounts.year() == null ? new Count(year, reading.places().of("年度")) : accounts.year();
    Optional<Classification> subjects = sameYear(typed, year) ? common.subjects().of(typed, files) : Optional.empty();
    if (subjects.isEmpty()) {
      return Optional.empty();
    }
    Classification named = new SubjectRules(files, subjects.get(), reading.places()).check(accounts);
    PathRules paths = new PathRules(files, reading.places());
    if (!whole) {
      paths.checkRoots(accounts);
      return Optional.empty();
    }
    Ledger ledger = new Ledger(accounts, named);
    Shapes shapes = files.shapes();
    Figures figures = Figures.of(ledger, shapes);
    paths.check(accounts, figures);
    Profile profile = common.profiles().value().get(accounts.profile().value());
    if (department.isEmpty() || profile == null) {
      return Optional.empty();
    }
    String file = base + "/" + year + ".yml";
    Recomputed<Figures> computed = new Recomputed<>(figures, () -> Figures.of(ledger, shapes));
    List<DepartmentYear.Superseded> superseded = new ArrayList<>();
    if (!accounts.corrections().isEmpty()) {
      EarlierVersions versions = new EarlierVersions(files, accounts, figures);
      versions.check();
      for (EarlierVersions.Earlier earlier : versions.all(file)) {
        FinalAccounts then = companion == null ? earlier.accounts() : joined(earlier, year);
        superseded.add(new DepartmentYear.Superseded(earlier.until(), earlier(then, named, department.get(), profile, file)));
      }
    }
    return Optional.of(new DepartmentYear(id, department.get(), profile, accounts, ledger, computed, file, superseded));
  }

  /** Earlier accounts with their companion as it was then. */
  private FinalAccounts joined(EarlierVersions.Earlier earlier, int year) {
    return files.reread(base + "/" + year + "-performance.yml", PerformanceFile.class, earlier.values())
        .map(file -> earlier.accounts().with(file.performance()))
        .orElse(earlier.accounts());
  }

  private DepartmentYear earlier(
      FinalAccounts accounts, Classification named, Department department, Profile profile, String file) {
    Ledger ledger = new Ledger(accounts, named);
    Shapes shapes = files.shapes();
    Recomputed<Figures> computed = new Recomputed<>(Figures.of(ledger, shapes), () -> Figures.of(ledger, shapes));
    return new DepartmentYear(id, department, profile, accounts, ledger, computed, file, List.of());
  }

  /** The accounts with the performance part of their companion. */
  private FinalAccounts joined(FinalAccounts accounts, Reading<PerformanceFile> companion, int year) {
    if (companion == null || companion.record().isEmpty()) {
      return accounts;
    }
    PerformanceFile file = companion.record().get();
    if (file.year() != null) {
      sameYear(file.year(), year);
    }
    if (accounts.performance() != null) {
      files.error(companion.places().of("绩效"), "“绩效”写了两处", "年度文件里已经有，请合并到一处");
      return accounts;
    }
    return accounts.with(file.performance());
  }

  private boolean sameYear(Count typed, int inName) {
    if (typed.value() != inName) {
      files.error(typed.at(), "年度 " + typed.printed() + " 与文件名 " + inName + " 不一致", "改年度或改文件名");
    }
    return typed.value() == inName;
  }

  private void alone(int year, Reading<PerformanceFile> companion) {
    if (!accounts.containsKey(year)) {
      files.error(companion.places().of("年度"), "没有年度文件 " + year + ".yml", "绩效文件要与年度文件放在一起");
    }
  }
}
