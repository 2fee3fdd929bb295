package org.mingzhang.data;

import java.util.List;
import org.mingzhang.model.Position;

/** A piece of a YAML file with its place; scalars are text, whatever YAML would make of them. */
sealed interface Node {

  Position at();

  /** A scalar as typed. */
  record Scalar(String text, boolean quoted, Position at) implements Node {

    /** Whether YAML reads it as null: nothing, or one of the words for it. */
    boolean isNull() {
      return !quoted && (text.isEmpty() || text.equals("~") || text.equalsIgnoreCase("null"));
    }
  }

  /** A sequence. */
  record Sequence(List<Node> elements, Position at) implements Node {}

  /** A mapping in the order typed; keys are distinct. */
  record Mapping(List<Entry> entries, Position at) implements Node {}

  /** One key with its value. */
  record Entry(String key, Position at, Node value) {}
}
