package org.mingzhang.data;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;

/** What an editor's YAML parser (core schema of YAML 1.2) makes of a file; keys are always texts. */
final class Json {

  private static final JsonNodeFactory FACTORY = JsonNodeFactory.instance;

  private Json() {}

  static JsonNode of(Node node) {
    if (node instanceof Node.Mapping mapping) {
      ObjectNode object = FACTORY.objectNode();
      mapping.entries().forEach(entry -> object.set(entry.key(), of(entry.value())));
      return object;
    }
    if (node instanceof Node.Sequence sequence) {
      ArrayNode array = FACTORY.arrayNode();
      sequence.elements().forEach(element -> array.add(of(element)));
      return array;
    }
    return scalar((Node.Scalar) node);
  }

  private static JsonNode scalar(Node.Scalar scalar) {
    String text = scalar.text();
    if (scalar.isNull()) {
      return FACTORY.nullNode();
    }
    if (scalar.quoted()) {
      return FACTORY.textNode(text);
    }
    if (text.matches("[-+]?[0-9]{1,18}")) {
      return FACTORY.numberNode(Long.parseLong(text));
    }
    if (text.matches("[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]+)?")) {
      return FACTORY.numberNode(new BigDecimal(text));
    }
    return text.matches("true|True|TRUE|false|False|FALSE")
        ? FACTORY.booleanNode(text.equalsIgnoreCase("true"))
        : FACTORY.textNode(text);
  }
}
