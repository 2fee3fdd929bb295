package org.mingzhang.disclosure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.mingzhang.model.DepartmentYear;
import org.mingzhang.model.Explanation;
import org.mingzhang.model.Figure;
import org.mingzhang.model.Match;
import org.mingzhang.model.Numbers;
import org.mingzhang.model.Stated;

/** Says in one sentence what the source printed and what follows from its own figures. */
final class StatedNotes {

  private StatedNotes() {}

  /** Whether the difference deserves a note beside the sentence; a 0% of nothing does not. */
  static boolean worthSaying(Match match) {
    return switch (match.result()) {
      case DIFFERENT, ROUNDING -> true;
      case UNDEFINED -> match.printed() != null && match.printed().signum() != 0;
      case EQUAL, UNKNOWN -> false;
    };
  }

  /** The notes under a table: each difference by itself, all rounding in one. */
  static List<String> ofTable(List<Match> matches, DepartmentYear year) {
    List<String> notes = new ArrayList<>();
    matches.stream().filter(match -> match.result() != Match.Result.ROUNDING).map(m -> sentence(m, year)).forEach(notes::add);
    List<Match> roundings = matches.stream().filter(match -> match.result() == Match.Result.ROUNDING).toList();
    if (roundings.size() == 1) {
      notes.add(sentence(roundings.get(0), year));
    } else if (!roundings.isEmpty()) {
      String each =
          roundings.stream()
              .map(m -> FigureNames.of(m.figure().path(), year) + "印为 " + printed(m) + "，分项相加为 " + m.figure().shown())
              .collect(Collectors.joining("；"));
      notes.add("尾差 " + roundings.size() + " 处，四舍五入造成，不是差错：" + each + "。");
    }
    return notes;
  }

  static String sentence(Match match, DepartmentYear year) {
    return sentence(List.of(match), year);
  }

  /** What makes two prints of a figure read alike, so that one sentence tells both with their places. */
  static String likeness(Match match) {
    Stated stated = match.stated();
    String remark = stated.remark() == null ? "" : stated.remark().value();
    return String.join("\n", stated.path().value(), stated.printed().value(), remark);
  }

  /** @param alike prints of the same figure that are alike */
  static String sentence(List<Match> alike, DepartmentYear year) {
    Match match = alike.get(0);
    String places = alike.stream().map(m -> m.stated().place().value()).distinct().collect(Collectors.joining("；"));
    String head = FigureNames.of(match.figure().path(), year) + "印为 " + printed(match) + "（" + places + "）";
    String rounding = match.result() == Match.Result.ROUNDING ? "，属于尾差" : "";
    String remark = match.stated().remark() == null ? "" : "。" + match.stated().remark().value().replaceAll("。$", "");
    return head + "，" + recomputed(match) + rounding + remark + "。" + explanation(match, year);
  }

  /** What somebody found out about the difference, or nothing. */
  static String explanation(Match match, DepartmentYear year) {
    return year.explanations(match.stated()).stream().map(StatedNotes::explanation).collect(Collectors.joining());
  }

  static String explanation(Explanation e) {
    return "已说明：" + Phrases.withoutStop(e.reason()) + "（" + e.by().value() + "，" + e.date().printed() + "）。";
  }

  /** What a person added to a printed figure and found out about it, under the figure's name; or nothing. */
  static String comment(Match match, DepartmentYear year) {
    Stated stated = match.stated();
    String remark = stated.remark() == null ? "" : Phrases.withoutStop(stated.remark()) + "。";
    String comment = remark + explanation(match, year);
    return comment.isEmpty() ? "" : FigureNames.of(stated.path().value(), year) + "（" + stated.place().value() + "）：" + comment;
  }

  private static String recomputed(Match match) {
    Figure figure = match.figure();
    if (figure.undefined()) {
      return "但分母是零，不能计算";
    }
    if (figure.word() != null) {
      return "按所列的数应为“" + figure.word() + "”";
    }
    if (figure.unit() == Figure.Unit.PERCENT) {
      return "按所列的数重算为 " + figure.shown();
    }
    String other = figure.source() ? "另一处是 " : "分项相加为 ";
    return other + figure.shown() + (differs(match) ? "，相差 " + difference(match, match.difference().abs()) : "");
  }

  private static boolean differs(Match match) {
    return match.difference() != null && match.difference().signum() != 0;
  }

  /** The difference as shown in tables, with its sign; empty where there is none, or only one of another unit. */
  static String signedDifference(Match match) {
    boolean inYuan = match.stated().printed().value().endsWith("元");
    return differs(match) && !inYuan ? difference(match, match.difference()) : "";
  }

  private static String difference(Match match, BigDecimal difference) {
    return switch (match.figure().unit()) {
      case AMOUNT -> Numbers.amount(difference);
      case PERCENT -> Numbers.grouped(Numbers.rounded(difference));
      case COUNT, NUMBER, WORD -> Numbers.grouped(difference);
    };
  }

  /** What was printed: quoted where it is a word, else as typed with thousands separated and a true minus sign. */
  static String printed(Match match) {
    String printed = match.stated().printed().value();
    if (match.figure().word() != null) {
      return "“" + printed + "”";
    }
    boolean plain = printed.matches("-?\\d+(\\.\\d+)?");
    return plain ? Numbers.grouped(new BigDecimal(printed)) : printed.replaceFirst("^-(?=\\d)", "−");
  }
}
