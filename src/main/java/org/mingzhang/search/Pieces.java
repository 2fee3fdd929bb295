package org.mingzhang.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.mingzhang.disclosure.Block;
import org.mingzhang.disclosure.Chart;
import org.mingzhang.disclosure.Section;
import org.mingzhang.disclosure.Table;
import org.mingzhang.search.SearchPage.Heading;
import org.mingzhang.search.SearchPage.Kind;
import org.mingzhang.search.SearchPage.Piece;

/**
 * Sections of the neutral form as pieces of text, in the words and the order of the page: what a template prints in one line
 * is one piece, and its cells are apart.
 */
final class Pieces {

  private static final String UNDER = " › ";

  /** The section that compares what was printed with what follows from the figures. */
  private static final String COMPARISONS = "stated";

  /** Those under it of which nobody looks for the heading: how what does not differ came out. */
  private static final Set<String> AGREEING = Set.of("stated-equal", "stated-rounding", "stated-undefined", "stated-unknown");

  /** The section of the report that tells what does not add up. */
  private static final String MISMATCHES = "mismatches";

  private final Map<Heading, Integer> headings;
  private final List<Piece> found;
  private final List<String> heads;
  private final Set<String> codes;

  /** Whether it is the page of a department-year: its tables show their titles, and its sentences come and go with figures. */
  private final boolean ofYear;

  private final boolean areLoose;

  /** @param ofYear whether it is the page of a department-year */
  Pieces(boolean ofYear) {
    this.headings = new LinkedHashMap<>();
    this.found = new ArrayList<>();
    this.heads = new ArrayList<>();
    this.codes = new LinkedHashSet<>();
    this.ofYear = ofYear;
    this.areLoose = false;
  }

  private Pieces(Pieces page) {
    this.headings = page.headings;
    this.found = page.found;
    this.heads = page.heads;
    this.codes = page.codes;
    this.ofYear = page.ofYear;
    this.areLoose = true;
  }

  /** Pieces of the same page that {@linkplain Piece#loose come and go} with figures. */
  Pieces loose() {
    return areLoose ? this : new Pieces(this);
  }

  /** Where sentences go; those of explained terms stay whatever the figures are. */
  private Pieces sentences(Kind kind) {
    return ofYear && kind != Kind.TERM ? loose() : this;
  }

  List<Heading> headings() {
    return List.copyOf(headings.keySet());
  }

  List<Piece> found() {
    return found;
  }

  List<String> heads() {
    return heads;
  }

  Set<String> codes() {
    return codes;
  }

  // --- plain pieces -------------------------------------------------------------------------------------------------

  /** A line of text; cells are joined by borders. */
  void add(String anchor, Kind kind, String path, String... cells) {
    add(anchor, kind, new Heading(path, List.of(), ""), Stream.of(cells));
  }

  void add(String anchor, Kind kind, Heading heading, Stream<String> cells) {
    String text = String.join("\t", cells.map(Pieces::oneCell).toList());
    if (!text.isBlank()) {
      int index = headings.computeIfAbsent(heading, h -> headings.size());
      found.add(new Piece(anchor, kind, index, text, areLoose));
    }
  }

  /** A TAB inside a cell would be a border. */
  private static String oneCell(String text) {
    return text.replace(Normalizer.BORDER, ' ');
  }

  void facts(String anchor, Kind kind, Heading heading, List<Block.Facts.Fact> facts) {
    for (Block.Facts.Fact fact : facts) {
      heads.add(fact.name());
      add(anchor, kind, heading, Stream.of(fact.name(), fact.value(), fact.remark()));
    }
  }

  // --- sections -----------------------------------------------------------------------------------------------------

  void section(Section section, Kind outer, String outerPath) {
    if (!areLoose && section.id().equals(COMPARISONS)) {
      loose().section(section, outer, outerPath);
      return;
    }
    if (section.id().equals(MISMATCHES)) {
      loose().mismatches(section, outer);
      return;
    }
    Kind kind = section.id().startsWith("x-") ? Kind.PROJECT : outer;
    String path = outerPath.isEmpty() ? section.name() : outerPath + UNDER + section.name();
    if (!AGREEING.contains(section.id())) {
      heads.add(section.title());
      sentences(kind).add(section.id(), kind, path, section.name()); // a figure more, and there is a section more
    }
    blocks(section, kind, path);
    section.sections().forEach(inner -> section(inner, kind, path));
  }

  /** Under headings that are names of rows of the table above, where they are found. */
  private void mismatches(Section section, Kind kind) {
    add(section.id(), kind, section.name(), section.name());
    section.sections().forEach(inner -> blocks(inner, kind, section.name() + UNDER + inner.name()));
  }

  /**
   * The blocks of a section without its heading. Notes of what was printed beside a figure are left out: comparisons tell the same
   * with the same names, numbers and remarks, whatever comes out.
   */
  void blocks(Section section, Kind kind, String path) {
    for (Block block : section.blocks()) {
      if (block instanceof Block.Paragraph paragraph) {
        sentences(kind).add(section.id(), kind, path, paragraph.searched() ? paragraph.text() : "");
      } else if (block instanceof Block.Items items) {
        items.searched().forEach(item -> sentences(kind).add(section.id(), kind, path, item.toArray(String[]::new)));
      } else if (block instanceof Block.Facts facts) {
        facts(section.id(), kind, new Heading(path, List.of(), ""), facts.facts());
      } else if (block instanceof Table table) {
        table(table, kind, path);
      } else if (block instanceof Chart chart) {
        loose().chart(chart, kind, path);
      }
    }
  }

  // --- tables -------------------------------------------------------------------------------------------------------

  private void table(Table table, Kind outer, String outerPath) {
    Kind kind = table.id().equals("projects") ? Kind.PROJECT : outer;
    String path = outerPath;
    if (ofYear) {
      path += UNDER + table.title();
      heads.add(table.title());
      add(table.id(), outer, path, (table.label() + " " + table.title()).strip(), table.unit());
    }
    add(table.id(), outer, new Heading(path, List.of(), ""), columns(table).stream());
    Heading heading = new Heading(path, columns(table), table.unit());
    for (Table.Group group : table.groups()) {
      add(table.id(), kind, path, group.title());
      for (Table.Row row : group.rows()) {
        heads.add(row.name());
        if (!row.code().isEmpty() && !row.blank()) {
          codes.add(row.code());
        }
        String name = row.code().isEmpty() ? row.name() : row.code() + " " + row.name();
        Stream<String> cells = searched(table, row);
        add(row.id().isEmpty() ? table.id() : row.id(), kind, heading, Stream.concat(Stream.of(name), cells));
      }
    }
    add(table.id(), outer, path, table.statement());
    for (String note : table.notes()) {
      sentences(kind).add(table.id(), outer, path, "原文　" + note);
    }
  }

  private static List<String> columns(Table table) {
    Stream<String> searched = table.columns().stream().filter(Table.Column::searched).map(Table.Column::title);
    return Stream.concat(Stream.of(table.head()), searched).toList();
  }

  private static Stream<String> searched(Table table, Table.Row row) {
    return IntStream.range(0, row.cells().size())
        .filter(i -> table.columns().get(i).searched())
        .mapToObj(i -> row.cells().get(i).text());
  }

  // --- figures ------------------------------------------------------------------------------------------------------

  /** A figure with its data, all under its own id. */
  private void chart(Chart chart, Kind kind, String outerPath) {
    String path = outerPath + UNDER + (chart.number() + " " + chart.title()).strip();
    Stream<String> caption = Stream.of(chart.number(), chart.title(), "万元").filter(text -> !text.isEmpty());
    add(chart.id(), kind, new Heading(path, List.of(), ""), caption); // apart: a figure more, and all others have other numbers
    add(chart.id(), kind, path, chart.reading());
    chart.notes().forEach(note -> add(chart.id(), kind, path, note));
    Table data = chart.data();
    add(chart.id(), kind, path, columns(data).toArray(String[]::new));
    Heading heading = new Heading(path, columns(data), data.unit());
    for (Table.Group group : data.groups()) {
      for (Table.Row row : group.rows()) {
        Stream<String> cells = row.cells().stream().map(cell -> cell.marked() ? "推算" + cell.text() : cell.text());
        add(chart.id(), kind, heading, Stream.concat(Stream.of(row.name()), cells));
      }
    }
  }
}
