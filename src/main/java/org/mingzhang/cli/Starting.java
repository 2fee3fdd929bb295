package org.mingzhang.cli;

import java.net.URISyntaxException;
import java.nio.file.Path;
import org.mingzhang.start.StartException;
import picocli.CommandLine.Model.CommandSpec;

/** What the commands that begin something have in common. */
final class Starting {

  private Starting() {}

  /** Says why nothing was begun. */
  static int refused(StartException e, CommandSpec spec) {
    spec.commandLine().getErr().println(e.getMessage());
    return e.isUsage() ? 2 : 1;
  }

  /** How this program is called, to be copied into the next line of the terminal. */
  static String program() {
    return "java -jar " + typed(jar());
  }

  private static String jar() {
    try {
      Path code = Path.of(Main.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      if (!code.toString().endsWith(".jar")) {
        return "mingzhang.jar";
      }
      Path here = Path.of("").toAbsolutePath();
      return code.startsWith(here) ? here.relativize(code).toString() : code.toString();
    } catch (URISyntaxException e) {
      return "mingzhang.jar";
    }
  }

  /** The option that names the portal; nothing where that is the current folder. */
  static String portal(Path portal) {
    return portal.toString().isEmpty() ? "" : " --portal " + typed(portal.toString());
  }

  /** A path as it is typed: in quotation marks where a blank or a sign of the shell would cut it. */
  static String typed(String path) {
    return path.matches("[\\p{L}\\p{N}._/\\\\:~-]+") ? path : '"' + path + '"';
  }
}
