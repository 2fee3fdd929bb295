package org.mingzhang.model;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Walks the typed records and enters every typed value under its YAML path. */
final class SourceFigures {

  /** Keys that describe other figures instead of being figures. */
  private static final Set<String> NOT_FIGURES = Set.of("来源", "名词解释", "控制数", "原文", "更正", "已说明", "空表说明");

  private final Shapes shapes;
  private final Map<String, Figure> into;
  private final Map<String, Position> places;

  /**
   * @param into receives the figures
   * @param places receives where each was typed
   */
  SourceFigures(Shapes shapes, Map<String, Figure> into, Map<String, Position> places) {
    this.shapes = shapes;
    this.into = into;
    this.places = places;
  }

  void collect(FinalAccounts accounts) {
    for (Shapes.Field field : shapes.of(FinalAccounts.class).fields()) {
      if (!NOT_FIGURES.contains(field.key())) {
        visit(field.key(), field.get(accounts));
      }
    }
  }

  private void visit(String path, Object value) {
    if (value instanceof Value leaf) {
      put(path, leaf);
    } else if (value instanceof Record record) {
      visitRecord(path, record);
    } else if (value instanceof List<?> list) {
      visitList(path, list);
    } else if (value instanceof Map<?, ?> map) {
      map.forEach((key, element) -> visit(path + "/" + key, element));
    }
  }

  private void visitRecord(String path, Record record) {
    for (Shapes.Field field : shapes.of(record.getClass()).fields()) {
      Object value = field.get(record);
      visit(path + "/" + field.key(), value);
      if (field.main() && value instanceof Value leaf) {
        put(path, leaf);
      }
    }
  }

  private void visitList(String path, List<?> list) {
    int index = 0;
    for (Object element : list) {
      index++;
      if (element instanceof Record record && !(element instanceof Value)) {
        visit(unused(path + "/" + name(record, index)), record);
      } else {
        visit(path + "#" + index, element);
      }
    }
  }

  private String name(Record record, int index) {
    Object name = shapes.of(record.getClass()).name().map(field -> field.get(record)).orElse(null);
    if (name instanceof Value value) {
      return value.printed();
    }
    return name instanceof Term term ? term.term() : "#" + index;
  }

  /** The path, with {@code #2} and so on when an element of the same name came before. */
  private String unused(String path) {
    String candidate = path;
    for (int n = 2; taken(candidate); n++) {
      candidate = path + "#" + n;
    }
    return candidate;
  }

  private boolean taken(String path) {
    return into.containsKey(path) || !taken.add(path);
  }

  private final Set<String> taken = new HashSet<>();

  private void put(String path, Value value) {
    Figure figure;
    if (value instanceof Amount amount) {
      figure = number(path, Figure.Unit.AMOUNT, amount.value());
    } else if (value instanceof Percent percent) {
      figure = number(path, Figure.Unit.PERCENT, percent.value());
    } else if (value instanceof Count count) {
      figure = number(path, Figure.Unit.COUNT, BigDecimal.valueOf(count.value()));
    } else if (value instanceof Decimal decimal) {
      figure = number(path, Figure.Unit.NUMBER, decimal.value());
    } else {
      figure = new Figure(path, Figure.Unit.WORD, null, value.printed(), true);
    }
    into.put(path, figure);
    places.put(path, value.at());
  }

  private static Figure number(String path, Figure.Unit unit, BigDecimal value) {
    return new Figure(path, unit, value, null, true);
  }
}
