package org.mingzhang.cli;

import java.util.List;
import org.mingzhang.check.Finding;
import org.mingzhang.check.Outcome;
import org.mingzhang.check.Tally;

/** The findings as one page that stands alone, to be sent by mail; without style or script. */
final class CheckHtml {

  private CheckHtml() {}

  static String of(List<Finding> findings) {
    StringBuilder html = new StringBuilder();
    html.append("<!doctype html>\n<html lang=\"zh-CN\">\n<head><meta charset=\"utf-8\"><title>核对结果</title></head>\n<body>\n");
    html.append("<h1>核对结果</h1>\n<p>").append(escape(Tally.of(findings).words())).append("</p>\n");
    html.append("<table border=\"1\">\n<tr><th>位置</th><th>结果</th><th>规则</th><th>项</th><th>说明</th></tr>\n");
    for (Finding f : findings) {
      if (f.outcome() != Outcome.PASS) {
        html.append("<tr>");
        for (String cell :
            List.of(f.at().toString(), f.outcome().term(), f.rule().id() + " " + f.rule().title(), f.where(), f.message())) {
          html.append("<td>").append(escape(cell)).append("</td>");
        }
        html.append("</tr>\n");
      }
    }
    return html.append("</table>\n</body>\n</html>").toString();
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
  }
}
