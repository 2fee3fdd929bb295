package org.mingzhang.bake;

import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.mingzhang.disclosure.Block;
import org.mingzhang.disclosure.Section;

/** From the parsed Markdown of a page to the neutral form, part by part under the ids that the page has. */
final class NeutralForm {

  private static final int TOP = 2;

  private final Deque<Node> rest = new ArrayDeque<>();

  private NeutralForm(Node body) {
    body.getChildren().forEach(rest::add);
  }

  /** The parts of a page; words before its first heading stand under the title of the page. */
  static List<Section> parts(Node body, String title) {
    NeutralForm form = new NeutralForm(body);
    List<Section> parts = new ArrayList<>();
    List<Block> introduction = form.blocks();
    if (!introduction.isEmpty()) {
      parts.add(new Section(Headings.INTRODUCTION, "", title, introduction));
    }
    parts.addAll(form.sections(TOP));
    return parts;
  }

  private List<Section> sections(int level) {
    List<Section> sections = new ArrayList<>();
    while (rest.peek() instanceof Heading heading && heading.getLevel() == level) {
      rest.remove();
      sections.add(
          new Section(heading.getAnchorRefId(), "", PlainText.of(heading), blocks(), sections(level + 1)));
    }
    return sections;
  }

  private List<Block> blocks() {
    Blocks blocks = new Blocks();
    while (!rest.isEmpty() && !(rest.peek() instanceof Heading)) {
      blocks.add(rest.remove());
    }
    return blocks.found();
  }
}
