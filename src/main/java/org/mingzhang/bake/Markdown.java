package org.mingzhang.bake;

import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.parser.core.ReferencePreProcessorFactory;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.data.MutableDataSet;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Markdown as this site takes it. One per bake: parser and renderer are costly to build and may be shared. */
final class Markdown {

  /** Deeper than any text, and shallow enough for every walk through the tree. */
  private static final int MAX_DEPTH = 60;

  /** More than a table holds. */
  private static final int MAX_BARS = 10_000;

  private static final Pattern TOO_DEEP =
      Pattern.compile("(?m)^(?:[ \\t]*+(?:>|(?:[-+*]|[0-9]{1,9}[.)])[ \\t])){" + (MAX_DEPTH + 1) + "}");
  private static final Pattern BLANK_LINE = Pattern.compile("\\n[ \\t]*+\\n|\\z");

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

  private final Parser parser =
      Parser.builder(OPTIONS)
          .customInlineParserFactory(LimitedInlines::new)
          .paragraphPreProcessorFactory(new ReferencePreProcessorFactory()) // which flexmark leaves out beside such a parser
          .customBlockParserFactory(new LimitedParagraphs())
          .build();
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
    Optional<Node> body = isTooMuch(text, header.bodyStart(), faults) ? Optional.empty() : parse(text, header.bodyStart(), faults);
    body.ifPresent(node -> settle(node, header, root, faults));
    return body;
  }

  /** Whether there is more of anything than could be parsed, which is then reported. */
  private static boolean isTooMuch(String text, int start, Faults faults) {
    Matcher deep = TOO_DEEP.matcher(text);
    if (deep.find(start)) {
      tooDeep(deep.start(), faults);
      return true;
    }
    Matcher end = BLANK_LINE.matcher(text);
    for (int block = start; block < text.length() && end.find(block); block = end.end()) {
      if (text.substring(block, end.start()).chars().filter(c -> c == '|').count() > MAX_BARS) {
        faults.error(block, "这个表格太大，竖线超过了 " + MAX_BARS + " 个", "请分成几个表格，中间空一行");
        return true;
      }
    }
    return false;
  }

  private static void tooDeep(int offset, Faults faults) {
    faults.error(offset, "引用或列表套得太深", "请不要超过 " + MAX_DEPTH + " 层");
  }

  /** Takes a part of the whole text, so that offsets in the tree are offsets in the file. */
  private Optional<Node> parse(String text, int start, Faults faults) {
    try {
      Node body = parser.parse(BasedSequence.of(text).subSequence(start));
      if (depth(body) <= MAX_DEPTH) {
        return Optional.of(body);
      }
      tooDeep(start, faults);
    } catch (Flood flood) {
      faults.error(flood.offset(), flood.getMessage(), "请分成几段，中间空一行");
    } catch (StackOverflowError e) {
      // Patterns of flexmark recurse; only nonsense goes that deep.
      faults.error(start, "正文里有太长的一串符号", "请检查是不是贴错了内容");
    }
    return Optional.empty();
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
