package org.mingzhang.disclosure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.mingzhang.model.DepartmentYear;

/**
 * The figures of a department-year that pages across the portal show, as its own page shows them.
 *
 * @param amounts 万元; what is not known is absent
 * @param change of 本年支出 against the year before in one small line, or empty where the document does not tell it
 * @param subjects expenditure by subject, by code
 * @param threePublic texts of the cells of {@link ThreePublicTable}, or none where the document has no “三公”
 * @param spendingTable whether its page has 支出决算表, to whose rows other pages lead
 * @param threePublicTable whether its page has the official table of “三公”
 */
public record Excerpt(
    Map<Measure, BigDecimal> amounts,
    String change,
    List<SubjectAmount> subjects,
    List<String> threePublic,
    List<ProjectLine> projects,
    boolean spendingTable,
    boolean threePublicTable) {

  public Excerpt {
    amounts = Collections.unmodifiableMap(amounts);
    subjects = List.copyOf(subjects);
    threePublic = List.copyOf(threePublic);
    projects = List.copyOf(projects);
  }

  /**
   * What was spent under a subject.
   *
   * @param code 类, 款 or 项
   * @param name as in the classification of the year
   * @param amount 本年支出合计, 万元
   */
  public record SubjectAmount(String code, String name, BigDecimal amount) {}

  /**
   * A row of {@link ProjectsTable}.
   *
   * @param link to its section in the page of the department-year
   * @param cells their texts
   */
  public record ProjectLine(String name, String link, List<String> cells) {

    public ProjectLine {
      cells = List.copyOf(cells);
    }
  }

  static Excerpt of(DepartmentYear year, Document document) {
    Map<Measure, BigDecimal> amounts = new EnumMap<>(Measure.class);
    for (Measure measure : Measure.values()) {
      BigDecimal amount = measure.of(year);
      if (amount != null) {
        amounts.put(measure, amount);
      }
    }
    Table projects = ProjectsTable.of(year);
    String change = amounts.containsKey(Measure.EXPENDITURE) ? new Changes(year).brief(Measure.EXPENDITURE.path()) : "";
    return new Excerpt(
        amounts, change, subjects(year), year.accounts().threePublic() == null ? List.of() : ThreePublicTable.cells(year),
        projects == null ? List.of() : ProjectsTable.lines(year), has("t03", document), has("t07", document));
  }

  private static boolean has(String table, Document document) {
    return document.sections().stream()
        .flatMap(section -> section.blocks().stream())
        .anyMatch(block -> block instanceof Table found && found.id().equals(table));
  }

  private static List<SubjectAmount> subjects(DepartmentYear year) {
    List<SubjectAmount> subjects = new ArrayList<>();
    for (String code : year.ledger().codes(fund -> true)) {
      BigDecimal amount = year.figures().leading("支出/" + code);
      if (amount != null) {
        subjects.add(new SubjectAmount(code, year.ledger().classification().functional().getOrDefault(code, code), amount));
      }
    }
    return subjects;
  }
}
