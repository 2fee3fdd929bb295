package org.mingzhang.model;

import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** The keyed records of this room looked up once: reading, figure paths and the JSON Schema all go by them. */
public final class Shapes {

  private final Map<Class<?>, Shape> known = new ConcurrentHashMap<>();

  /** The shape of a record whose components carry {@link Key}. */
  public Shape of(Class<?> type) {
    Shape shape = known.get(type); // the other one may wait for threads that ask for other types
    return shape == null ? known.computeIfAbsent(type, Shape::new) : shape;
  }

  /** One record type: its keys in order and its constructor. */
  public static final class Shape {

    private final List<Field> fields;
    private final Map<String, Field> byKey;
    private final Field main;
    private final Field name;
    private final Constructor<?> constructor;

    private Shape(Class<?> type) {
      RecordComponent[] components = type.getRecordComponents();
      fields = Arrays.stream(components).map(Field::of).toList();
      byKey = fields.stream().collect(Collectors.toMap(Field::key, field -> field));
      main = fields.stream().filter(Field::main).findFirst().orElse(null);
      name = fields.stream().filter(Field::name).findFirst().orElse(null);
      Class<?>[] types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
      try {
        constructor = type.getDeclaredConstructor(types);
      } catch (NoSuchMethodException e) {
        throw new IllegalStateException("record without canonical constructor: " + type, e);
      }
    }

    public List<Field> fields() {
      return fields;
    }

    /** The component that is typed under a key. */
    public Optional<Field> field(String key) {
      return Optional.ofNullable(byKey.get(key));
    }

    /** The component that a bare scalar or list stands for. */
    public Optional<Field> main() {
      return Optional.ofNullable(main);
    }

    /** The component that names an element in a figure path. */
    public Optional<Field> name() {
      return Optional.ofNullable(name);
    }

    public Object create(Object[] arguments) {
      try {
        return constructor.newInstance(arguments);
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException("cannot create " + constructor.getDeclaringClass(), e);
      }
    }
  }

  /**
   * One component of a record with what its {@link Key} says, which is slow to ask.
   *
   * @param key under which it is typed
   */
  public record Field(String key, String doc, boolean required, boolean main, boolean name, Method accessor, Type type) {

    private static Field of(RecordComponent component) {
      Key key = component.getAnnotation(Key.class);
      return new Field(
          key.value(), key.doc(), key.required(), key.main(), key.name(), component.getAccessor(), component.getGenericType());
    }

    public Object get(Object record) {
      try {
        return accessor.invoke(record);
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException("cannot read " + accessor, e);
      }
    }
  }
}
