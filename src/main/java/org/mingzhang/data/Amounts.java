package org.mingzhang.data;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.mingzhang.model.Amount;
import org.mingzhang.model.Shapes;
import org.mingzhang.model.Value;

/** Visits every amount of a record and what it holds. */
final class Amounts {

  private final Shapes shapes;
  private final Consumer<Amount> consumer;

  Amounts(Shapes shapes, Consumer<Amount> consumer) {
    this.shapes = shapes;
    this.consumer = consumer;
  }

  void visit(Object value) {
    if (value instanceof Amount amount) {
      consumer.accept(amount);
    } else if (value instanceof List<?> list) {
      list.forEach(this::visit);
    } else if (value instanceof Map<?, ?> map) {
      map.values().forEach(this::visit);
    } else if (value instanceof Record record && !(value instanceof Value)) {
      shapes.of(record.getClass()).fields().forEach(field -> visit(field.get(record)));
    }
  }
}
