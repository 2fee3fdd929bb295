package org.mingzhang.page;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
import org.mingzhang.disclosure.Brief;
import org.mingzhang.disclosure.Measure;
import org.mingzhang.model.Department;
import org.mingzhang.model.PortalData;
import org.mingzhang.publish.Json;

/**
 * What the comparison page reads, as script files beside it: one with all departments and measures, and one per measure
 * with its amounts.
 *
 * <p>Amounts travel as text, so that no browser rounds them. They stand in the order of the departments and of their
 * years; the mark in every file tells a browser that kept an old one that the two do not belong together.
 */
public final class CompareFiles {

  private static final String FOLDER = "compare/";

  /** Names all other files. */
  public static final String INDEX = FOLDER + "index.js";

  private final List<Line> lines;
  private final String mark;

  private CompareFiles(List<Line> lines) {
    this.lines = lines;
    this.mark = mark(lines);
  }

  /**
   * A department in the list.
   *
   * @param name as headings call it
   * @param region with its parents, or empty
   * @param amounts by year and measure, 万元; what is not known is absent
   */
  record Line(String id, String name, String region, SortedMap<Integer, Map<Measure, BigDecimal>> amounts) {

    private boolean has(Measure measure) {
      for (Map<Measure, BigDecimal> year : amounts.values()) { // asked thousands of times
        if (year.containsKey(measure)) {
          return true;
        }
      }
      return false;
    }

    /** The years with commas. */
    private String years() {
      return amounts.keySet().stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    /** One text per year with commas, an empty one where there is no amount; nothing where no year has any. */
    private String texts(Measure measure) {
      if (!has(measure)) {
        return "";
      }
      StringJoiner texts = new StringJoiner(",");
      for (Map<Measure, BigDecimal> year : amounts.values()) {
        BigDecimal amount = year.get(measure);
        texts.add(amount == null ? "" : amount.toPlainString());
      }
      return texts.toString();
    }
  }

  /** The files by their address in the site, each made when it is asked for. */
  public static SortedMap<String, Supplier<byte[]>> of(PortalData data, List<Brief> briefs) {
    SortedMap<String, Line> lines = new TreeMap<>();
    for (Brief brief : briefs) {
      Department department = brief.department();
      lines
          .computeIfAbsent(
              brief.id(),
              id -> new Line(id, department.displayName(), data.regionName(department.region().value()), new TreeMap<>()))
          .amounts()
          .put(brief.year(), brief.excerpt().amounts());
    }
    return of(List.copyOf(lines.values()));
  }

  /** @param lines sorted by id */
  static SortedMap<String, Supplier<byte[]>> of(List<Line> lines) {
    CompareFiles compare = new CompareFiles(lines);
    List<Measure> measures =
        Arrays.stream(Measure.values()).filter(m -> lines.stream().anyMatch(line -> line.has(m))).toList();
    SortedMap<String, Supplier<byte[]>> files = new TreeMap<>();
    files.put(INDEX, () -> compare.index(measures));
    measures.forEach(measure -> files.put(FOLDER + measure.key() + ".js", () -> compare.values(measure)));
    return files;
  }

  /** Changes with the departments and their years, not with names and amounts. */
  private static String mark(List<Line> lines) {
    CRC32 sum = new CRC32();
    lines.forEach(line -> sum.update((line.id() + ":" + line.years() + "\n").getBytes(StandardCharsets.UTF_8)));
    return Long.toHexString(sum.getValue());
  }

  private byte[] index(List<Measure> measures) {
    // Thousands of departments share few regions and few lists of years.
    List<String> regions = new ArrayList<>(new TreeSet<>(lines.stream().map(Line::region).toList()));
    List<String> years = new ArrayList<>(new TreeSet<>(lines.stream().map(Line::years).toList()));
    Json json = new Json().raw("MZ.index(").string(mark).raw(",{\n");
    json.name("measures").list(measures, m -> json.strings(List.of(m.key(), m.title()))).raw(",\n");
    json.name("regions").strings(regions).raw(",\n");
    json.name("years").list(years, list -> json.raw("[" + list + "]")).raw(",\n");
    json.name("departments").list(lines, line -> {
      json.raw("\n[").string(line.id()).raw(",").string(line.name());
      json.raw("," + regions.indexOf(line.region()) + "," + years.indexOf(line.years()) + "]");
    });
    return bytes(json.raw("});\n"));
  }

  private byte[] values(Measure measure) {
    Json json = new Json().raw("MZ.values(").string(mark).raw(",").string(measure.key()).raw(",");
    json.list(lines, line -> json.raw("\n").string(line.texts(measure)));
    return bytes(json.raw(");\n"));
  }

  private static byte[] bytes(Json json) {
    return json.toString().getBytes(StandardCharsets.UTF_8);
  }
}
