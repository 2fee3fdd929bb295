package org.mingzhang.data;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mingzhang.model.Position;

/** A piece of a YAML file with its place; scalars are text, whatever YAML would make of them. */
sealed interface Node {

  Position at();

  /** The same with other texts for the scalars in some places. */
  Node with(Map<Position, String> texts);

  /** A scalar as typed. */
  record Scalar(String text, boolean quoted, Position at) implements Node {

    /** Whether YAML reads it as null: nothing, or one of the words for it. */
    boolean isNull() {
      return !quoted && (text.isEmpty() || text.equals("~") || text.equalsIgnoreCase("null"));
    }

    @Override
    public Node with(Map<Position, String> texts) {
      return new Scalar(texts.getOrDefault(at, text), quoted, at);
    }
  }

  /** A sequence. */
  record Sequence(List<Node> elements, Position at) implements Node {

    @Override
    public Node with(Map<Position, String> texts) {
      return new Sequence(elements.stream().map(element -> element.with(texts)).toList(), at);
    }
  }

  /**
   * A mapping in the order typed; keys are distinct.
   *
   * @param flow whether it was typed in braces
   */
  record Mapping(List<Entry> entries, boolean flow, Position at) implements Node {

    Optional<Entry> entry(String key) {
      return entries.stream().filter(entry -> entry.key().equals(key)).findFirst();
    }

    @Override
    public Node with(Map<Position, String> texts) {
      return new Mapping(
          entries.stream().map(entry -> new Entry(entry.key(), entry.at(), entry.value().with(texts))).toList(), flow, at);
    }
  }

  /** One key with its value. */
  record Entry(String key, Position at, Node value) {

    /** Whether a key stands alone, as when a comma cut a text in braces: {@code {目标: 80 个部门, 30000 份}}. */
    boolean bare() {
      return value instanceof Scalar scalar && scalar.isNull();
    }
  }
}
