package org.mingzhang.publish;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A zip whose bytes follow from names and contents alone: fixed times, one way to compress on every machine. */
public final class EvenZip implements Closeable {

  /** Before 1980 there is no time in a zip; at its very start Java adds one that depends on the time zone. */
  private static final LocalDateTime TIME = LocalDateTime.of(2000, 1, 1, 0, 0);

  private final Zip zip;

  /** @param out closed with this */
  public EvenZip(OutputStream out) {
    zip = new Zip(out);
  }

  private static final class Zip extends ZipOutputStream {

    Zip(OutputStream out) {
      super(out);
      def.end();
      def = new EvenDeflater();
    }
  }

  /** Adds one file; the order of calls is the order in the zip. */
  public void put(String name, InputStream content) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(TIME);
    zip.putNextEntry(entry);
    content.transferTo(zip);
    zip.closeEntry();
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
