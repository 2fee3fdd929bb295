package org.mingzhang.disclosure;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.CRC32;
import org.mingzhang.model.GlossaryEntry;
import org.mingzhang.model.Text;

/** The portal's glossary as a document, one section a term. */
public final class GlossaryDocument {

  private GlossaryDocument() {}

  public static Document of(List<GlossaryEntry> glossary) {
    List<Section> terms = new ArrayList<>();
    for (GlossaryEntry entry : glossary) {
      List<Block> blocks = new ArrayList<>();
      blocks.add(new Block.Paragraph(entry.text().value()));
      if (!entry.synonyms().isEmpty()) {
        String names = String.join("、", entry.synonyms().stream().map(Text::value).toList());
        blocks.add(new Block.Paragraph("又称：" + names + "。"));
      }
      terms.add(new Section(key(entry.term().value()), "", entry.term().value(), blocks));
    }
    String summary = "部门决算里常见的 " + terms.size() + " 个名词，用平常话解释。";
    return new Document("glossary/", Document.Kind.TERM, "名词解释", summary, terms);
  }

  /** A short ASCII key that does not move when other terms are added. */
  public static String key(String term) {
    CRC32 crc = new CRC32();
    crc.update(term.getBytes(StandardCharsets.UTF_8));
    return String.format(Locale.ROOT, "g-%08x", crc.getValue());
  }
}
