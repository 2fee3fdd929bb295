package org.mingzhang.publish;

import java.io.IOException;
import java.io.StreamCorruptedException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
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
    put(file, ByteBuffer.allocate(Long.BYTES + content.length).putLong(checksum(content, 0)).put(content).array());
  }

  private static long checksum(byte[] bytes, int from) {
    CRC32 sum = new CRC32();
    sum.update(bytes, from, bytes.length - from);
    return sum.getValue();
  }

  /**
   * What was written.
   *
   * @throws IOException when the file is missing, or no longer as it was written
   */
  public static byte[] read(Path file) throws IOException {
    byte[] all = Files.readAllBytes(file);
    if (all.length < Long.BYTES || ByteBuffer.wrap(all).getLong() != checksum(all, Long.BYTES)) {
      throw new StreamCorruptedException("not as it was written: " + file.getFileName());
    }
    return Arrays.copyOfRange(all, Long.BYTES, all.length);
  }

  /** Puts a file in its place as it is; whoever is stopped leaves the one before, or none. */
  public static void put(Path file, byte[] bytes) throws IOException {
    Path fresh = file.resolveSibling(file.getFileName() + "-new");
    Files.write(fresh, bytes);
    Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }
}
