package org.mingzhang.bake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.mingzhang.model.Position;

/**
 * The text of one content file and the way from an offset in it to line and column.
 *
 * @param text with {@code \n} at the end of each line, whatever the file has
 * @param lineNumbers by the offset at which a line begins: a text may have as many faults as lines
 */
record SourceText(String file, String text, NavigableMap<Integer, Integer> lineNumbers) {

  SourceText(String file, String text) {
    this(file, text.replace("\r\n", "\n").replace('\r', '\n'), new TreeMap<>());
    int start = 0;
    for (int line = 1; start >= 0; line++) {
      lineNumbers.put(start, line);
      int end = this.text.indexOf('\n', start);
      start = end < 0 ? end : end + 1;
    }
  }

  /** A line without its end, and where it begins. */
  record Line(int at, String text) {}

  /** Columns count characters, not halves of them. */
  Position position(int offset) {
    Map.Entry<Integer, Integer> line = lineNumbers.floorEntry(offset);
    return new Position(file, line.getValue(), 1 + text.codePointCount(line.getKey(), offset));
  }

  List<Line> lines() {
    List<Line> lines = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      int end = text.indexOf('\n', at);
      end = end < 0 ? text.length() : end;
      lines.add(new Line(at, text.substring(at, end)));
      at = end + 1;
    }
    return lines;
  }
}
