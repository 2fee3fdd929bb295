package org.mingzhang.search;

import java.util.ArrayList;
import java.util.List;

/** Sorted strings without what each shares with the one before. */
final class FrontCoding {

  private static final int MOST = 70;
  private static final char NONE = '0';

  private FrontCoding() {}

  static String encode(List<String> sorted) {
    StringBuilder out = new StringBuilder();
    String before = "";
    for (String item : sorted) {
      int shared = shared(before, item);
      out.append(out.length() == 0 ? "" : "\n").append((char) (NONE + shared)).append(item, shared, item.length());
      before = item;
    }
    return out.toString();
  }

  /** What was encoded. */
  static List<String> decode(String coded) {
    List<String> items = new ArrayList<>();
    String before = "";
    for (String item : coded.isEmpty() ? new String[0] : coded.split("\n", -1)) {
      before = before.substring(0, item.charAt(0) - NONE) + item.substring(1);
      items.add(before);
    }
    return items;
  }

  private static int shared(String a, String b) {
    int most = Math.min(MOST, Math.min(a.length(), b.length()));
    int n = 0;
    while (n < most && a.charAt(n) == b.charAt(n)) {
      n++;
    }
    return n;
  }
}
