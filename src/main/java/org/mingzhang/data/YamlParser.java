package org.mingzhang.data;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mingzhang.model.Position;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Builds nodes from the parser's events, so that depth, aliases, tags and duplicate keys are under our own control.
 *
 * <p>After the first syntax fault nothing of the file is used: what follows would be guesswork.
 */
final class YamlParser {

  private static final int MAX_DEPTH = 24;

  private final String file;
  private final Problems problems;
  private Iterator<Event> events;

  private YamlParser(String file, Problems problems) {
    this.file = file;
    this.problems = problems;
  }

  /** The document of a file, or empty after reporting its one syntax fault. */
  static Optional<Node> parse(String text, String file, Problems problems) {
    YamlParser parser = new YamlParser(file, problems);
    try {
      return Optional.of(parser.document(text));
    } catch (SyntaxFault fault) {
      problems.error(fault.at, fault.getMessage(), fault.hint);
    } catch (MarkedYamlEngineException e) {
      problems.error(parser.place(e), "YAML 写法有误", hint(String.valueOf(e.getProblem())));
    } catch (YamlEngineException e) {
      problems.error(Position.startOf(file), "YAML 读不出来", "请对照其他年度的文件检查写法");
    }
    return Optional.empty();
  }

  private Node document(String text) {
    // One buffer for the whole text: with the small one of the library a long line costs quadratic time.
    LoadSettings settings =
        LoadSettings.builder()
            .setLabel(file)
            .setCodePointLimit(DataFiles.LIMIT.bytes())
            .setBufferSize(text.length() + 1)
            .build();
    events = new Parse(settings).parseString(text).iterator();
    events.next(); // stream start
    Event event = events.next();
    if (event.getEventId() == Event.ID.StreamEnd) {
      throw empty();
    }
    Node root = node(events.next(), 0);
    events.next(); // document end
    Event after = events.next();
    if (after.getEventId() != Event.ID.StreamEnd) {
      throw new SyntaxFault(position(after), "一个文件里只能有一份内容", "去掉多余的 --- 行");
    }
    if (root instanceof Node.Scalar scalar && scalar.isNull()) {
      throw empty();
    }
    return root;
  }

  private SyntaxFault empty() {
    return new SyntaxFault(Position.startOf(file), "文件是空的", "至少要写必填的键");
  }

  private Node node(Event event, int depth) {
    Position at = position(event);
    if (depth > MAX_DEPTH) {
      throw new SyntaxFault(at, "嵌套超过 " + MAX_DEPTH + " 层", "请检查缩进和括号");
    }
    if (event instanceof AliasEvent || (event instanceof NodeEvent node && node.getAnchor().isPresent())) {
      throw new SyntaxFault(at, "不支持 YAML 的引用（& 和 *）", "文字以 & 或 * 开头时加上引号");
    }
    if (event instanceof ScalarEvent scalar) {
      return scalar(scalar, at);
    }
    if (event instanceof SequenceStartEvent start) {
      rejectTag(start.getTag(), at);
      List<Node> elements = new ArrayList<>();
      for (Event e = events.next(); e.getEventId() != Event.ID.SequenceEnd; e = events.next()) {
        elements.add(node(e, depth + 1));
      }
      return new Node.Sequence(elements, at);
    }
    return mapping((MappingStartEvent) event, at, depth);
  }

  private Node scalar(ScalarEvent scalar, Position at) {
    rejectTag(scalar.getTag(), at);
    ScalarStyle style = scalar.getScalarStyle();
    boolean block = style == ScalarStyle.FOLDED || style == ScalarStyle.LITERAL;
    // ">5" opens a block of text that is indented by five blanks, which is never what was meant.
    if (block && scalar.getValue().isBlank()) {
      throw new SyntaxFault(at, "值不能以 > 或 | 开头", "给值加上引号");
    }
    return new Node.Scalar(oneLine(scalar.getValue()), style != ScalarStyle.PLAIN, at);
  }

  private Node mapping(MappingStartEvent start, Position at, int depth) {
    rejectTag(start.getTag(), at);
    List<Node.Entry> entries = new ArrayList<>();
    Map<String, Position> seen = new HashMap<>();
    for (Event e = events.next(); e.getEventId() != Event.ID.MappingEnd; e = events.next()) {
      Position keyAt = position(e);
      if (!(node(e, depth + 1) instanceof Node.Scalar key)) {
        throw new SyntaxFault(keyAt, "键只能是文字", "冒号前面不要写 [ ] 或 { }");
      }
      Node.Entry entry = new Node.Entry(key.text(), keyAt, node(events.next(), depth + 1));
      Position first = seen.putIfAbsent(key.text(), keyAt);
      if (first == null) {
        entries.add(entry);
      } else if (!start.isFlow() || !entry.bare()) { // a bare one is no key but the rest of a text
        String hint = "第 " + first.line() + " 行已经写过，请合并或删去一处";
        problems.error(keyAt, Quoted.of(key.text()) + "重复", hint);
      }
    }
    return new Node.Mapping(entries, start.isFlow(), at);
  }

  private void rejectTag(Optional<String> tag, Position at) {
    if (tag.isPresent() && !tag.get().equals("!")) {
      throw new SyntaxFault(at, "不支持 YAML 标签 " + Quoted.plain(tag.get()), "文字以 ! 开头时加上引号");
    }
  }

  /** Texts are single lines everywhere behind the door. */
  private static String oneLine(String text) {
    return text.indexOf('\n') < 0 ? text : text.lines().map(String::strip).collect(Collectors.joining());
  }

  private Position position(Event event) {
    return event.getStartMark().map(this::position).orElse(Position.startOf(file));
  }

  private Position position(Mark mark) {
    return new Position(file, mark.getLine() + 1, mark.getColumn() + 1);
  }

  /** Where somebody would look for the fault: what was left open is named where it opens. */
  private Position place(MarkedYamlEngineException e) {
    Optional<Mark> found = e.getProblemMark();
    Optional<Mark> opened = e.getContextMark().filter(mark -> opens(String.valueOf(e.getContext())));
    boolean leftOpen = opened.isPresent() && found.isPresent() && opened.get().getLine() < found.get().getLine();
    return (leftOpen ? opened : found).map(this::position).orElse(Position.startOf(file));
  }

  private static boolean opens(String context) {
    return context.contains("flow") || context.contains("quoted scalar") || context.contains("simple key");
  }

  private static String hint(String problem) {
    return HINTS.stream()
        .filter(hint -> problem.contains(hint.problem()))
        .findFirst()
        .map(Hint::hint)
        .orElse("请检查缩进、冒号、引号和括号");
  }

  /** What the parser's problem means to somebody who has not read the YAML specification. */
  private record Hint(String problem, String hint) {}

  private static final List<Hint> HINTS =
      List.of(
          new Hint("mapping values are not allowed", "检查这一行和上一行的冒号、缩进；文字里有“: ”时给整段文字加引号"),
          new Hint("could not find expected ':'", "这一行应当是“键: 值”，缺半角冒号加空格"),
          new Hint("expected <block end>, but found '}'", "多了一个 }"),
          new Hint("expected <block end>, but found ']'", "多了一个 ]"),
          new Hint("expected <block end>, but found '<scalar>'", "引号或括号外面还有文字，或引号没有配对"),
          new Hint("expected <block end>, but found '<block", "缩进与上面各行没有对齐"),
          new Hint("expected <block end>, but found '?'", "缩进与上面各行没有对齐"),
          new Hint("expected <block end>, but found '-'", "缩进与上面各行没有对齐"),
          new Hint("expected <block end>", "前面的括号或引号已经结束，这里多了字符"),
          new Hint("expected ',' or '}', but got :", "花括号 { } 没有配对，或缺半角逗号，或文字里的“: ”没有加引号"),
          new Hint("expected ',' or '}', but got <scalar>", "引号或花括号 { } 没有配对，或缺半角逗号"),
          new Hint("expected ',' or '}'", "花括号 { } 没有配对，或缺半角逗号"),
          new Hint("expected ',' or ']'", "方括号 [ ] 没有配对，或缺半角逗号"),
          new Hint("expected the node content, but found ','", "多了一个逗号"),
          new Hint("expected the node content, but found ':'", "冒号前面缺键"),
          new Hint("expected the node content", "这里缺一个值"),
          new Hint("unexpected end of stream", "引号没有配对"),
          new Hint("unknown escape character", "双引号里的 \\ 要写成 \\\\，或改用单引号"),
          new Hint("chomping or indentation", "值以 > 或 | 开头时加上引号"),
          new Hint("a comment or a line break", "值以 > 或 | 开头时加上引号"),
          new Hint("indentation indicator in the range", "值以 > 或 | 开头时加上引号"),
          new Hint("'\\t(TAB)'", "删去制表符（Tab），每层缩进用两个半角空格"),
          new Hint("cannot start any token", "值不能以这个字符开头，给值加上引号"),
          new Hint("alphabetic or numeric character", "一行不能以 % 开头"),
          new Hint("unexpected character found", "文字以 & 或 * 开头时加上引号"),
          new Hint("sequence entries are not allowed", "列表的“- ”要另起一行；负数的负号后面不要空格"),
          new Hint("expected '<document start>'", "去掉上面的 ... 行"));

  /** A fault after which the rest of the file means nothing. */
  private static final class SyntaxFault extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Position at;
    private final String hint;

    SyntaxFault(Position at, String message, String hint) {
      super(message, null, false, false);
      this.at = at;
      this.hint = hint;
    }
  }
}
