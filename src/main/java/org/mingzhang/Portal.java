package org.mingzhang;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.mingzhang.bake.Baked;
import org.mingzhang.bake.BakedPage;
import org.mingzhang.bake.Content;
import org.mingzhang.check.Checks;
import org.mingzhang.check.ControlTotals;
import org.mingzhang.check.Finding;
import org.mingzhang.check.Outcome;
import org.mingzhang.check.RuleBook;
import org.mingzhang.check.Tally;
import org.mingzhang.data.DataFolder;
import org.mingzhang.disclosure.Brief;
import org.mingzhang.disclosure.DisclosureWriter;
import org.mingzhang.disclosure.Document;
import org.mingzhang.disclosure.TemplateFault;
import org.mingzhang.model.Amount;
import org.mingzhang.model.DepartmentYear;
import org.mingzhang.model.Match;
import org.mingzhang.model.Numbers;
import org.mingzhang.model.PortalData;
import org.mingzhang.model.Position;
import org.mingzhang.model.Problem;
import org.mingzhang.model.Shapes;
import org.mingzhang.page.CheckDocuments;
import org.mingzhang.page.Views;
import org.mingzhang.publish.AddressException;
import org.mingzhang.publish.LinkCheck;
import org.mingzhang.publish.Published;
import org.mingzhang.publish.Publisher;
import org.mingzhang.publish.Site;
import org.mingzhang.search.SearchIndex;
import org.mingzhang.start.Versions;

/** The whole build as one list of steps. Each takes values and gives values; the first that finds an error ends it. */
public final class Portal {

  private final BuildOptions options;
  private final Laps laps = new Laps();
  private final List<Problem> problems = new ArrayList<>();
  private final List<String> lines = new ArrayList<>();

  private Portal(BuildOptions options) {
    this.options = options;
  }

  /**
   * Builds the site; nothing is written unless everything holds.
   *
   * @throws org.mingzhang.publish.PublishException when the output folder cannot be written
   */
  public static BuildReport build(BuildOptions options) {
    Portal portal = new Portal(options);
    boolean published = false;
    try {
      published = portal.steps();
    } catch (TemplateFault fault) {
      portal.problems.add(fault.problem());
    } catch (StackOverflowError e) {
      portal.problems.add(Problem.error(Position.startOf("templates"), "模板没完没了地引用自己", "检查最近改过的模板里的 include 和宏"));
    } catch (AddressException e) {
      portal.problems.add(Problem.error(Position.startOf("site"), e.getMessage(), "改掉其中一处的名称"));
    } catch (Refused refused) {
      // its problems are already listed
    }
    List<Problem> sorted = portal.problems.stream().sorted(Problem.ORDER).distinct().toList();
    return new BuildReport(published, sorted, portal.lines, portal.laps.all());
  }

  private boolean steps() {
    Publisher publisher = new Publisher(options.out(), stateFolder());
    publisher.recover();

    CompletableFuture.runAsync(SearchIndex::warmUp); // half a second on one core; reading keeps the other busy
    Optional<PortalData> read = readData();
    Content content = readContent();
    Versions.check(options.portal()).ifPresent(problems::add);
    laps.lap("读取");
    stopOnErrors();

    PortalData data = read.orElseThrow();
    List<Finding> findings = check(data);
    PublishedFigures figures = new PublishedFigures(publisher.folder(), data.years());
    problems.addAll(figures.changes(data.years()));
    laps.lap("核对");
    stopOnErrors();

    Views views = views(data, content);
    Baked baked = content.bake(options.portal().resolve("templates"), views.configuration(), views.shared());
    problems.addAll(baked.problems());
    laps.lap("内容页");
    stopOnErrors();

    try (Site site = new Site(publisher.folder()); Indexing indexing = new Indexing(options.out(), data)) {
      Drawing drawing = new Drawing(views, data, new CheckDocuments(findings), site, indexing);
      List<Brief> briefs = drawing.years(disclosureWriter(data));
      laps.lap("部门年度");

      int others = drawing.others(content.documents(), baked, briefs, basePath(data));
      Assets.read(options.portal().resolve("assets"), problems).forEach(site::add);
      stopOnErrors(); // without its assets every page would have dead links
      lines.add("绘制：页面 " + (briefs.size() + others) + " 个，其中内容页 " + baked.pages().size() + " 个");
      laps.lap("其他页面");

      indexing.finish(site);
      laps.lap("检索");

      checkLinks(site, baked);
      laps.lap("链接");
      stopOnErrors();

      write(publisher.publish(site));
      indexing.keep();
      figures.keep();
      laps.lap("写出");
    }
    lines.add("用时：" + laps.total() + " 秒");
    return true;
  }

  private Path stateFolder() {
    return options.out().toAbsolutePath().normalize().resolveSibling(".mingzhang");
  }

  // --- steps --------------------------------------------------------------------------------------------------------

  /** Empty when any fault was an error; the build stops once content has been read too. */
  private Optional<PortalData> readData() {
    DataFolder.Result result = DataFolder.read(options.portal(), new Shapes());
    problems.addAll(result.problems());
    if (options.drafts()) {
      problems.addAll(result.unfinished());
    }
    return result.data().map(data -> published(data, result.files()));
  }

  /** The data without drafts, unless they are wanted. */
  private PortalData published(PortalData data, int files) {
    List<DepartmentYear> years =
        data.years().stream().filter(year -> options.drafts() || !year.accounts().draft()).toList();
    long departments = years.stream().map(DepartmentYear::id).distinct().count();
    int drafts = data.years().size() - years.size();
    lines.add(
        "读取：" + departments + " 个部门，" + years.size() + " 个部门年度，数据文件 " + files + " 个"
            + (drafts == 0 ? "" : "，略过草稿 " + drafts + " 个"));
    return data.with(years);
  }

  private Content readContent() {
    Content content = Content.read(options.portal().resolve("content"), options.drafts());
    problems.addAll(content.problems());
    return content;
  }

  /** Runs all rules; a strict build stops on what they find. */
  private List<Finding> check(PortalData data) {
    List<Finding> findings = Checks.run(data);
    for (DepartmentYear year : data.years()) {
      ControlTotals.of(year).stream().filter(match -> stops(match, year)).map(this::wrongTotal).forEach(problems::add);
      boolean unchecked = year.accounts().stated().isEmpty() && year.accounts().controlTotals().isEmpty();
      if (options.strict() && unchecked && year.accounts().ofAccounts()) {
        problems.add(
            Problem.error(
                Position.startOf(year.file()), "既没有“原文”，也没有“控制数”，填错的数发现不了", "把会计软件给出的合计填进“控制数”，再生成"));
      }
    }
    if (options.strict()) {
      findings.stream().filter(f -> f.outcome() == Outcome.MISMATCH).map(Portal::mismatch).forEach(problems::add);
    }
    data.years().forEach(year -> Checks.idleExplanations(year, findings).forEach(problems::add));
    lines.add("核对：规则 " + RuleBook.RULES.size() + " 条，" + Tally.of(findings).words());
    return published(findings, data);
  }

  /** Without what was found by control totals, which are not published. */
  private static List<Finding> published(List<Finding> findings, PortalData data) {
    Set<Position> controls =
        data.years().stream()
            .flatMap(year -> year.accounts().controlTotals().values().stream())
            .map(Amount::at)
            .collect(Collectors.toSet());
    return findings.stream().filter(finding -> !controls.contains(finding.at())).toList();
  }

  /** A known difference that somebody has explained needs no warning. */
  private static boolean stops(Match match, DepartmentYear year) {
    return match.result() == Match.Result.DIFFERENT && year.explanations(match.stated()).isEmpty();
  }

  private static Problem mismatch(Finding f) {
    return Problem.error(
        f.at(), "不符 " + f.rule().id() + " " + f.rule().title() + "：" + f.where() + "，" + f.message(),
        "核对来源文件；去掉 --strict 可以照印出的数发布");
  }

  /** A total that the accounting software gives and the typed figures do not make: most likely a slip of the keyboard. */
  private Problem wrongTotal(Match match) {
    String message =
        "控制数“" + match.stated().path().value() + "”是 " + match.stated().printed().value() + "，按所填的数是 " + match.figure().shown();
    String hint = "相差 " + Numbers.grouped(match.difference()) + " 万元，检查它下面的各项有没有填错、填漏";
    return Problem.warning(match.stated().path().at(), message, hint);
  }

  private DisclosureWriter disclosureWriter(PortalData data) {
    try {
      return new DisclosureWriter(data, options.portal().resolve("templates"));
    } catch (IOException e) {
      throw missingTemplates();
    }
  }

  private Views views(PortalData data, Content content) {
    List<Views.Link> reading = new ArrayList<>();
    for (Document page : content.documents()) {
      boolean topLevel = page.address().indexOf('/') == page.address().length() - 1;
      if (topLevel) {
        reading.add(new Views.Link(page.title(), page.address(), page.summary()));
      }
    }
    reading.add(new Views.Link("名词解释", "glossary/"));
    reading.add(new Views.Link("公开日历", "calendar/"));
    if (data.settings().showsChecks()) {
      reading.add(new Views.Link("核对", "checks/"));
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

  private void checkLinks(Site site, Baked baked) {
    for (LinkCheck.DeadLink dead : LinkCheck.check(site)) {
      String file =
          baked.pages().stream()
              .filter(page -> page.path().equals(dead.page()))
              .findFirst()
              .map(BakedPage::file)
              .orElse(dead.page());
      problems.add(Problem.error(Position.startOf(file), "链接“" + dead.link() + "”没有目标", "改正链接，或补上它指向的页面"));
    }
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

  /** Ends a build whose problems are listed; never leaves this class. */
  private static final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Refused() {
      super(null, null, false, false);
    }
  }
}
