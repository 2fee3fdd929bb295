package org.mingzhang.cli;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import javax.management.JMException;
import javax.management.ObjectName;

/**
 * Keeps to the first of HotSpot's two compilers. A build runs once and ends; on two cores the second one takes half of the
 * machine for code that is hardly ever needed again, unless the portal is very large. It is what {@code
 * -XX:TieredStopAtLevel=1} would do, which nobody should have to know, asked for by the documented diagnostic command {@code
 * Compiler.directives_add}.
 *
 * <p>Where a virtual machine knows no such command everything works as before, only slower.
 */
final class FirstCompiler {

  /** Only the second compiler uses the processor's own instructions for hashes, and every file is hashed. */
  private static final String DIRECTIVES =
      "[{match: \"sun/security/provider/*.*\", c2: {Exclude: false}}, {match: \"*.*\", c2: {Exclude: true}}]";

  /**
   * With more department-years the second compiler should bring more than it costs: worked out between what builds of 1,000
   * and 10,000 took.
   */
  private static final int MOST = 2_500;

  private FirstCompiler() {}

  /**
   * Asks for it aside, since the first question to the virtual machine takes a tenth of a second.
   *
   * @param portal the folder to work on
   */
  static void keepTo(Path portal) {
    Thread asking = new Thread(() -> ask(portal), "first-compiler");
    asking.setDaemon(true);
    asking.start();
  }

  private static void ask(Path portal) {
    try {
      if (isLarge(portal)) {
        return;
      }
      Path file = Files.createTempFile("mingzhang", ".directives");
      file.toFile().deleteOnExit(); // this thread may not come to the end
      Files.writeString(file, DIRECTIVES);
      String[] arguments = {"\"" + file + "\""}; // a folder of a user may have a space
      ManagementFactory.getPlatformMBeanServer()
          .invoke(
              new ObjectName("com.sun.management:type=DiagnosticCommand"),
              "compilerDirectivesAdd",
              new Object[] {arguments},
              new String[] {String[].class.getName()});
      Files.delete(file);
    } catch (IOException | JMException | RuntimeException e) {
      return; // the work is done right without it
    }
  }

  private static boolean isLarge(Path portal) throws IOException {
    try (Stream<Path> years =
        Files.find(
            portal.resolve("data/departments"), 2,
            (file, attributes) -> file.getFileName().toString().matches("\\d{4}\\.yml"))) {
      return years.limit(MOST + 1).count() > MOST;
    }
  }
}
