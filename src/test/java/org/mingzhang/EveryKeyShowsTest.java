package org.mingzhang;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.mingzhang.TypedValues.Typed;
import org.mingzhang.data.DataFolder;
import org.mingzhang.model.Amount;
import org.mingzhang.model.Count;
import org.mingzhang.model.Decimal;
import org.mingzhang.model.Department;
import org.mingzhang.model.DepartmentYear;
import org.mingzhang.model.Figures;
import org.mingzhang.model.FinalAccounts;
import org.mingzhang.model.Percent;
import org.mingzhang.model.PortalData;
import org.mingzhang.model.Shapes;
import org.mingzhang.model.Term;
import org.mingzhang.model.Value;
import org.mingzhang.model.Withheld;
import org.mingzhang.model.YesNo;

/** Nothing that can be typed is silently left off the page: site {@code everything}. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryKeyShowsTest {

  /** Keys whose values are not meant to be read as typed. */
  private static final Map<String, String> NOT_SHOWN =
      Map.ofEntries(
          Map.entry("FinalAccounts/体例", "decides the form of the page"),
          Map.entry("FinalAccounts/状态", "drafts are not built"),
          Map.entry("FinalAccounts/控制数", "internal check"),
          Map.entry("FinalAccounts/比上年", "its paths are shown as words"),
          Map.entry("Stated/项", "a path, shown as words"),
          Map.entry("Correction/项", "a path, shown as words"),
          Map.entry("Explanation/项", "a path, shown as words"),
          Map.entry("Project/标识", "stands in addresses"),
          Map.entry("Department/行政区划", "shown by its name"));

  private static final Pattern NUMBER = Pattern.compile("\\d[\\d,]*(?:\\.\\d+)?%?");

  private final TypedValues typed = new TypedValues();
  private TestPortal portal;
  private PortalData data;

  @BeforeAll
  void build(@TempDir Path temporary) {
    portal = TestPortal.of("everything", temporary).build();
    data = DataFolder.read(temporary, new Shapes()).data().orElseThrow();
  }

  @Test
  void theSiteUsesEveryKeyOfTheFormat() {
    Set<String> used = data.years().stream().flatMap(this::typed).map(Typed::key).collect(Collectors.toSet());
    Set<String> known = new HashSet<>(typed.keysOf(FinalAccounts.class));
    known.addAll(typed.keysOf(Department.class));
    assertThat(used).containsAll(known);
    assertThat(known).containsAll(NOT_SHOWN.keySet());
  }

  @Test
  void everyPathBeginsWithAStepThatTheReaderKnows() {
    Shapes shapes = new Shapes();
    for (DepartmentYear year : data.years()) {
      assertThat(year.figures().paths()).allMatch(path -> Figures.isRoot(path.split("/", 2)[0], shapes));
    }
  }

  @Test
  void noTwoFiguresOfAYearAreAlikeSoThatEachIsLookedFor() {
    for (DepartmentYear year : data.years()) {
      List<String> figures = shown(year).map(Typed::value).map(EveryKeyShowsTest::number).filter(n -> !n.isEmpty()).toList();
      assertThat(figures).doesNotHaveDuplicates();
    }
  }

  @Test
  void everyTypedFigureIsOnAPageOfItsDepartment() {
    for (DepartmentYear year : data.years()) {
      Set<String> numbers = numbers(text(year));
      List<String> missing =
          shown(year)
              .filter(t -> !number(t.value()).isEmpty() && !numbers.contains(number(t.value())))
              .map(t -> t.key() + ": " + number(t.value()))
              .toList();
      assertThat(missing).as(year.file()).isEmpty();
    }
  }

  @Test
  void everyTypedTextIsOnAPageOfItsDepartment() {
    for (DepartmentYear year : data.years()) {
      String text = text(year) + text(year).replace(",", "");
      List<String> missing = new ArrayList<>();
      for (Typed t : shown(year).filter(t -> number(t.value()).isEmpty()).toList()) {
        words(t.value(), year).filter(words -> !text.contains(words)).forEach(words -> missing.add(t.key() + ": " + words));
      }
      assertThat(missing).as(year.file()).isEmpty();
    }
  }

  @Test
  void controlTotalsStayInside() {
    assertThat(page("430204-quan/2021")).doesNotContain("9,999.99", "控制数");
  }

  private Stream<Typed> typed(DepartmentYear year) {
    return Stream.concat(typed.in(year.accounts()).stream(), typed.in(year.department()).stream());
  }

  private Stream<Typed> shown(DepartmentYear year) {
    return typed(year).filter(t -> !NOT_SHOWN.containsKey(t.key()));
  }

  /** The figure without sign and trailing zeros, with its sign of percent; empty for what is not a figure. */
  private static String number(Object value) {
    if (value instanceof Amount amount) {
      return normal(amount.value());
    } else if (value instanceof Count count) {
      return String.valueOf(count.value());
    } else if (value instanceof Decimal decimal) {
      return normal(decimal.value());
    }
    return value instanceof Percent percent ? normal(percent.value()) + "%" : "";
  }

  private static String normal(BigDecimal number) {
    return number.abs().stripTrailingZeros().toPlainString();
  }

  private static Set<String> numbers(String text) {
    Set<String> numbers = new HashSet<>();
    Matcher m = NUMBER.matcher(text);
    while (m.find()) {
      String digits = m.group().replace(",", "").replace("%", "");
      numbers.add(normal(new BigDecimal(digits)) + (m.group().endsWith("%") ? "%" : ""));
    }
    return numbers;
  }

  /** What a page says for a typed text, word or code; codes are said by their names. */
  private static Stream<String> words(Object value, DepartmentYear year) {
    if (value instanceof Withheld) {
      return Stream.of("来源文件没有公布");
    } else if (value instanceof YesNo escorts) {
      return Stream.of(escorts == YesNo.YES ? "人次包括陪同人员" : "人次不包括陪同人员");
    } else if (value instanceof Term term) {
      return Stream.of(term.term());
    }
    String printed = value instanceof Value leaf ? leaf.printed() : value instanceof String name ? name : "";
    if (printed.equals("合计")) {
      return Stream.empty(); // the name of an entry that is the total
    }
    return Stream.of(year.ledger().classification().economic().getOrDefault(printed, printed).replaceAll("[。；，、]$", ""));
  }

  /** What a reader finds on the department-year's page, the department's page and behind their links. */
  private String text(DepartmentYear year) {
    String html = page(year.id() + "/" + year.year());
    String links = Pattern.compile("href=\"([^\"]*)\"").matcher(html).results().map(m -> m.group(1)).collect(Collectors.joining("\n"));
    return PageText.of(html) + PageText.of(page(year.id())) + links.replace("&amp;", "&");
  }

  private String page(String folder) {
    return portal.page("departments/" + folder + "/index.html");
  }
}
