package org.mingzhang.export;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.mingzhang.disclosure.Disclosure;
import org.mingzhang.model.PortalData;
import org.mingzhang.publish.LastSite;
import org.mingzhang.publish.Site;

/**
 * All figures of official tables in one file a year, or in one a region, and the data package that describes these files.
 *
 * <p>The files go to the site piece by piece; only their sizes stay here. One thread adds.
 */
public final class LongFiles {

  /** Address of the description in the site. */
  public static final String PACKAGE = "datapackage.json";

  private final Site site;

  private final SortedMap<Part, Long> sizes = new TreeMap<>();

  public LongFiles(Site site) {
    this.site = site;
  }

  /** The lines of a department-year; any thread may make them. */
  public static byte[] lines(Disclosure disclosure) {
    return LongLines.of(disclosure);
  }

  /** Adds the lines of the next department-year. */
  public void add(Part part, byte[] lines) {
    if (lines.length > 0) {
      begin(part);
      site.append(part.address(), lines);
      grow(part, lines.length);
    }
  }

  /** Adds lines that stand in a file of the last site. */
  public void add(Part part, LastSite.Entry left, long from, int length) {
    begin(part);
    site.append(part.address(), left, from, length);
    grow(part, length);
  }

  private void begin(Part part) {
    if (!sizes.containsKey(part)) {
      byte[] header = header();
      site.append(part.address(), header);
      grow(part, header.length);
    }
  }

  private void grow(Part part, int bytes) {
    sizes.merge(part, (long) bytes, Long::sum);
  }

  /** Takes the file of a year as it was. */
  public void keep(Part part, LastSite.Entry left) {
    site.keep(left);
    sizes.put(part, left.entry().size());
  }

  /** Every line is added: from now on the files are hashed, while other things are done. */
  public void close() {
    sizes.keySet().forEach(part -> site.hash(part.address()));
  }

  /** What every file begins with. */
  public static byte[] header() {
    Csv header = Csv.file();
    DataPackage.columns().forEach(header::text);
    return header.endLine().bytes();
  }

  /**
   * What one file holds.
   *
   * @param region the first digits of the code of a region, or empty where it holds the whole year
   */
  public record Part(int year, String region) implements Comparable<Part> {

    private static final int DIGITS = 6;

    /** Address of the file in the site. */
    public String address() {
      return "data/" + name() + ".csv";
    }

    String name() {
      return year + (region.isEmpty() ? "" : "-" + region);
    }

    /** The name of the region, or its digits where it has none; empty where it holds the whole year. */
    public String regionName(PortalData data) {
      String name = region.isEmpty() ? "" : data.regionName(region + "0".repeat(DIGITS - region.length()));
      return name.isEmpty() ? region : name;
    }

    @Override
    public int compareTo(Part other) {
      int years = Integer.compare(year, other.year);
      return years == 0 ? region.compareTo(other.region) : years;
    }
  }

  /** Sizes of the files so far, the earliest year first. */
  public SortedMap<Part, Long> sizes() {
    return Collections.unmodifiableSortedMap(sizes);
  }

  /** Writes the description once the files are {@linkplain #close closed}, and says its size; there is none without files. */
  public long describe(PortalData data) {
    if (sizes.isEmpty()) {
      return 0;
    }
    DataPackage description = new DataPackage(data);
    sizes.forEach((part, size) -> description.add(part, size, site.sha256(part.address())));
    byte[] json = description.toJson();
    site.add(PACKAGE, json);
    return json.length;
  }
}
