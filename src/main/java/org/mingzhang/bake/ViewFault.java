package org.mingzhang.bake;

import freemarker.core.InvalidReferenceException;
import freemarker.core.ParseException;
import freemarker.template.TemplateException;
import freemarker.template.TemplateNotFoundException;
import org.jbake.template.RenderingException;
import org.mingzhang.model.Position;
import org.mingzhang.model.Problem;

/** Says in one line what is wrong with a template, where FreeMarker says it in a page. */
final class ViewFault {

  private static final String PREFIX = "templates/";

  private ViewFault() {}

  static Problem of(RenderingException failure, String page) {
    Throwable cause = decisive(failure.getCause());
    if (cause instanceof TemplateNotFoundException missing) {
      return problem(missing.getTemplateName(), null, null, "没有这个模板", page);
    }
    if (cause instanceof ParseException wrong) {
      return problem(
          wrong.getTemplateName(), wrong.getLineNumber(), wrong.getColumnNumber(), "模板写错了：" + firstLine(wrong.getEditorMessage()), page);
    }
    if (cause instanceof TemplateException wrong) {
      return problem(
          wrong.getTemplateSourceName(), wrong.getLineNumber(), wrong.getColumnNumber(), message(wrong), page);
    }
    String detail = cause == null ? "" : "：" + firstLine(String.valueOf(cause.getMessage()));
    return problem(OvenConfiguration.TEMPLATE, null, null, "模板没有画出页面" + detail, page);
  }

  /** A template that cannot be parsed is behind other exceptions on a second try or when another one includes it. */
  private static Throwable decisive(Throwable cause) {
    for (Throwable inner = cause; inner != null; inner = inner.getCause()) {
      if (inner instanceof ParseException) {
        return inner;
      }
    }
    return cause;
  }

  private static String message(TemplateException wrong) {
    if (wrong instanceof InvalidReferenceException) {
      return "模板里的 " + wrong.getBlamedExpressionString() + " 没有值";
    }
    return "模板出错：" + firstLine(wrong.getMessageWithoutStackTop());
  }

  private static Problem problem(String template, Integer line, Integer column, String message, String page) {
    String file = PREFIX + (template == null ? OvenConfiguration.TEMPLATE : template);
    Position at = line == null || column == null ? Position.startOf(file) : new Position(file, line, column);
    return Problem.error(at, message, "画 " + page + " 时发现");
  }

  private static String firstLine(String message) {
    return message.lines().findFirst().orElse("").strip();
  }
}
