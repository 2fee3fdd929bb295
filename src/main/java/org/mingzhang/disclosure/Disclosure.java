package org.mingzhang.disclosure;

import java.util.List;
import org.mingzhang.model.DepartmentYear;

/**
 * A department-year written out.
 *
 * @param lead one or two plain sentences on what happened
 * @param keyFigures up to four amounts in 万元 with a small remark each
 */
public record Disclosure(DepartmentYear year, Document document, String lead, List<Block.Facts.Fact> keyFigures) {

  public Disclosure {
    keyFigures = List.copyOf(keyFigures);
  }
}
