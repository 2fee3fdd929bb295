package org.mingzhang.disclosure;

import java.util.List;
import org.mingzhang.model.Correction;
import org.mingzhang.model.Department;
import org.mingzhang.model.DepartmentYear;
import org.mingzhang.model.Publication;

/**
 * What other pages say of a department-year; neither its accounts nor its document stay in memory for that.
 *
 * @param id of the department
 * @param kind what its accounts are called, 部门决算
 * @param scopeChanged whether its figures cannot simply be compared with those of the year before
 * @param lead one or two plain sentences on what happened
 * @param excerpt its figures as other pages show them
 * @param corrections in words, in the order they were registered
 */
public record Brief(
    String id,
    int year,
    Department department,
    Publication publication,
    String kind,
    boolean scopeChanged,
    String title,
    String address,
    String lead,
    Excerpt excerpt,
    List<Corrected> corrections) {

  public Brief {
    corrections = List.copyOf(corrections);
  }

  /** A correction (更正) in one or two sentences. */
  public record Corrected(String day, String words) {

    private static Corrected of(Correction c, DepartmentYear year) {
      String reason = c.reason().value();
      String words =
          FigureNames.of(c.path().value(), year) + "由 " + c.before().value() + " 更正为 " + c.after().value() + "。" + reason
              + (reason.endsWith("。") ? "" : "。");
      return new Corrected(c.date().printed(), words);
    }
  }

  static Brief of(Disclosure disclosure) {
    DepartmentYear year = disclosure.year();
    Document document = disclosure.document();
    return new Brief(
        year.id(), year.year(), year.department(), year.accounts().publication(), year.accounts().kind().term(),
        year.accounts().scopeChange() != null, document.title(), document.address(), disclosure.lead(),
        Excerpt.of(year, document), year.accounts().corrections().stream().map(c -> Corrected.of(c, year)).toList());
  }
}
