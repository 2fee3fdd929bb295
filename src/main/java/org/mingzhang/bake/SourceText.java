package org.mingzhang.bake;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mingzhang.model.Position;
import org.mingzhang.model.Problem;

/**
 * The text of one content file and the way from an offset in it to line and column.
 *
 * @param text with {@code \n} at the end of each line, whatever the file has
 */
record SourceText(String file, String text) {

  /** Far above any page; some texts of nothing but brackets take a parser minutes. */
  static final int MAX_BYTES = 256 << 10;

  /** A line without its end, and where it begins. */
  record Line(int at, String text) {}

  /** The text, or empty after reporting why not. */
  static Optional<SourceText> read(Path path, String file, List<Problem> problems) {
    try {
      if (Files.size(path) > MAX_BYTES) {
        problems.add(Problem.error(Position.startOf(file), "文件超过 256 KB", "请分成几个页面；图片不要写在正文里"));
        return Optional.empty();
      }
      return decode(Files.readAllBytes(path), file, problems);
    } catch (IOException e) {
      problems.add(unreadable(file));
      return Optional.empty();
    }
  }

  static Problem unreadable(String file) {
    return Problem.error(Position.startOf(file), "读不了这个文件", "请检查文件是否存在、是否有读取权限");
  }

  private static Optional<SourceText> decode(byte[] bytes, String file, List<Problem> problems) {
    CharBuffer out = CharBuffer.allocate(bytes.length);
    boolean wrong =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .decode(ByteBuffer.wrap(bytes), out, true)
            .isError();
    String text = out.flip().toString().replace("\r\n", "\n").replace('\r', '\n');
    SourceText source = new SourceText(file, text);
    if (wrong) {
      problems.add(
          Problem.error(source.position(text.length()), "不是 UTF-8 编码的文字", "多半是 GBK 编码；请用记事本“另存为”，编码选 UTF-8"));
      return Optional.empty();
    }
    if (text.startsWith("\uFEFF")) {
      problems.add(
          Problem.error(
              Position.startOf(file), "文件开头有看不见的 BOM 标记", "请用记事本“另存为”，编码选“UTF-8”而不是“带有 BOM 的 UTF-8”"));
      return Optional.empty();
    }
    return Optional.of(source);
  }

  /** Columns count characters, not halves of them. */
  Position position(int offset) {
    String before = text.substring(0, offset);
    int line = 1 + (int) before.chars().filter(c -> c == '\n').count();
    int lineStart = before.lastIndexOf('\n') + 1;
    return new Position(file, line, 1 + before.codePointCount(lineStart, offset));
  }

  List<Line> lines() {
    List<Line> lines = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      int end = text.indexOf('\n', at);
      end = end < 0 ? text.length() : end;
      lines.add(new Line(at, text.substring(at, end)));
      at = end + 1;
    }
    return lines;
  }
}
