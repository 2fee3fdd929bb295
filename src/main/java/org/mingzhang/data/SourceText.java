package org.mingzhang.data;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.mingzhang.model.Position;

/** Reads a file of the portal as UTF-8 text, or says in one line why it cannot. */
final class SourceText {

  /** Far above any real year file; a larger one is a mistake or an attack. */
  static final int MAX_BYTES = 4 << 20;

  /** What ends a line for YAML; not the Unicode separators that {@code \R} knows. */
  static final Pattern LINE_END = Pattern.compile("\\r\\n|\\r|\\n");

  private static final String SAVE_AS_UTF8 = "用记事本“另存为”，编码选 UTF-8";

  private SourceText() {}

  /** The text without byte order mark, or empty after reporting why not. */
  static Optional<String> read(Path file, String name, Problems problems) {
    Position start = Position.startOf(name);
    try {
      // A named pipe would never end, a folder has no text.
      if (Files.readAttributes(file, BasicFileAttributes.class).isRegularFile()) {
        byte[] bytes = bytes(file);
        if (bytes.length <= MAX_BYTES) {
          return decode(bytes, name, problems).filter(text -> visible(text, name, problems));
        }
        problems.error(start, "文件超过 4 MB", "年度文件一般不到 100 KB，请检查是不是放错了文件");
      } else {
        problems.error(start, "这不是普通文件", "文件夹或别的东西占用了文件名，请移走");
      }
    } catch (NoSuchFileException e) {
      problems.error(start, "没有这个文件", "请补上，或检查文件名");
    } catch (IOException e) {
      problems.error(start, "读不了这个文件", "请检查读取权限");
    }
    return Optional.empty();
  }

  /** The file's bytes, one too many where it is too large. */
  private static byte[] bytes(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(MAX_BYTES + 1);
    }
  }

  private static Optional<String> decode(byte[] bytes, String name, Problems problems) {
    Position start = Position.startOf(name);
    if (bytes.length >= 2 && (bytes[0] & 0xFF) + (bytes[1] & 0xFF) == 0xFE + 0xFF && (bytes[0] & 0xFF) >= 0xFE) {
      problems.error(start, "文件是 UTF-16 编码", SAVE_AS_UTF8);
      return Optional.empty();
    }
    ByteBuffer input = ByteBuffer.wrap(bytes);
    CharBuffer output = CharBuffer.allocate(bytes.length);
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT);
    CoderResult result = decoder.decode(input, output, true);
    String text = output.flip().toString();
    if (result.isError()) {
      String hint = looksLikeGbk(bytes) ? "像是 GBK 编码，" + SAVE_AS_UTF8 : SAVE_AS_UTF8;
      problems.error(position(text, text.length(), name), "不是 UTF-8 编码的文字", hint);
      return Optional.empty();
    }
    if (text.startsWith("\uFEFF")) {
      problems.warning(start, "文件开头有看不见的 BOM 标记，已忽略", "保存时编码选“UTF-8”，不选“带有 BOM 的 UTF-8”");
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

  private static boolean visible(String text, String name, Problems problems) {
    OptionalInt first = Invisible.first(text);
    if (first.isPresent()) {
      String code = Invisible.name(text.codePointAt(first.getAsInt()));
      problems.error(position(text, first.getAsInt(), name), "这里有看不见的字符 " + code, "删去，把这一处重新打一遍");
    }
    return first.isEmpty();
  }

  private static Position position(String text, int index, String name) {
    String[] lines = LINE_END.split(text.substring(0, index), -1);
    return new Position(name, lines.length, lines[lines.length - 1].length() + 1);
  }
}
