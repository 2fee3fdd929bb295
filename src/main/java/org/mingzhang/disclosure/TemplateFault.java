package org.mingzhang.disclosure;

import freemarker.core.ParseException;
import freemarker.template.TemplateException;
import org.mingzhang.model.Position;
import org.mingzhang.model.Problem;

/** A template that cannot be read or filled in: a fault of the portal's input, not of the program. */
public final class TemplateFault extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Problem problem;

  public TemplateFault(String file, Exception cause) {
    super(cause);
    problem = problem(file, cause);
  }

  public TemplateFault(Problem problem) {
    this.problem = problem;
  }

  /** The fault as one line with its place in the template. */
  public Problem problem() {
    return problem;
  }

  private static Problem problem(String file, Exception cause) {
    if (cause instanceof TemplateException e && e.getLineNumber() != null) {
      Position at = new Position(file, e.getLineNumber(), e.getColumnNumber());
      return Problem.error(at, "模板填不出来", oneLine(e.getMessageWithoutStackTop()));
    }
    if (cause instanceof ParseException e) {
      return Problem.error(new Position(file, e.getLineNumber(), e.getColumnNumber()), "模板写法有误", oneLine(e.getEditorMessage()));
    }
    return Problem.error(Position.startOf(file), "读不了模板", "请检查文件是否存在");
  }

  private static String oneLine(String message) {
    String first = message == null ? "" : message.strip().split("\\R", 2)[0];
    return first.isEmpty() ? "请检查模板" : first;
  }
}
