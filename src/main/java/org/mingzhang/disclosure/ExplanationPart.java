package org.mingzhang.disclosure;

import java.util.ArrayList;
import java.util.List;
import org.mingzhang.model.Profile.ProfilePart;
import org.mingzhang.model.Profile.ProfileSection;

/** 情况说明: every section a pattern; its number, and those of its subsections, generated. */
final class ExplanationPart {

  private final SentenceModel model;

  ExplanationPart(SentenceModel model) {
    this.model = model;
  }

  Section write(ProfilePart part, int number, String ordinal, String title) {
    List<Section> sections = new ArrayList<>();
    for (ProfileSection section : part.sections()) {
      sections.add(section(section, "s" + (sections.size() + 1), sections.size() + 1, model));
    }
    return new Section("p" + number, ordinal, title, List.of(), sections);
  }

  /** One section of any part that is made of patterns. */
  static Section section(ProfileSection section, String id, int number, SentenceModel model) {
    List<PatternText.Piece> pieces = model.fill(section.pattern());
    List<Block> blocks = new ArrayList<>();
    List<Section> subsections = new ArrayList<>();
    for (PatternText.Piece piece : pieces) {
      if (piece.title().isEmpty()) {
        blocks.addAll(piece.blocks());
      } else if (!piece.blocks().isEmpty()) {
        int n = subsections.size() + 1;
        subsections.add(new Section(id + "-" + n, Numbering.subsection(n), piece.title(), piece.blocks()));
      }
    }
    if (pieces.isEmpty()) {
      blocks.add(new Block.Paragraph("来源文件没有公布这一项。"));
    }
    return new Section(id, Numbering.section(number), model.fillIn(section.title().value()), blocks, subsections);
  }
}
