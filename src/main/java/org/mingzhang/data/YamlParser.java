package org.mingzhang.data;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
  static Optional<Node> parse(String text, String file, KeyboardSlips slips, Problems problems) {
    List<org.mingzhang.model.Problem> found = slips.certain(text, file);
    if (!found.isEmpty()) {
      found.forEach(p -> problems.error(p.at(), p.message(), p.hint()));
      return Optional.empty();
    }
    YamlParser parser = new YamlParser(file, problems);
    try {
      return parser.document(text);
    } catch (SyntaxFault fault) {
      problems.error(fault.at, fault.getMessage(), fault.hint);
    } catch (MarkedYamlEngineException e) {
      Position at = e.getProblemMark().map(parser::position).orElse(Position.startOf(file));
      slips.before(text, file, at)
          .ifPresentOrElse(
              slip -> problems.error(slip.at(), slip.message(), slip.hint()),
              () -> problems.error(at, "YAML 写法有误", hint(e.getProblem())));
    } catch (YamlEngineException e) {
      problems.error(Position.startOf(file), "YAML 读不出来", "请检查文件里有没有控制字符");
    }
    return Optional.empty();
  }

  private Optional<Node> document(String text) {
    LoadSettings settings = LoadSettings.builder().setLabel(file).setCodePointLimit(SourceText.MAX_BYTES).build();
    events = new Parse(settings).parseString(text).iterator();
    events.next(); // stream start
    Event event = events.next();
    if (event.getEventId() == Event.ID.StreamEnd) {
      throw new SyntaxFault(Position.startOf(file), "文件是空的", "至少要写必填的键");
    }
    Node root = node(events.next(), 0);
    events.next(); // document end
    Event after = events.next();
    if (after.getEventId() != Event.ID.StreamEnd) {
      throw new SyntaxFault(position(after), "一个文件里只能有一份内容", "去掉多余的 --- 行");
    }
    return Optional.of(root);
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
      rejectTag(scalar.getTag(), at);
      return new Node.Scalar(oneLine(scalar.getValue()), scalar.getScalarStyle() != ScalarStyle.PLAIN, at);
    }
    if (event instanceof SequenceStartEvent start) {
      rejectTag(start.getTag(), at);
      List<Node> elements = new ArrayList<>();
      for (Event e = events.next(); e.getEventId() != Event.ID.SequenceEnd; e = events.next()) {
        elements.add(node(e, depth + 1));
      }
      return new Node.Sequence(elements, at);
    }
    rejectTag(((MappingStartEvent) event).getTag(), at);
    return mapping(at, depth);
  }

  private Node mapping(Position at, int depth) {
    List<Node.Entry> entries = new ArrayList<>();
    Map<String, Position> seen = new HashMap<>();
    for (Event e = events.next(); e.getEventId() != Event.ID.MappingEnd; e = events.next()) {
      Position keyAt = position(e);
      if (!(node(e, depth + 1) instanceof Node.Scalar key)) {
        throw new SyntaxFault(keyAt, "键只能是文字", "冒号前面不要写 [ ] 或 { }");
      }
      Node value = node(events.next(), depth + 1);
      Position first = seen.putIfAbsent(key.text(), keyAt);
      if (first == null) {
        entries.add(new Node.Entry(key.text(), keyAt, value));
      } else {
        problems.error(keyAt, "“" + key.text() + "”重复", "第 " + first.line() + " 行已经写过，请合并或删去一处");
      }
    }
    return new Node.Mapping(entries, at);
  }

  private void rejectTag(Optional<String> tag, Position at) {
    if (tag.isPresent() && !tag.get().equals("!")) {
      throw new SyntaxFault(at, "不支持 YAML 标签 " + tag.get(), "文字以 ! 开头时加上引号");
    }
  }

  /** Texts are single lines everywhere behind the door. */
  private static String oneLine(String text) {
    return text.indexOf('\n') < 0 && text.indexOf('\r') < 0 ? text : text.strip().replaceAll("\\s*[\\r\\n]+\\s*", "");
  }

  private Position position(Event event) {
    return event.getStartMark().map(this::position).orElse(Position.startOf(file));
  }

  private Position position(Mark mark) {
    return new Position(file, mark.getLine() + 1, mark.getColumn() + 1);
  }

  private static String hint(String problem) {
    if (problem.contains("mapping values are not allowed")) {
      return "这一行或上一行的冒号、缩进不对；文字里有冒号时给整段文字加引号";
    }
    if (problem.contains("expected <block end>") || problem.contains("did not find expected")) {
      return "缩进与上面各行没有对齐";
    }
    if (problem.contains("expected ',' or")) {
      return "花括号或方括号没有配对，或缺半角逗号";
    }
    if (problem.contains("could not find expected ':'")) {
      return "这里应当是“键: 值”，缺冒号";
    }
    if (problem.contains("unexpected end") || problem.contains("while scanning a quoted scalar")) {
      return "引号没有配对";
    }
    if (problem.contains("cannot start any token")) {
      return "值不能以这个字符开头，请给值加引号";
    }
    return "请对照说明检查缩进、冒号、引号和括号";
  }

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
