package org.mingzhang.cli;

import java.util.List;
import org.mingzhang.check.Finding;
import org.mingzhang.check.Outcome;
import org.mingzhang.check.Tally;
import org.mingzhang.publish.Xml;

/** The findings as one page that stands alone, to be sent by mail; without style or script. */
final class CheckHtml {

  private CheckHtml() {}

  /** @param advice on the rules of government sites, in a table of its own */
  static String of(List<Finding> findings, List<Finding> advice) {
    StringBuilder html = new StringBuilder();
    html.append("<!doctype html>\n<html lang=\"zh-CN\">\n<head><meta charset=\"utf-8\"><title>核对结果</title></head>\n<body>\n");
    html.append("<h1>核对结果</h1>\n<p>").append(Xml.escape(Tally.of(findings).words())).append("</p>\n");
    html.append("<table border=\"1\">\n<tr><th>位置</th><th>结果</th><th>规则</th><th>项</th><th>说明</th></tr>\n");
    findings.stream().filter(f -> f.outcome() != Outcome.PASS).forEach(f -> row(html, f, f.outcome().term()));
    html.append("</table>\n<h2>网站规范</h2>\n<p>").append(advice.isEmpty() ? "没有提醒" : "提醒 " + advice.size() + " 处");
    html.append("</p>\n<table border=\"1\">\n<tr><th>位置</th><th>结果</th><th>规则</th><th>项</th><th>说明</th></tr>\n");
    advice.forEach(f -> row(html, f, "提醒"));
    return html.append("</table>\n</body>\n</html>").toString();
  }

  private static void row(StringBuilder html, Finding f, String outcome) {
    html.append("<tr>");
    for (String cell : List.of(f.at().toString(), outcome, f.rule().id() + " " + f.rule().title(), f.where(), f.message())) {
      html.append("<td>").append(Xml.escape(cell)).append("</td>");
    }
    html.append("</tr>\n");
  }
}
