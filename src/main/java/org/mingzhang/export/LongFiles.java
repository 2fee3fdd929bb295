package org.mingzhang.export;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.mingzhang.disclosure.Disclosure;
import org.mingzhang.model.PortalSettings;
import org.mingzhang.publish.Sha256;

/**
 * All figures of official tables in one file a year, and the data package that describes these files.
 *
 * <p>The files are handed on piece by piece; only their sizes and hashes stay here. One thread adds.
 */
public final class LongFiles {

  /** Address of the description in the site. */
  public static final String PACKAGE = "datapackage.json";

  private final BiConsumer<String, byte[]> append;
  private final Map<Integer, Written> files = new TreeMap<>();

  /** @param append adds bytes to the end of the file under an address */
  public LongFiles(BiConsumer<String, byte[]> append) {
    this.append = append;
  }

  /** What has been written of one file. */
  private static final class Written {

    private final Sha256 hash = new Sha256();
    private long size;

    /** Of a file that is kept. */
    private String sha256;

    private String sha256() {
      return sha256 == null ? hash.hex() : sha256;
    }
  }

  /** The lines of a department-year; any thread may make them. */
  public static byte[] lines(Disclosure disclosure) {
    return LongLines.of(disclosure);
  }

  /** Adds the lines of the next department-year. */
  public void add(int year, byte[] lines) {
    if (lines.length == 0) {
      return;
    }
    if (!files.containsKey(year)) {
      files.put(year, new Written());
      write(year, header());
    }
    write(year, lines);
  }

  /** Takes the file of a year as it was. */
  public void keep(int year, long size, String sha256) {
    Written kept = new Written();
    kept.size = size;
    kept.sha256 = sha256;
    files.put(year, kept);
  }

  /** What every file begins with. */
  public static byte[] header() {
    Csv header = Csv.file();
    DataPackage.columns().forEach(header::text);
    return header.endLine().bytes();
  }

  private void write(int year, byte[] bytes) {
    Written file = files.get(year);
    file.hash.add(bytes);
    file.size += bytes.length;
    append.accept(address(year), bytes);
  }

  /** Address of the file of a year in the site. */
  public static String address(int year) {
    return "data/" + year + ".csv";
  }

  /** A finished file: its year, address and size in bytes. */
  public record LongFile(int year, String address, long size) {}

  /** The files so far, the earliest year first. */
  public List<LongFile> files() {
    return files.entrySet().stream()
        .map(file -> new LongFile(file.getKey(), address(file.getKey()), file.getValue().size))
        .toList();
  }

  /** Writes the description, once every line is added, and says its size; there is none without files. */
  public long describe(PortalSettings settings) {
    if (files.isEmpty()) {
      return 0;
    }
    DataPackage description = new DataPackage(settings);
    files.forEach((year, file) -> description.add(year, address(year), file.size, file.sha256()));
    byte[] json = description.toJson();
    append.accept(PACKAGE, json);
    return json.length;
  }
}
