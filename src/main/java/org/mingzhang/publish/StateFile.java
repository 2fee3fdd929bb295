package org.mingzhang.publish;

import java.io.IOException;
import java.io.OutputStream;
import java.io.StreamCorruptedException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.zip.CRC32;
import java.util.zip.CheckedOutputStream;

/**
 * Files that one build leaves for the next. Each ends with the checksum of the rest, since a power cut may leave zeros where
 * something was written, and a disk may change what it holds. A build reads all of it before it does anything else, when
 * nothing is compiled yet: CRC-32 is fast even then, which SHA-256 is not.
 */
public final class StateFile {

  private StateFile() {}

  /** Puts a file in its place with a checksum behind its content; whoever is stopped leaves the one before, or none. */
  public static void write(Path file, byte[] content) throws IOException {
    write(file, out -> out.write(content));
  }

  /** What writes the content of a file. */
  interface Content {

    void to(OutputStream out) throws IOException;
  }

  /** The same of content that is too long to be held. */
  static void write(Path file, Content content) throws IOException {
    Path fresh = fresh(file);
    try (OutputStream out = Files.newOutputStream(fresh)) {
      CheckedOutputStream summed = new CheckedOutputStream(out, new CRC32());
      content.to(summed);
      out.write(ByteBuffer.allocate(Long.BYTES).putLong(summed.getChecksum().getValue()).array());
    }
    replace(file, fresh);
  }

  /**
   * What was written.
   *
   * @throws IOException when the file is missing, or no longer as it was written
   */
  public static byte[] read(Path file) throws IOException {
    ByteBuffer content = open(file);
    byte[] bytes = new byte[content.remaining()];
    content.get(bytes);
    return bytes;
  }

  /** The same without a copy. */
  static ByteBuffer open(Path file) throws IOException {
    ByteBuffer all = ByteBuffer.wrap(Files.readAllBytes(file));
    int length = all.remaining() - Long.BYTES;
    if (length >= 0) {
      CRC32 sum = new CRC32();
      sum.update(all.slice(0, length));
      if (all.getLong(length) == sum.getValue()) {
        return all.limit(length);
      }
    }
    throw new StreamCorruptedException("not as it was written: " + file.getFileName());
  }

  private static Path fresh(Path file) {
    return file.resolveSibling(file.getFileName() + "-new");
  }

  private static void replace(Path file, Path fresh) throws IOException {
    Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }
}
