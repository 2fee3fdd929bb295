package org.mingzhang.start;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.mingzhang.publish.Trees;

/** Files written for the user. */
final class Writing {

  private Writing() {}

  /** Writes all of a folder that was empty or not there, or nothing. */
  static void all(Path folder, Map<String, byte[]> files) {
    boolean mine = !Files.exists(folder);
    try {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        file(folder, file.getKey(), file.getValue());
      }
    } catch (IOException e) {
      undo(folder, mine);
      throw refused(folder, e);
    }
  }

  static void file(Path folder, String name, byte[] bytes) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.write(file, bytes);
  }

  private static void undo(Path folder, boolean whole) {
    try {
      if (whole) {
        Trees.delete(folder);
        return;
      }
      try (Stream<Path> list = Files.list(folder)) {
        for (Path each : list.toList()) {
          Trees.delete(each);
        }
      }
    } catch (IOException e) {
      // What cannot be deleted stays; the message that follows names the folder.
    }
  }

  static StartException refused(Path where, IOException e) {
    String why = e instanceof AccessDeniedException ? "没有写的权限" : "检查路径、权限和磁盘空间";
    return StartException.refused("写不了“" + where + "”：" + why + "。");
  }
}
