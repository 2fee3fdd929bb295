package org.mingzhang.data;

import java.util.List;

/** Line numbers as people write them: 9、12–15、20. */
final class LineRanges {

  private LineRanges() {}

  /** @param lines sorted, distinct */
  static String of(List<Integer> lines) {
    StringBuilder text = new StringBuilder();
    int i = 0;
    while (i < lines.size()) {
      int first = lines.get(i);
      int last = first;
      while (i + 1 < lines.size() && lines.get(i + 1) == last + 1) {
        last++;
        i++;
      }
      text.append(text.length() == 0 ? "" : "、").append(first).append(last == first ? "" : "–" + last);
      i++;
    }
    return text.toString();
  }
}
