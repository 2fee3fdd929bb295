package org.mingzhang.data;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.mingzhang.model.Position;
import org.mingzhang.model.Problem;

/** Reads a file of the portal as UTF-8 text, or says in one line why it cannot. */
public final class Utf8File {

  /** What ends a line for YAML and for Markdown; not the Unicode separators that {@code \R} knows. */
  static final Pattern LINE_END = Pattern.compile("\\r\\n|\\r|\\n");

  private static final String SAVE_AS_UTF8 = "用记事本“另存为”，编码选 UTF-8";

  private final Position start;
  private final Consumer<Problem> problems;

  private Utf8File(String name, Consumer<Problem> problems) {
    this.start = Position.startOf(name);
    this.problems = problems;
  }

  /**
   * The largest file worth reading.
   *
   * @param bytes whole KB, or whole MB
   * @param hint what to do about a larger one
   */
  public record Limit(int bytes, String hint) {

    private String shown() {
      return bytes < 1 << 20 ? (bytes >> 10) + " KB" : (bytes >> 20) + " MB";
    }
  }

  /**
   * The text without byte order mark, or empty after reporting why not.
   *
   * @param name the file as messages name it
   */
  public static Optional<String> read(Path path, String name, Limit limit, Consumer<Problem> problems) {
    return new Utf8File(name, problems).read(path, limit);
  }

  private Optional<String> read(Path path, Limit limit) {
    try {
      // A named pipe would never end, a folder has no text.
      if (!Files.readAttributes(path, BasicFileAttributes.class).isRegularFile()) {
        return refuse(start, "这不是普通文件", "文件夹或别的东西占用了文件名，请移走");
      }
      byte[] bytes = bytes(path, limit);
      if (bytes.length > limit.bytes()) {
        return refuse(start, "文件超过 " + limit.shown(), limit.hint());
      }
      return decode(bytes).flatMap(this::visible);
    } catch (NoSuchFileException e) {
      return refuse(start, "没有这个文件", "请补上，或检查文件名");
    } catch (IOException e) {
      return refuse(start, "读不了这个文件", "请检查读取权限");
    }
  }

  /** The file's bytes, one too many where it is too large. */
  private static byte[] bytes(Path path, Limit limit) throws IOException {
    try (InputStream in = Files.newInputStream(path)) {
      return in.readNBytes(limit.bytes() + 1);
    }
  }

  private Optional<String> decode(byte[] bytes) {
    if (bytes.length >= 2 && (bytes[0] & 0xFF) + (bytes[1] & 0xFF) == 0xFE + 0xFF && (bytes[0] & 0xFF) >= 0xFE) {
      return refuse(start, "文件是 UTF-16 编码", SAVE_AS_UTF8);
    }
    CharBuffer output = CharBuffer.allocate(bytes.length);
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT);
    boolean wrong = decoder.decode(ByteBuffer.wrap(bytes), output, true).isError();
    String text = output.flip().toString();
    if (wrong) {
      String hint = looksLikeGbk(bytes) ? "像是 GBK 编码，" + SAVE_AS_UTF8 : SAVE_AS_UTF8;
      return refuse(position(text, text.length()), "不是 UTF-8 编码的文字", hint);
    }
    if (text.startsWith("\uFEFF")) {
      problems.accept(
          Problem.warning(start, "文件开头有看不见的 BOM 标记，已忽略", "保存时编码选“UTF-8”，不选“带有 BOM 的 UTF-8”"));
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

  private Optional<String> visible(String text) {
    OptionalInt first = Invisible.first(text);
    if (first.isEmpty()) {
      return Optional.of(text);
    }
    String code = Invisible.name(text.codePointAt(first.getAsInt()));
    return refuse(position(text, first.getAsInt()), "这里有看不见的字符 " + code, "删去，把这一处重新打一遍");
  }

  private Optional<String> refuse(Position at, String message, String hint) {
    problems.accept(Problem.error(at, message, hint));
    return Optional.empty();
  }

  /** Columns count characters, not halves of them, as the YAML parser counts them. */
  private Position position(String text, int index) {
    String[] lines = LINE_END.split(text.substring(0, index), -1);
    String last = lines[lines.length - 1];
    return new Position(start.file(), lines.length, last.codePointCount(0, last.length()) + 1);
  }
}
