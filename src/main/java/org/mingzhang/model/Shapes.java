package org.mingzhang.model;

import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The keyed records of this room looked up once: reading, figure paths and the JSON Schema all go by them. */
public final class Shapes {

  private final Map<Class<?>, Shape> known = new ConcurrentHashMap<>();

  /** The shape of a record whose components carry {@link Key}. */
  public Shape of(Class<?> type) {
    return known.computeIfAbsent(type, Shape::new);
  }

  /** One record type: its keys in order and its constructor. */
  public static final class Shape {

    private final List<Field> fields;
    private final Constructor<?> constructor;

    private Shape(Class<?> type) {
      RecordComponent[] components = type.getRecordComponents();
      List<Field> list = new ArrayList<>();
      for (RecordComponent component : components) {
        list.add(new Field(component.getAnnotation(Key.class), component.getAccessor(), component.getGenericType()));
      }
      fields = List.copyOf(list);
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

    /** The component that a bare scalar or list stands for. */
    public Optional<Field> main() {
      return fields.stream().filter(field -> field.key().main()).findFirst();
    }

    /** The component that names an element in a figure path. */
    public Optional<Field> name() {
      return fields.stream().filter(field -> field.key().name()).findFirst();
    }

    public Object create(Object[] arguments) {
      try {
        return constructor.newInstance(arguments);
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException("cannot create " + constructor.getDeclaringClass(), e);
      }
    }
  }

  /** One component of a record with the key it is typed under. */
  public record Field(Key key, Method accessor, Type type) {

    public Object get(Object record) {
      try {
        return accessor.invoke(record);
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException("cannot read " + accessor, e);
      }
    }
  }
}
