package org.mingzhang.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingzhang.CsvReader;
import org.mingzhang.disclosure.Table;

class CsvTest {

  private static String one(String text) {
    return CsvReader.read(Csv.file().text(text).endLine().bytes()).get(0).get(0);
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+cmd", "-x", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1+1", "＋1", "－1", "＠a", "-", "-1,2"})
  void aTextThatASpreadsheetWouldRunGetsAnApostrophe(String text) {
    assertThat(one(text)).isEqualTo("'" + text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"-3.20", "-5", "", "办公室", "'x", "a=b", "3-4", "−", "≥5", "“三公”"})
  void otherTextsAndNegativeNumbersStayAsTheyAre(String text) {
    assertThat(one(text)).isEqualTo(text);
  }

  @Test
  void fileBeginsWithAMarkAndLinesEndWithCarriageReturnAndLineFeed() {
    byte[] bytes = Csv.file().text("名称").number("1406.53").text("").endLine().text("a").endLine().bytes();
    assertThat(new String(bytes, StandardCharsets.UTF_8)).isEqualTo("\uFEFF名称,1406.53,\r\na\r\n");
  }

  @Test
  void commasQuotesAndLineEndsStandInQuotes() {
    byte[] bytes = Csv.file().text("a,b").text("说\"好\"").text("一\n二").text("三\r\n四").endLine().bytes();
    assertThat(new String(bytes, StandardCharsets.UTF_8)).isEqualTo("\uFEFF\"a,b\",\"说\"\"好\"\"\",\"一\n二\",\"三\r\n四\"\r\n");
    assertThat(CsvReader.read(bytes)).containsExactly(List.of("a,b", "说\"好\"", "一\n二", "三\r\n四"));
  }

  private static Table table(List<Table.Column> columns, List<List<String>> rows) {
    List<Table.Row> list =
        rows.stream()
            .map(cells -> new Table.Row("t-1", 1, "2010301", "=行", cells.stream().map(Table.Cell::of).toList()))
            .toList();
    return new Table("t", "", "表", "万元", "项目", columns, List.of(new Table.Group("", list)), List.of(), "");
  }

  private static List<List<String>> written(Table table) {
    return CsvReader.read(CsvTable.write(Sheet.of(table)));
  }

  @Test
  void ratesLoseTheSignOfPercentToTheHeaderWhereAllCellsAreRates() {
    List<Table.Column> columns = List.of(new Table.Column("执行率", true), new Table.Column("得分", true));
    assertThat(written(table(columns, List.of(List.of("97.38%", "10"), List.of("", "9.5")))))
        .containsExactly(
            List.of("代码", "名称", "执行率（%）", "得分"), List.of("2010301", "'=行", "97.38", "10"),
            List.of("2010301", "'=行", "", "9.5"));
  }

  @Test
  void aColumnOfRatesAndAmountsKeepsTheSign() {
    List<Table.Column> columns = List.of(new Table.Column("完成", true), new Table.Column("目标", false));
    assertThat(written(table(columns, List.of(List.of("100%", "1,000"), List.of("1,000.00", "-5")))))
        .containsExactly(
            List.of("代码", "名称", "完成", "目标"), List.of("2010301", "'=行", "100%", "1,000"),
            List.of("2010301", "'=行", "1000.00", "-5"));
  }

  @Test
  void columnsOfOneTitleGetDifferentNames() {
    List<Table.Column> columns = List.of(new Table.Column("金额", true), new Table.Column("金额", true));
    assertThat(Sheet.of(table(columns, List.of())).columns()).extracting(Sheet.Column::name).containsExactly("金额", "金额（2）");
  }
}
