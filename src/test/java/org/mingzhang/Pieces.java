package org.mingzhang;

import java.util.List;
import java.util.stream.Stream;

/** What somebody who means harm, or a broken editor, could put into a file. */
final class Pieces {

  static final List<String> MARKUP =
      List.of(
          "<script>alert(1)</script>", "</script><script>alert(1)</script>", "\"><img src=x onerror=alert(1)>",
          "' onmouseover='alert(1)", "\" autofocus onfocus=\"alert(1)", "</title><script>alert(1)</script>",
          "]]><script>alert(1)</script>", "<!--", "--><svg/onload=alert(1)>", "<iframe src=//example.org></iframe>",
          "<object data=javascript:alert(1)></object>", "<base href=//example.org/>", "<meta http-equiv=refresh content=0>",
          "</style><script>alert(1)</script>", "<a href=\"javascript:alert(1)\">点</a>", "javascript:alert(1)",
          "JaVaScRiPt:alert(1)", "data:text/html,<script>alert(1)</script>", "vbscript:x", "[点](javascript:alert(1))",
          "[点](&#106;avascript:alert(1))", "[点](data:text/html;base64,PHNjcmlwdD4=)", "![点](data:image/svg+xml,<svg/onload=alert(1)>)",
          "<javascript:alert(1)>", "[点](//example.org)", "[点]: javascript:alert(1)", "&lt;script&gt;alert(1)&lt;/script&gt;",
          "&#60;script&#62;alert(1)&#60;/script&#62;", "${7*7}", "<#assign x=1>${.version}",
          "{{7*7}}", "=cmd|' /C calc'!A0", "@SUM(1)", "https://example.org/\"onmouseover=\"alert(1)", "https://example.org/",
          "http://x", "mailto:a@b", "<math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>",
          "<![CDATA[<script>alert(1)</script>]]>", "\\u003cscript\\u003e", "</textarea>", "<plaintext>", "& < > \" '", "$1 \\1 %s %n {0}",
          "x".repeat(300), "决".repeat(4000), "，".repeat(3999), "a b ".repeat(1000), "。", "：", "-", "、", " ", "");

  static final List<String> PATHS =
      List.of(
          "..", ".", "../../etc/passwd", "..\\..\\x", "/etc/passwd", "C:\\x", "C:x", "//host/x", "file:///etc/passwd", "con", "NUL",
          "nul.txt", "com1", "lpt9.yml", "a.", "a ", " a", ".git", "x/../../y", "x//y", "x/", "%2e%2e%2f", "~", "e\u0301",
          "index.html", "manifest.json", "a".repeat(300), "决".repeat(100), "a/".repeat(200), "430204-quan", "430204-QUAN",
          "yangli-yunshu", "YANGLI-YUNSHU", "2021", "1-2", "-", "--", "a?b#c", "a*b", "a|b", "t01", "stated", "x-y", "0", "fig1");

  static final List<String> NUMBERS =
      List.of(
          "0", "-0", "00", "0.00", "0.000001", "-0.000001", "1", "-1", "0.005", "999999999999", "999999999999.999999",
          "-999999999999.999999", "9999999999999", "99999999999999999999999999", "999999999", "2147483648", "1e9", "1E400", "1e-400",
          "NaN", ".nan", ".inf", "-.inf", "Infinity", "0x10", "0o7", "0b1", "1_000", "1,234.5", "+1", "-", ".", "1.", ".5", "1.2.3",
          "１２３", "٣", "१", "½", "一", "1/0", "0%", "-0%", "100%", "100.005%", "999999999999.999999%", "-999999999999.999999%", "%",
          "2021-02-30", "2021-02-29", "0000-01-01", "9999-12-31", "2021-13-01", "24:00", "00:00", "23:59", "true", "是", "~", "null", "9", "99",
          "999", "9999", "99999", "999999", "2010301", "20103", "201", "30101", "301", "1900", "2020", "2021", "2022", "10000");

  /** Amounts that the format takes. */
  static final List<String> AMOUNTS =
      List.of(
          "0", "-0", "0.00", "0.000001", "-0.000001", "0.005", "1", "-1", "-12.34", "999999999999", "999999999999.999999",
          "-999999999999.999999", "100000000", "33.333333");

  static final List<String> UNICODE =
      List.of(
          "\u202E", "\u2066", "\u2069", "\u200F", "\u061C", "\uFEFF", "\u0000", "\u0007", "\u001B[2J", "\u0085", "\u2028", "\u2029", "\u200B",
          "\u00AD", "𠮷", "\uDB40\uDC01", "\uFFFF", "\uFDD0", "\uFFFE", "e\u0301\u0301\u0301\u0301", "\u3000", "\u00A0", "９", "\u1820\u180E\u1821",
          "👨‍👩‍👧", "ﷺ", "\uE000", "\t", "\r", "\u000B", "\u000C", "\u007F");

  /** Values in double quotes that name their characters, and texts with characters as HTML names them. */
  static final List<String> ESCAPES =
      List.of(
          "\"\\uD800\"", "\"\\uDC00x\"", "\"\\uD800\\uDC00\"", "\"\\x00\"", "\"\\u202E税\"", "\"\\N\"", "\"a\\nb\"", "\"a\\tb\"", "\"\\e[2J\"",
          "\"\\U0001F600\"", "\"\\U00110000\"", "\"\\uFEFF\"", "\"\\L\\P\"", "\"\\_\"", "\"\\/\"", "\"\\q\"", "\"\\x3cscript\\x3ealert(1)\\x3c/script\\x3e\"",
          "&#x202E;", "&#0;", "&#xD800;", "&#x110000;", "&NewLine;", "&Tab;", "[点](java&Tab;script:alert(1))", "[点](&#x202E;guide/)");

  static final List<String> YAML =
      List.of(
          "&a [*a]", "*a", "&a x", "!!javax.script.ScriptEngineManager []", "!!binary x", "!x y", "<<: *a", "? x", "|", ">", "|+9", "- - - - - x",
          "{", "[", "}", "]", "{a: {b: {c: {d: {e: {f: g}}}}}}", "[[[[[[x]]]]]]", "{}", "[]", "[{}, [], {}]", "---\nx: 1", "...\nx: 1", "%YAML 9.9\n---",
          "@x", "`x`", "~", "null", "yes", "\"x", "'x", "x: y", "x: y: z", "x #y", "#", ": ", "\n", "\n\n\n", "  \n x", "[".repeat(40) + "]".repeat(40),
          "{a: ".repeat(40) + "1" + "}".repeat(40), "[" + "x, ".repeat(500) + "x]", "{" + "x: 1, ".repeat(500) + "y: 1}");

  /** Each many times over. */
  static final List<String> FLOODS = List.of("[", "{", "- ", "\"", "'", "a: ", "&a ", "*a ", "> ", "|", "`", "**", "![", "](", "<", "&", "|-|\n", "\n", "：", "#", "a", "_a");

  private Pieces() {}

  static List<String> all() {
    return Stream.of(MARKUP, PATHS, NUMBERS, UNICODE, ESCAPES, YAML).flatMap(List::stream).toList();
  }
}
