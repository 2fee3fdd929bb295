package org.mingzhang;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every figure is the same decimal text in the page, in CSV, JSON, the workbook and the long file. Sites: the repository's
 * own portal, a small demo, and {@code hostile} (markup and formulas in texts).
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DownloadsTest {

  private static final Pattern TABLE =
      Pattern.compile("<table id=\"([^\"]+)\"[^>]*>(.*?)</table>\\s*</div>(.*?)</div>", Pattern.DOTALL);
  private static final Pattern ROW = Pattern.compile("<tr id=\"([^\"]+)\"[^>]*>(.*?)</tr>", Pattern.DOTALL);
  private static final Pattern CELL = Pattern.compile("<td[^>]*>(.*?)</td>", Pattern.DOTALL);
  private static final Pattern HEAD = Pattern.compile("<th scope=\"col\"( class=\"n\")?>(.*?)</th>");
  private static final Pattern OFFICIAL = Pattern.compile("ts?\\d\\d");

  private final List<Map<String, byte[]>> portals = new ArrayList<>();

  @BeforeAll
  void build(@TempDir Path temporary) {
    portals.add(TestPortal.ofRepository(temporary.resolve("own")).build().site());
    portals.add(TestPortal.demo(temporary.resolve("small"), 4, 3).build().site());
  }

  /** A table as the page shows it: cells by row, in order; shown texts with separators. */
  private record Shown(List<String> columns, List<Boolean> figures, Map<String, List<String>> rows, boolean offered) {

    /** The cells as downloads hold them: numbers of columns of figures as decimals, words as they are. */
    List<String> decimals(List<String> cells) {
      List<String> decimals = new ArrayList<>();
      for (int i = 0; i < cells.size(); i++) {
        decimals.add(figures.get(i) ? decimal(cells.get(i)) : cells.get(i));
      }
      return decimals;
    }
  }

  private static Map<String, Shown> tables(byte[] page) {
    Map<String, Shown> tables = new LinkedHashMap<>();
    Matcher table = TABLE.matcher(new String(page, StandardCharsets.UTF_8));
    while (table.find()) {
      List<MatchResult> heads = HEAD.matcher(table.group(2)).results().skip(1).toList();
      List<String> columns = heads.stream().map(head -> plain(head.group(2))).toList();
      List<Boolean> figures = heads.stream().map(head -> head.group(1) != null).toList();
      Map<String, List<String>> rows = new LinkedHashMap<>();
      ROW.matcher(table.group(2)).results().forEach(
          row -> rows.put(row.group(1), CELL.matcher(row.group(2)).results().map(c -> cell(c.group(1))).toList()));
      tables.put(table.group(1), new Shown(columns, figures, rows, table.group(3).contains("class=\"files\"")));
    }
    return tables;
  }

  private static String cell(String html) {
    return html.equals("<span class=\"none\">—</span>") ? "" : plain(html);
  }

  private static String plain(String html) {
    return html.replaceAll("<[^>]+>", "").replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"")
        .replace("&#39;", "'").replace("&amp;", "&");
  }

  /** What a shown number is as a decimal; other texts as they are. */
  private static String decimal(String shown) {
    return shown.matches("−?\\d{1,3}(,\\d{3})*(\\.\\d+)?%?") ? shown.replace(",", "").replace("−", "-").replace("%", "") : shown;
  }

  private interface Case {
    void check(Map<String, byte[]> site, String folder, Map<String, Shown> tables) throws IOException;
  }

  private void forEachDepartmentYear(Case each) throws IOException {
    int pages = 0;
    for (Map<String, byte[]> site : portals) {
      for (String address : site.keySet()) {
        if (address.matches("departments/[^/]+/\\d{4}/index\\.html")) {
          each.check(site, address.replace("index.html", ""), tables(site.get(address)));
          pages++;
        }
      }
    }
    assertThat(pages).isEqualTo(17);
  }

  @Test
  void everyOfficialTableAndEveryPerformanceTableIsOfferedBesideIt() throws IOException {
    forEachDepartmentYear((site, folder, tables) -> {
      tables.forEach((id, table) -> {
        boolean wanted = !id.startsWith("stated-") && !id.startsWith("checks");
        assertThat(table.offered()).as(folder + id).isEqualTo(wanted);
        assertThat(site.containsKey(folder + id + ".csv")).as(folder + id).isEqualTo(wanted);
        assertThat(site.containsKey(folder + id + ".json")).as(folder + id).isEqualTo(wanted);
      });
    });
  }

  @Test
  void csvHoldsTheFiguresOfThePage() throws IOException {
    forEachDepartmentYear((site, folder, tables) -> tables.forEach((id, table) -> {
      if (table.offered()) {
        List<List<String>> lines = CsvReader.read(site.get(folder + id + ".csv"));
        assertThat(lines).as(folder + id).hasSize(table.rows().size() + 1);
        assertThat(lines.get(0).subList(0, 2)).containsExactly("代码", "名称");
        int n = 1;
        for (List<String> cells : table.rows().values()) {
          List<String> line = lines.get(n++);
          assertThat(line.subList(line.size() - cells.size(), line.size())).as(folder + id).isEqualTo(table.decimals(cells));
        }
      }
    }));
  }

  @Test
  void jsonHoldsTheFiguresOfThePageAsStringsAndLeavesOutWhatIsMissing() throws IOException {
    ObjectMapper mapper = new ObjectMapper();
    forEachDepartmentYear((site, folder, tables) -> {
      for (Map.Entry<String, Shown> table : tables.entrySet()) {
        if (table.getValue().offered()) {
          JsonNode json = mapper.readTree(site.get(folder + table.getKey() + ".json"));
          assertThat(json.get("table").asText()).isEqualTo(table.getKey());
          assertThat(folder).isEqualTo("departments/" + json.get("department").asText() + "/" + json.get("year").asInt() + "/");
          Map<String, List<String>> rows = new LinkedHashMap<>();
          for (JsonNode row : json.get("rows")) {
            List<String> cells = new ArrayList<>();
            json.get("columns").forEach(column -> {
              JsonNode cell = row.get("cells").get(column.get("name").asText());
              assertThat(cell == null || (cell.isTextual() && !cell.asText().isEmpty())).isTrue();
              cells.add(cell == null ? "" : cell.asText());
            });
            rows.put(row.get("id").asText(), cells);
          }
          Map<String, List<String>> shown = new LinkedHashMap<>();
          table.getValue().rows().forEach((id, cells) -> shown.put(id, table.getValue().decimals(cells)));
          assertThat(rows).as(folder + table.getKey()).isEqualTo(shown);
        }
      }
    });
  }

  @Test
  void theWorkbookHasASheetForEachTableWithTypedNumbersThatShowAsInThePage() throws IOException {
    DataFormatter formatter = new DataFormatter(Locale.ROOT);
    forEachDepartmentYear((site, folder, tables) -> {
      List<Map.Entry<String, Shown>> offered = tables.entrySet().stream().filter(t -> t.getValue().offered()).toList();
      try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(site.get(workbookIn(folder))))) {
        assertThat(workbook.getNumberOfSheets()).isEqualTo(offered.size());
        for (int i = 0; i < offered.size(); i++) {
          Sheet sheet = workbook.getSheetAt(i);
          assertThat(sheet.getSheetName()).hasSizeLessThanOrEqualTo(31);
          assertThat(sheet.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 3);
          assertThat(sheet.getRow(1).getCell(0).getStringCellValue()).contains("来源：");
          assertSheet(sheet, offered.get(i).getValue(), folder + offered.get(i).getKey(), formatter);
        }
      }
    });
  }

  private static void assertSheet(Sheet sheet, Shown table, String where, DataFormatter formatter) {
    int line = 3;
    int first = "分组".equals(sheet.getRow(2).getCell(2) == null ? "" : sheet.getRow(2).getCell(2).getStringCellValue()) ? 3 : 2;
    for (List<String> cells : table.rows().values()) {
      Row row = sheet.getRow(line++);
      for (int i = 0; i < cells.size(); i++) {
        String decimal = table.decimals(cells).get(i);
        Cell cell = row.getCell(first + i);
        if (decimal.isEmpty()) {
          assertThat(cell == null || cell.getCellType() == CellType.BLANK).as(where).isTrue();
        } else if (cell.getCellType() == CellType.NUMERIC) {
          assertThat(BigDecimal.valueOf(cell.getNumericCellValue())).as(where).isEqualByComparingTo(new BigDecimal(decimal));
          assertThat(formatter.formatCellValue(cell)).as(where).isEqualTo(cells.get(i).replace("−", "-").replace("%", ""));
        } else {
          assertThat(cell.getStringCellValue()).as(where).isEqualTo(decimal);
        }
        boolean official = OFFICIAL.matcher(where.replaceAll(".*/", "")).matches();
        assertThat(official && !decimal.isEmpty() && cell.getCellType() != CellType.NUMERIC).as(where).isFalse();
      }
    }
  }

  private static String workbookIn(String folder) {
    String[] steps = folder.split("/");
    return folder + steps[1] + "-" + steps[2] + ".xlsx";
  }

  @Test
  void theLongFileHasEveryFigureOfTheOfficialTablesOnceAndNoOther() throws IOException {
    Map<String, String> shown = new HashMap<>();
    forEachDepartmentYear((site, folder, tables) -> tables.forEach((id, table) -> {
      if (OFFICIAL.matcher(id).matches()) {
        table.rows().forEach((row, cells) -> {
          for (int i = 0; i < cells.size(); i++) {
            if (!cells.get(i).isEmpty()) {
              shown.put(System.identityHashCode(site) + folder + row + "/" + table.columns().get(i), decimal(cells.get(i)));
            }
          }
        });
      }
    }));
    Map<String, String> written = new HashMap<>();
    int lines = 0;
    for (Map<String, byte[]> site : portals) {
      for (String address : longFiles(site)) {
        for (List<String> line : figures(site.get(address))) {
          assertThat(address).isEqualTo("data/" + line.get(3) + ".csv");
          String key = "departments/" + line.get(0) + "/" + line.get(3) + "/" + line.get(6) + "/" + line.get(9);
          written.put(System.identityHashCode(site) + key, line.get(10));
          lines++;
        }
      }
    }
    assertThat(written).isEqualTo(shown).hasSize(lines);
  }

  private static List<String> longFiles(Map<String, byte[]> site) {
    return site.keySet().stream().filter(address -> address.startsWith("data/")).toList();
  }

  private static List<List<String>> figures(byte[] file) {
    List<List<String>> lines = CsvReader.read(file);
    return lines.subList(1, lines.size());
  }

  @Test
  void figuresThatTheSourcePrintedAreToldFromThoseThatFollow() {
    Map<String, String> kinds = new HashMap<>();
    for (List<String> line : figures(portals.get(0).get("data/2021.csv"))) {
      if (line.get(0).equals("430204-jgsw")) {
        kinds.put(line.get(6) + " " + line.get(9), line.get(12));
      }
    }
    assertThat(kinds)
        .containsEntry("t01-general-budget 金额", "printed") // typed
        .containsEntry("t03-total 项目支出", "printed") // a sum, but 原文 has it
        .containsEntry("t05-2010301 基本支出", "printed")
        .containsEntry("t06-30101 决算数", "printed")
        .containsEntry("t07-reception 决算数", "printed")
        .containsEntry("t03-2010301 本年支出合计", "derived");
  }

  @Test
  void theDataPackageDescribesEveryLongFileByItsBytesAndItsColumns() throws Exception {
    for (Map<String, byte[]> site : portals) {
      JsonNode json = new ObjectMapper().readTree(site.get("datapackage.json"));
      assertThat(json.fieldNames()).toIterable().containsExactly("profile", "name", "title", "description", "resources");
      assertThat(json.get("profile").asText()).isEqualTo("tabular-data-package");
      assertThat(json.get("name").asText()).matches("[-a-z0-9._/]+");
      List<String> paths = new ArrayList<>();
      for (JsonNode resource : json.get("resources")) {
        String path = resource.get("path").asText();
        paths.add(path);
        assertThat(resource.get("profile").asText()).isEqualTo("tabular-data-resource");
        assertThat(resource.get("name").asText()).matches("[-a-z0-9._/]+");
        assertThat(resource.get("encoding").asText()).isEqualTo("utf-8");
        byte[] bytes = site.get(path);
        byte[] hash = java.security.MessageDigest.getInstance("SHA-256").digest(bytes);
        assertThat(resource.get("bytes").asInt()).isEqualTo(bytes.length);
        assertThat(resource.get("hash").asText()).isEqualTo("sha256:" + java.util.HexFormat.of().formatHex(hash));
        assertThat(resource.get("dialect").get("lineTerminator").asText()).isEqualTo("\r\n");
        assertHolds(resource.get("schema"), CsvReader.read(bytes), path);
      }
      assertThat(paths).isEqualTo(longFiles(site)).isNotEmpty();
    }
  }

  /** Types, constraints and key of a table schema, as far as ours has them. */
  private static void assertHolds(JsonNode schema, List<List<String>> lines, String where) {
    assertThat(schema.get("missingValues")).hasSize(1).allMatch(value -> value.asText().isEmpty());
    List<String> names = new ArrayList<>();
    schema.get("fields").forEach(field -> names.add(field.get("name").asText()));
    assertThat(lines.get(0)).isEqualTo(names);
    Set<List<String>> keys = new HashSet<>();
    for (List<String> line : lines.subList(1, lines.size())) {
      assertThat(line).hasSameSizeAs(names);
      for (int i = 0; i < names.size(); i++) {
        assertHolds(schema.get("fields").get(i), line.get(i), where);
      }
      List<String> key = new ArrayList<>();
      schema.get("primaryKey").forEach(name -> key.add(line.get(names.indexOf(name.asText()))));
      assertThat(keys.add(key)).as("%s %s", where, key).isTrue();
    }
  }

  private static void assertHolds(JsonNode field, String value, String where) {
    JsonNode constraints = field.get("constraints");
    assertThat(value.isEmpty() && constraints.get("required").asBoolean()).as("%s %s", where, field).isFalse();
    String type = switch (field.get("type").asText()) {
      case "number" -> "-?\\d+(\\.\\d+)?";
      case "integer" -> "-?\\d+";
      case "string" -> "(?s).*";
      default -> throw new AssertionError(field);
    };
    assertThat(value).as(where).matches(type);
    if (constraints.has("pattern")) {
      assertThat(value).as(where).matches(constraints.get("pattern").asText());
    }
    if (constraints.has("minimum")) {
      assertThat(Integer.parseInt(value)).isGreaterThanOrEqualTo(constraints.get("minimum").asInt());
    }
    if (constraints.has("enum")) {
      assertThat(constraints.get("enum")).anyMatch(allowed -> allowed.asText().equals(value));
    }
  }

  @Test
  void thePortalNamesItsAddressAndLicenceAndTheHomePageLeadsToTheData(@TempDir Path other) throws IOException {
    TestPortal portal = TestPortal.ofRepository(other);
    portal.change("data/portal.yml", "示范: 是", "示范: 是\n网址: https://www.example.gov.cn\n数据许可: https://www.example.gov.cn/license").build();
    JsonNode json = new ObjectMapper().readTree(portal.page("datapackage.json"));
    assertThat(json.get("homepage").asText()).isEqualTo("https://www.example.gov.cn");
    assertThat(json.get("licenses").get(0).get("path").asText()).isEqualTo("https://www.example.gov.cn/license");
    assertThat(portal.page("index.html"))
        .contains("<dt>开放数据</dt>", "<a href=\"data/2020.csv\">2020年度</a>", "<a href=\"datapackage.json\">字段说明</a>");
  }

  @Test
  void linksTellTheSizeInKilobytes() {
    String html = new String(portals.get(0).get("departments/430204-jgsw/2021/index.html"), StandardCharsets.UTF_8);
    Matcher link = Pattern.compile("<a href=\"([^\"]+\\.(?:csv|json|xlsx))\" aria-label=\"[^\"]+\">[A-Z]+</a> (\\d+) KB").matcher(html);
    int links = 0;
    while (link.find()) {
      int bytes = portals.get(0).get("departments/430204-jgsw/2021/" + link.group(1)).length;
      assertThat(Integer.parseInt(link.group(2))).isEqualTo((bytes + 1023) / 1024);
      links++;
    }
    assertThat(links).isGreaterThan(20);
  }

  @Test
  void nothingFromDataBecomesAFormula(@TempDir Path other) throws IOException {
    TestPortal portal = TestPortal.of("hostile", other);
    portal.change("data/departments/430204-hostile/department.yml", "名称: \"", "名称: \"=1+");
    Map<String, byte[]> site = portal.build().site();
    for (String address : site.keySet()) {
      if (address.endsWith(".csv")) {
        for (List<String> line : CsvReader.read(site.get(address))) {
          assertThat(line).as(address).noneMatch(cell -> cell.matches("(?s)[=+@\t\r＝＋－＠].*|-(?!\\d+(\\.\\d+)?$).*"));
        }
      }
      if (address.endsWith(".xlsx")) {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(site.get(address)))) {
          workbook.forEach(sheet -> sheet.forEach(row -> row.forEach(
              cell -> assertThat(cell.getCellType()).isNotEqualTo(CellType.FORMULA))));
        }
      }
    }
  }

  @Test
  void theWorkbookTellsNoTimeOfDay() throws IOException {
    forEachDepartmentYear((site, folder, tables) -> {
      try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(site.get(workbookIn(folder))))) {
        assertThat(workbook.getProperties().getCoreProperties().getCreated()).isNull();
      }
    });
  }

  @Test
  void aSecondBuildGivesTheSameFiles(@TempDir Path other) {
    Map<String, byte[]> again = TestPortal.ofRepository(other).build().site();
    Map<String, byte[]> first = portals.get(0);
    Stream<String> downloads = first.keySet().stream().filter(a -> a.matches("(data|departments)/.*\\.(csv|json|xlsx)|datapackage.json"));
    assertThat(downloads.filter(address -> !java.util.Arrays.equals(first.get(address), again.get(address)))).isEmpty();
  }
}
