package org.mingzhang.serve;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.mingzhang.publish.Xml;

/** The page a browser gets in place of any other while the last build has failed. */
final class FaultPage {

  private static final String PAGE =
      """
      <!DOCTYPE html>
      <html lang="zh-CN">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width">
      <title>生成失败 - 明账预览</title>
      <style>
      body { font: 1rem/1.7 sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
      li { margin: .5rem 0; white-space: pre-wrap; overflow-wrap: anywhere; }
      </style>
      </head>
      <body>
      <h1>网站没有生成</h1>
      <p>请改正下面的问题并保存，本页会自动刷新。</p>
      <ol>
      %s
      </ol>
      </body>
      </html>
      """;

  private FaultPage() {}

  static byte[] of(List<String> messages) {
    String items =
        messages.stream().map(message -> "<li>" + Xml.escape(message) + "</li>").collect(Collectors.joining("\n"));
    return PAGE.formatted(items).getBytes(StandardCharsets.UTF_8);
  }
}
