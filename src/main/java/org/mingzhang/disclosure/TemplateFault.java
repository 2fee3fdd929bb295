package org.mingzhang.disclosure;

import freemarker.core.InvalidReferenceException;
import freemarker.core.ParseException;
import freemarker.template.TemplateException;
import freemarker.template.TemplateNotFoundException;
import org.mingzhang.model.Position;
import org.mingzhang.model.Problem;

/** A template that cannot be read or filled in: a fault of the portal's input, not of the program. */
public final class TemplateFault extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private static final String FOLDER = "templates/";

  private final transient Problem problem;

  /** @param file the template asked for; the fault may be in one that it includes */
  public TemplateFault(String file, Exception cause) {
    super(cause);
    Problem found = problem(file, cause, "改正这一处，或从发行包里重新复制这个文件");
    problem = found.at().file().equals(file) ? found : problem(file, cause, "用到 " + file + " 时发现");
  }

  public TemplateFault(Problem problem) {
    this.problem = problem;
  }

  /** Templates that use themselves without an end; the failure does not tell which. */
  public static Problem endless() {
    return Problem.error(Position.startOf("templates"), "模板没完没了地引用自己", "检查最近改过的模板里的 include 和宏");
  }

  /** The fault as one line with its place in the template. */
  public Problem problem() {
    return problem;
  }

  /**
   * FreeMarker's failure as one line with its place.
   *
   * @param file the template asked for, which gives the place when the failure does not
   * @throws VirtualMachineError what was called from the template ran out of memory, or never came back: FreeMarker takes
   *     that for a fault of the template
   */
  public static Problem problem(String file, Throwable cause, String hint) {
    Throwable decisive = decisive(cause);
    if (decisive instanceof ParseException wrong) {
      Position at = new Position(FOLDER + wrong.getTemplateName(), wrong.getLineNumber(), wrong.getColumnNumber());
      return Problem.error(at, "模板写错了：" + firstLine(wrong.getEditorMessage()), hint);
    }
    Position at = cause instanceof TemplateException wrong ? position(file, wrong) : Position.startOf(file);
    if (decisive instanceof TemplateNotFoundException missing) {
      return Problem.error(at, "没有模板 " + FOLDER + missing.getTemplateName(), hint);
    }
    if (cause instanceof InvalidReferenceException wrong) {
      return Problem.error(at, "模板里的 " + wrong.getBlamedExpressionString() + " 没有值", hint);
    }
    if (cause instanceof TemplateException wrong) {
      return Problem.error(at, "模板出错：" + firstLine(wrong.getMessageWithoutStackTop()), hint);
    }
    return Problem.error(at, "读不了这个模板", hint);
  }

  /** What is wrong with an included template stands behind other failures, and so does it all on a second try. */
  private static Throwable decisive(Throwable cause) {
    for (Throwable inner = cause; inner != null; inner = inner.getCause()) {
      if (inner instanceof VirtualMachineError broken) {
        throw broken;
      }
      if (inner instanceof ParseException || inner instanceof TemplateNotFoundException) {
        return inner;
      }
    }
    return cause;
  }

  private static Position position(String file, TemplateException wrong) {
    boolean placed = wrong.getTemplateSourceName() != null && wrong.getLineNumber() != null;
    return placed
        ? new Position(FOLDER + wrong.getTemplateSourceName(), wrong.getLineNumber(), wrong.getColumnNumber())
        : Position.startOf(file);
  }

  /** FreeMarker's own words go on for many lines, with excerpts and advice to programmers. */
  private static String firstLine(String message) {
    return message == null ? "" : message.lines().findFirst().orElse("").strip();
  }
}
