package org.mingzhang.bake;

import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;

/**
 * Gives headings their place: ids {@code p1}, {@code p1-2} by position, which stay when a title is reworded, and levels from
 * h2 down without a gap, whatever number of {@code #} the author chose. What stands before the first heading is boxed as
 * {@code p0}.
 */
final class Headings {

  static final String INTRODUCTION = "p0";

  private final Deque<Open> open = new ArrayDeque<>();
  private int parts;

  private static final class Open {
    private final int level;
    private final String id;
    private int children;

    private Open(int level, String id) {
      this.level = level;
      this.id = id;
    }
  }

  private Headings() {}

  static void number(Node body) {
    Headings headings = new Headings();
    List<Node> before = new ArrayList<>();
    for (Node node : body.getChildren()) {
      if (node instanceof Heading heading) {
        headings.place(heading);
      } else if (headings.parts == 0) {
        before.add(node);
      }
    }
    if (!before.isEmpty()) {
      Box.around(before, Map.of("id", INTRODUCTION));
    }
  }

  private void place(Heading heading) {
    while (!open.isEmpty() && open.peek().level >= heading.getLevel()) {
      open.pop();
    }
    String id = open.isEmpty() ? "p" + ++parts : open.peek().id + "-" + ++open.peek().children;
    open.push(new Open(heading.getLevel(), id));
    heading.setAnchorRefId(id);
    heading.setLevel(1 + open.size());
  }
}
