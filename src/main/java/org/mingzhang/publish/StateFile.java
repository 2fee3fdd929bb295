package org.mingzhang.publish;

import java.io.IOException;
import java.io.OutputStream;
import java.io.StreamCorruptedException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.zip.CRC32;

/**
 * Files that one build leaves for the next. Each begins with the checksum of the rest, since a power cut may leave zeros where
 * something was written, and a disk may change what it holds. A build reads all of it before it does anything else, when
 * nothing is compiled yet: CRC-32 is fast even then, which SHA-256 is not.
 */
public final class StateFile {

  private StateFile() {}

  /** Puts a file in its place with a checksum before its content. */
  public static void write(Path file, byte[] content) throws IOException {
    write(file, List.of(content));
  }

  /** The same of content that is too long for one array. */
  static void write(Path file, List<byte[]> content) throws IOException {
    CRC32 sum = new CRC32();
    content.forEach(sum::update);
    Path fresh = fresh(file);
    try (OutputStream out = Files.newOutputStream(fresh)) {
      out.write(ByteBuffer.allocate(Long.BYTES).putLong(sum.getValue()).array());
      for (byte[] part : content) {
        out.write(part);
      }
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
    if (all.remaining() >= Long.BYTES) {
      long written = all.getLong();
      CRC32 sum = new CRC32();
      sum.update(all.slice());
      if (written == sum.getValue()) {
        return all;
      }
    }
    throw new StreamCorruptedException("not as it was written: " + file.getFileName());
  }

  /** Puts a file in its place as it is; whoever is stopped leaves the one before, or none. */
  public static void put(Path file, byte[] bytes) throws IOException {
    Path fresh = fresh(file);
    Files.write(fresh, bytes);
    replace(file, fresh);
  }

  private static Path fresh(Path file) {
    return file.resolveSibling(file.getFileName() + "-new");
  }

  private static void replace(Path file, Path fresh) throws IOException {
    Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }
}
