package org.mingzhang.publish;

import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;

/** Writes JSON that may stand in a script: no {@code <}, no line separators that old scripts trip over, no half characters. */
public final class Json {

  private final StringBuilder out = new StringBuilder();

  /** Text that is JSON already. */
  public Json raw(String text) {
    out.append(text);
    return this;
  }

  /** The name of a member and its colon. */
  public Json name(String name) {
    return string(name).raw(":");
  }

  /** Items between brackets with commas. */
  public <T> Json list(List<T> items, Consumer<T> item) {
    out.append('[');
    for (Iterator<T> i = items.iterator(); i.hasNext(); ) {
      item.accept(i.next());
      out.append(i.hasNext() ? "," : "");
    }
    out.append(']');
    return this;
  }

  /** Strings between brackets. */
  public Json strings(List<String> items) {
    return list(items, this::string);
  }

  /** A string with its quotes, escaped. */
  public Json string(String text) {
    out.append('"');
    int from = 0; // what needs no escape goes in one piece
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isSpecial(text, i, c)) {
        out.append(text, from, i);
        escape(c);
        from = i + 1;
      }
    }
    out.append(text, from, text.length()).append('"');
    return this;
  }

  private void escape(char c) {
    switch (c) {
      case '"' -> out.append("\\\"");
      case '\\' -> out.append("\\\\");
      case '\n' -> out.append("\\n");
      case '\t' -> out.append("\\t");
      default -> out.append("\\u").append(Integer.toHexString(0x10000 | c), 1, 5);
    }
  }

  private static boolean isSpecial(String text, int i, char c) {
    return c < ' ' || c == '"' || c == '\\' || c == '<' || c == '\u2028' || c == '\u2029' || isAlone(text, i, c);
  }

  private static boolean isAlone(String text, int i, char c) {
    if (Character.isHighSurrogate(c)) {
      return i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1));
    }
    return Character.isLowSurrogate(c) && (i == 0 || !Character.isHighSurrogate(text.charAt(i - 1)));
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
