package org.mingzhang.publish;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A file that holds what would take too much memory, as long as it is open. The operating system removes it even when the
 * process is killed.
 */
final class Spool implements Closeable {

  private final FileChannel channel;
  private long end;

  Spool(Path folder) throws IOException {
    Path file = Files.createTempFile(Files.createDirectories(folder), "spool", null);
    channel =
        FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
  }

  /** Where some bytes lie. */
  record Extent(long from, int length) {}

  Extent append(byte[] bytes) throws IOException {
    ByteBuffer rest = ByteBuffer.wrap(bytes);
    long from = end;
    while (rest.hasRemaining()) {
      end += channel.write(rest, end);
    }
    return new Extent(from, bytes.length);
  }

  /** May be called by several threads. */
  byte[] read(Extent extent) throws IOException {
    ByteBuffer into = ByteBuffer.allocate(extent.length());
    while (into.hasRemaining()) {
      if (channel.read(into, extent.from() + into.position()) < 0) {
        throw new EOFException("the spool file was cut off");
      }
    }
    return into.array();
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
