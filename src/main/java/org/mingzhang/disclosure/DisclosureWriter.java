package org.mingzhang.disclosure;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mingzhang.model.DepartmentYear;
import org.mingzhang.model.Figure;
import org.mingzhang.model.Numbers;
import org.mingzhang.model.PortalData;
import org.mingzhang.model.Profile.ProfilePart;

/** Writes department-years in the neutral form: parts and sections by profile, sentences by pattern, tables by form. */
public final class DisclosureWriter {

  private final PortalData data;
  private final Sentences sentences;

  /**
   * @param templates the portal's template folder
   * @throws IOException when the folder cannot be read
   */
  public DisclosureWriter(PortalData data, Path templates) throws IOException {
    this.data = data;
    this.sentences = new Sentences(templates);
  }

  /**
   * The disclosure of one department-year.
   *
   * @throws TemplateFault when a sentence pattern cannot be filled in
   */
  public Disclosure write(DepartmentYear year) {
    return write(year, address(year), "");
  }

  /**
   * What had been published before a day of corrections, at an address of its own below the year's.
   *
   * @throws TemplateFault when a sentence pattern cannot be filled in
   */
  public Disclosure write(DepartmentYear.Superseded superseded) {
    DepartmentYear year = superseded.year();
    return write(year, address(year) + before(superseded.until().printed()), "../");
  }

  private static String address(DepartmentYear year) {
    return "departments/" + year.id() + "/" + year.year() + "/";
  }

  /** Whether an address is one of what had been published before a day of corrections. */
  public static boolean isSuperseded(String address) {
    return address.matches("departments/[^/]+/\\d+/before-[^/]+/.*");
  }

  /** Folder of what had been published before a day, in the year's folder. */
  static String before(String day) {
    return "before-" + day + "/";
  }

  /** @param wayToYear from the page to the folder of the year */
  private Disclosure write(DepartmentYear year, String address, String wayToYear) {
    SentenceModel model = new SentenceModel(year, sentences);
    List<Section> parts = new ArrayList<>();
    int number = 0;
    for (ProfilePart part : year.profile().parts()) {
      Section section = part(part, number + 1, year, model);
      if (section != null) {
        parts.add(section);
        number++;
      }
    }
    new StatedPart(year).write().ifPresent(parts::add);
    CorrectionsPart.of(year, wayToYear).ifPresent(parts::add);
    String title = year.department().displayName() + " " + year.year() + "年度" + year.accounts().kind().term();
    String lead = lead(model);
    Document document = new Document(address, Document.Kind.ACCOUNT, title, lead, parts);
    return new Disclosure(year, document, lead, keyFigures(year, model));
  }

  private Section part(ProfilePart part, int number, DepartmentYear year, SentenceModel model) {
    String title = model.fillIn(part.title().value());
    String ordinal = Numbering.part(number);
    return switch (part.kind()) {
      case OVERVIEW -> new OverviewPart(year, model).write(part, number, ordinal, title);
      case TABLES -> new TablesPart(year).write(part, number, ordinal, title);
      case EXPLANATION -> new ExplanationPart(model).write(part, number, ordinal, title);
      case GLOSSARY -> new GlossaryPart(year, data).write(number, ordinal, title);
      case ATTACHMENTS -> new AttachmentsPart(year).write(number, ordinal, title);
    };
  }

  private static String lead(SentenceModel model) {
    StringBuilder lead = new StringBuilder();
    for (PatternText.Piece piece : model.fill("lead")) {
      for (Block block : piece.blocks()) {
        if (block instanceof Block.Paragraph paragraph) {
          lead.append(paragraph.text());
        }
      }
    }
    return lead.toString();
  }

  /** The four numbers that matter, where they are known: each with its change and its share. */
  private static List<Block.Facts.Fact> keyFigures(DepartmentYear year, SentenceModel model) {
    Phrases p = model.phrases();
    List<Block.Facts.Fact> figures = new ArrayList<>();
    String projects = p.has("支出/项目支出/占比") ? "项目支出占 " + p.rate("支出/项目支出/占比") : "";
    keyFigure(figures, year, "支出/合计", "本年支出", projects, changeOfTotals(year));
    keyFigure(
        figures, year, "收入/财政拨款收入", "财政拨款收入",
        p.has("收入/财政拨款收入/占比") ? "占收入 " + p.rate("收入/财政拨款收入/占比") : "");
    String completion = p.has("三公经费/合计/完成率") ? "完成预算 " + p.rate("三公经费/合计/完成率") : "";
    String share = shareOfExpenditure(p, "三公经费/合计");
    keyFigure(figures, year, "三公经费/合计/决算", "“三公”经费", completion.isEmpty() ? share : completion);
    keyFigure(figures, year, "机关运行经费", "机关运行经费", shareOfExpenditure(p, "机关运行经费"));
    return figures;
  }

  /** Many documents compare their grand totals with last year and not what was spent. */
  private static String changeOfTotals(DepartmentYear year) {
    Changes changes = new Changes(year);
    String ofTotals = changes.brief("收入支出总计");
    return ofTotals.isEmpty() || !changes.brief("支出/合计").isEmpty() ? "" : "收支总计" + ofTotals;
  }

  private static String shareOfExpenditure(Phrases p, String path) {
    return p.has(path + "/占支出") ? "占本年支出 " + p.rate(path + "/占支出") : "";
  }

  private static void keyFigure(
      List<Block.Facts.Fact> into, DepartmentYear year, String path, String label, String... remarks) {
    Figure figure = year.figures().find(path).orElse(null);
    if (figure == null || year.figures().leading(figure) == null) {
      return;
    }
    String change = new Changes(year).brief(path);
    String remark =
        Stream.concat(Stream.of(remarks), Stream.of(change)).filter(text -> !text.isEmpty()).collect(Collectors.joining("，"));
    into.add(new Block.Facts.Fact(label, Numbers.amount(year.figures().leading(figure)), remark));
  }
}
