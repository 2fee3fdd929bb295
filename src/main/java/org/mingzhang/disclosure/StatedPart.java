package org.mingzhang.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.mingzhang.model.DepartmentYear;
import org.mingzhang.model.Match;

/** 原文对照: every figure that the source printed although it follows from others, beside what follows. */
final class StatedPart {

  private static final List<Table.Column> COLUMNS =
      List.of(
          new Table.Column("印在", false),
          new Table.Column("原文", true),
          new Table.Column("推算或另一处", true),
          new Table.Column("相差", true));

  /** What needs a look comes first. */
  private static final List<Match.Result> SHOWN =
      List.of(
          Match.Result.DIFFERENT,
          Match.Result.ROUNDING,
          Match.Result.UNDEFINED,
          Match.Result.UNKNOWN,
          Match.Result.EQUAL);

  private final DepartmentYear year;

  StatedPart(DepartmentYear year) {
    this.year = year;
  }

  /** The part, or empty where the file holds no 原文. */
  Optional<Section> write() {
    List<Match> matches = year.matches();
    List<Block> others = otherExplanations(matches);
    if (matches.isEmpty() && others.isEmpty()) {
      return Optional.empty();
    }
    List<Section> sections = new ArrayList<>();
    for (Match.Result result : SHOWN) {
      List<Match> of = matches.stream().filter(match -> match.result() == result).toList();
      if (!of.isEmpty()) {
        sections.add(section(result, of));
      }
    }
    if (!others.isEmpty()) {
      sections.add(new Section("stated-explained", "", "其他已说明的情况", others));
    }
    return Optional.of(new Section("stated", "", "原文对照", intro(matches.size()), sections));
  }

  private static List<Block> intro(int matches) {
    if (matches == 0) {
      return List.of();
    }
    return List.of(
        new Block.Paragraph(
            "来源文件除了列出各项数字，还印出可以由它们推算的合计、占比和增减率。这里把 "
                + matches
                + " 个印出的数与推算的数逐一对照：占比、完成率和增减率以推算为准，合计和个数以印出的为准。"));
  }

  /** Explanations of figures that the source did not print a second time. */
  private List<Block> otherExplanations(List<Match> matches) {
    Set<String> printed = matches.stream().map(match -> match.stated().path().value()).collect(Collectors.toSet());
    List<String> items =
        year.accounts().explanations().stream()
            .filter(explanation -> !printed.contains(explanation.path().value()))
            .map(e -> FigureNames.of(e.path().value(), year) + "：" + StatedNotes.explanation(e))
            .toList();
    return items.isEmpty() ? List.of() : List.of(new Block.Items(false, items));
  }

  private Section section(Match.Result result, List<Match> matches) {
    String key = result.name().toLowerCase(Locale.ROOT);
    String id = "stated-" + key;
    List<Table.Row> rows = new ArrayList<>();
    for (Match match : matches) {
      rows.add(row(match, id + "-" + (rows.size() + 1)));
    }
    List<String> comments =
        matches.stream().map(match -> StatedNotes.comment(match, year)).filter(text -> !text.isEmpty()).toList();
    Table table =
        new Table(
            id + "-table", "", "逐项对照", "金额为万元", "被印出的数", COLUMNS,
            List.of(new Table.Group("", rows)), comments, "");
    return new Section(id, "", title(result), matches.size(), List.of(table), List.of());
  }

  private static String title(Match.Result result) {
    return switch (result) {
      case DIFFERENT -> "与推算不符";
      case ROUNDING -> "尾差";
      case UNDEFINED -> "分母是零，不能推算";
      case UNKNOWN -> "数据不足，无法推算";
      case EQUAL -> "与推算一致";
    };
  }

  private Table.Row row(Match match, String id) {
    String difference = StatedNotes.signedDifference(match);
    boolean marked = match.result() == Match.Result.DIFFERENT;
    List<Table.Cell> cells =
        List.of(
            Table.Cell.of(match.stated().place().value()),
            new Table.Cell(StatedNotes.printed(match), marked),
            Table.Cell.of(match.figure().known() ? match.figure().shown() : ""),
            Table.Cell.of(match.result() == Match.Result.EQUAL ? "" : difference));
    return new Table.Row(id, 1, "", FigureNames.of(match.stated().path().value(), year), cells);
  }
}
