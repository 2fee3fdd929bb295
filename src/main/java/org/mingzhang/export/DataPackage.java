package org.mingzhang.export;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.mingzhang.model.PortalData;
import org.mingzhang.model.PortalSettings;
import org.mingzhang.publish.Json;

/**
 * A description of the long files after the Frictionless specifications Tabular Data Package and Table Schema, version 1.
 *
 * <p>A licence is named where the portal's settings name one (数据许可).
 */
final class DataPackage {

  private final PortalData data;
  private final List<Resource> resources = new ArrayList<>();

  DataPackage(PortalData data) {
    this.data = data;
  }

  private record Resource(LongFiles.Part part, long bytes, String sha256) {}

  /** A column: its type, whether every line has a value, and further constraints as JSON members, or empty. */
  private record Field(String name, String type, String title, boolean required, String constraints) {}

  private static final List<Field> FIELDS =
      List.of(
          new Field("department", "string", "部门标识", true, ""),
          new Field("name", "string", "部门全称", true, ""),
          new Field("region", "string", "行政区划代码", true, ",\"pattern\":\"[0-9]{6}\""),
          new Field("year", "integer", "年度", true, ",\"minimum\":1949"),
          new Field("table", "string", "表：部门年度网页里的锚点", true, ",\"pattern\":\"ts?[0-9]{2}\""),
          new Field("table_title", "string", "表名", true, ""),
          new Field("row", "string", "行：部门年度网页里的锚点", true, ""),
          new Field("row_code", "string", "科目代码", false, ""),
          new Field("row_name", "string", "行的名称", true, ""),
          new Field("column", "string", "列的名称", true, ""),
          new Field("value", "number", "数值，与网页显示的一致", true, ""),
          new Field("unit", "string", "计量单位", true, ""),
          new Field("kind", "string", "printed：来源文件列出；derived：由其他数推算", true, ",\"enum\":[\"printed\",\"derived\"]"));

  /** Names of the columns, in their order. */
  static List<String> columns() {
    return FIELDS.stream().map(Field::name).toList();
  }

  void add(LongFiles.Part part, long bytes, String sha256) {
    resources.add(new Resource(part, bytes, sha256));
  }

  byte[] toJson() {
    PortalSettings settings = data.settings();
    Json json = new Json().raw("{\n");
    json.name("profile").string("tabular-data-package").raw(",\n");
    json.name("name").string("final-accounts").raw(",\n");
    json.name("title").string(settings.name().value()).raw(",\n");
    json.name("description").string(settings.tagline().value()).raw(",\n");
    if (settings.url() != null) {
      json.name("homepage").string(settings.url().value()).raw(",\n");
    }
    if (settings.license() != null) {
      json.name("licenses").raw("[{").name("path").string(settings.license().value()).raw("}],\n");
    }
    json.name("resources").list(resources, resource -> resource(json, resource)).raw("\n}\n");
    return json.toString().getBytes(StandardCharsets.UTF_8);
  }

  private void resource(Json json, Resource resource) {
    LongFiles.Part part = resource.part();
    json.raw("\n{").name("profile").string("tabular-data-resource").raw(",\n");
    json.name("name").string("figures-" + part.name()).raw(",\n");
    json.name("title").string(part.regionName(data) + part.year() + "年度决算表的全部数字").raw(",\n");
    json.name("path").string(part.address()).raw(",\n");
    json.name("format").string("csv").raw(",").name("mediatype").string("text/csv").raw(",");
    json.name("encoding").string("utf-8").raw(",\n");
    json.name("bytes").raw(String.valueOf(resource.bytes())).raw(",");
    json.name("hash").string("sha256:" + resource.sha256()).raw(",\n");
    json.name("dialect").raw("{\"delimiter\":\",\",\"lineTerminator\":\"\\r\\n\",\"doubleQuote\":true,\"header\":true},\n");
    json.name("schema").raw("{\n").name("fields").list(FIELDS, field -> field(json, field)).raw(",\n");
    json.name("missingValues").strings(List.of("")).raw(",\n");
    json.name("primaryKey").strings(List.of("department", "year", "row", "column")).raw("\n}}");
  }

  private static void field(Json json, Field field) {
    json.raw("\n{").name("name").string(field.name()).raw(",");
    json.name("type").string(field.type()).raw(",").name("title").string(field.title()).raw(",");
    json.name("constraints").raw("{\"required\":" + field.required() + field.constraints() + "}}");
  }
}
