package org.mingzhang.disclosure;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads what a sentence pattern gave: blank lines part paragraphs, {@code - } opens a list item, {@code ## } a subsection,
 * and a block that a pattern asked for by name takes the place of its line.
 *
 * <p>Marks of the figures read are taken off; the notes they call for follow the paragraph or list they stood in.
 */
final class PatternText {

  /** Control characters, which no input may hold. */
  private static final Pattern MARK = Pattern.compile("\u0001([^\u0002]*)\u0002");

  private static final Pattern BLOCK = Pattern.compile("\u0003([^\u0004]*)\u0004");

  /** Text under one subsection title, which is empty for the first piece. */
  record Piece(String title, List<Block> blocks) {}

  private final Function<Set<String>, List<Block>> notes;
  private final Function<String, Block> named;
  private final List<Piece> pieces = new ArrayList<>();
  private final StringBuilder paragraph = new StringBuilder();
  private final List<String> items = new ArrayList<>();
  private final Set<String> paths = new LinkedHashSet<>();
  private final Set<String> noted = new LinkedHashSet<>();
  private String title = "";
  private List<Block> blocks = new ArrayList<>();

  private PatternText(Function<Set<String>, List<Block>> notes, Function<String, Block> named) {
    this.notes = notes;
    this.named = named;
  }

  /** An invisible mark that the figure under a path was read here. */
  static String mark(String path) {
    return '\u0001' + path + '\u0002';
  }

  /** A line on which a named block stands. */
  static String block(String name) {
    return '\u0003' + name + '\u0004';
  }

  /** Whether there is nothing to read but marks. */
  static boolean isSilent(String marked) {
    return MARK.matcher(marked).replaceAll("").isEmpty();
  }

  /**
   * @param notes gives the notes for the paths of the figures read in one block
   * @param named gives the blocks asked for by name
   */
  static List<Piece> read(
      String text, Function<Set<String>, List<Block>> notes, Function<String, Block> named) {
    PatternText reader = new PatternText(notes, named);
    text.lines().map(String::strip).forEach(reader::line);
    reader.close();
    return reader.pieces;
  }

  private void line(String marked) {
    Matcher m = MARK.matcher(marked);
    String line = m.replaceAll("").strip();
    Matcher block = BLOCK.matcher(line);
    if (block.matches()) {
      endParagraph();
      endItems();
      blocks.add(named.apply(block.group(1)));
    } else if (line.startsWith("## ")) {
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
    // Only now: what ended with this line has its own figures.
    m.reset();
    while (m.find()) {
      paths.add(m.group(1));
    }
  }

  private void endParagraph() {
    if (!paragraph.isEmpty()) {
      blocks.add(new Block.Paragraph(paragraph.toString()));
      paragraph.setLength(0);
      note();
    }
  }

  private void endItems() {
    if (!items.isEmpty()) {
      blocks.add(new Block.Items(false, items));
      items.clear();
      note();
    }
  }

  /** Each figure is noted once, where it is first read. */
  private void note() {
    paths.removeAll(noted);
    noted.addAll(paths);
    blocks.addAll(notes.apply(paths));
    paths.clear();
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
