package org.mingzhang.bake;

import com.vladsch.flexmark.ast.ListBlock;
import com.vladsch.flexmark.ast.OrderedList;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.ext.tables.TableCell.Alignment;
import com.vladsch.flexmark.ext.tables.TableRow;
import com.vladsch.flexmark.util.ast.ContentNode;
import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayList;
import java.util.List;
import org.mingzhang.disclosure.Block;
import org.mingzhang.disclosure.Table;

/** Blocks of Markdown as blocks of the neutral form; quotes count as the blocks in them. */
final class Blocks {

  private final List<Block> found = new ArrayList<>();

  List<Block> found() {
    return found;
  }

  void add(Node node) {
    if (node instanceof Paragraph) {
      paragraph(PlainText.of(node));
    } else if (node instanceof ListBlock list) {
      List<String> items = new ArrayList<>();
      items(list, items);
      found.add(new Block.Items(list instanceof OrderedList, items));
    } else if (node instanceof TableBlock table) {
      found.add(table(table));
    } else if (node.hasChildren() && node.getFirstChild() instanceof com.vladsch.flexmark.util.ast.Block) {
      node.getChildren().forEach(this::add);
    } else if (node instanceof ContentNode code) {
      paragraph(code.getContentChars().toString().strip());
    }
  }

  private void paragraph(String text) {
    if (!text.isEmpty()) {
      found.add(new Block.Paragraph(text));
    }
  }

  /** Items of inner lists follow the item they belong to. */
  private static void items(ListBlock list, List<String> into) {
    for (Node item : list.getChildren()) {
      StringBuilder own = new StringBuilder();
      List<String> inner = new ArrayList<>();
      for (Node node : item.getChildren()) {
        if (node instanceof ListBlock below) {
          items(below, inner);
        } else {
          own.append(' ').append(PlainText.of(node));
        }
      }
      into.add(own.toString().strip());
      into.addAll(inner);
    }
  }

  private static Table table(TableBlock table) {
    List<TableRow> rows = Tables.rows(table);
    List<TableCell> head = Tables.cells(rows.get(0));
    List<Table.Column> columns =
        head.stream().skip(1).map(cell -> new Table.Column(PlainText.of(cell), cell.getAlignment() == Alignment.RIGHT)).toList();
    // The second row is the rule under the head.
    List<Table.Row> body = rows.stream().skip(2).map(Blocks::row).toList();
    Box box = (Box) table.getParent();
    return new Table(
        box.id(), "", box.label(), "", PlainText.of(head.get(0)), columns, List.of(new Table.Group("", body)), List.of(), "");
  }

  private static Table.Row row(TableRow row) {
    List<String> texts = Tables.cells(row).stream().map(PlainText::of).toList();
    List<Table.Cell> cells = texts.stream().skip(1).map(Table.Cell::of).toList();
    return new Table.Row("", 0, "", texts.get(0), cells);
  }
}
