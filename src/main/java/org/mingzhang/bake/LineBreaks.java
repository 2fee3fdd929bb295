package org.mingzhang.bake;

import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.util.ast.Node;
import java.lang.Character.UnicodeBlock;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Chinese text goes on without a space where the author broke the line; a browser would show one. */
final class LineBreaks {

  private static final Set<UnicodeBlock> PUNCTUATION =
      Set.of(
          UnicodeBlock.CJK_SYMBOLS_AND_PUNCTUATION,
          UnicodeBlock.HALFWIDTH_AND_FULLWIDTH_FORMS,
          UnicodeBlock.GENERAL_PUNCTUATION);

  private LineBreaks() {}

  static void join(Node body) {
    List<Node> breaks = new ArrayList<>();
    for (Node node : body.getDescendants()) {
      if (node instanceof SoftLineBreak && betweenChinese(node)) {
        breaks.add(node);
      }
    }
    breaks.forEach(Node::unlink);
  }

  private static boolean betweenChinese(Node node) {
    if (node.getPrevious() == null || node.getNext() == null) {
      return false;
    }
    String before = PlainText.of(node.getPrevious());
    String after = PlainText.of(node.getNext());
    return !before.isEmpty()
        && !after.isEmpty()
        && isChinese(before.codePointBefore(before.length()))
        && isChinese(after.codePointAt(0));
  }

  private static boolean isChinese(int character) {
    return UnicodeScript.of(character) == UnicodeScript.HAN || PUNCTUATION.contains(UnicodeBlock.of(character));
  }
}
