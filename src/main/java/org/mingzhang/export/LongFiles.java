package org.mingzhang.export;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.mingzhang.disclosure.Disclosure;
import org.mingzhang.model.PortalSettings;
import org.mingzhang.publish.LastSite;
import org.mingzhang.publish.Site;

/**
 * All figures of official tables in one file a year, and the data package that describes these files.
 *
 * <p>The files go to the site piece by piece; only their sizes stay here. One thread adds.
 */
public final class LongFiles {

  /** Address of the description in the site. */
  public static final String PACKAGE = "datapackage.json";

  private final Site site;

  /** Sizes by year. */
  private final SortedMap<Integer, Long> sizes = new TreeMap<>();

  public LongFiles(Site site) {
    this.site = site;
  }

  /** The lines of a department-year; any thread may make them. */
  public static byte[] lines(Disclosure disclosure) {
    return LongLines.of(disclosure);
  }

  /** Adds the lines of the next department-year. */
  public void add(int year, byte[] lines) {
    if (lines.length > 0) {
      begin(year);
      site.append(address(year), lines);
      grow(year, lines.length);
    }
  }

  /** Adds lines that stand in a file of the last site. */
  public void add(int year, LastSite.Entry left, long from, int length) {
    begin(year);
    site.append(address(year), left, from, length);
    grow(year, length);
  }

  private void begin(int year) {
    if (!sizes.containsKey(year)) {
      byte[] header = header();
      site.append(address(year), header);
      grow(year, header.length);
    }
  }

  private void grow(int year, int bytes) {
    sizes.merge(year, (long) bytes, Long::sum);
  }

  /** Takes the file of a year as it was. */
  public void keep(int year, LastSite.Entry left) {
    site.keep(left);
    sizes.put(year, left.entry().size());
  }

  /** Every line is added: from now on the files are hashed, while other things are done. */
  public void close() {
    sizes.keySet().forEach(year -> site.hash(address(year)));
  }

  /** What every file begins with. */
  public static byte[] header() {
    Csv header = Csv.file();
    DataPackage.columns().forEach(header::text);
    return header.endLine().bytes();
  }

  /** Address of the file of a year in the site. */
  public static String address(int year) {
    return "data/" + year + ".csv";
  }

  /** A finished file: its year, address and size in bytes. */
  public record LongFile(int year, String address, long size) {}

  /** The files so far, the earliest year first. */
  public List<LongFile> files() {
    return sizes.entrySet().stream()
        .map(file -> new LongFile(file.getKey(), address(file.getKey()), file.getValue()))
        .toList();
  }

  /** Writes the description once the files are {@linkplain #close closed}, and says its size; there is none without files. */
  public long describe(PortalSettings settings) {
    if (sizes.isEmpty()) {
      return 0;
    }
    DataPackage description = new DataPackage(settings);
    sizes.forEach((year, size) -> description.add(year, address(year), size, site.sha256(address(year))));
    byte[] json = description.toJson();
    site.add(PACKAGE, json);
    return json.length;
  }
}
