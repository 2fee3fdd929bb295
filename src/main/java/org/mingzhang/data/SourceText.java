package org.mingzhang.data;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.mingzhang.model.Position;

/** Reads a file of the portal as UTF-8 text, or says in one line why it cannot. */
final class SourceText {

  /** Far above any real year file; a larger one is a mistake or an attack. */
  static final int MAX_BYTES = 4 << 20;

  private SourceText() {}

  /** The text without byte order mark, or empty after reporting why not. */
  static Optional<String> read(Path file, String name, Problems problems) {
    Position start = Position.startOf(name);
    byte[] bytes;
    try {
      if (Files.size(file) > MAX_BYTES) {
        problems.error(start, "文件超过 4 MB", "年度文件一般不到 100 KB，请检查是不是放错了文件");
        return Optional.empty();
      }
      bytes = Files.readAllBytes(file);
    } catch (IOException e) {
      problems.error(start, "读不了这个文件", "请检查文件是否存在、是否有读取权限");
      return Optional.empty();
    }
    return decode(bytes, name, problems);
  }

  private static Optional<String> decode(byte[] bytes, String name, Problems problems) {
    Position start = Position.startOf(name);
    if (bytes.length >= 2 && (bytes[0] & 0xFF) + (bytes[1] & 0xFF) == 0xFE + 0xFF && (bytes[0] & 0xFF) >= 0xFE) {
      problems.error(start, "文件是 UTF-16 编码", "请用记事本“另存为”，编码选 UTF-8");
      return Optional.empty();
    }
    ByteBuffer input = ByteBuffer.wrap(bytes);
    CharBuffer output = CharBuffer.allocate(bytes.length);
    var result = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT).decode(input, output, true);
    String text = output.flip().toString();
    if (result.isError()) {
      String hint = looksLikeGbk(bytes) ? "文件像是 GBK 编码，请用记事本“另存为”，编码选 UTF-8" : "请另存为 UTF-8 编码";
      problems.error(endOf(text, name), "不是 UTF-8 编码的文字", hint);
      return Optional.empty();
    }
    if (text.startsWith("\uFEFF")) {
      problems.warning(start, "文件开头有看不见的 BOM 标记，已忽略", "保存时编码选“UTF-8”而不是“带有 BOM 的 UTF-8”");
      text = text.substring(1);
    }
    return Optional.of(text);
  }

  private static boolean looksLikeGbk(byte[] bytes) {
    try {
      Charset.forName("GB18030").newDecoder().decode(ByteBuffer.wrap(bytes));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  private static Position endOf(String text, String name) {
    int line = 1 + (int) text.chars().filter(c -> c == '\n').count();
    return new Position(name, line, text.length() - text.lastIndexOf('\n'));
  }
}
