package org.mingzhang.disclosure;

import java.util.ArrayList;
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

  public Brief brief() {
    return Brief.of(this);
  }

  /** The same with one more part at the end of its document. */
  public Disclosure with(Section part) {
    List<Section> parts = new ArrayList<>(document.parts());
    parts.add(part);
    Document longer = new Document(document.address(), document.kind(), document.title(), document.summary(), parts);
    return new Disclosure(year, longer, lead, keyFigures);
  }
}
