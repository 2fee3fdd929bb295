package org.mingzhang.bake;

import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** A {@code div} around blocks, for which Markdown has no sign. */
final class Box extends Block {

  private final SortedMap<String, String> attributes;

  private Box(Map<String, String> attributes) {
    this.attributes = new TreeMap<>(attributes);
  }

  /** Puts a box in the place of neighbouring blocks and the blocks into it. */
  static void around(List<? extends Node> blocks, Map<String, String> attributes) {
    Box box = new Box(attributes);
    blocks.get(0).insertBefore(box);
    blocks.forEach(box::appendChild);
    box.setCharsFromContent();
  }

  /** In a fixed order, so that the same page has the same bytes. */
  SortedMap<String, String> attributes() {
    return attributes;
  }

  String id() {
    return attributes.get("id");
  }

  String label() {
    return attributes.get("aria-label");
  }

  @Override
  public BasedSequence[] getSegments() {
    return EMPTY_SEGMENTS;
  }
}
