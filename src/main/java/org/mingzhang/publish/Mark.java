package org.mingzhang.publish;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;
import java.util.zip.CheckedOutputStream;
import java.util.zip.Checksum;

/**
 * What tells the manifest of one site from those of others, in the making, or how very many files and folders were found.
 * Two checksums: of the manifest of a large site SHA-256 takes half a second where the second compiler is left out. They need
 * not stand against forgers, since whoever can write the manifest can write the state beside it too.
 */
public final class Mark {

  /** How many characters a mark has. */
  static final int LENGTH = 16;

  private static final int BUFFER = 1 << 16;

  private final List<Checksum> sums = List.of(new CRC32(), new CRC32C());

  /** Adds bytes. */
  public Mark add(byte[] bytes) {
    return add(bytes, bytes.length);
  }

  private Mark add(byte[] bytes, int length) {
    sums.forEach(sum -> sum.update(bytes, 0, length));
    return this;
  }

  /** Adds all that is written, too. */
  OutputStream to(OutputStream out) {
    OutputStream marked = out;
    for (Checksum sum : sums) {
      marked = new CheckedOutputStream(marked, sum);
    }
    return marked;
  }

  /** The mark of all that was added. */
  public String text() {
    StringBuilder text = new StringBuilder(LENGTH);
    sums.forEach(sum -> text.append(HexFormat.of().toHexDigits((int) sum.getValue())));
    return text.toString();
  }

  /** The mark of a file. */
  static String of(Path file) throws IOException {
    Mark mark = new Mark();
    byte[] buffer = new byte[BUFFER];
    try (InputStream in = Files.newInputStream(file)) {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        mark.add(buffer, read);
      }
    }
    return mark.text();
  }
}
