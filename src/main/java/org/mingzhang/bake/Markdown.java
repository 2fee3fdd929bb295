package org.mingzhang.bake;

import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.data.MutableDataSet;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Markdown as this site takes it. One per bake: parser and renderer are costly to build and may be shared. */
final class Markdown {

  /** Deeper than any text, and shallow enough for every walk through the tree. */
  private static final int MAX_DEPTH = 60;

  /** More than a paragraph holds; flexmark takes the square of their number. */
  private static final int MAX_SIGNS = 1000;

  /** More than a table holds. */
  private static final int MAX_BARS = 10_000;

  private static final Pattern TOO_DEEP =
      Pattern.compile("(?m)^(?:[ \\t]*+(?:>|(?:[-+*]|[0-9]{1,9}[.)])[ \\t])){" + (MAX_DEPTH + 1) + "}");
  private static final Pattern BLANK_LINE = Pattern.compile("\\n[ \\t]*+\\n");

  private static final DataHolder OPTIONS =
      new MutableDataSet()
          .set(Parser.EXTENSIONS, List.of(TablesExtension.create()))
          .set(TablesExtension.MIN_HEADER_ROWS, 1)
          .set(TablesExtension.MAX_HEADER_ROWS, 1)
          .set(TablesExtension.MIN_SEPARATOR_DASHES, 1)
          .set(TablesExtension.COLUMN_SPANS, false)
          .set(TablesExtension.WITH_CAPTION, false)
          // HTML in the text is shown, not obeyed, so that nothing is left for a sanitiser to take out.
          .set(HtmlRenderer.ESCAPE_HTML, true)
          // Links settles addresses; this stands behind it should one ever slip through.
          .set(HtmlRenderer.SUPPRESSED_LINKS, "(?i)\\s*(javascript|data|vbscript|file):.*")
          .set(HtmlRenderer.PERCENT_ENCODE_URLS, true)
          .set(HtmlRenderer.RENDER_HEADER_ID, false)
          .set(HtmlRenderer.GENERATE_HEADER_ID, false)
          .set(HtmlRenderer.HARD_BREAK, "<br>\n")
          .toImmutable();

  private final Parser parser = Parser.builder(OPTIONS).build();
  private final HtmlRenderer renderer =
      HtmlRenderer.builder(OPTIONS)
          .nodeRendererFactory(BoxRenderer::new)
          .attributeProviderFactory(new PageAttributes.Factory())
          .build();

  /** The body with ids, boxes and links settled for a page at that depth, or empty after reporting that there is none. */
  Optional<Node> read(Header header, String root, Faults faults) {
    String text = faults.source().text();
    if (text.substring(header.bodyStart()).isBlank()) {
      faults.error(header.bodyStart(), "正文是空的", "请在分隔行下面写正文；还没写好的页面写 status=draft");
      return Optional.empty();
    }
    boolean flood = TOO_DEEP.matcher(text).find() || BLANK_LINE.splitAsStream(text).anyMatch(Markdown::holdsTooManySigns);
    Optional<Node> body = flood ? Optional.empty() : parse(BasedSequence.of(text).subSequence(header.bodyStart()));
    if (body.isEmpty()) {
      faults.error(header.bodyStart(), "正文里有太深的引用、列表，或太长的一串符号", "引用和列表请不要超过 " + MAX_DEPTH + " 层");
    }
    body.ifPresent(node -> settle(node, header, root, faults));
    return body;
  }

  private static boolean holdsTooManySigns(String block) {
    return block.chars().filter(c -> "[]<`".indexOf(c) >= 0).count() > MAX_SIGNS
        || block.chars().filter(c -> c == '|').count() > MAX_BARS;
  }

  /** Takes a part of the whole text, so that offsets in the tree are offsets in the file. */
  private Optional<Node> parse(BasedSequence text) {
    try {
      Node body = parser.parse(text);
      return depth(body) > MAX_DEPTH ? Optional.empty() : Optional.of(body);
    } catch (StackOverflowError e) {
      // Patterns of flexmark recurse; only nonsense goes that deep.
      return Optional.empty();
    }
  }

  private static void settle(Node body, Header header, String root, Faults faults) {
    Slips.report(body, faults);
    LineBreaks.join(body);
    Headings.number(body);
    Tables.box(body, header.title(), faults);
    Links.settle(body, root, faults);
  }

  String html(Node body) {
    return renderer.render(body);
  }

  private static int depth(Node root) {
    int deepest = 0;
    int depth = 0;
    Node node = root;
    while (node != null) {
      if (node.getFirstChild() != null) {
        node = node.getFirstChild();
        deepest = Math.max(deepest, ++depth);
      } else {
        while (node != root && node.getNext() == null) {
          node = node.getParent();
          depth--;
        }
        node = node == root ? null : node.getNext();
      }
    }
    return deepest;
  }
}
