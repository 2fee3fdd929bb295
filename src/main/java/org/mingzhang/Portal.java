package org.mingzhang;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import org.mingzhang.check.Finding;
import org.mingzhang.check.RuleBook;
import org.mingzhang.data.DataFolder;
import org.mingzhang.disclosure.DisclosureWriter;
import org.mingzhang.disclosure.TemplateFault;
import org.mingzhang.model.DepartmentYear;
import org.mingzhang.model.PortalData;
import org.mingzhang.model.Position;
import org.mingzhang.model.Problem;
import org.mingzhang.model.Shapes;
import org.mingzhang.page.CheckDocuments;
import org.mingzhang.page.PortalPages;
import org.mingzhang.page.Views;
import org.mingzhang.publish.AddressException;
import org.mingzhang.publish.DamagedStateException;
import org.mingzhang.publish.LastSite;
import org.mingzhang.publish.LinkCheck;
import org.mingzhang.publish.Parallel;
import org.mingzhang.publish.PublishException;
import org.mingzhang.publish.Published;
import org.mingzhang.publish.Publisher;
import org.mingzhang.publish.Sha256;
import org.mingzhang.publish.Site;
import org.mingzhang.publish.StateFolder;
import org.mingzhang.publish.StayingPages;
import org.mingzhang.publish.Trouble;
import org.mingzhang.search.SearchIndex;
import org.mingzhang.start.Versions;

/** The whole build as one list of steps. Each takes values and gives values; the first that finds an error ends it. */
public final class Portal {

  private final BuildOptions options;

  /** Whether all files of the last site are looked at before any is kept. */
  private final boolean waits;

  private final Progress progress;
  private final Laps laps;
  private final List<Problem> problems = new ArrayList<>();
  private final List<String> lines = new ArrayList<>();

  /** Those that tell of the site, not of one build. */
  private final List<String> lasting = new ArrayList<>();

  private Portal(BuildOptions options, boolean waits, Progress progress, Laps laps) {
    this.options = options;
    this.waits = waits;
    this.progress = progress;
    this.laps = laps;
  }

  /**
   * Builds the site; nothing is written unless everything holds.
   *
   * @throws org.mingzhang.publish.PublishException when the output folder cannot be written
   */
  public static BuildReport build(BuildOptions options) {
    return build(options, Progress.NONE);
  }

  /** The same, told while it goes on. */
  public static BuildReport build(BuildOptions options, Progress progress) {
    return Parallel.among(() -> build(options, progress, new Laps()));
  }

  private static BuildReport build(BuildOptions options, Progress progress, Laps laps) {
    try {
      return goOn(options, progress, laps);
    } catch (DamagedStateException e) {
      Portal again = new Portal(options.cleanly(), true, progress, laps);
      again.lines.add("注意：上次留下的状态用不了，这次全部重新生成");
      return again.build();
    }
  }

  private static BuildReport goOn(BuildOptions options, Progress progress, Laps laps) {
    try {
      return new Portal(options, false, progress, laps).build();
    } catch (Edited e) {
      return new Portal(options, true, progress, laps).build(); // now that it is known which files cannot stay
    }
  }

  /** Whether there is something that a build can go on from, be it of use or not. */
  public static boolean goesOn(BuildOptions options) {
    return !options.clean() && LastBuild.isThere(StateFolder.of(options.out()));
  }

  private BuildReport build() {
    boolean published = false;
    try {
      published = steps();
    } catch (TemplateFault fault) {
      problems.add(fault.problem());
    } catch (StackOverflowError e) {
      problems.add(TemplateFault.endless());
    } catch (AddressException e) {
      problems.add(Problem.error(Position.startOf("site"), e.getMessage(), "改掉其中一处的名称"));
    } catch (Refused refused) {
      // its problems are already listed
    }
    List<Problem> sorted = problems.stream().sorted(Problem.ORDER).distinct().toList();
    return new BuildReport(published, sorted, lines, laps.all(), laps.parts());
  }

  private boolean steps() {
    Publisher publisher = new Publisher(options.out(), progress::publishes);
    try (Publisher.Holding alone = publisher.begin()) {
      return steps(publisher);
    } catch (IOException e) {
      throw new PublishException("生成结束了，但锁放不开：" + Trouble.tell(publisher.folder(), e) + "。", e);
    }
  }

  private boolean steps(Publisher publisher) {
    boolean goesOn = goesOn(options);
    if (!goesOn) {
      warmUpSearch(); // otherwise it may turn out that there is nothing to do
    }
    CompletableFuture<LastBuild> left = CompletableFuture.supplyAsync(() -> lastBuild(publisher.folder()));
    Inputs inputs = Inputs.of(options, publisher.folder());
    LastBuild last = left.join();
    boolean unchanged = last.madeOf(inputs) && last.site().standsAlone();
    laps.lap("比对");
    if (unchanged) {
      return unchanged(last);
    }
    publisher.lookAhead(last.site());

    if (goesOn) {
      warmUpSearch();
    }
    DataFolder folder = DataFolder.open(options.portal(), new Shapes());
    Articles articles = articles(inputs, last.memory().portalwide());
    String common = common(inputs, articles.known().links());
    Departments departments = new Departments(folder, keys(inputs, common), last, waits, options.drafts(), progress);
    problems.addAll(departments.problems());
    Versions.check(options.portal()).ifPresent(problems::add);
    laps.lap("读取");
    stopOnErrors();

    PortalData data = folder.common().orElseThrow();
    Map<String, List<Finding>> findings = Findings.byFile(departments.years(), departments.peers());
    Map<String, List<Problem>> told = check(departments.years(), findings);
    PublishedFigures figures = new PublishedFigures(publisher.folder());
    Predicate<DepartmentYear> mayHaveChanged = year -> last.isUnknown() || inputs.mayHaveChanged(year.id());
    List<Problem> unregistered = figures.changes(departments.years().stream().filter(mayHaveChanged).toList());
    laps.lap("核对");
    stopOnErrors();

    int years = departments.years().size();
    departments.pack(Departments.MANY);

    Views views = views(data, articles.known().links());
    PortalPages pages = new PortalPages(views, data);
    PortalwidePages others =
        new PortalwidePages(options.portal(), articles, basePath(data), inputs.shared(), views, pages, data, last);
    others.begin();
    stopOnErrors(others.problems());
    laps.lap("内容页");

    try (Site site = new Site(publisher.folder());
        Indexing indexing = indexing(data, inputs, departments, last)) {
      site.writtenBy(() -> publisher.writeSome(site, last.site()));
      OpenData openData = new OpenData(last, site);
      YearKeys yearKeys = new YearKeys(common, inputs.read());
      Drawing drawing =
          new Drawing(data, pages, yearKeys, new StayingYears(last, indexing), years, openData, site, indexing, laps, progress);
      Units units = new Units(departments, last, drawing, figures, site);
      units.draw(disclosureWriter(data), findings, told);
      laps.add("图", views.chartNanos());
      laps.lap("部门年度");

      LastBuild.Portalwide portalwide = others.finish(units, openData, site, indexing);
      stopOnErrors(others.problems()); // without its assets every page would have dead links
      problems.addAll(others.problems());
      describe(departments, units, folder, portalwide);
      // Somebody may have edited a file since it was hashed; then nobody knows what the site was made from.
      CompletableFuture<Boolean> same = CompletableFuture.supplyAsync(() -> inputs.stillHold(options, departments.looked()));
      laps.lap("其他页面");

      publisher.writeAhead(site, last.site());
      indexing.finish(site, units);
      laps.lap("检索");

      Map<String, Set<String>> places = checkLinks(site, others, units, last);
      laps.lap("链接");
      stopOnErrors();
      if (!last.site().isAsTaken()) {
        throw new Edited();
      }

      Published published = publisher.publish(site, last.site());
      write(published);
      indexing.keep();
      figures.keep(units.figures(), published.replaced());
      laps.lap("写出");
      remember(last, inputs, same.join(), published.site(), departments, units, portalwide, places, indexing);
      problems.addAll(unregistered);
      laps.lap("记住");
      publisher.provide(published.site());
      laps.lap("备用");
    }
    lines.add("用时：" + laps.total() + " 秒");
    return true;
  }

  /** Takes half a second and more of one core; looking and reading keep the other busy. */
  private static void warmUpSearch() {
    CompletableFuture.runAsync(SearchIndex::warmUp);
  }

  // --- what the last build left ---------------------------------------------------------------------------------------

  private LastBuild lastBuild(Path state) {
    return options.clean() ? LastBuild.unknown(options.out(), state) : LastBuild.of(options.out(), state);
  }

  /** Nothing has been touched since the last build, neither what goes in nor what came out. */
  private boolean unchanged(LastBuild last) {
    lines.addAll(last.memory().lines());
    problems.addAll(last.memory().problems());
    lines.add("没有变化：数据、内容、模板和样式都与上次相同，网站不用重写");
    lines.add("用时：" + laps.total() + " 秒");
    return true;
  }

  /** What all departments are made from: the files of all, and the pages that every footer leads to. */
  private static String common(Inputs inputs, List<Views.Link> articles) {
    Sha256 footer = new Sha256();
    for (Views.Link page : articles) {
      footer.add(page.title()).add(page.address()).add(page.summary() == null ? "" : page.summary());
    }
    return new Sha256().add(inputs.common()).add(footer.hex()).hex();
  }

  /** What each department is made from: its own files, and those of all. */
  private static SortedMap<String, String> keys(Inputs inputs, String common) {
    SortedMap<String, String> keys = new TreeMap<>();
    inputs.departments().forEach((id, files) -> keys.put(id, new Sha256().add(common).add(files).hex()));
    return keys;
  }

  /**
   * The next build loses time, nothing more, when this cannot be kept.
   *
   * @param same whether the inputs were still the same when all of them had been read
   */
  private void remember(
      LastBuild last, Inputs inputs, boolean same, LastSite site, Departments departments, Units units,
      LastBuild.Portalwide portalwide, Map<String, Set<String>> places, Indexing indexing) {
    try {
      inputs.remember(last.state());
      last.remember(
          site,
          new LastBuild.Memory(
              site.mark(), same ? inputs.all() : "", departments.mark(), List.copyOf(departments.names()),
              same ? units.kept() : Map.of(), same ? portalwide : LastBuild.Portalwide.NONE, places, indexing.remembered(),
              lasting, problems));
    } catch (IOException e) {
      lines.add("注意：这次的状态没有记下来（" + Trouble.tell(last.state(), e) + "），下次会全部重新生成");
    }
  }

  // --- steps --------------------------------------------------------------------------------------------------------

  private void describe(Departments departments, Units units, DataFolder folder, LastBuild.Portalwide others) {
    int files = folder.files() + units.files();
    lasting.add(
        "读取：" + units.departments().size() + " 个部门，" + units.count() + " 个部门年度，数据文件 " + files + " 个"
            + (units.drafts() == 0 ? "" : "，略过草稿 " + units.drafts() + " 个"));
    lasting.add("核对：规则 " + RuleBook.RULES.size() + " 条，" + units.found().words());
    int pages = units.departments().size() + units.count() + others.pages();
    lasting.add("绘制：页面 " + pages + " 个，其中内容页 " + others.content() + " 个");
    lines.addAll(lasting);
    int kept = departments.kept().size();
    if (kept > 0) {
      lines.add("沿用：" + kept + " 个部门没有变化，沿用上次的页面");
    }
    if (units.stayingYears() > 0) {
      lines.add("沿用：改动过的部门里有 " + units.stayingYears() + " 个年度没有变化，沿用上次的页面");
    }
  }

  private Articles articles(Inputs inputs, LastBuild.Portalwide before) {
    Path folder = options.portal().resolve("content");
    Articles articles =
        before.isMadeOf(inputs.shared())
            ? Articles.asBefore(folder, options.drafts(), before.articles())
            : Articles.read(folder, options.drafts());
    problems.addAll(articles.known().problems());
    return articles;
  }

  /** What to tell of each department-year, by its file. */
  private Map<String, List<Problem>> check(List<DepartmentYear> years, Map<String, List<Finding>> findings) {
    Findings strict = new Findings(options.strict());
    Map<String, List<Problem>> told = new HashMap<>();
    for (DepartmentYear year : years) {
      told.put(year.file(), strict.problems(year, findings.getOrDefault(year.file(), List.of())));
    }
    told.values().forEach(problems::addAll);
    return told;
  }

  private Indexing indexing(PortalData data, Inputs inputs, Departments departments, LastBuild last) {
    boolean known = !inputs.program().isEmpty();
    String with = known ? new Sha256().add(inputs.program()).add(departments.mark()).hex() : "";
    List<String> staying =
        departments.kept().values().stream().flatMap(left -> left.outline().years().stream()).map(Outline.Year::address).toList();
    return new Indexing(options.out(), data, departments.names(), with, last, staying);
  }

  private DisclosureWriter disclosureWriter(PortalData data) {
    try {
      return new DisclosureWriter(data, options.portal().resolve("templates"));
    } catch (IOException e) {
      throw missingTemplates();
    }
  }

  private Views views(PortalData data, List<Views.Link> articles) {
    List<Views.Link> reading = new ArrayList<>();
    for (Views.Link page : articles) {
      boolean topLevel = page.address().indexOf('/') == page.address().length() - 1;
      if (topLevel) {
        reading.add(page);
      }
    }
    reading.add(new Views.Link("名词解释", "glossary/"));
    reading.add(new Views.Link("公开日历", "calendar/"));
    if (data.settings().showsChecks()) {
      reading.add(CheckDocuments.REPORT);
    }
    try {
      return new Views(options.portal().resolve("templates"), data.settings(), basePath(data), reading);
    } catch (IOException e) {
      throw missingTemplates();
    }
  }

  private Refused missingTemplates() {
    problems.add(Problem.error(Position.startOf("templates"), "找不到 templates 文件夹", "从发行包里把它复制过来"));
    return new Refused();
  }

  /** The site's sub-path with a slash at both ends. */
  private String basePath(PortalData data) {
    String typed = data.settings().basePath() == null ? "" : data.settings().basePath().value();
    String base = options.base() == null ? typed : options.base();
    return ("/" + base + "/").replaceAll("/+", "/");
  }

  /** Gives the places that links lead to. */
  private Map<String, Set<String>> checkLinks(Site site, PortalwidePages others, Units units, LastBuild last) {
    StayingPages staying = new StayingPages(last.site(), last.memory().places(), PortalPages::folderOf, units::stayingPages);
    LinkCheck.Result found = LinkCheck.check(site, units.drawnPages(), staying);
    for (LinkCheck.DeadLink dead : found.dead()) {
      Position at = Position.startOf(others.sourceOf(dead.page()));
      problems.add(Problem.error(at, "链接“" + dead.link() + "”没有目标", "改正链接，或补上它指向的页面"));
    }
    return found.places();
  }

  private void write(Published published) {
    int files = published.written() + published.kept();
    lines.add(
        "写出：" + options.out() + " 共 " + files + " 个文件 " + published.bytes() / 1024 + " KB，新写 " + published.written()
            + "，未变 " + published.kept() + "，删除 " + published.removed());
    published.strays().forEach(stray -> lines.add("注意：" + stray + " 不是生成的，已移到 .mingzhang 里的上一版"));
  }

  private void stopOnErrors() {
    if (problems.stream().anyMatch(Problem::isError)) {
      throw new Refused();
    }
  }

  /** The same with problems that were found elsewhere. */
  private void stopOnErrors(List<Problem> found) {
    if (found.stream().anyMatch(Problem::isError)) {
      problems.addAll(found);
    }
    stopOnErrors();
  }

  /** Ends a build that has kept a file which somebody has edited; never leaves this class. */
  private static final class Edited extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Edited() {
      super(null, null, false, false);
    }
  }

  /** Ends a build whose problems are listed; never leaves this class. */
  private static final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Refused() {
      super(null, null, false, false);
    }
  }
}
