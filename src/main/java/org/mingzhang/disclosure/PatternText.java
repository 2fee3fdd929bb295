package org.mingzhang.disclosure;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads what a sentence pattern gave: blank lines part paragraphs, {@code - } opens a list item, {@code ## } a subsection.
 */
final class PatternText {

  /** Text under one subsection title, which is empty for the first piece. */
  record Piece(String title, List<Block> blocks) {}

  private final List<Piece> pieces = new ArrayList<>();
  private String title = "";
  private List<Block> blocks = new ArrayList<>();
  private final StringBuilder paragraph = new StringBuilder();
  private final List<String> items = new ArrayList<>();

  private PatternText() {}

  static List<Piece> read(String text) {
    PatternText reader = new PatternText();
    text.lines().map(String::strip).forEach(reader::line);
    reader.close();
    return reader.pieces;
  }

  private void line(String line) {
    if (line.startsWith("## ")) {
      close();
      title = line.substring(3).strip();
    } else if (line.startsWith("- ")) {
      endParagraph();
      items.add(line.substring(2).strip());
    } else if (line.isEmpty()) {
      endParagraph();
    } else {
      endItems();
      paragraph.append(line);
    }
  }

  private void endParagraph() {
    if (!paragraph.isEmpty()) {
      blocks.add(new Block.Paragraph(paragraph.toString()));
      paragraph.setLength(0);
    }
  }

  private void endItems() {
    if (!items.isEmpty()) {
      blocks.add(new Block.Items(false, items));
      items.clear();
    }
  }

  private void close() {
    endParagraph();
    endItems();
    if (!title.isEmpty() || !blocks.isEmpty()) {
      pieces.add(new Piece(title, List.copyOf(blocks)));
    }
    blocks = new ArrayList<>();
    title = "";
  }
}
