package org.mingzhang.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.mingzhang.model.Chapter;
import org.mingzhang.model.Fact;
import org.mingzhang.model.Text;

/** Chapters of reports as numbered sections. */
final class Chapters {

  private Chapters() {}

  /** The chapters under a numbered section. */
  static List<Section> write(List<Chapter> chapters, String idPrefix) {
    return write(chapters, idPrefix, 1);
  }

  /** @param depth 1 right below the section */
  static List<Section> write(List<Chapter> chapters, String idPrefix, int depth) {
    List<Section> sections = new ArrayList<>();
    for (Chapter chapter : chapters) {
      int n = sections.size() + 1;
      String id = idPrefix + "-" + n;
      List<Section> inner = write(chapter.sections(), id, depth + 1);
      sections.add(new Section(id, Numbering.chapter(n, depth), chapter.title().value(), blocks(chapter, id), inner));
    }
    return sections;
  }

  private static List<Block> blocks(Chapter chapter, String id) {
    List<Block> blocks = new ArrayList<>(paragraphs(chapter.paragraphs()));
    facts(chapter.facts(), blocks);
    if (!chapter.indicators().isEmpty()) {
      blocks.add(Indicators.table("绩效目标", chapter.indicators(), Map.of(), id));
    }
    return blocks;
  }

  static List<Block> paragraphs(List<Text> texts) {
    return texts.stream().map(text -> (Block) new Block.Paragraph(text.value())).toList();
  }

  /** Adds a block of facts where there are any. */
  static void facts(List<Fact> facts, List<Block> into) {
    if (!facts.isEmpty()) {
      into.add(new Block.Facts(facts.stream().map(Chapters::fact).toList()));
    }
  }

  private static Block.Facts.Fact fact(Fact fact) {
    return new Block.Facts.Fact(fact.what().value(), fact.reading(), fact.aside());
  }
}
