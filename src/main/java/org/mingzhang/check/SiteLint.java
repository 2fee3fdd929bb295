package org.mingzhang.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.mingzhang.model.Correction;
import org.mingzhang.model.Day;
import org.mingzhang.model.DepartmentYear;
import org.mingzhang.model.FinalAccounts;
import org.mingzhang.model.Form;
import org.mingzhang.model.Overview;
import org.mingzhang.model.PortalData;
import org.mingzhang.model.PortalSettings;
import org.mingzhang.model.Position;
import org.mingzhang.model.Profile;
import org.mingzhang.publish.Parallel;

/**
 * Holds a portal against what inspectors of government sites ask for. What is found is advice: it is told as data that is
 * missing, never as a mismatch, stops nothing, and is not published. What a rule says already (R68, R69) is not said again.
 */
public final class SiteLint {

  /** All of them in order; the source says what each rests on. */
  public static final List<Rule> RULES =
      List.of(
          rule("W01", "网站标签齐全", "每页有 SiteName、SiteDomain、SiteIDCode", "国办发〔2017〕47号"),
          rule("W02", "栏目标签齐全", "列表页有 ColumnName、ColumnDescription、ColumnKeywords、ColumnType", "国办发〔2017〕47号，一般了解"),
          rule("W03", "内容标签齐全", "年度页面有 ArticleTitle、PubDate（到分钟）、ContentSource", "国办发〔2017〕47号，一般了解"),
          rule("W04", "页脚标识齐全", "页脚有主办单位、党政机关标识、网站标识码、备案号、找错和联系方式", "政府网站抽查通报"),
          rule("W05", "注明公开日期", "每个部门年度写明公开日期", "《预算法》第十四条"),
          rule("W06", "日期不晚于核对的那一天", "批复、成文、更正的日期都不晚于 --today；公开日期归 R69", "国办秘函〔2019〕19号"),
          rule("W07", "规定的表齐全", "格式规定的表都有数，或者写明为什么没有", "基层政务公开标准目录"),
          rule("W08", "规定的内容齐全", "格式规定的各节都有内容", "基层政务公开标准目录"),
          rule("W09", "没有空白栏目", "每个列表页都有内容", "国办秘函〔2019〕19号"),
          rule("W10", "不请求外部资源", "模板、样式、脚本和文章不从别的网站取文件", "一般了解"),
          rule("W11", "示范网站", "示范网站不画官方标识；改成正式网站要补齐的，一次说明", "本软件的约定"));

  private static final Map<String, Rule> BY_ID =
      RULES.stream().collect(Collectors.toUnmodifiableMap(Rule::id, rule -> rule));

  private static final Position SETTINGS = Position.startOf("data/portal.yml");

  private final PortalData data;
  private final LocalDate today;
  private final List<Finding> findings = new ArrayList<>();

  private SiteLint(PortalData data, LocalDate today) {
    this.data = data;
    this.today = today;
  }

  private static Rule rule(String id, String title, String formula, String source) {
    return new Rule(id, title, formula, source, "", null, null);
  }

  /**
   * All advice, that on the whole portal first.
   *
   * @param today the day at the terminal
   */
  public static List<Finding> run(PortalData data, LocalDate today) {
    SiteLint lint = new SiteLint(data, today);
    lint.settings();
    lint.emptyLists();
    List<Finding> all = new ArrayList<>(lint.findings);
    List<DepartmentYear> years = data.years().stream().sorted(Comparator.comparing(DepartmentYear::file)).toList();
    Parallel.map(years, year -> of(year, data, today)).forEach(all::addAll);
    return all;
  }

  private static List<Finding> of(DepartmentYear year, PortalData data, LocalDate today) {
    SiteLint lint = new SiteLint(data, today);
    lint.year(year);
    return lint.findings;
  }

  /** A file of the portal that makes browsers ask another host. */
  public static Finding outside(Position at, String address) {
    return finding("W10", at, "", 0, "外部资源", "页面会向“" + address + "”取文件，内网打不开，也把读者的访问告诉了别人");
  }

  // --- the portal -------------------------------------------------------------------------------------------------------

  /**
   * A key that a government site needs.
   *
   * @param purpose what it is for
   */
  private record Wanted(String rule, String key, Predicate<PortalSettings> given, String purpose) {}

  private static final List<Wanted> WANTED =
      List.of(
          new Wanted("W01", "网址", s -> s.url() != null, "用于 SiteDomain 标签、正式地址和站点地图"),
          new Wanted("W01", "网站标识码", s -> s.siteCode() != null, "用于 SiteIDCode 标签和页脚"),
          new Wanted("W02", "栏目名称", s -> s.column() != null, "用于 ColumnName 标签"),
          new Wanted("W02", "栏目类别", s -> s.columnType() != null, "用于 ColumnType 标签"),
          new Wanted("W02", "关键词", s -> !s.keywords().isEmpty(), "用于 ColumnKeywords 和 Keywords 标签"),
          new Wanted("W04", "主办单位", s -> s.host() != null, "写在页脚"),
          new Wanted("W04", "联系方式", s -> s.contact() != null, "写在页脚"),
          new Wanted("W04", "党政机关标识", s -> s.agencyMark() != null, "页脚里通向标识的查验页"),
          new Wanted("W04", "ICP备案号", s -> s.icp() != null, "写在页脚"),
          new Wanted("W04", "公安备案号", s -> s.policeRecord() != null, "写在页脚"),
          new Wanted("W04", "找错链接", s -> s.faultReport() != null, "页脚里的“政府网站找错”"));

  private void settings() {
    List<Wanted> missing = WANTED.stream().filter(wanted -> !wanted.given().test(data.settings())).toList();
    if (!data.settings().isDemonstration()) {
      missing.forEach(w -> site(w.rule(), SETTINGS, w.key(), "没有写“" + w.key() + "”，" + w.purpose()));
    } else if (!missing.isEmpty()) {
      String keys = missing.stream().map(Wanted::key).collect(Collectors.joining("、"));
      site("W11", SETTINGS, "示范", "示范网站不画官方标识；改成正式网站以前，还要写：" + keys);
    }
  }

  private void emptyLists() {
    Map<String, Predicate<FinalAccounts>> lists = new LinkedHashMap<>();
    lists.put("地区、年度", accounts -> true);
    lists.put("科目", accounts -> accounts.expenditure() != null && !accounts.expenditure().lines().isEmpty());
    lists.put("“三公”", accounts -> accounts.threePublic() != null);
    lists.put("项目", a -> a.performance() != null && !a.performance().projects().isEmpty());
    lists.forEach(
        (name, filled) -> {
          if (data.years().stream().map(DepartmentYear::accounts).noneMatch(filled)) {
            site("W09", Position.startOf("data/departments"), name, "还没有数据，" + name + "页是空的");
          }
        });
  }

  // --- department-years ---------------------------------------------------------------------------------------------------

  private void year(DepartmentYear year) {
    FinalAccounts accounts = year.accounts();
    Position start = Position.startOf(year.file());
    if (accounts.source().publisher() == null) {
      add("W03", start, year, "来源/发布机构", "没有写来源的发布机构，ContentSource 标签用部门名称代替");
    }
    if (accounts.published() == null) {
      add("W05", start, year, "公开日期", "没有写公开日期，页面没有 PubDate 标签，也不进订阅");
    } else if (accounts.publishedAt() == null) {
      add("W03", accounts.published().at(), year, "公开时刻", "没有写公开时刻，PubDate 标签只到日");
    }
    future(year);
    if (accounts.ofAccounts()) {
      tables(year);
      sections(year);
    }
  }

  private void future(DepartmentYear year) {
    FinalAccounts accounts = year.accounts();
    future(year, "批复日期", accounts.approved());
    future(year, "来源/成文日期", accounts.source().dated());
    for (Correction correction : accounts.corrections()) {
      future(year, "更正/日期", correction.date());
    }
  }

  private void future(DepartmentYear year, String where, Day day) {
    if (day != null && day.value().isAfter(today)) {
      add("W06", day.at(), year, where, day.printed() + " 晚于核对的那一天 " + today);
    }
  }

  private void tables(DepartmentYear year) {
    String missing =
        year.profile().parts().stream()
            .flatMap(part -> part.tables().stream())
            .map(Profile.ProfileTable::form)
            .filter(form -> isMissing(form, year))
            .map(year.profile()::label)
            .collect(Collectors.joining("、"));
    if (!missing.isEmpty()) {
      add("W07", Position.startOf(year.file()), year, missing, "没有数，也没有在“空表说明”里写明原因");
    }
  }

  private static boolean isMissing(Form form, DepartmentYear year) {
    FinalAccounts accounts = year.accounts();
    boolean printed = accounts.stated().stream().anyMatch(stated -> stated.path().value().startsWith(form.label() + "/"));
    return !printed && year.figures().form(form).blank() && !accounts.emptyTables().containsKey(form.label());
  }

  private void sections(DepartmentYear year) {
    List<String> missing = new ArrayList<>();
    for (Profile.ProfilePart part : year.profile().parts()) {
      part.sections().stream()
          .filter(section -> !isTold(section.pattern().value(), year.accounts()))
          .forEach(section -> missing.add(section.title().value()));
      if (part.kind() == Profile.PartKind.GLOSSARY && year.accounts().glossary().isEmpty()) {
        missing.add(part.title().value());
      }
    }
    if (!missing.isEmpty()) {
      add("W08", Position.startOf(year.file()), year, String.join("、", missing), "这些内容没有数据，页面上没有这几节或者是空的");
    }
  }

  /** Whether the data holds what a section is about; sections on the tables are {@link #tables}' matter. */
  private static boolean isTold(String pattern, FinalAccounts accounts) {
    Optional<Overview> overview = Optional.ofNullable(accounts.overview());
    return switch (pattern) {
      case "duties" -> overview.filter(o -> !o.duties().isEmpty()).isPresent();
      case "structure" -> overview.filter(SiteLint::hasStructure).isPresent();
      case "three-public" -> accounts.threePublic() != null;
      case "operating-cost" -> accounts.operatingCost() != null;
      case "procurement" -> accounts.procurement() != null;
      case "assets" -> !accounts.vehicles().isEmpty() || accounts.equipment() != null || accounts.fixedAssets() != null;
      case "performance" -> accounts.performance() != null;
      default -> true;
    };
  }

  private static boolean hasStructure(Overview overview) {
    return !overview.offices().isEmpty() || !overview.units().isEmpty() || !overview.unitCounts().isEmpty()
        || !overview.reportingUnits().isEmpty() || overview.remark() != null;
  }

  // --- findings -----------------------------------------------------------------------------------------------------------

  private void site(String rule, Position at, String where, String message) {
    findings.add(finding(rule, at, "", 0, where, message));
  }

  private void add(String rule, Position at, DepartmentYear year, String where, String message) {
    findings.add(finding(rule, at, year.id(), year.year(), where, message));
  }

  private static Finding finding(String rule, Position at, String department, int year, String where, String message) {
    return new Finding(BY_ID.get(rule), Outcome.INSUFFICIENT_DATA, department, year, at, where, "", "", "", message);
  }
}
