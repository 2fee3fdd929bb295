package org.mingzhang.disclosure;

import java.util.List;
import org.mingzhang.model.DepartmentYear;

/**
 * What other pages say of a department-year; its document does not stay in memory for that.
 *
 * @param lead one or two plain sentences on what happened
 * @param keyFigures up to four amounts in 万元 with a small remark each
 * @param excerpt its figures as other pages show them
 */
public record Brief(
    DepartmentYear year, String title, String address, String lead, List<Block.Facts.Fact> keyFigures, Excerpt excerpt) {

  public Brief {
    keyFigures = List.copyOf(keyFigures);
  }
}
