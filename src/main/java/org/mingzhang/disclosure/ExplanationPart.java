package org.mingzhang.disclosure;

import java.util.ArrayList;
import java.util.List;
import org.mingzhang.model.Profile.ProfilePart;
import org.mingzhang.model.Profile.ProfileSection;

/**
 * 情况说明: every section a pattern; its number, and those of its subsections, generated. Comparisons that no pattern has
 * told close the part, so that none is lost.
 */
final class ExplanationPart {

  private final SentenceModel model;

  ExplanationPart(SentenceModel model) {
    this.model = model;
  }

  /** The part, or null where a document without accounts has nothing to say in it. */
  Section write(ProfilePart part, int number, String ordinal, String title) {
    List<Section> sections = new ArrayList<>(sections(part, "s", model));
    List<Block> untold = model.untoldComparisons();
    if (!untold.isEmpty()) {
      int n = sections.size() + 1;
      sections.add(new Section("s" + n, Numbering.section(n), "其他与上年的比较", untold));
    }
    return sections.isEmpty() ? null : new Section("p" + number, ordinal, title, List.of(), sections);
  }

  /** The sections of any part that is made of patterns; accounts say of an empty one that it was not published. */
  static List<Section> sections(ProfilePart part, String idPrefix, SentenceModel model) {
    List<Section> sections = new ArrayList<>();
    for (ProfileSection entry : part.sections()) {
      int n = sections.size() + 1;
      Section section = section(entry, idPrefix + n, n, model);
      if (!section.blocks().isEmpty() || !section.sections().isEmpty()) {
        sections.add(section);
      } else if (model.isOfAccounts()) {
        List<Block> missing = List.of(new Block.Paragraph("来源文件没有公布这一项。"));
        sections.add(new Section(section.id(), section.number(), section.title(), missing));
      }
    }
    return sections;
  }

  private static Section section(ProfileSection section, String id, int number, SentenceModel model) {
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
    return new Section(id, Numbering.section(number), model.fillIn(section.title().value()), blocks, subsections);
  }
}
