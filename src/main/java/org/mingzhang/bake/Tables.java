package org.mingzhang.bake;

import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.ext.tables.TableRow;
import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Puts every table into a box that scrolls sideways by itself, named after the heading above, and marks its row heads. */
final class Tables {

  private final Faults faults;
  private final Set<String> labels = new HashSet<>();
  private String heading;
  private String part = Headings.INTRODUCTION;
  private int inPart;

  private Tables(String title, Faults faults) {
    this.heading = title;
    this.faults = faults;
  }

  static void box(Node body, String title, Faults faults) {
    Tables tables = new Tables(title, faults);
    List<Node> nodes = new ArrayList<>();
    body.getDescendants().forEach(nodes::add);
    for (Node node : nodes) {
      if (node instanceof Heading next) {
        tables.enter(next);
      } else if (node instanceof TableBlock table) {
        tables.check(table);
        tables.box(table);
      }
    }
  }

  static List<TableRow> rows(Node table) {
    List<TableRow> rows = new ArrayList<>();
    for (Node node : table.getDescendants()) {
      if (node instanceof TableRow row) {
        rows.add(row);
      }
    }
    return rows;
  }

  static List<TableCell> cells(TableRow row) {
    List<TableCell> cells = new ArrayList<>();
    for (Node node : row.getChildren()) {
      if (node instanceof TableCell cell) {
        cells.add(cell);
      }
    }
    return cells;
  }

  private void enter(Heading next) {
    heading = PlainText.of(next);
    part = next.getAnchorRefId();
    inPart = 0;
  }

  private void check(TableBlock table) {
    List<TableRow> rows = rows(table);
    int width = cells(rows.get(0)).size();
    for (TableRow row : rows) {
      List<TableCell> cells = cells(row);
      if (cells.size() != width) {
        faults.error(
            row.getStartOffset(), "这一行有 " + cells.size() + " 格，表头有 " + width + " 格", "每行格数要与表头相同，空格子也要写竖线");
      }
      cells.get(0).setHeader(true);
      cells.stream().filter(TableCell::isHeader).forEach(cell -> cell.setHeader(!PlainText.of(cell).isEmpty()));
    }
  }

  private void box(TableBlock table) {
    inPart++;
    Map<String, String> attributes =
        Map.of("id", part + "-t" + inPart, "class", "wide", "tabindex", "0", "role", "region", "aria-label", label());
    Box.around(List.of(table), attributes);
  }

  /** Two regions of one page must not have the same name. */
  private String label() {
    String label = heading;
    for (int n = 2; !labels.add(label); n++) {
      label = heading + "（" + n + "）";
    }
    return label;
  }
}
