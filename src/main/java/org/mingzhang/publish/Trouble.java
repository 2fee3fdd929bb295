package org.mingzhang.publish;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileStore;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Says in Chinese why a file could not be written.
 *
 * <p>The system's own words depend on its language, so a full or read-only disk is recognised by asking the disk; ask
 * before cleaning up.
 */
public final class Trouble {

  private static final long FULL = 64 * 1024;

  /** What Java makes of a full disk on most systems, in any language. */
  private static final String NO_SPACE = "No space left on device";

  private Trouble() {}

  /** One sentence without a full stop, naming the path. */
  public static String tell(Path where, IOException cause) {
    Path path = pathOf(where, cause);
    return "无法写入 " + path + "：" + reason(path, cause);
  }

  private static Path pathOf(Path where, IOException cause) {
    return cause instanceof FileSystemException fault && fault.getFile() != null ? Path.of(fault.getFile()) : where;
  }

  private static String reason(Path path, IOException cause) {
    if (cause instanceof AtomicMoveNotSupportedException) {
      return "它与 .mingzhang 文件夹不在同一个磁盘分区";
    }
    if (cause instanceof FileAlreadyExistsException) {
      return "那里已有一个同名文件";
    }
    if (cause instanceof NoSuchFileException) {
      return "找不到它，可能刚被删除或改名";
    }
    Path near = nearestExisting(path);
    if (!near.equals(path) && !Files.isDirectory(near)) {
      return near + " 是文件，不是文件夹";
    }
    return diskFault(near)
        .orElseGet(() -> cause instanceof AccessDeniedException ? "没有写入权限，或正被其他程序占用" : ownWords(cause));
  }

  private static Optional<String> diskFault(Path place) {
    try {
      FileStore disk = Files.getFileStore(place);
      if (disk.isReadOnly()) {
        return Optional.of("磁盘是只读的");
      }
      return disk.getUsableSpace() < FULL ? Optional.of("磁盘已满") : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static Path nearestExisting(Path path) {
    Path near = path.toAbsolutePath();
    while (near.getParent() != null && !Files.exists(near)) {
      near = near.getParent();
    }
    return near;
  }

  private static String ownWords(IOException cause) {
    String reason = cause instanceof FileSystemException fault ? fault.getReason() : cause.getMessage();
    if (reason == null) {
      return cause.getClass().getSimpleName();
    }
    return reason.contains(NO_SPACE) ? "磁盘已满" : reason; // by now the file that did not fit may be gone
  }
}
