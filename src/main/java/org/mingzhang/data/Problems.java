package org.mingzhang.data;

import java.util.ArrayList;
import java.util.List;
import org.mingzhang.model.Position;
import org.mingzhang.model.Problem;

/** Faults found while reading one file, in the order found. */
final class Problems {

  private final List<Problem> found = new ArrayList<>();

  void add(Problem problem) {
    found.add(problem);
  }

  void error(Position at, String message, String hint) {
    found.add(Problem.error(at, message, hint));
  }

  void warning(Position at, String message, String hint) {
    found.add(Problem.warning(at, message, hint));
  }

  boolean anyError() {
    return found.stream().anyMatch(Problem::isError);
  }

  List<Problem> found() {
    return List.copyOf(found);
  }
}
