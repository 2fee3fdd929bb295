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
 * @param changes the change against the year before in one small line, where the document tells it
 * @param subjects expenditure by subject, by code
 * @param threePublic cells of {@link ThreePublicTable}, or none where the document has no “三公”
 * @param projects rows of {@link ProjectsTable}
 * @param tables ids of the official tables on its page
 */
public record Excerpt(
    Map<Measure, BigDecimal> amounts,
    Map<Measure, String> changes,
    List<SubjectAmount> subjects,
    List<Table.Cell> threePublic,
    List<Table.Row> projects,
    Set<String> tables) {

  public Excerpt {
    amounts = Collections.unmodifiableMap(amounts);
    changes = Collections.unmodifiableMap(changes);
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
    Map<Measure, String> changes = new EnumMap<>(Measure.class);
    Changes told = new Changes(year);
    for (Measure measure : Measure.values()) {
      BigDecimal amount = measure.of(year);
      if (amount != null) {
        amounts.put(measure, amount);
        String change = told.brief(measure.path());
        if (!change.isEmpty()) {
          changes.put(measure, change);
        }
      }
    }
    Table projects = ProjectsTable.of(year);
    return new Excerpt(
        amounts, changes, subjects(year), year.accounts().threePublic() == null ? List.of() : ThreePublicTable.cells(year),
        projects == null ? List.of() : ProjectsTable.rows(year), tables(document));
  }

  private static Set<String> tables(Document document) {
    return document.sections().stream()
        .flatMap(section -> section.blocks().stream())
        .filter(Table.class::isInstance)
        .map(block -> ((Table) block).id())
        .filter(id -> id.matches("ts?\\d\\d"))
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
