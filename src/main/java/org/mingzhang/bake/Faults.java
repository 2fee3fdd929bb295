package org.mingzhang.bake;

import java.util.List;
import org.mingzhang.data.Invisible;
import org.mingzhang.model.Problem;

/** Reports faults of one text by offset, each in one line of bearable length, whatever the text put into it. */
record Faults(SourceText source, List<Problem> problems) {

  private static final int MAX_LENGTH = 200;

  void error(int offset, String message, String hint) {
    problems.add(Problem.error(source.position(offset), oneLine(message), hint));
  }

  void warning(int offset, String message, String hint) {
    problems.add(Problem.warning(source.position(offset), oneLine(message), hint));
  }

  /** Without characters that could move the cursor of a terminal or turn what stands beside them. */
  static String oneLine(String message) {
    int[] characters = message.codePoints().map(Faults::visible).toArray();
    String line = new String(characters, 0, characters.length);
    boolean fits = line.codePointCount(0, line.length()) <= MAX_LENGTH;
    return fits ? line : line.substring(0, line.offsetByCodePoints(0, MAX_LENGTH)) + "…";
  }

  private static int visible(int c) {
    return Character.isISOControl(c) || Invisible.is(c) ? '?' : c;
  }
}
