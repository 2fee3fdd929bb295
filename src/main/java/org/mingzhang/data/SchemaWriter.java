package org.mingzhang.data;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import java.io.IOException;
import java.io.StringWriter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.mingzhang.model.Shapes;
import org.mingzhang.model.Term;
import org.mingzhang.model.Value;

/**
 * Makes a JSON Schema (draft 07, the one that YAML editors know) of the records behind a kind of file, so that an
 * editor completes the keys and explains them in Chinese.
 */
final class SchemaWriter {

  private static final String DEFINITIONS = "#/definitions/";

  private final Shapes shapes;

  SchemaWriter(Shapes shapes) {
    this.shapes = shapes;
  }

  /** The schema's text, the same bytes for the same records. */
  String write(Root root) throws IOException {
    StringWriter text = new StringWriter();
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    DefaultPrettyPrinter printer =
        new DefaultPrettyPrinter()
            .withSeparators(Separators.createDefaultInstance().withObjectFieldValueSpacing(Separators.Spacing.AFTER))
            .withObjectIndenter(indenter)
            .withArrayIndenter(indenter);
    try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
      json.setPrettyPrinter(printer);
      new Document(json).write(root);
    }
    return text.append('\n').toString();
  }

  /** Whether a bare value may stand for the whole record: nothing else of it is required. */
  private static boolean shortened(Shapes.Shape shape) {
    return shape.main().isPresent()
        && shape.fields().stream().allMatch(field -> field.main() || !field.required());
  }

  /** One schema while it is written. */
  private final class Document {

    private final JsonGenerator json;
    private final Map<String, Class<?>> definitions = new TreeMap<>();

    Document(JsonGenerator json) {
      this.json = json;
    }

    void write(Root root) throws IOException {
      collect(root.type());
      json.writeStartObject();
      json.writeStringField("$schema", "http://json-schema.org/draft-07/schema#");
      json.writeStringField("title", root.title());
      reference(root.type());
      json.writeObjectFieldStart("definitions");
      for (Map.Entry<String, Class<?>> definition : definitions.entrySet()) {
        json.writeObjectFieldStart(definition.getKey());
        define(definition.getValue());
        json.writeEndObject();
      }
      json.writeEndObject();
      json.writeEndObject();
    }

    private void collect(Type type) {
      if (type instanceof ParameterizedType generic) {
        collect(element(generic));
      } else if (definitions.putIfAbsent(name((Class<?>) type), (Class<?>) type) == null && isShaped((Class<?>) type)) {
        shapes.of((Class<?>) type).fields().forEach(field -> collect(field.type()));
      }
    }

    private void define(Class<?> type) throws IOException {
      if (isShaped(type)) {
        record(shapes.of(type));
      } else if (Term.class.isAssignableFrom(type)) {
        json.writeArrayFieldStart("enum");
        for (Object term : type.getEnumConstants()) {
          json.writeString(((Term) term).term());
        }
        json.writeEndArray();
      } else {
        new ScalarSchema(json).write(type);
      }
    }

    private void record(Shapes.Shape shape) throws IOException {
      if (!shortened(shape)) {
        object(shape);
        return;
      }
      json.writeArrayFieldStart("anyOf");
      json.writeStartObject();
      object(shape);
      json.writeEndObject();
      json.writeStartObject();
      mainAlone(shape.main().orElseThrow().type());
      json.writeEndObject();
      json.writeEndArray();
    }

    private void object(Shapes.Shape shape) throws IOException {
      json.writeStringField("type", "object");
      json.writeBooleanField("additionalProperties", false);
      json.writeNumberField("minProperties", 1);
      List<Shapes.Field> required = shape.fields().stream().filter(Shapes.Field::required).toList();
      if (!required.isEmpty()) {
        json.writeArrayFieldStart("required");
        for (Shapes.Field field : required) {
          json.writeString(field.key());
        }
        json.writeEndArray();
      }
      json.writeObjectFieldStart("properties");
      for (Shapes.Field field : shape.fields()) {
        json.writeObjectFieldStart(field.key());
        json.writeStringField("title", field.key());
        json.writeStringField("description", field.doc());
        value(field.type());
        json.writeEndObject();
      }
      json.writeEndObject();
    }

    private void value(Type type) throws IOException {
      if (!(type instanceof ParameterizedType generic)) {
        reference((Class<?>) type);
      } else if (generic.getRawType() == Map.class) {
        json.writeStringField("type", "object");
        json.writeObjectFieldStart("additionalProperties");
        value(element(generic));
        json.writeEndObject();
      } else if (Value.class.isAssignableFrom((Class<?>) element(generic))) {
        oneOrMany((Class<?>) element(generic));
      } else {
        array(element(generic));
      }
    }

    /** A list given alone must be a list; one text stands for several only below its key. */
    private void mainAlone(Type type) throws IOException {
      if (type instanceof ParameterizedType generic) {
        array(element(generic));
      } else {
        reference((Class<?>) type);
      }
    }

    private void oneOrMany(Class<?> element) throws IOException {
      json.writeArrayFieldStart("anyOf");
      json.writeStartObject();
      json.writeStringField("$ref", DEFINITIONS + name(element));
      json.writeEndObject();
      json.writeStartObject();
      array(element);
      json.writeEndObject();
      json.writeEndArray();
    }

    private void array(Type element) throws IOException {
      json.writeStringField("type", "array");
      json.writeObjectFieldStart("items");
      value(element);
      json.writeEndObject();
    }

    /** Draft 07 ignores what stands beside a {@code $ref}, such as a title; inside {@code allOf} it stands alone. */
    private void reference(Class<?> type) throws IOException {
      json.writeArrayFieldStart("allOf");
      json.writeStartObject();
      json.writeStringField("$ref", DEFINITIONS + name(type));
      json.writeEndObject();
      json.writeEndArray();
    }
  }

  private static Type element(ParameterizedType generic) {
    Type[] arguments = generic.getActualTypeArguments();
    return arguments[arguments.length - 1];
  }

  private static boolean isShaped(Class<?> type) {
    return type.isRecord() && !Value.class.isAssignableFrom(type);
  }

  private static String name(Class<?> type) {
    Class<?> outer = type.getEnclosingClass();
    return outer == null ? type.getSimpleName() : name(outer) + "." + type.getSimpleName();
  }
}
