package org.mingzhang.start;

import java.io.IOException;
import java.lang.module.ModuleDescriptor.Version;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.mingzhang.model.Position;
import org.mingzhang.model.Problem;

/** Whether a portal's templates and assets are of the program's own version. */
public final class Versions {

  private Versions() {}

  /** The version of the program. */
  public static String program() {
    return Stamp.ofProgram();
  }

  /** One warning where they are of another version, which may still draw well or not at all. */
  public static Optional<Problem> check(Path portal) {
    if (!Files.isDirectory(portal.resolve("templates"))) {
      return Optional.empty(); // said elsewhere
    }
    String program = Stamp.ofProgram();
    String found;
    try {
      found = Stamp.of(portal).version();
    } catch (IOException e) {
      found = "";
    }
    if (found.equals(program)) {
      return Optional.empty();
    }
    String what = found.isEmpty() ? "不知道模板和样式是哪一版的" : "模板和样式是 " + found + " 版的";
    String hint =
        newer(found, program)
            ? "换用 " + found + " 版的 mingzhang.jar"
            : "运行 init --update 加网站文件夹，换成这一版的；改过的文件会保留";
    return Optional.of(Problem.warning(Position.startOf(Stamp.FILE), what + "，程序是 " + program + " 版", hint));
  }

  private static boolean newer(String found, String program) {
    try {
      return Version.parse(found).compareTo(Version.parse(program)) > 0;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
