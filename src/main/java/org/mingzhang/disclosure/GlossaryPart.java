package org.mingzhang.disclosure;

import java.util.ArrayList;
import java.util.List;
import org.mingzhang.model.DepartmentYear;
import org.mingzhang.model.GlossaryEntry;
import org.mingzhang.model.PortalData;
import org.mingzhang.model.Text;

/** 名词解释: the terms of the document, in its order, explained in our words. */
final class GlossaryPart {

  private final DepartmentYear year;
  private final PortalData data;

  GlossaryPart(DepartmentYear year, PortalData data) {
    this.year = year;
    this.data = data;
  }

  /** The part, or null where the document explains no terms. */
  Section write(int number, String ordinal, String title) {
    List<Block.Facts.Fact> terms = new ArrayList<>();
    for (GlossaryEntry entry : year.accounts().glossary()) {
      String text = text(entry);
      if (!text.isEmpty()) {
        terms.add(new Block.Facts.Fact(name(entry), text, synonyms(entry), GlossaryDocument.key(entry.term().value())));
      }
    }
    return terms.isEmpty() ? null : new Section("p" + number, ordinal, title, List.of(new Block.Facts(terms)));
  }

  private String name(GlossaryEntry entry) {
    String term = entry.term().value();
    String subject = year.ledger().classification().functional().get(term);
    return subject == null ? term : term + " " + subject;
  }

  private static String synonyms(GlossaryEntry entry) {
    List<String> names = entry.synonyms().stream().map(Text::value).toList();
    return names.isEmpty() ? "" : "又称：" + String.join("、", names);
  }

  private String text(GlossaryEntry entry) {
    if (entry.text() != null) {
      return entry.text().value();
    }
    return data.term(entry.term().value()).filter(e -> e.text() != null).map(e -> e.text().value()).orElse("");
  }
}
