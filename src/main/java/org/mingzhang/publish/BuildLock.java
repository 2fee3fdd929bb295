package org.mingzhang.publish;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Keeps a second build away from the same output; the system lets go of it when the process dies, however it dies.
 *
 * <p>The file holds the number of the process that was started, with which the work ends. The locked byte lies far behind that
 * text, because Windows forbids others to read locked bytes. The file stays: deleting it would let two builds hold two locks of
 * one name.
 */
final class BuildLock {

  private static final long LOCKED_BYTE = Long.MAX_VALUE - 1;

  private final FileChannel channel;

  private BuildLock(FileChannel channel) {
    this.channel = channel;
  }

  static BuildLock take(Path file) throws IOException {
    Files.createDirectories(file.getParent());
    FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    if (!isOurs(channel)) {
      String holder = Files.readString(file);
      channel.close();
      throw new PublishException("另一个明账进程（进程号 " + holder + "）正在生成同一个网站，请等它结束后再试。");
    }
    channel.truncate(0);
    long process = Long.getLong(Publisher.STARTED, ProcessHandle.current().pid());
    channel.write(ByteBuffer.wrap(Long.toString(process).getBytes(StandardCharsets.US_ASCII)));
    return new BuildLock(channel);
  }

  void release() throws IOException {
    channel.close();
  }

  private static boolean isOurs(FileChannel channel) throws IOException {
    try {
      FileLock lock = channel.tryLock(LOCKED_BYTE, 1, false);
      return lock != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }
}
