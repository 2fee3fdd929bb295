package org.mingzhang;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads RFC 4180 by its letter, as a second opinion on what is written: every line ends with CR LF. */
public final class CsvReader {

  private CsvReader() {}

  /** All lines of a file that begins with a byte order mark. */
  public static List<List<String>> read(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    if (!text.startsWith("\uFEFF") || !text.endsWith("\r\n")) {
      throw new IllegalArgumentException("no byte order mark, or the last line does not end");
    }
    List<List<String>> lines = new ArrayList<>();
    List<String> line = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 1; i < text.length(); i++) {
      char c = text.charAt(i);
      if (quoted) {
        boolean twice = c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"';
        quoted = c != '"' || twice;
        if (quoted) {
          cell.append(c);
          i += twice ? 1 : 0;
        }
      } else if (c == '"' && cell.length() == 0) {
        quoted = true;
      } else if (c == ',' || c == '\r') {
        line.add(cell.toString());
        cell.setLength(0);
        if (c == '\r') {
          lines.add(line);
          line = new ArrayList<>();
          i++; // the line feed
        }
      } else {
        cell.append(c);
      }
    }
    return lines;
  }
}
