package org.mingzhang;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.mingzhang.data.DataFolder;
import org.mingzhang.disclosure.Disclosure;
import org.mingzhang.disclosure.DisclosureWriter;
import org.mingzhang.disclosure.TemplateFault;
import org.mingzhang.model.Code;
import org.mingzhang.model.DepartmentYear;
import org.mingzhang.model.PortalData;
import org.mingzhang.model.Position;
import org.mingzhang.model.Problem;
import org.mingzhang.model.Shapes;
import org.mingzhang.model.Shapes.Field;
import org.mingzhang.model.Text;
import org.mingzhang.model.Value;
import org.mingzhang.search.SearchPage;
import org.mingzhang.search.SearchPage.Piece;
import org.mingzhang.search.SearchPages;

/**
 * Every free text of one department-year, for those who proof-read it three times before it is published.
 *
 * @param problems faults of the input, sorted by place
 * @param passages empty when an error stands among them, or there is no such department-year
 * @param known the years that the department has
 */
public record Review(List<Problem> problems, Optional<List<Passage>> passages, List<Integer> known) {

  /** Words that are no prose: names of forms, parts of addresses, paths and what a source printed. */
  private static final Set<String> NO_PROSE = Set.of("体例", "标识", "网址", "项", "印为", "处", "约");

  /** A shorter text is part of too many others to say where it stands. */
  private static final int SHORTEST = 3;

  /**
   * One text.
   *
   * @param path keys and names that lead to it: 支出/科目/2010301/原因
   * @param where headings above it on the page, or empty where it is not printed on its own
   * @param address of the page with the anchor, or empty
   */
  public record Passage(Position at, String path, String text, String where, String address) {}

  /** Reads a portal and lists the texts of one department-year, draft or not. */
  public static Review of(Path portal, String department, int year) {
    Shapes shapes = new Shapes();
    DataFolder.Result result = DataFolder.read(portal, shapes);
    String folder = "data/departments/" + department + "/";
    List<Problem> problems =
        Stream.concat(result.problems().stream(), result.unfinished().stream())
            .filter(problem -> problem.isError() || problem.at().file().startsWith(folder))
            .sorted(Problem.ORDER)
            .distinct()
            .toList();
    List<DepartmentYear> years =
        result.data().stream().flatMap(data -> data.years().stream()).filter(y -> y.id().equals(department)).toList();
    List<Integer> known = years.stream().map(DepartmentYear::year).sorted().toList();
    Optional<DepartmentYear> one = years.stream().filter(y -> y.year() == year).findFirst();
    if (one.isEmpty()) {
      return new Review(problems, Optional.empty(), known);
    }
    try {
      SearchPage page = page(portal, result.data().orElseThrow(), one.get());
      return new Review(problems, Optional.of(passages(one.get(), page, shapes)), known);
    } catch (TemplateFault fault) {
      return new Review(List.of(fault.problem()), Optional.empty(), known);
    } catch (StackOverflowError e) {
      return new Review(List.of(TemplateFault.endless()), Optional.empty(), known);
    } catch (IOException e) {
      Problem missing = Problem.error(Position.startOf("templates"), "找不到 templates 文件夹", "运行 init --update 加网站文件夹");
      return new Review(List.of(missing), Optional.empty(), known);
    }
  }

  /** All that the page prints, as the search sees it. */
  private static SearchPage page(Path portal, PortalData data, DepartmentYear year) throws IOException {
    Disclosure disclosure = new DisclosureWriter(data, portal.resolve("templates")).write(year);
    return new SearchPages(data).departmentYear(disclosure, disclosure.brief().excerpt());
  }

  private static List<Passage> passages(DepartmentYear year, SearchPage page, Shapes shapes) {
    List<Typed> typed = new ArrayList<>();
    new Texts(shapes, typed).visit(year.accounts(), "");
    // The year file first, then its companion.
    typed.sort(
        Comparator.comparing((Typed t) -> !t.text().at().file().equals(year.file()))
            .thenComparing(t -> t.text().at().line())
            .thenComparing(t -> t.text().at().column()));
    return typed.stream().map(t -> passage(t, page)).toList();
  }

  private static Passage passage(Typed typed, SearchPage page) {
    String text = typed.text().value();
    Optional<Piece> printed = printed(text.replaceFirst("[。；]$", ""), typed.path(), page);
    String where = printed.map(piece -> page.headings().get(piece.heading()).path()).orElse("");
    String address = printed.map(p -> page.address() + (p.anchor().isEmpty() ? "" : "#" + p.anchor())).orElse("");
    String shown = printed.isPresent() && where.isEmpty() ? "页首" : where;
    return new Passage(typed.text().at(), typed.path(), text, shown, address);
  }

  /** Where a text is printed on its own, or else in a sentence; of several places the one whose headings fit its path. */
  private static Optional<Piece> printed(String text, String path, SearchPage page) {
    List<String> steps = List.of(path.split("/"));
    Comparator<Piece> fitting =
        Comparator.comparing(
            piece -> -steps.stream().filter(step -> page.headings().get(piece.heading()).path().contains(step)).count());
    Optional<Piece> alone = page.blocks().stream().filter(piece -> isCell(text, piece)).sorted(fitting).findFirst();
    boolean tooShort = text.codePointCount(0, text.length()) < SHORTEST;
    return alone.isPresent() || tooShort
        ? alone
        : page.blocks().stream().filter(piece -> piece.text().contains(text)).sorted(fitting).findFirst();
  }

  private static boolean isCell(String text, Piece piece) {
    return Stream.of(piece.text().split("\t")).anyMatch(cell -> cell.replaceFirst("[。；]$", "").equals(text));
  }

  private record Typed(Text text, String path) {}

  /** Collects the texts of a record with their paths. */
  private record Texts(Shapes shapes, List<Typed> found) {

    void visit(Object value, String path) {
      if (value instanceof Text text) {
        found.add(new Typed(text, path));
      } else if (value instanceof List<?> list) {
        list.forEach(each -> visit(each, element(each, path)));
      } else if (value instanceof Map<?, ?> map) {
        map.forEach((key, each) -> visit(each, path + "/" + key));
      } else if (value instanceof Record record && !(value instanceof Value)) {
        fields(record, path);
      }
    }

    private void fields(Record record, String path) {
      for (Field field : shapes.of(record.getClass()).fields()) {
        String key = field.key();
        if (!NO_PROSE.contains(key)) {
          visit(field.get(record), path.isEmpty() ? key : path + "/" + key);
        }
      }
    }

    /** A row is known by its code, an element by its name where it has one. */
    private String element(Object element, String path) {
      if (!(element instanceof Record record) || element instanceof Value) {
        return path;
      }
      Object name = shapes.of(record.getClass()).name().map(field -> field.get(record)).orElse(null);
      String step = name instanceof Text text ? text.value() : name instanceof Code code ? code.value() : "";
      return step.isEmpty() ? path : path + "/" + step;
    }
  }
}
