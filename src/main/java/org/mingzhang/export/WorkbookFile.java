package org.mingzhang.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.mingzhang.disclosure.Table;
import org.mingzhang.model.DepartmentYear;
import org.mingzhang.model.SourceDocument;

/** All tables of a department-year in one workbook: a sheet each, numbers as numbers, the header row frozen. */
final class WorkbookFile {

  /** Titles and unit stand above the header. */
  private static final int HEADER = 2;

  private static final int LONGEST_NAME = 31;
  private static final int LONGEST_TEXT = 32_767;
  private static final double FIRST_WIDTH = 12;
  private static final double NAME_WIDTH = 40;
  private static final double WIDTH = 18;

  /** A spreadsheet counts in binary; more digits would come out as others. */
  private static final int EXACT_DIGITS = 15;

  private static final Pattern NOT_IN_NAMES = Pattern.compile("[\\[\\]:*?/\\\\'\\p{Cc}\\p{Cs}\\uFFFE\\uFFFF]");
  private static final Pattern NOT_IN_XML = Pattern.compile("[\\p{Cc}\\p{Cs}\\uFFFE\\uFFFF&&[^\\t\\n]]");

  private final DepartmentYear year;
  private final Set<String> names = new HashSet<>();

  private WorkbookFile(DepartmentYear year) {
    this.year = year;
  }

  static byte[] write(List<Sheet> sheets, DepartmentYear year) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      WorkbookFile file = new WorkbookFile(year);
      try (Workbook workbook = new Workbook(out, "mingzhang", "1.0")) {
        workbook.setCompressionLevel(0);
        for (Sheet sheet : sheets) {
          file.add(sheet, workbook);
        }
      }
      return EvenWorkbook.of(out.toByteArray());
    } catch (IOException e) {
      throw new IllegalStateException("writing to memory does not fail", e);
    }
  }

  private void add(Sheet sheet, Workbook workbook) throws IOException {
    Table table = sheet.table();
    Worksheet to = workbook.newWorksheet(name(table));
    int first = sheet.grouped() ? 3 : 2;
    text(to, 0, 0, year.department().name().value() + " " + year.year() + "年度 " + title(table));
    text(to, 1, 0, unitAndSource(table));
    to.style(0, 0).bold().set();
    text(to, HEADER, 0, "代码");
    text(to, HEADER, 1, "名称");
    if (sheet.grouped()) {
      text(to, HEADER, 2, "分组");
    }
    for (int i = 0; i < sheet.columns().size(); i++) {
      text(to, HEADER, first + i, sheet.columns().get(i).header());
    }
    to.range(HEADER, 0, HEADER, first + sheet.columns().size() - 1).style().bold().set();
    to.freezePane(2, HEADER + 1);
    widths(to, first + sheet.columns().size());
    int line = HEADER + 1;
    for (Sheet.Row row : sheet.rows()) {
      text(to, line, 0, row.row().code());
      text(to, line, 1, row.row().name());
      if (sheet.grouped()) {
        text(to, line, 2, row.group());
      }
      for (int i = 0; i < row.values().size(); i++) {
        value(to, line, first + i, row.values().get(i));
      }
      line++;
    }
    line++;
    if (!table.statement().isEmpty()) {
      text(to, line++, 0, table.statement());
    }
    for (String note : table.notes()) {
      text(to, line++, 0, "原文：" + note);
    }
    to.finish();
  }

  private static void widths(Worksheet to, int columns) {
    for (int i = 0; i < columns; i++) {
      to.width(i, i == 0 ? FIRST_WIDTH : i == 1 ? NAME_WIDTH : WIDTH);
    }
  }

  private static void value(Worksheet to, int line, int column, Sheet.Value value) {
    BigDecimal number = value.number() ? new BigDecimal(value.text()) : null;
    if (number == null || number.precision() > EXACT_DIGITS) {
      text(to, line, column, value.text());
      return;
    }
    to.value(line, column, number);
    to.style(line, column).format(number.scale() == 0 ? "#,##0" : "#,##0." + "0".repeat(number.scale())).set();
  }

  private static void text(Worksheet to, int line, int column, String text) {
    if (!text.isEmpty()) {
      String legal = NOT_IN_XML.matcher(text).replaceAll("");
      to.value(line, column, cut(legal, LONGEST_TEXT));
    }
  }

  private static String title(Table table) {
    return table.label().isEmpty() ? table.title() : table.label() + " " + table.title();
  }

  private String unitAndSource(Table table) {
    SourceDocument source = year.accounts().source();
    String unit = table.unit().isEmpty() ? "" : "单位：" + table.unit() + "　";
    String publisher = source.publisher() == null ? "" : source.publisher().value();
    String url = source.url() == null ? "" : " " + source.url().value();
    return unit + "来源：" + publisher + "《" + source.title().value() + "》" + url;
  }

  /** A name for a sheet that every program takes: not too long, without its special characters, unique in any case. */
  private String name(Table table) {
    String legal = NOT_IN_NAMES.matcher(title(table)).replaceAll("").strip();
    String base = legal.isEmpty() ? table.id() : legal;
    String name = cut(base, LONGEST_NAME);
    for (int n = 2; !names.add(name.toLowerCase(Locale.ROOT)); n++) {
      String number = "（" + n + "）";
      name = cut(base, LONGEST_NAME - number.length()) + number;
    }
    return name;
  }

  private static String cut(String text, int length) {
    if (text.length() <= length) {
      return text;
    }
    return text.substring(0, Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length);
  }
}
