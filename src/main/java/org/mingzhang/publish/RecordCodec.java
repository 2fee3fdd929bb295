package org.mingzhang.publish;

import java.io.IOException;
import java.io.StreamCorruptedException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/**
 * Records as bytes and back, for what one build leaves for the next. The bytes name no types: what is read is what the
 * component of the record declares, so bytes of somebody else can make wrong records, never foreign objects.
 *
 * <p>Components may be records, enums, strings, decimals, dates, ints, longs, booleans, bytes, and lists, sets and maps of
 * them; all but numbers and booleans may be null. What a set holds has an order of its own, by which it is written: the same
 * record gives the same bytes in every run. One codec may serve several threads. What a type is made of is looked up
 * once: a build reads some million values before it has anything to do. Many records are the same as the last one of their
 * type, a department in each of its years, an empty cell beside another one: so each of these is written and made once.
 */
public final class RecordCodec {

  private static final int MOST = 50_000_000;

  private final Map<Type, Kind> kinds = new ConcurrentHashMap<>();

  /** How the values of one type are written and read. */
  private interface Kind {

    void write(Object value, Writing out);

    Object read(Reading in) throws IOException;

    /** Whether two values, neither of which is null, are the same. */
    default boolean same(Object one, Object other) {
      return one.equals(other);
    }

    default boolean sameOrNone(Object one, Object other) {
      return one == null || other == null ? one == other : same(one, other);
    }
  }

  /** The bytes of a record. */
  public byte[] write(Record root) {
    Writing out = new Writing();
    kind(root.getClass()).write(root, out);
    return out.bytes();
  }

  /**
   * The record of some bytes.
   *
   * @throws IOException when they are not those of such a record
   */
  public <T extends Record> T read(byte[] bytes, Class<T> type) throws IOException {
    try {
      T root = type.cast(kind(type).read(new Reading(bytes)));
      if (root == null) {
        throw new StreamCorruptedException("nothing");
      }
      return root;
    } catch (RuntimeException | StackOverflowError e) { // a record that refuses what it is given, one that never ends
      throw new IOException("no bytes of " + type.getSimpleName(), e);
    }
  }

  // --- kinds --------------------------------------------------------------------------------------------------------

  private Kind kind(Type type) {
    Kind known = kinds.get(type);
    if (known == null) {
      known = inspect(type);
      kinds.put(type, known);
    }
    return known;
  }

  private Kind inspect(Type type) {
    Class<?> raw = type instanceof ParameterizedType generic ? (Class<?>) generic.getRawType() : (Class<?>) type;
    if (raw.isRecord()) {
      return new OfRecords(raw);
    } else if (raw.isEnum()) {
      Map<String, Object> constants = new HashMap<>();
      Arrays.stream(raw.getEnumConstants()).forEach(constant -> constants.put(((Enum<?>) constant).name(), constant));
      return new OfTexts(raw, constant -> ((Enum<?>) constant).name(), name -> found(constants.get(name)));
    } else if (raw == String.class) {
      return new OfTexts(raw, text -> (String) text, text -> text);
    } else if (raw == BigDecimal.class) {
      return new OfTexts(raw, Object::toString, BigDecimal::new);
    } else if (raw == LocalDate.class) {
      return new OfTexts(raw, Object::toString, LocalDate::parse);
    } else if (raw == byte[].class) {
      return new OfBytes();
    } else if (Map.class.isAssignableFrom(raw)) {
      return new OfMaps(mapOf(raw, argument(type, 0)), kind(argument(type, 0)), kind(argument(type, 1)));
    } else if (raw == Set.class || raw == List.class) {
      IntFunction<Collection<Object>> made = raw == Set.class ? size -> new LinkedHashSet<>() : ArrayList::new;
      return new OfCollections(made, kind(argument(type, 0)));
    }
    return new OfNumbers(raw);
  }

  /** What makes maps of a type, those of constants in the order of these. */
  @SuppressWarnings({"unchecked", "rawtypes"}) // what constants a type has is known only here
  private static Supplier<Map<Object, Object>> mapOf(Class<?> raw, Type keys) {
    if (raw == Map.class && keys instanceof Class<?> type && type.isEnum()) {
      return () -> new EnumMap(type);
    }
    return raw == Map.class ? LinkedHashMap::new : TreeMap::new;
  }

  private static Type argument(Type type, int index) {
    return ((ParameterizedType) type).getActualTypeArguments()[index];
  }

  private static Object found(Object constant) {
    if (constant == null) {
      throw new IllegalArgumentException("no constant of that name");
    }
    return constant;
  }

  /** Whatever is a number to this codec. */
  private static final class OfNumbers implements Kind {

    private final Class<?> type;

    OfNumbers(Class<?> type) {
      boolean known = List.of(int.class, Integer.class, long.class, Long.class, boolean.class).contains(type);
      if (!known) {
        throw new IllegalArgumentException("no way to keep " + type);
      }
      this.type = type;
    }

    @Override
    public void write(Object value, Writing out) {
      out.number(value instanceof Boolean flag ? (flag ? 1 : 0) : ((Number) value).longValue());
    }

    @Override
    public Object read(Reading in) throws IOException {
      long number = in.number();
      if (type == boolean.class) {
        return number != 0;
      }
      if (type == long.class || type == Long.class) {
        return number;
      }
      return Math.toIntExact(number);
    }
  }

  /** Whatever is written as a text; most return, amounts too, so each is made once. */
  private record OfTexts(Class<?> type, Function<Object, String> text, Function<String, Object> value) implements Kind {

    @Override
    public void write(Object value, Writing out) {
      out.text(value == null ? null : text.apply(value));
    }

    @Override
    public Object read(Reading in) throws IOException {
      int place = in.text();
      if (place < 0) {
        return null;
      }
      if (!type.isInstance(in.made.get(place))) {
        in.made.set(place, value.apply(in.texts.get(place)));
      }
      return in.made.get(place);
    }
  }

  private record OfBytes() implements Kind {

    @Override
    public void write(Object value, Writing out) {
      if (out.isThere(value)) {
        out.bytes((byte[]) value);
      }
    }

    @Override
    public Object read(Reading in) throws IOException {
      return in.isThere() ? in.bytes() : null;
    }
  }

  private record OfMaps(Supplier<Map<Object, Object>> made, Kind keys, Kind values) implements Kind {

    @Override
    public void write(Object value, Writing out) {
      if (out.isThere(value)) {
        Map<?, ?> map = (Map<?, ?>) value;
        out.number(map.size());
        for (Map.Entry<?, ?> entry : map.entrySet()) {
          keys.write(entry.getKey(), out);
          values.write(entry.getValue(), out);
        }
      }
    }

    @Override
    public boolean same(Object one, Object other) {
      Iterator<? extends Map.Entry<?, ?>> others = ((Map<?, ?>) other).entrySet().iterator();
      boolean same = ((Map<?, ?>) one).size() == ((Map<?, ?>) other).size();
      for (Iterator<? extends Map.Entry<?, ?>> ones = ((Map<?, ?>) one).entrySet().iterator(); same && ones.hasNext(); ) {
        Map.Entry<?, ?> entry = ones.next();
        Map.Entry<?, ?> against = others.next();
        same = keys.sameOrNone(entry.getKey(), against.getKey()) && values.sameOrNone(entry.getValue(), against.getValue());
      }
      return same;
    }

    @Override
    public Object read(Reading in) throws IOException {
      if (!in.isThere()) {
        return null;
      }
      Map<Object, Object> map = made.get();
      for (int n = in.count(); n > 0; n--) {
        Object key = keys.read(in);
        map.put(key, values.read(in));
      }
      return map;
    }
  }

  private record OfCollections(IntFunction<Collection<Object>> made, Kind elements) implements Kind {

    /** What is not ours must not ask for room that nothing will fill. */
    private static final int ROOM = 1 << 10;

    @Override
    public void write(Object value, Writing out) {
      if (out.isThere(value)) {
        Collection<?> collection = value instanceof Set<?> set ? sorted(set) : (Collection<?>) value;
        out.number(collection.size());
        for (Object element : collection) {
          elements.write(element, out);
        }
      }
    }

    @Override
    public boolean same(Object one, Object other) {
      if (one instanceof Set) {
        return one.equals(other); // whatever their order
      }
      Iterator<?> others = ((Collection<?>) other).iterator();
      boolean same = ((Collection<?>) one).size() == ((Collection<?>) other).size();
      for (Iterator<?> ones = ((Collection<?>) one).iterator(); same && ones.hasNext(); ) {
        same = elements.sameOrNone(ones.next(), others.next());
      }
      return same;
    }

    /** Most sets are sorted already, since they were read from what was written so. */
    private static Collection<?> sorted(Set<?> set) {
      List<Object> all = new ArrayList<>(set);
      all.sort(null);
      return all;
    }

    @Override
    public Object read(Reading in) throws IOException {
      if (!in.isThere()) {
        return null;
      }
      int count = in.count();
      Collection<Object> collection = made.apply(Math.min(count, ROOM));
      for (int n = count; n > 0; n--) {
        collection.add(elements.read(in));
      }
      return collection;
    }
  }

  /** Its components are looked at when the first record comes: one may hold records of its own kind. */
  private final class OfRecords implements Kind {

    private final Class<?> type;
    private final RecordComponent[] components;
    private final Constructor<?> constructor;
    private final Method[] accessors;
    private volatile Kind[] parts;

    OfRecords(Class<?> type) {
      this.type = type;
      components = type.getRecordComponents();
      accessors = Arrays.stream(components).map(RecordComponent::getAccessor).toArray(Method[]::new);
      try {
        constructor =
            type.getDeclaredConstructor(Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
      } catch (NoSuchMethodException e) {
        throw new IllegalStateException("every record has its constructor", e);
      }
      constructor.setAccessible(true);
      Arrays.stream(accessors).forEach(accessor -> accessor.setAccessible(true));
    }

    private Kind[] parts() {
      if (parts == null) {
        parts = Arrays.stream(components).map(component -> kind(component.getGenericType())).toArray(Kind[]::new);
      }
      return parts;
    }

    @Override
    public void write(Object value, Writing out) {
      if (value == null) {
        out.number(NOTHING);
        return;
      }
      Object[] values = components(value);
      Object[] last = out.last.get(type);
      boolean same = last != null && allSame(values, last);
      out.number(same ? SAME : NEW);
      if (!same) {
        Kind[] kinds = parts();
        for (int i = 0; i < kinds.length; i++) {
          kinds[i].write(values[i], out);
        }
        out.last.put(type, values);
      }
    }

    private Object[] components(Object value) {
      try {
        Object[] values = new Object[accessors.length];
        for (int i = 0; i < values.length; i++) {
          values[i] = accessors[i].invoke(value);
        }
        return values;
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException("an accessor of a record gives its component", e);
      }
    }

    /** Asks no record itself: to link what tells whether two are equal takes longer, for each of some dozen types. */
    @Override
    public boolean same(Object one, Object other) {
      return one == other || allSame(components(one), components(other));
    }

    private boolean allSame(Object[] some, Object[] others) {
      Kind[] kinds = parts();
      boolean same = true;
      for (int i = 0; i < kinds.length && same; i++) {
        same = kinds[i].sameOrNone(some[i], others[i]);
      }
      return same;
    }

    @Override
    public Object read(Reading in) throws IOException {
      long state = in.number();
      if (state == NOTHING || state == SAME) {
        return state == NOTHING ? null : in.last(type);
      }
      Kind[] kinds = parts();
      Object[] values = new Object[kinds.length];
      for (int i = 0; i < kinds.length; i++) {
        values[i] = kinds[i].read(in);
      }
      try {
        Object made = constructor.newInstance(values);
        in.last.put(type, made);
        return made;
      } catch (ReflectiveOperationException e) {
        throw new IOException("a record refuses what it is given", e);
      }
    }
  }

  // --- bytes --------------------------------------------------------------------------------------------------------

  private static final int FEW = 1 << 12;

  /** What a record begins with: whether there is one, and whether it is the same as the last one of its type. */
  private static final int NOTHING = 0;

  private static final int NEW = 1;
  private static final int SAME = 2;

  /** What a text begins with. */
  private static final int NO_TEXT = 0;

  private static final int NEW_TEXT = 1;
  private static final int KNOWN_TEXTS = 2;

  /** Numbers of seven bits a byte, the lowest first; most texts return, so each is written once. */
  private static final class Writing {

    private final Map<String, Integer> texts = new HashMap<>();

    /** Components of the last record of each type; by class, since threads may find two kinds of one type. */
    private final Map<Class<?>, Object[]> last = new IdentityHashMap<>();

    private byte[] bytes = new byte[FEW];
    private int size;

    byte[] bytes() {
      return Arrays.copyOf(bytes, size);
    }

    private void room(int more) {
      if (bytes.length - size < more) {
        bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
      }
    }

    void number(long number) {
      room(10);
      long rest = number << 1 ^ number >> 63; // small whether above or below zero
      while (rest >>> 7 != 0) {
        bytes[size++] = (byte) (rest & 0x7F | 0x80);
        rest >>>= 7;
      }
      bytes[size++] = (byte) rest;
    }

    boolean isThere(Object value) {
      number(value == null ? 0 : 1);
      return value != null;
    }

    void bytes(byte[] some) {
      number(some.length);
      room(some.length);
      System.arraycopy(some, 0, bytes, size, some.length);
      size += some.length;
    }

    void text(String text) {
      if (text == null) {
        number(NO_TEXT);
        return;
      }
      Integer known = texts.putIfAbsent(text, texts.size());
      number(known == null ? NEW_TEXT : known + KNOWN_TEXTS);
      if (known == null) {
        bytes(text.getBytes(StandardCharsets.UTF_8));
      }
    }
  }

  private static final class Reading {

    private final byte[] bytes;
    private final List<String> texts = new ArrayList<>();

    /** What was made of each of these last. */
    private final List<Object> made = new ArrayList<>();

    private final Map<Class<?>, Object> last = new IdentityHashMap<>();
    private int at;

    Reading(byte[] bytes) {
      this.bytes = bytes;
    }

    long number() throws IOException {
      long read = 0;
      for (int shift = 0; shift < Long.SIZE; shift += 7) {
        if (at == bytes.length) {
          throw new StreamCorruptedException("cut off");
        }
        byte next = bytes[at++];
        read |= (next & 0x7FL) << shift;
        if (next >= 0) {
          return read >>> 1 ^ -(read & 1);
        }
      }
      throw new StreamCorruptedException("no number");
    }

    boolean isThere() throws IOException {
      return number() != 0;
    }

    /** What is not ours must not ask for all the memory there is. */
    int count() throws IOException {
      long count = number();
      if (count < 0 || count > MOST) {
        throw new StreamCorruptedException("no length");
      }
      return (int) count;
    }

    Object last(Class<?> type) throws IOException {
      Object same = last.get(type);
      if (same == null) {
        throw new StreamCorruptedException("the same as nothing");
      }
      return same;
    }

    byte[] bytes() throws IOException {
      int length = length();
      return Arrays.copyOfRange(bytes, at - length, at);
    }

    /** Reads a length and goes on behind so many bytes. */
    private int length() throws IOException {
      int length = count();
      if (length > bytes.length - at) {
        throw new StreamCorruptedException("cut off");
      }
      at += length;
      return length;
    }

    /** The place of a text among all of them; less than nothing where there is none. */
    int text() throws IOException {
      long begin = number();
      if (begin == NEW_TEXT) {
        int length = length();
        texts.add(new String(bytes, at - length, length, StandardCharsets.UTF_8));
        made.add(null);
        return texts.size() - 1;
      }
      if (begin < 0 || begin - KNOWN_TEXTS >= texts.size()) {
        throw new StreamCorruptedException("a text that has not come yet");
      }
      return begin == NO_TEXT ? -1 : (int) begin - KNOWN_TEXTS;
    }
  }
}
