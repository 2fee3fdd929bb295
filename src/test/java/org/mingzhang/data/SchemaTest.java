package org.mingzhang.data;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingzhang.model.Problem;
import org.mingzhang.model.Shapes;

/**
 * The schemas in {@code data/schema} follow from the records and judge as the reader does.
 *
 * <p>{@code -Dschema.overwrite=true} rewrites them.
 */
class SchemaTest {

  private static final Path FOLDER = Path.of("data/schema");

  @TempDir private Path temp;

  @ParameterizedTest
  @EnumSource(Root.class)
  void theCommittedSchemaIsTheGeneratedOne(Root root) throws IOException {
    String schema = new SchemaWriter(new Shapes()).write(root);
    Path file = FOLDER.resolve(root.schema() + ".schema.json");
    if (Boolean.getBoolean("schema.overwrite")) {
      Files.createDirectories(FOLDER);
      Files.writeString(file, schema);
    }
    assertThat(Files.readString(file)).isEqualTo(schema);
  }

  @Test
  void noOtherSchemaLiesThere() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(
              Stream.of(Root.values()).map(root -> root.schema() + ".schema.json").toList());
    }
  }

  static Stream<Path> dataFiles() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("data"))) {
      return files.filter(file -> file.toString().endsWith(".yml")).sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("dataFiles")
  void everyDataFileNamesItsSchemaAndIsValid(Path file) throws IOException {
    Path schema = FOLDER.resolve(rootOf(file).schema() + ".schema.json");
    String relative = file.getParent().relativize(schema).toString().replace('\\', '/');
    String text = Files.readString(file);
    assertThat(text).startsWith("# yaml-language-server: $schema=" + relative + "\n");
    assertThat(validate(rootOf(file), text)).isEmpty();
  }

  private static Root rootOf(Path file) {
    String name = file.getFileName().toString();
    return switch (file.getParent().getFileName().toString()) {
      case "subjects" -> Root.SUBJECTS;
      case "profiles" -> Root.PROFILE;
      case "data" -> Root.valueOf(name.replace(".yml", "").toUpperCase(Locale.ROOT));
      default ->
          name.equals("department.yml")
              ? Root.DEPARTMENT
              : name.endsWith("-performance.yml") ? Root.PERFORMANCE : Root.DEPARTMENT_YEAR;
    };
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "机关运行经费: 5",
        "机关运行经费: '5.00'",
        "批复日期: 2022-08-20",
        "支出: [{科目: 2010301, 基本支出: 10.00}]",
        "支出: {科目: [{科目: '2010301', 合计: 10}]}",
        "三公经费: {公务接待费: 0.20, 公务用车购置费: {辆: 0}}",
        "其他重要事项: 没有。",
        "其他重要事项: [没有。, 2021]",
        "车辆: {应急保障用车: 32}",
        "比上年: {机关运行经费: -1.5, 收入总计: {增减率: -16.48%}}\n收入: {其他收入: 1}\n机关运行经费: 1",
        "基本支出: {经济分类: {30101: 1, 30201: {金额: 2, 名称: 办公费}}, 未列金额: 301}",
        "概况: {内设机构: [办公室, {名称: 财务股}], 重点工作: [{标题: 甲, 小节: [{标题: 乙, 小节: [{标题: 丙}]}]}]}",
      })
  void whatTheReaderTakesTheSchemaTakes(String rest) throws IOException {
    assertThat(readerErrors(rest)).isEmpty();
    assertThat(validate(Root.DEPARTMENT_YEAR, TestPortal.HEAD + rest)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "基本支处: 5",
        "三公经费: {公务接待: 0.20}",
        "机关运行经费:",
        "机关运行经费: 1,406.53",
        "机关运行经费: 12%",
        "机关运行经费: {金额: 5}",
        "机关运行经费: 1234567890123",
        "批复日期: 2022.8.20",
        "状态: 完成",
        "三公经费: {}",
        "三公经费: [1]",
        "车辆: {应急保障用车: 2.5}",
        "车辆: {应急保障用车: -1}",
        "收入: {科目: 2010301}",
        "支出: [{基本支出: 10.00}]",
        "支出: [{科目: 20, 基本支出: 10.00}]",
        "支出: [{科目: 2010301, 基本支出: 1, 完成预算: 97.38}]",
        "其他重要事项: ''",
        "其他重要事项: {一: 没有}",
        "概况: {重点工作: [{标题: 甲, 小节: [{标题: 乙, 小标题: 丙}]}]}",
        "绩效: {整体自评: {指标: [{三级: 打印, 目标: 80 个部门, 30000 份}]}}",
      })
  void whatTheReaderRefusesTheSchemaRefuses(String rest) throws IOException {
    assertThat(readerErrors(rest)).isNotEmpty();
    assertThat(validate(Root.DEPARTMENT_YEAR, TestPortal.HEAD + rest)).isNotEmpty();
  }

  private List<Problem> readerErrors(String rest) throws IOException {
    return new TestPortal(temp).year(rest).read().problems().stream().filter(Problem::isError).toList();
  }

  private static Set<ValidationMessage> validate(Root root, String yaml) throws IOException {
    JsonSchema schema =
        JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7)
            .getSchema(Files.readString(FOLDER.resolve(root.schema() + ".schema.json")));
    Problems problems = new Problems();
    JsonNode json = YamlParser.parse(yaml, "test.yml", problems).map(Json::of).orElseThrow();
    assertThat(problems.found()).isEmpty();
    return schema.validate(json);
  }
}
