package org.mingzhang.start;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.mingzhang.model.Amount;
import org.mingzhang.model.BasicExpenditure;
import org.mingzhang.model.Classification;
import org.mingzhang.model.Code;
import org.mingzhang.model.EconomicLine;
import org.mingzhang.model.FundKind;
import org.mingzhang.model.Shapes;
import org.mingzhang.model.Shapes.Field;
import org.mingzhang.model.Term;
import org.mingzhang.model.Text;
import org.mingzhang.model.Value;

/**
 * The keys of one year again for another: figures are left open with the old ones as remarks, codes and names are carried
 * over, words are carried over where they seldom change.
 *
 * <p>Which keys there are follows from the records, so that a new key needs nothing here.
 */
final class BlankYear {

  /** Words that say the same every year, to be gone through all the same. */
  private static final Set<String> CARRIED = Set.of("职责", "内设机构", "所属单位", "决算单位", "机构说明", "名词解释", "预算口径", "门槛");

  /** Of these, what every department says for itself: open in its first year. */
  private static final Set<String> OWN = Set.of("职责", "内设机构", "所属单位", "决算单位", "机构说明");

  /** What belongs to one year alone, or is better begun anew. */
  private static final Set<String> LEFT_OUT = Set.of("重点工作", "事项", "其中", "专项", "上年", "基年", "车型");

  private final Shapes shapes;
  private final Classification classification;
  private final int before;
  private final StringBuilder yaml = new StringBuilder();

  /**
   * @param classification of the new year
   * @param before the year whose keys they are, or 0 where its figures and words are another department's
   */
  BlankYear(Shapes shapes, Classification classification, int before) {
    this.shapes = shapes;
    this.classification = classification;
    this.before = before;
  }

  /** One key of the year with everything under it; empty where nothing of it is carried over. */
  String key(Field field, Object value) {
    yaml.setLength(0);
    field(field, value, 0, true);
    return yaml.toString();
  }

  // --- one key ------------------------------------------------------------------------------------------------------

  private void field(Field field, Object value, int depth, boolean remarked) {
    String name = field.key();
    if (value == null || LEFT_OUT.contains(name)) {
      return;
    }
    if (CARRIED.contains(name)) {
      carried(name, value, depth);
    } else if (value instanceof Text text) {
      boolean names = field.name() || field.required();
      line(depth, names ? name + ": " + Yaml.text(text.value()) : "# " + name + ":");
    } else if (value instanceof Code code) {
      line(depth, name + ": " + code.value());
    } else if (value == FundKind.GENERAL) {
      return; // goes without saying
    } else if (value instanceof Term term) {
      line(depth, name + ": " + term.term());
    } else if (value instanceof Value single) {
      line(depth, name + ":" + remark(single, remarked));
    } else {
      nested(name, value, depth, remarked && !name.equals("比上年"));
    }
  }

  private String remark(Value value, boolean remarked) {
    return before > 0 && remarked ? " # " + before + "年 " + value.printed() : "";
  }

  /** A mapping or list; its key only where something follows. */
  private void nested(String name, Object value, int depth, boolean remarked) {
    int start = yaml.length();
    line(depth, Yaml.key(name) + ":");
    int under = yaml.length();
    if (value instanceof Map<?, ?> map) {
      map.forEach((key, each) -> entry(String.valueOf(key), each, depth + 1, remarked));
    } else if (value instanceof List<?> list) {
      list.forEach(each -> element(each, depth + 1, remarked));
    } else {
      fields(value, depth + 1, remarked);
    }
    if (yaml.length() == under) {
      yaml.setLength(start);
    }
  }

  private void fields(Object record, int depth, boolean remarked) {
    for (Field field : shapes.of(record.getClass()).fields()) {
      Object value = field.get(record);
      if (record instanceof BasicExpenditure && field.key().equals("经济分类")) {
        economic((Map<?, ?>) value, depth);
      } else {
        field(field, value, depth, remarked);
      }
    }
  }

  private void entry(String key, Object value, int depth, boolean remarked) {
    if (value instanceof Value single) {
      line(depth, Yaml.key(key) + ":" + remark(single, remarked));
    } else {
      nested(key, value, depth, remarked);
    }
  }

  // --- subjects -----------------------------------------------------------------------------------------------------

  private void element(Object element, int depth, boolean remarked) {
    if (element instanceof Code code) {
      line(depth, "- " + code.value());
    } else if (element instanceof Record && !(element instanceof Value)) {
      row(element, depth, remarked);
    }
  }

  /** An element of a list; a row whose subject the new year does not know becomes a remark. */
  private void row(Object element, int depth, boolean remarked) {
    int start = yaml.length();
    fields(element, depth + 1, remarked);
    String row = yaml.substring(start);
    yaml.setLength(start);
    if (row.isEmpty()) {
      return;
    }
    int indent = 2 * (depth + 1);
    row = row.substring(0, indent - 2) + "- " + row.substring(indent);
    Code code = code(element);
    if (code == null) {
      yaml.append(row);
      return;
    }
    String subject = classification.functional().get(code.value());
    String first = "科目: " + code.value();
    if (subject != null) {
      row = row.replaceFirst("(?m)^ *# 名称:\\R", "").replace(first + "\n", first + " # " + subject + "\n");
      yaml.append(row);
    } else {
      unknown(code.value(), depth);
      row.lines().forEach(line -> line(depth, "# " + line.substring(2 * depth)));
    }
  }

  private Code code(Object row) {
    return shapes.of(row.getClass())
        .name()
        .map(field -> field.get(row))
        .filter(Code.class::isInstance)
        .map(Code.class::cast)
        .orElse(null);
  }

  private void economic(Map<?, ?> lines, int depth) {
    if (lines.isEmpty()) {
      return;
    }
    line(depth, "经济分类:");
    lines.forEach(
        (key, value) -> {
          String code = String.valueOf(key);
          String name = classification.economic().get(code);
          Amount amount = ((EconomicLine) value).amount();
          if (name == null) {
            unknown(code, depth + 1);
          }
          String old = before > 0 ? "，" + before + "年 " + amount.printed() : "";
          line(depth + 1, (name == null ? "# " : "") + code + ":" + (name == null ? "" : " # " + name + old));
        });
  }

  private void unknown(String code, int depth) {
    line(depth, "# " + classification.year() + " 年的科目表里没有 " + code + "，换成当年的科目：");
  }

  // --- words --------------------------------------------------------------------------------------------------------

  /** Words as they were. */
  private void carried(String name, Object value, int depth) {
    boolean open = before == 0 && OWN.contains(name);
    if (value instanceof Text text) {
      line(depth, name + ":" + (open ? "" : " " + Yaml.text(text.value())));
    } else if (value instanceof Value single) {
      line(depth, name + ": " + single.printed());
    } else if (value instanceof List<?> list && !list.isEmpty()) {
      line(depth, name + ":");
      List<String> items = open ? List.of("") : list.stream().map(this::words).toList();
      items.forEach(item -> line(depth + 1, ("- " + item).strip()));
    }
  }

  /** A text, or a record of texts: bare where only its main one is there. */
  private String words(Object value) {
    if (value instanceof Text text) {
      return Yaml.text(text.value());
    }
    if (value instanceof List<?> list) {
      return list.stream().map(this::words).collect(Collectors.joining(", ", "[", "]"));
    }
    List<Field> there =
        shapes.of(value.getClass()).fields().stream().filter(field -> isThere(field.get(value))).toList();
    if (there.size() == 1 && there.get(0).main()) {
      return words(there.get(0).get(value));
    }
    return there.stream()
        .map(field -> field.key() + ": " + words(field.get(value)))
        .collect(Collectors.joining(", ", "{", "}"));
  }

  private static boolean isThere(Object value) {
    return value != null && !(value instanceof List<?> list && list.isEmpty());
  }

  private void line(int depth, String text) {
    yaml.append("  ".repeat(depth)).append(text).append('\n');
  }
}
