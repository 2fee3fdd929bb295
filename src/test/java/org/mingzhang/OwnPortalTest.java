package org.mingzhang;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.mingzhang.data.DataFolder;
import org.mingzhang.model.DepartmentYear;
import org.mingzhang.model.Figure;
import org.mingzhang.model.Figures;
import org.mingzhang.model.Form;
import org.mingzhang.model.FormTable;
import org.mingzhang.model.Numbers;
import org.mingzhang.model.PortalData;
import org.mingzhang.model.Shapes;
import org.mingzhang.model.Stated;

/** Properties of the portal that the repository ships. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OwnPortalTest {

  private static final Pattern NUMBER = Pattern.compile("\\d[\\d,]*(?:\\.\\d+)?");

  private TestPortal portal;
  private PortalData data;

  @BeforeAll
  void build(@TempDir Path temporary) {
    portal = TestPortal.ofRepository(temporary).build();
    data = DataFolder.read(temporary, new Shapes()).data().orElseThrow();
  }

  @Test
  void everyTypedFigureIsOnItsPage() {
    for (DepartmentYear year : data.years()) {
      String text = PageText.of(page(year)).replace(",", "").replace("−", "-");
      for (String path : year.figures().paths()) {
        Figure figure = year.figures().find(path).orElseThrow();
        if (figure.source() && figure.unit() != Figure.Unit.WORD && !path.equals("年度")) {
          assertThat(shownIn(text, figure)).as("%s of %s", path, year.file()).isTrue();
        }
      }
    }
  }

  /** A figure may be shown with two decimals, and a change without its sign. */
  private static boolean shownIn(String text, Figure figure) {
    BigDecimal value = figure.value();
    String plain = value.abs().toPlainString();
    String two = Numbers.amount(value.abs()).replace(",", "");
    String unit = figure.unit() == Figure.Unit.PERCENT ? "%" : "";
    boolean zero = value.signum() == 0;
    return text.contains(plain + unit) || text.contains(two + unit) || (zero && (text.contains("零") || text.contains("没有") || text.contains("持平")));
  }

  @Test
  void everyPrintedFigureOfTheSourceIsOnItsPage() {
    for (DepartmentYear year : data.years()) {
      String text = PageText.of(page(year));
      for (Stated stated : year.stated()) {
        String printed = stated.printed().value();
        boolean number = printed.matches("-?\\d+(\\.\\d+)?");
        String shown = number ? Numbers.grouped(new BigDecimal(printed)) : printed.replaceFirst("^-", "−");
        assertThat(text.contains(shown)).as("%s of %s: %s", stated.path().value(), year.file(), shown).isTrue();
      }
    }
  }

  @Test
  void everyNumberOnAPageIsInTheDataOrFollowsFromIt() {
    for (DepartmentYear year : data.years()) {
      Set<String> known = knownNumbers(year);
      String disclosed = page(year).replaceAll("(?s)<section id=\"checks\">.*?</section>", "");
      String text = PageText.of(disclosed).replaceAll("(?m)^[\\d.（）一二三四五六七八九十]+[. ）]\\s*", "");
      Matcher m = NUMBER.matcher(text);
      while (m.find()) {
        String number = normal(m.group());
        assertThat(known).as("near: %s", around(text, m.start())).contains(number);
      }
    }
  }

  private static String around(String text, int at) {
    return text.substring(Math.max(0, at - 30), Math.min(text.length(), at + 30)).replace('\n', ' ');
  }

  private Set<String> knownNumbers(DepartmentYear year) {
    Set<String> known = new HashSet<>();
    for (String path : year.figures().paths()) {
      Figure figure = year.figures().find(path).orElseThrow();
      add(known, figure);
      addAll(known, path);
    }
    for (Form form : Form.values()) {
      year.figures().form(form).columns().forEach(column -> addAll(known, column.title()));
      year.figures().form(form).rows().forEach(
          row -> {
            for (int i = 0; i < row.cells().size(); i++) {
              addCell(known, year, form, row, i);
            }
            addAll(known, row.key());
          });
      addAll(known, year.profile().label(form)); // 公开01表
    }
    for (Stated stated : year.stated()) {
      addAll(known, stated.printed().value());
      addAll(known, stated.place().value());
      addAll(known, stated.remark() == null ? "" : stated.remark().value());
      addAll(known, stated.path().value());
      Figure figure = year.figures().find(stated.path().value()).orElseThrow();
      add(known, figure);
      var difference = org.mingzhang.model.Match.of(stated, figure).difference();
      if (difference != null) {
        known.add(normal(difference.abs().toPlainString()));
        known.add(normal(Numbers.rounded(difference).abs().toPlainString()));
      }
    }
    // Years of the bars of a figure, and the number of the figure itself.
    known.add(String.valueOf(year.year() - 1));
    year.accounts().comparisons().values().stream()
        .filter(comparison -> comparison.baseYear() != null)
        .forEach(comparison -> known.add(comparison.baseYear().printed()));
    addAll(known, year.accounts().source().title().value());
    year.ledger().classification().functional().keySet().forEach(known::add);
    data.glossary().forEach(entry -> addAll(known, entry.text().value()));
    // The date at which assets are counted, the hundred yuan of the lead, and the size of lists on the page itself.
    Set.of("12", "31", "100").forEach(known::add);
    BigDecimal projects = year.figures().value("支出/项目支出/占比");
    if (projects != null) {
      BigDecimal outOfHundred = projects.setScale(0, RoundingMode.HALF_UP);
      known.add(outOfHundred.toPlainString());
      known.add(BigDecimal.valueOf(100).subtract(outOfHundred).toPlainString());
    }
    for (int n = 0; n <= year.stated().size(); n++) {
      known.add(String.valueOf(n));
    }
    return known;
  }

  /** A cell, and how far it is from the total that the text prints. */
  private static void addCell(Set<String> known, DepartmentYear year, Form form, FormTable.Row row, int i) {
    BigDecimal cell = row.cells().get(i);
    if (cell == null) {
      return;
    }
    known.add(normal(cell.abs().toPlainString()));
    String column = year.figures().form(form).columns().get(i).pathName();
    for (String path : Figures.figuresIn(form, row.pathName(), column)) {
      BigDecimal leading = year.figures().leading(path);
      if (leading != null) {
        known.add(normal(leading.subtract(cell).abs().toPlainString()));
      }
    }
  }

  private static void add(Set<String> known, Figure figure) {
    if (figure.value() != null) {
      boolean rate = figure.unit() == Figure.Unit.PERCENT && !figure.source();
      known.add(normal((rate ? Numbers.rounded(figure.value()) : figure.value()).abs().toPlainString()));
    }
    addAll(known, figure.word() == null ? "" : figure.word());
  }

  private static void addAll(Set<String> known, String text) {
    Matcher m = NUMBER.matcher(text);
    while (m.find()) {
      known.add(normal(m.group()));
    }
  }

  private static String normal(String number) {
    String plain = number.replace(",", "");
    return plain.contains(".") ? new BigDecimal(plain).stripTrailingZeros().toPlainString() : plain;
  }

  @Test
  void everyPageSaysThatThisIsADemonstrationAndAsksNotToBeIndexed() {
    portal.site().keySet().stream()
        .filter(address -> address.endsWith(".html"))
        .forEach(address -> assertThat(portal.page(address)).contains("非官方演示", "noindex"));
  }

  @Test
  void noPageAsksAnotherHostForAnythingOrHoldsInlineScriptOrStyle() {
    portal.site().keySet().stream()
        .filter(address -> address.endsWith(".html"))
        .forEach(
            address ->
                assertThat(portal.page(address)).doesNotContainPattern("(src|href)=\"(https?:)?//[^\"]*\\.(js|css|woff2?|png|svg)")
                    .doesNotContainPattern(
                        "<script(?! (src=\"[^\":]+\"( defer)?></script>|type=\"application/ld\\+json\">\\{[^<]*\\}</script>))")
                    .doesNotContain(" style=", "<style", " onclick="));
  }

  @Test
  void onlyTheSearchPageHasScriptsThatRunBeforeItIsDrawn() {
    assertThat(portal.site().keySet().stream().filter(address -> address.endsWith(".html")))
        .filteredOn(address -> Pattern.compile("<script src=\"[^\"]+\"></script>").matcher(portal.page(address)).find())
        .containsExactly("search/index.html");
  }

  @Test
  void idsOnAPageAreUnique() {
    portal.site().keySet().stream()
        .filter(address -> address.endsWith(".html"))
        .forEach(
            address -> {
              Set<String> ids = new HashSet<>();
              Matcher m = Pattern.compile("\\sid=\"([^\"]*)\"").matcher(portal.page(address));
              while (m.find()) {
                assertThat(ids.add(m.group(1))).as("%s on %s", m.group(1), address).isTrue();
              }
            });
  }

  @Test
  void theContractsAnchorsAreThere() {
    assertThat(portal.page("departments/430204-jgsw/2021/index.html"))
        .contains(
            "<table id=\"t01\">", "<table id=\"t09\">", "id=\"t01-total-income\"", "id=\"t05-2010301\"", "id=\"s7-2\"",
            "id=\"p1-2\"", "id=\"a1-3\"", "id=\"x-");
  }

  private String page(DepartmentYear year) {
    return portal.page("departments/" + year.id() + "/" + year.year() + "/index.html");
  }
}
