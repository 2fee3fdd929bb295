package org.mingzhang.bake;

import java.util.ArrayList;
import java.util.List;
import org.mingzhang.model.Position;

/**
 * The text of one content file and the way from an offset in it to line and column.
 *
 * @param text with {@code \n} at the end of each line, whatever the file has
 */
record SourceText(String file, String text) {

  SourceText {
    text = text.replace("\r\n", "\n").replace('\r', '\n');
  }

  /** A line without its end, and where it begins. */
  record Line(int at, String text) {}

  /** Columns count characters, not halves of them. */
  Position position(int offset) {
    String before = text.substring(0, offset);
    int line = 1 + (int) before.chars().filter(c -> c == '\n').count();
    int lineStart = before.lastIndexOf('\n') + 1;
    return new Position(file, line, 1 + before.codePointCount(lineStart, offset));
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
