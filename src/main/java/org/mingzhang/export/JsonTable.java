package org.mingzhang.export;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.mingzhang.disclosure.Table;
import org.mingzhang.model.DepartmentYear;
import org.mingzhang.model.SourceDocument;
import org.mingzhang.publish.Json;

/** A table as JSON. Amounts are strings, so that no reader rounds them; a cell without a figure is absent. */
final class JsonTable {

  private JsonTable() {}

  static byte[] write(Sheet sheet, DepartmentYear year) {
    Table table = sheet.table();
    Json json = new Json().raw("{\n");
    json.name("table").string(table.id()).raw(",\n");
    json.name("title").string(table.title()).raw(",\n");
    json.name("label").string(table.label()).raw(",\n");
    json.name("unit").string(table.unit()).raw(",\n");
    json.name("department").string(year.id()).raw(",\n");
    json.name("department_name").string(year.department().name().value()).raw(",\n");
    json.name("year").raw(String.valueOf(year.year())).raw(",\n");
    json.name("source");
    source(json, year.accounts().source());
    json.raw(",\n").name("columns").list(sheet.columns(), column -> column(json, column)).raw(",\n");
    json.name("rows").list(sheet.rows(), row -> row(json, row, sheet)).raw(",\n");
    json.name("statement").string(table.statement()).raw(",\n");
    json.name("notes").strings(table.notes()).raw("\n}\n");
    return json.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static void source(Json json, SourceDocument source) {
    json.raw("{").name("title").string(source.title().value());
    if (source.publisher() != null) {
      json.raw(",").name("publisher").string(source.publisher().value());
    }
    if (source.url() != null) {
      json.raw(",").name("url").string(source.url().value());
    }
    json.raw("}");
  }

  private static void column(Json json, Sheet.Column column) {
    json.raw("{").name("name").string(column.name()).raw(",");
    json.name("type").string(column.numbers() ? "number" : "string");
    json.raw(column.percent() ? ",\"unit\":\"%\"}" : "}");
  }

  private static void row(Json json, Sheet.Row row, Sheet sheet) {
    json.raw("\n{").name("id").string(row.row().id()).raw(",");
    json.name("code").string(row.row().code()).raw(",");
    json.name("name").string(row.row().name()).raw(",");
    json.name("level").raw(String.valueOf(row.row().level())).raw(",");
    json.name("group").string(row.group()).raw(",");
    List<Integer> known = new ArrayList<>();
    for (int i = 0; i < row.values().size(); i++) {
      if (!row.values().get(i).missing()) {
        known.add(i);
      }
    }
    json.name("cells").raw("{");
    for (int n = 0; n < known.size(); n++) {
      int i = known.get(n);
      json.raw(n == 0 ? "" : ",").name(sheet.columns().get(i).name()).string(row.values().get(i).text());
    }
    json.raw("}}");
  }
}
