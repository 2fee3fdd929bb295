package org.mingzhang.bake;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.HtmlBlockBase;
import com.vladsch.flexmark.ast.HtmlEntity;
import com.vladsch.flexmark.ast.HtmlInlineBase;
import com.vladsch.flexmark.ast.LinkNodeBase;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import com.vladsch.flexmark.util.sequence.Escaping;
import java.util.List;
import java.util.regex.Pattern;
import org.mingzhang.data.Invisible;

/** What an author meant otherwise than Markdown reads it. */
final class Slips {

  private static final Pattern TABLE_RULE = Pattern.compile("(?m)^[ \\t]*+\\|?[ \\t]*+:?-++:?[ \\t]*+\\|");

  private static final Pattern CHARACTER = Pattern.compile("&#?\\w{1,40};");

  private final Faults faults;

  private Slips(Faults faults) {
    this.faults = faults;
  }

  static void report(Node body, Faults faults) {
    Slips slips = new Slips(faults);
    for (Node node : body.getDescendants()) {
      slips.look(node);
    }
  }

  private void look(Node node) {
    int at = node.getStartOffset();
    reachingThePage(node).forEach(this::invisible);
    if (node instanceof Heading heading) {
      look(heading);
    } else if (node instanceof Reference) {
      // “[注]: 金额单位为万元” is a link definition to Markdown, and vanishes from the page.
      faults.error(at, "这一行会从页面上消失：Markdown 把它当作链接定义", "文字请去掉方括号；链接请直接写成 [文字](地址)");
    } else if (node instanceof Paragraph && TABLE_RULE.matcher(node.getChars()).find()) {
      faults.error(at, "这里像是表格，但没有成为表格", "表头上面要空一行，表头和分隔线之间不能有别的行");
    } else if (node instanceof Text && node.getChars().indexOf("**") >= 0) {
      faults.warning(at + node.getChars().indexOf("**"), "这里的 ** 没有变成加粗", "把标点移到 ** 外面，或在 ** 外侧加一个空格");
    } else if (isHtml(node) && !node.getChars().startsWith("</")) {
      faults.warning(at, "HTML 标记会原样显示：" + firstLine(node), "请用 Markdown 的写法");
    }
  }

  private void look(Heading heading) {
    if (heading.getText().isBlank()) {
      faults.error(heading.getStartOffset(), "标题是空的", "请写上标题，或删去这一行");
    } else if (heading.getLevel() == 1) {
      faults.error(heading.getStartOffset(), "正文里不能有一级标题", "页面标题写在 title= 里；正文的标题从 ## 开始");
    } else if (!(heading.getParent() instanceof Document)) {
      faults.error(heading.getStartOffset(), "标题不能放在引用或列表里", "请把标题移到外面");
    }
  }

  /** Where Markdown takes a character by its number, {@code &#x202E;}, and the page would hold the character itself. */
  private static List<BasedSequence> reachingThePage(Node node) {
    if (node instanceof HtmlEntity) {
      return List.of(node.getChars());
    } else if (node instanceof LinkNodeBase link) {
      return List.of(link.getUrl(), link.getTitle());
    } else if (node instanceof AutoLink link) {
      return List.of(link.getText());
    } else if (node instanceof FencedCodeBlock code) {
      return List.of(code.getInfo());
    }
    return List.of();
  }

  private void invisible(BasedSequence text) {
    CHARACTER.matcher(text).results().forEach(
        written -> {
          String meant = Escaping.unescapeHtml(written.group());
          Invisible.first(meant).ifPresent(
              i ->
                  faults.error(
                      text.getStartOffset() + written.start(),
                      "这里有看不见的字符 " + Invisible.name(meant.codePointAt(i)), "删去 " + written.group()));
        });
  }

  private static boolean isHtml(Node node) {
    return node instanceof HtmlBlockBase || node instanceof HtmlInlineBase;
  }

  private static String firstLine(Node node) {
    return node.getChars().toString().lines().findFirst().orElse("");
  }
}
