package org.mingzhang.disclosure;

import org.mingzhang.model.Figure;
import org.mingzhang.model.Match;
import org.mingzhang.model.Numbers;

/** Says in one sentence what the source printed and what follows from its own figures. */
final class StatedNotes {

  private StatedNotes() {}

  static String sentence(Match match) {
    Figure figure = match.figure();
    String printed = printed(match);
    String head = label(figure.path()) + "印为 " + printed + "（" + match.stated().place().value() + "）";
    String tail;
    if (figure.word() != null) {
      tail = "，按表列数应为“" + figure.word() + "”";
    } else if (figure.unit() == Figure.Unit.PERCENT) {
      tail = "，按表列数重算为 " + figure.shown();
    } else {
      tail = "，分项相加为 " + figure.shown() + difference(match);
    }
    String remark = match.stated().remark() == null ? "" : "。" + match.stated().remark().value().replaceAll("。$", "");
    return head + tail + (match.result() == Match.Result.ROUNDING ? "，属于尾差" : "") + remark + "。";
  }

  /** What was printed, with its unit where it is an amount, quoted where it is a word. */
  static String printed(Match match) {
    String printed = match.stated().printed().value();
    if (match.figure().word() != null) {
      return "“" + printed + "”";
    }
    return match.printed() == null || match.figure().unit() != Figure.Unit.AMOUNT
        ? printed
        : Numbers.amount(match.printed());
  }

  /** A path read as words: 三公经费·合计·完成率. */
  static String label(String path) {
    return path.replaceFirst("^一般公共预算支出/合计$", "一般公共预算财政拨款支出").replace("/", "·");
  }

  private static String difference(Match match) {
    if (match.difference() == null || match.result() == Match.Result.EQUAL) {
      return "";
    }
    String size = Numbers.grouped(match.difference().abs());
    return "，相差 " + size;
  }
}
