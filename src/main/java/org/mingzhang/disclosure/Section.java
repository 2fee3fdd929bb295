package org.mingzhang.disclosure;

import java.util.List;

/**
 * A titled piece of a document.
 *
 * @param id stable key, unique in the document: {@code s7-2}
 * @param number printed number without the title, {@code 七、}, or empty
 */
public record Section(String id, String number, String title, List<Block> blocks, List<Section> sections) {

  public Section {
    blocks = List.copyOf(blocks);
    sections = List.copyOf(sections);
  }

  public Section(String id, String number, String title, List<Block> blocks) {
    this(id, number, title, blocks, List.of());
  }

  /** Number and title as read. */
  public String heading() {
    return number + title;
  }
}
