package org.mingzhang.publish;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.StreamCorruptedException;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * Records as bytes and back, for what one build leaves for the next. The bytes name no types: what is read is what the
 * component of the record declares, so bytes of somebody else can make wrong records, never foreign objects.
 *
 * <p>Components may be records, enums, strings, decimals, dates, ints, longs, booleans, bytes, and lists, sets and maps of
 * them; all but numbers and booleans may be null. One codec may serve several threads.
 */
public final class RecordCodec {

  private static final int MOST = 50_000_000;

  private final Map<Class<?>, Shape> shapes = new ConcurrentHashMap<>();

  /** The components of a record type in their order. */
  private record Shape(RecordComponent[] components, Constructor<?> constructor) {}

  /** The bytes of a record. */
  public byte[] write(Record root) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      new Writing(out, new HashMap<>()).value(root.getClass(), root);
    } catch (IOException e) {
      throw new IllegalStateException("writing to memory does not fail", e);
    }
    return bytes.toByteArray();
  }

  /**
   * The record of some bytes.
   *
   * @throws IOException when they are not those of such a record
   */
  public <T extends Record> T read(byte[] bytes, Class<T> type) throws IOException {
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
    try {
      T root = type.cast(new Reading(in, new ArrayList<>()).value(type));
      if (root == null) {
        throw new StreamCorruptedException("nothing");
      }
      return root;
    } catch (RuntimeException | StackOverflowError e) { // a record that refuses what it is given, one that never ends
      throw new IOException("no bytes of " + type.getSimpleName(), e);
    }
  }

  private Shape shape(Class<?> type) {
    return shapes.computeIfAbsent(type, RecordCodec::inspect);
  }

  private static Shape inspect(Class<?> type) {
    RecordComponent[] components = type.getRecordComponents();
    try {
      Constructor<?> constructor =
          type.getDeclaredConstructor(Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
      constructor.setAccessible(true);
      for (RecordComponent component : components) {
        component.getAccessor().setAccessible(true);
      }
      return new Shape(components, constructor);
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException("every record has its constructor", e);
    }
  }

  private static Type argument(Type type, int index) {
    return ((ParameterizedType) type).getActualTypeArguments()[index];
  }

  private static Class<?> raw(Type type) {
    return type instanceof ParameterizedType generic ? (Class<?>) generic.getRawType() : (Class<?>) type;
  }

  // --- writing ------------------------------------------------------------------------------------------------------

  /** @param strings those written so far, since most return */
  private final class Writing {

    private final DataOutputStream out;
    private final Map<String, Integer> strings;

    Writing(DataOutputStream out, Map<String, Integer> strings) {
      this.out = out;
      this.strings = strings;
    }

    void value(Type type, Object value) throws IOException {
      Class<?> raw = raw(type);
      if (raw == int.class || raw == Integer.class) {
        out.writeInt((Integer) value);
      } else if (raw == long.class || raw == Long.class) {
        out.writeLong((Long) value);
      } else if (raw == boolean.class) {
        out.writeBoolean((Boolean) value);
      } else {
        out.writeBoolean(value != null);
        if (value != null) {
          object(type, raw, value);
        }
      }
    }

    private void object(Type type, Class<?> raw, Object value) throws IOException {
      if (raw.isRecord()) {
        for (RecordComponent component : shape(raw).components()) {
          value(component.getGenericType(), component(component, value));
        }
      } else if (raw.isEnum()) {
        string(((Enum<?>) value).name());
      } else if (raw == String.class || raw == BigDecimal.class || raw == LocalDate.class) {
        string(value.toString());
      } else if (raw == byte[].class) {
        out.writeInt(((byte[]) value).length);
        out.write((byte[]) value);
      } else if (value instanceof Map<?, ?> map) {
        out.writeInt(map.size());
        for (Map.Entry<?, ?> entry : map.entrySet()) {
          value(argument(type, 0), entry.getKey());
          value(argument(type, 1), entry.getValue());
        }
      } else if (value instanceof Collection<?> collection) {
        out.writeInt(collection.size());
        for (Object element : collection) {
          value(argument(type, 0), element);
        }
      } else {
        throw new IllegalArgumentException("no way to write " + type);
      }
    }

    private static Object component(RecordComponent component, Object record) {
      try {
        return component.getAccessor().invoke(record);
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException("an accessor of a record gives its component", e);
      }
    }

    private void string(String text) throws IOException {
      Integer known = strings.putIfAbsent(text, strings.size());
      out.writeInt(known == null ? -1 : known);
      if (known == null) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(utf8.length);
        out.write(utf8);
      }
    }
  }

  // --- reading ------------------------------------------------------------------------------------------------------

  private final class Reading {

    private final DataInputStream in;
    private final List<String> strings;

    Reading(DataInputStream in, List<String> strings) {
      this.in = in;
      this.strings = strings;
    }

    Object value(Type type) throws IOException {
      Class<?> raw = raw(type);
      if (raw == int.class || raw == Integer.class) {
        return in.readInt();
      } else if (raw == long.class || raw == Long.class) {
        return in.readLong();
      } else if (raw == boolean.class) {
        return in.readBoolean();
      }
      return in.readBoolean() ? object(type, raw) : null;
    }

    private Object object(Type type, Class<?> raw) throws IOException {
      if (raw.isRecord()) {
        return record(raw);
      } else if (raw.isEnum()) {
        String name = string();
        return Arrays.stream(raw.getEnumConstants()).filter(c -> ((Enum<?>) c).name().equals(name)).findFirst().orElseThrow();
      } else if (raw == String.class) {
        return string();
      } else if (raw == BigDecimal.class) {
        return new BigDecimal(string());
      } else if (raw == LocalDate.class) {
        return LocalDate.parse(string());
      } else if (raw == byte[].class) {
        return bytes();
      } else if (Map.class.isAssignableFrom(raw)) {
        Map<Object, Object> map = raw == Map.class ? new LinkedHashMap<>() : new TreeMap<>();
        for (int n = count(); n > 0; n--) {
          map.put(value(argument(type, 0)), value(argument(type, 1)));
        }
        return map;
      } else if (Set.class.isAssignableFrom(raw)) {
        return elements(type, LinkedHashSet::new);
      } else if (raw == List.class) {
        return elements(type, ArrayList::new);
      }
      throw new IllegalArgumentException("no way to read " + type);
    }

    private Object record(Class<?> type) throws IOException {
      Shape shape = shape(type);
      Object[] values = new Object[shape.components().length];
      for (int i = 0; i < values.length; i++) {
        values[i] = value(shape.components()[i].getGenericType());
      }
      try {
        return shape.constructor().newInstance(values);
      } catch (ReflectiveOperationException e) {
        throw new IOException("a record refuses what it is given", e);
      }
    }

    private Collection<Object> elements(Type type, Supplier<Collection<Object>> made) throws IOException {
      Collection<Object> elements = made.get();
      for (int n = count(); n > 0; n--) {
        elements.add(value(argument(type, 0)));
      }
      return elements;
    }

    private String string() throws IOException {
      int known = in.readInt();
      if (known >= 0) {
        if (known >= strings.size()) {
          throw new StreamCorruptedException("a string that has not come yet");
        }
        return strings.get(known);
      }
      String text = new String(bytes(), StandardCharsets.UTF_8);
      strings.add(text);
      return text;
    }

    private byte[] bytes() throws IOException {
      int length = count();
      byte[] bytes = in.readNBytes(length);
      if (bytes.length < length) {
        throw new StreamCorruptedException("cut off");
      }
      return bytes;
    }

    /** What is not ours must not ask for all the memory there is. */
    private int count() throws IOException {
      int count = in.readInt();
      if (count < 0 || count > MOST) {
        throw new StreamCorruptedException("no length");
      }
      return count;
    }
  }
}
