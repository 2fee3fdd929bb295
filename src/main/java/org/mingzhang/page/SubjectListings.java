package org.mingzhang.page;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.mingzhang.disclosure.Brief;
import org.mingzhang.disclosure.Excerpt.SubjectAmount;
import org.mingzhang.disclosure.Table;
import org.mingzhang.model.Numbers;

/** Who spends how much under a subject of the functional classification (支出功能分类), over the years. */
final class SubjectListings {

  /** What was spent under a subject in one department-year. */
  private record Spent(Brief brief, BigDecimal amount) {}

  /** What one department spent under one subject, by year. */
  private record Spender(Brief newest, Map<Integer, Brief> briefs, Map<Integer, BigDecimal> amounts) {}

  private final Map<String, String> names = new TreeMap<>();

  /** By code, as the department-years were given. */
  private final Map<String, List<Spent>> spent = new HashMap<>();

  /** @param briefs sorted by department, the newest year first */
  SubjectListings(List<Brief> briefs) {
    Map<String, Integer> named = new HashMap<>();
    for (Brief brief : briefs) {
      for (SubjectAmount subject : brief.excerpt().subjects()) {
        spent.computeIfAbsent(subject.code(), code -> new ArrayList<>()).add(new Spent(brief, subject.amount()));
        Integer before = named.get(subject.code());
        if (before == null || before <= brief.year()) {
          named.put(subject.code(), brief.year());
          names.put(subject.code(), subject.name()); // a code is called as in the newest year
        }
      }
    }
  }

  /** Those under one subject, by department. */
  private Map<String, Spender> spenders(String code) {
    Map<String, Spender> spenders = new TreeMap<>();
    for (Spent one : spent.get(code)) {
      Brief brief = one.brief();
      Spender spender =
          spenders.computeIfAbsent(brief.id(), id -> new Spender(brief, new HashMap<>(), new HashMap<>()));
      spender.briefs().put(brief.year(), brief);
      spender.amounts().put(brief.year(), one.amount());
    }
    return spenders;
  }

  static String address(String code) {
    return "subjects/" + code + "/";
  }

  /** The 类 under which anybody spends. */
  List<Views.Link> classes() {
    return names.keySet().stream().filter(code -> code.length() == 3).map(this::link).toList();
  }

  private Views.Link link(String code) {
    return new Views.Link(code + " " + names.get(code), address(code));
  }

  /** By their addresses, each made when it is asked for. */
  SortedMap<String, Supplier<Listing>> all() {
    SortedMap<String, Supplier<Listing>> all = new TreeMap<>();
    all.put("subjects/", this::index);
    names.keySet().forEach(code -> all.put(address(code), () -> subject(code)));
    return all;
  }

  private Listing index() {
    List<Table.Row> rows = new ArrayList<>();
    names.forEach(
        (code, name) -> {
          Collection<Spender> spenders = spenders(code).values();
          List<Table.Cell> cells =
              List.of(
                  Table.Cell.of(String.valueOf(spenders.size())), Table.Cell.of(String.valueOf(years(spenders).size())));
          rows.add(new Table.Row("f-" + code, level(code), code, name, cells, Listings.page(address(code))));
        });
    Table table =
        Listings.table(
            "subjects", "支出功能分类科目", "", "科目", List.of(Listings.figures("部门"), Listings.figures("年度")),
            List.of(new Table.Group("", rows)));
    return new Listing(
        "subjects/", "按科目", "支出按功能分为类、款、项三级。点科目看哪些部门在它下面花了多少钱。", List.of(new Views.Link("科目", "")), List.of(),
        table);
  }

  /** 类 1, 款 2, 项 3. */
  private static int level(String code) {
    return (code.length() - 1) / 2;
  }

  /** All years in which any of them spent money, the newest first. */
  private static Set<Integer> years(Collection<Spender> spenders) {
    Set<Integer> years = new TreeSet<>(Comparator.reverseOrder());
    spenders.forEach(spender -> years.addAll(spender.amounts().keySet()));
    return years;
  }

  private Listing subject(String code) {
    List<Spender> sorted = new ArrayList<>(spenders(code).values());
    Set<Integer> years = years(sorted);
    sorted.sort(newestFirst(years).thenComparing(spender -> spender.newest().id()));
    List<Table.Row> rows = new ArrayList<>();
    for (Spender spender : sorted) {
      String id = spender.newest().id();
      String name = spender.newest().department().name().value();
      List<Table.Cell> cells = years.stream().map(year -> cell(code, spender, year)).toList();
      rows.add(new Table.Row("d-" + id, 1, "", name, cells, Listings.page(PortalPages.departmentAddress(id))));
    }
    List<Table.Column> columns = years.stream().map(year -> Listings.figures(year + "年")).toList();
    Table table = Listings.table("departments", "本年支出合计", "万元", "部门", columns, List.of(new Table.Group("", rows)));
    List<Views.Link> inside =
        names.keySet().stream()
            .filter(other -> other.startsWith(code) && other.length() == code.length() + 2)
            .map(this::link)
            .toList();
    String kind = List.of("类", "款", "项").get(level(code) - 1);
    String title = code + " " + names.get(code);
    return new Listing(
        address(code), title, "功能分类的" + kind + "级科目。" + rows.size() + " 个部门在它下面有支出。各部门口径不同，不相加；点数字看原表的这一行。",
        trail(code), inside, table);
  }

  /** The newest amount counts most; who spent nothing in it comes after. */
  private static Comparator<Spender> newestFirst(Set<Integer> years) {
    Comparator<Spender> order = (a, b) -> 0;
    for (int year : years) {
      Comparator<BigDecimal> largest = Comparator.nullsLast(Comparator.reverseOrder());
      order = order.thenComparing((Spender spender) -> spender.amounts().get(year), largest);
    }
    return order;
  }

  private static Table.Cell cell(String code, Spender spender, int year) {
    BigDecimal amount = spender.amounts().get(year);
    if (amount == null) {
      return Table.Cell.of("");
    }
    Brief brief = spender.briefs().get(year);
    String row = brief.excerpt().spendingTable() ? "#t03-" + code : "";
    return new Table.Cell(Numbers.amount(amount), false, Listings.page(brief.address()) + row);
  }

  private List<Views.Link> trail(String code) {
    List<Views.Link> trail = new ArrayList<>(List.of(new Views.Link("科目", "subjects/")));
    for (int length = 3; length < code.length(); length += 2) {
      String wider = code.substring(0, length);
      trail.add(new Views.Link(names.getOrDefault(wider, wider), names.containsKey(wider) ? address(wider) : ""));
    }
    trail.add(new Views.Link(names.get(code), ""));
    return trail;
  }
}
