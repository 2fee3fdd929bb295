package org.mingzhang.search;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.mingzhang.disclosure.Disclosure;
import org.mingzhang.disclosure.Document;
import org.mingzhang.disclosure.Excerpt;
import org.mingzhang.disclosure.Register;
import org.mingzhang.disclosure.Section;
import org.mingzhang.disclosure.Spending;
import org.mingzhang.model.DepartmentYear;
import org.mingzhang.model.PortalData;
import org.mingzhang.model.Profile;
import org.mingzhang.model.SourceDocument;
import org.mingzhang.search.SearchPage.Heading;
import org.mingzhang.search.SearchPage.Kind;

/** Pages of a portal as they are searched, with what their templates print around the document. */
public final class SearchPages {

  private final PortalData data;

  public SearchPages(PortalData data) {
    this.data = data;
  }

  // --- department-years ---------------------------------------------------------------------------------------------

  /** Names of subjects that a page of a department-year has a row of, by code: what the search box may suggest. */
  public static SortedMap<String, String> subjects(SearchPage page, DepartmentYear year) {
    Map<String, String> names = year.ledger().classification().functional();
    SortedMap<String, String> subjects = new TreeMap<>();
    page.codes().stream().filter(names::containsKey).forEach(code -> subjects.put(code, names.get(code)));
    return subjects;
  }

  /** @param excerpt the figures of the department-year as other pages show them */
  public SearchPage departmentYear(Disclosure disclosure, Excerpt excerpt) {
    DepartmentYear year = disclosure.year();
    Document document = disclosure.document();
    String region = year.department().region().value();
    String regionName = data.regionName(region);
    String name = year.department().displayName();
    Pieces pieces = new Pieces(true);
    pieces.add("", Kind.ACCOUNT, "", document.title());
    pieces.add("", Kind.ACCOUNT, "", regionName, name, year.year() + "年度");
    pieces.add("", Kind.ACCOUNT, "", meta(year));
    SourceDocument source = year.accounts().source();
    if (source.remark() != null) {
      pieces.add("", Kind.ACCOUNT, "", "来源说明：" + source.remark().value());
    }
    pieces.loose().add("", Kind.ACCOUNT, "", disclosure.lead());
    if (year.accounts().scopeChange() != null) {
      pieces.add("", Kind.ACCOUNT, "", "口径变化　" + year.accounts().scopeChange().value());
    }
    pieces.facts("", Kind.ACCOUNT, new Heading("", List.of(), "万元"), disclosure.keyFigures());
    pieces.facts("", Kind.ACCOUNT, new Heading("", List.of(), ""), Register.of(year.accounts()));
    Spending spending = Spending.of(excerpt);
    if (!spending.classes().isEmpty()) {
      for (String text : List.of(Spending.TITLE, spending.note(), spending.remark())) {
        pieces.loose().add(Spending.ID, Kind.ACCOUNT, Spending.TITLE, text);
      }
    }
    String glossary = glossaryTitle(year);
    for (Section part : document.parts()) {
      pieces.section(part, part.title().equals(glossary) ? Kind.TERM : Kind.ACCOUNT, "");
    }
    spent(spending.classes(), pieces.loose()); // behind the rows of 支出决算表, which say the same and more
    String full = year.department().name().value() + year.year() + "年度" + year.accounts().kind().term();
    return new SearchPage(
        document.address(), document.title(), full, name + " " + year.year(), year.id(), year.year(), region, regionName,
        amount(year), pieces.headings(), pieces.found(), pieces.heads(), pieces.codes());
  }

  private static void spent(List<Spending.Node> nodes, Pieces pieces) {
    for (Spending.Node node : nodes) {
      pieces.add(Spending.ID, Kind.ACCOUNT, Spending.TITLE, node.code() + " " + node.name() + " " + node.amount());
      spent(node.inside(), pieces);
    }
  }

  /** The line under the title, word by word as the template prints it, but for how many printed figures agree. */
  private String meta(DepartmentYear year) {
    SourceDocument source = year.accounts().source();
    StringBuilder line = new StringBuilder("金额单位：万元 · 来源：");
    line.append(source.publisher() == null ? "" : source.publisher().value());
    line.append('《').append(source.title().value()).append('》');
    line.append(source.kind() == null ? "" : "（" + source.kind().value() + "）");
    if (year.accounts().approved() != null) {
      line.append(" · 批复日期：").append(year.accounts().approved().printed());
    }
    if (year.accounts().published() != null) {
      line.append(" · 公开日期：").append(year.accounts().published().printed());
    }
    return line.toString();
  }

  private static String glossaryTitle(DepartmentYear year) {
    return year.profile().parts().stream()
        .filter(part -> part.kind() == Profile.PartKind.GLOSSARY)
        .map(part -> part.title().value())
        .map(title -> title.replace("{部门}", year.department().displayName()).replace("{年度}", String.valueOf(year.year())))
        .collect(Collectors.joining());
  }

  private static String amount(DepartmentYear year) {
    BigDecimal total = year.figures().leading("支出/合计");
    return total == null ? "" : total.toPlainString();
  }

  // --- other pages --------------------------------------------------------------------------------------------------

  public SearchPage document(Document document) {
    boolean glossary = document.kind() == Document.Kind.TERM;
    Kind kind = glossary ? Kind.TERM : Kind.PAGE;
    Pieces pieces = new Pieces(false);
    pieces.add("", kind, "", document.title());
    pieces.add("", kind, "", document.summary() == null ? "" : document.summary());
    for (Section part : document.parts()) {
      if (part.title().equals(document.title())) {
        pieces.blocks(part, kind, part.title()); // words before the first heading have no heading of their own
        part.sections().forEach(inner -> pieces.section(inner, kind, ""));
      } else {
        pieces.section(part, kind, "");
      }
    }
    return new SearchPage(
        document.address(), document.title(), document.title(), document.title(), "", 0, "", "", "", pieces.headings(),
        pieces.found(), pieces.heads(), Set.of());
  }
}
