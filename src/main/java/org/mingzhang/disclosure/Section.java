package org.mingzhang.disclosure;

import java.util.List;

/**
 * A titled piece of a document.
 *
 * @param id stable key, unique in the document: {@code s7-2}
 * @param number printed number without the title, {@code 七、}, or empty
 * @param count how many things it tells of, printed behind the title and not searched; 0 where that is not told
 */
public record Section(String id, String number, String title, int count, List<Block> blocks, List<Section> sections) {

  public Section {
    blocks = List.copyOf(blocks);
    sections = List.copyOf(sections);
  }

  public Section(String id, String number, String title, List<Block> blocks, List<Section> sections) {
    this(id, number, title, 0, blocks, sections);
  }

  public Section(String id, String number, String title, List<Block> blocks) {
    this(id, number, title, blocks, List.of());
  }

  /** Number and title. */
  public String name() {
    return number + title;
  }

  /** Number and title as read, and how many things it tells of. */
  public String heading() {
    return count == 0 ? name() : name() + "（" + count + "）";
  }
}
