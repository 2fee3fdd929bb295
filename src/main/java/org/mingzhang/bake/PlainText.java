package org.mingzhang.bake;

import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.DelimitedLinkNode;
import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.HtmlEntity;
import com.vladsch.flexmark.ast.HtmlInlineBase;
import com.vladsch.flexmark.ast.RefNode;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.ast.Node;

/** The words of a piece of Markdown as a reader sees them, without any sign of formatting. */
final class PlainText {

  private final StringBuilder out = new StringBuilder();

  private PlainText() {}

  static String of(Node node) {
    PlainText text = new PlainText();
    text.append(node);
    return text.out.toString().replaceAll("\\s+", " ").strip();
  }

  private void append(Node node) {
    if (node instanceof Text || node instanceof HtmlEntity) {
      out.append(node.getChars().unescape());
    } else if (node instanceof Code code) {
      out.append(code.getText());
    } else if (node instanceof DelimitedLinkNode link) {
      out.append(link.getText());
    } else if (node instanceof HtmlInlineBase) {
      out.append(node.getChars());
    } else if (node instanceof SoftLineBreak || node instanceof HardLineBreak) {
      out.append(' ');
    } else if (node instanceof RefNode && node.hasChildren()) {
      // Brackets without an address are just brackets.
      out.append(node.getChars().prefixOf(node.getChildChars()));
      appendChildren(node);
      out.append(node.getChars().suffixOf(node.getChildChars()));
    } else {
      if (node instanceof Block || node instanceof TableCell) {
        out.append(' ');
      }
      appendChildren(node);
    }
  }

  private void appendChildren(Node node) {
    for (Node child : node.getChildren()) {
      append(child);
    }
  }
}
