package org.mingzhang.model;

import static org.mingzhang.model.Figure.Unit.AMOUNT;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Every figure of a department-year by its path: what was typed, under its YAML path, and what follows from it.
 *
 * <p>{@code 原文}, {@code 控制数} and {@code 比上年} address figures by these paths; sentences and notes read them here.
 */
public final class Figures {

  /** First steps of derived paths that are not also keys of the year file. */
  private static final Set<String> DERIVED_ROOTS =
      Set.of(
          "收入总计", "支出总计", "收入支出总计", "财政拨款收入总计", "财政拨款支出总计", "财政拨款收入支出总计",
          "一般公共预算支出", "政府性基金支出", "国有资本经营预算支出");

  private static final String PLUS = " + ";

  private final Forms layout;
  private final Addends addends;
  private final Map<Form, FormTable> forms = new ConcurrentHashMap<>();
  private final Map<String, Optional<Figure>> cells = new ConcurrentHashMap<>();
  private final Map<String, Figure> byPath = new LinkedHashMap<>();
  private final Map<String, Position> places = new HashMap<>();
  private final Map<String, List<Stated>> statedByPath = new HashMap<>();

  private Figures(Ledger ledger) {
    this.layout = new Forms(ledger);
    this.addends = new Addends(ledger);
    for (Stated stated : ledger.accounts().stated()) {
      statedByPath.computeIfAbsent(stated.path().value(), path -> new ArrayList<>()).add(stated);
    }
  }

  /** Collects the typed figures and derives the others. */
  public static Figures of(Ledger ledger, Shapes shapes) {
    Figures figures = new Figures(ledger);
    new SourceFigures(shapes, figures.byPath, figures.places).collect(ledger.accounts());
    new DerivedFigures(ledger, figures, figures.byPath).derive();
    return figures;
  }

  /** The figure under a path, a table cell, or a sum of paths joined by {@code " + "}. */
  public Optional<Figure> find(String path) {
    Figure figure = byPath.get(path);
    if (figure != null) {
      return Optional.of(figure);
    }
    if (path.contains(PLUS)) {
      return sumOf(path);
    }
    return cells.computeIfAbsent(path, this::cell);
  }

  /** Where a typed figure stands; null for others. */
  public Position at(String path) {
    return places.get(path);
  }

  /** The value under a path, or null where the path is unknown or has no value. */
  public BigDecimal value(String path) {
    return find(path).map(Figure::value).orElse(null);
  }

  /**
   * The cell of an official form that holds the same figure as a path, for sums that both sentences and forms print.
   *
   * @return empty where no form holds it
   */
  public static Optional<String> cellOf(String path) {
    String[] steps = path.split("/");
    if (steps.length != 2) {
      return Optional.empty();
    }
    String row = isRowOfTotals(steps[1]) ? steps[1] : "合计";
    return switch (steps[0]) {
      case "一般公共预算支出" -> cell(Form.GENERAL_BUDGET, row, row.equals(steps[1]) ? "合计" : steps[1]);
      case "支出" -> cell(Form.EXPENDITURE, row, row.equals(steps[1]) ? "本年支出合计" : steps[1]);
      case "收入" -> cell(Form.INCOME, "合计", steps[1].equals("合计") ? "本年收入合计" : steps[1]);
      default -> Optional.empty();
    };
  }

  /**
   * The figures that a total's cell shows too, for documents that print a total in their text and no table.
   *
   * @param row code or name of the row
   * @return paths, the nearest first; none for cells of single lines
   */
  public static List<String> figuresIn(Form form, String row, String column) {
    boolean totals = isRowOfTotals(row);
    return switch (form) {
      case TOTALS -> switch (row) {
        case "本年收入合计" -> List.of("收入/合计");
        case "本年支出合计" -> List.of("支出/合计");
        case "收入总计", "支出总计" -> List.of(row, "收入支出总计");
        default -> List.of();
      };
      case FISCAL_TOTALS -> switch (row + "/" + column) {
        case "收入总计/合计", "支出总计/合计" -> List.of("财政拨款" + row, "财政拨款收入支出总计");
        case "本年支出合计/一般公共预算财政拨款" -> List.of("一般公共预算支出/合计");
        default -> List.of();
      };
      case INCOME -> column.equals("本年收入合计") && row.equals("合计") ? List.of("收入/合计") : List.of();
      case EXPENDITURE -> totals && column.equals("本年支出合计") ? List.of("支出/" + row) : List.of();
      case GENERAL_BUDGET -> totals && column.equals("合计") ? List.of("一般公共预算支出/" + row) : List.of();
      case BASIC -> row.endsWith("合计") ? List.of("基本支出/" + row.replace("合计", "")) : List.of();
      case THREE_PUBLIC -> List.of("三公经费/" + row + "/" + column.replace("数", ""));
      default -> List.of();
    };
  }

  private static boolean isRowOfTotals(String row) {
    return row.equals("合计") || isCode(row);
  }

  /** Whether a step of a path is a code of the classification. By hand: it is asked for every cell. */
  static boolean isCode(String step) {
    for (int i = 0; i < step.length(); i++) {
      if (step.charAt(i) < '0' || step.charAt(i) > '9') {
        return false;
      }
    }
    return !step.isEmpty();
  }

  private static Optional<String> cell(Form form, String row, String column) {
    return Optional.of(form.label() + "/" + row + "/" + column);
  }

  /** Whether some path may begin with a step, whatever a file holds. */
  public static boolean isRoot(String step, Shapes shapes) {
    String name = step.replaceFirst("#\\d+$", ""); // an element of a list of texts
    return DERIVED_ROOTS.contains(name)
        || Form.labelled(name).isPresent()
        || shapes.of(FinalAccounts.class).field(name).isPresent();
  }

  /** All figures except table cells. */
  public Collection<Figure> all() {
    return Collections.unmodifiableCollection(byPath.values());
  }

  /** All paths except those of table cells. */
  public Set<String> paths() {
    return Collections.unmodifiableSet(byPath.keySet());
  }

  private Optional<Figure> sumOf(String path) {
    BigDecimal sum = BigDecimal.ZERO;
    Figure.Unit unit = AMOUNT;
    int addends = 0;
    for (String part : path.split(" \\+ ")) {
      Optional<Figure> figure = find(part);
      if (figure.isEmpty()) {
        return Optional.empty();
      }
      unit = figure.get().unit();
      addends += figure.get().addends();
      sum = sum == null || figure.get().value() == null ? null : sum.add(figure.get().value());
    }
    return Optional.of(new Figure(path, unit, sum, null, false).of(addends));
  }

  /**
   * The number to show for a figure, and to divide by: rates recomputed, totals and counts as printed, typed figures as
   * typed. A part may be the wrong one; where a total was printed more than once, a print that adds up is believed.
   *
   * @return null where there is neither
   */
  public BigDecimal leading(Figure figure) {
    if (figure.source() || figure.undefined()) {
      return figure.value();
    }
    if (figure.unit() == Figure.Unit.PERCENT && figure.value() != null) {
      return Numbers.rounded(figure.value());
    }
    List<Stated> prints = new ArrayList<>(statedByPath.getOrDefault(figure.path(), List.of()));
    cellOf(figure.path()).ifPresent(cell -> prints.addAll(statedByPath.getOrDefault(cell, List.of())));
    if (prints.isEmpty()) {
      return figure.value(); // as of most figures
    }
    List<Match> exact = mostExact(prints.stream().map(stated -> Match.of(stated, figure)).toList());
    if (exact.isEmpty() || exact.stream().anyMatch(match -> match.result() == Match.Result.EQUAL)) {
      return figure.value();
    }
    return exact.get(0).printed();
  }

  /** The numbers with most decimals: a rounded print does not speak against an exact one. */
  private static List<Match> mostExact(List<Match> matches) {
    int decimals = matches.stream().filter(m -> m.printed() != null).mapToInt(m -> m.printed().scale()).max().orElse(0);
    return matches.stream().filter(m -> m.printed() != null && m.printed().scale() == decimals).toList();
  }

  /** The leading number under a path, or null where there is none. */
  public BigDecimal leading(String path) {
    return find(path).map(this::leading).orElse(null);
  }

  /** One of the official tables, laid out once. */
  public FormTable form(Form form) {
    return forms.computeIfAbsent(form, layout::table);
  }

  /** A table cell: {@code 公开03表/合计/项目支出}. */
  private Optional<Figure> cell(String path) {
    String[] parts = path.split("/", 3);
    Optional<Form> form = Form.labelled(parts[0]);
    if (parts.length != 3 || form.isEmpty()) {
      return Optional.empty();
    }
    FormTable table = form(form.get());
    int column = table.columns().stream().map(FormTable.Column::pathName).toList().indexOf(parts[2]);
    if (column < 0) {
      return Optional.empty();
    }
    return table.rows().stream()
        .filter(row -> row.pathName().equals(parts[1]) || row.key().equals(parts[1]))
        .findFirst()
        .map(row -> new Figure(path, AMOUNT, row.cells().get(column), null, false).of(addends.of(path)));
  }

  /** The path of the rate of change that follows from a comparison. */
  public static String changeRate(String path) {
    return "比上年/" + path + "/重算增减率";
  }
}
