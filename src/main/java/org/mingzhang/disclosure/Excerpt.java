package org.mingzhang.disclosure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.mingzhang.model.DepartmentYear;

/**
 * The figures of a department-year that pages across the portal show, as its own page shows them.
 *
 * @param amounts 万元; what is not known is absent
 * @param change of 本年支出 against the year before in one small line, or empty where the document does not tell it
 * @param subjects expenditure by subject, by code
 * @param threePublic cells of {@link ThreePublicTable}, or none where the document has no “三公”
 * @param projects rows of {@link ProjectsTable}
 * @param tables ids of those official tables on its page that other pages lead to
 */
public record Excerpt(
    Map<Measure, BigDecimal> amounts,
    String change,
    List<SubjectAmount> subjects,
    List<Table.Cell> threePublic,
    List<Table.Row> projects,
    Set<String> tables) {

  private static final Set<String> LINKED = Set.of("t03", "t07");

  public Excerpt {
    amounts = Collections.unmodifiableMap(amounts);
    subjects = List.copyOf(subjects);
    threePublic = List.copyOf(threePublic);
    projects = List.copyOf(projects);
    tables = Set.copyOf(tables);
  }

  /**
   * What was spent under a subject.
   *
   * @param code 类, 款 or 项
   * @param name as in the classification of the year
   * @param amount 本年支出合计, 万元
   */
  public record SubjectAmount(String code, String name, BigDecimal amount) {}

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
        projects == null ? List.of() : ProjectsTable.rows(year), tables(document));
  }

  private static Set<String> tables(Document document) {
    return document.sections().stream()
        .flatMap(section -> section.blocks().stream())
        .filter(Table.class::isInstance)
        .map(block -> ((Table) block).id())
        .filter(LINKED::contains)
        .collect(Collectors.toSet());
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
