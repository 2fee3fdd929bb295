package org.mingzhang.cli;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
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
   * Where more department-years are drawn the second compiler should bring more than it costs: worked out between what builds
   * of 1,000 and 10,000 took.
   */
  static final int MOST = 2_500;

  private static final String COMMANDS = "com.sun.management:type=DiagnosticCommand";

  private FirstCompiler() {}

  /**
   * Asks for it unless all there is has to be done, and that is much.
   *
   * @param portal the folder to work on
   * @param goesOn whether somebody has done the same before, and little may have changed since
   */
  static void keepTo(Path portal, boolean goesOn) {
    if (System.getProperty("java.vm.info").contains("emulated-client")) {
      return; // there is no second compiler
    }
    aside(() -> {
      if (goesOn || PortalSize.of(portal).years() <= MOST) {
        add();
      }
    });
  }

  /**
   * Takes it back when it turns out that much is to be done.
   *
   * @param years how many department-years will be drawn
   */
  static void reconsider(int years) {
    if (years > MOST) {
      aside(() -> ask("compilerDirectivesClear", new Object[0], new String[0]));
    }
  }

  /** The first question to the virtual machine takes a tenth of a second. */
  private static void aside(Question question) {
    Thread asking =
        new Thread(
            () -> {
              try {
                question.ask();
              } catch (IOException | JMException | RuntimeException e) {
                return; // the work is done right without it
              }
            },
            "first-compiler");
    asking.setDaemon(true);
    asking.start();
  }

  /** What the virtual machine may not understand. */
  private interface Question {
    void ask() throws IOException, JMException;
  }

  private static void add() throws IOException, JMException {
    Path file = Files.createTempFile("mingzhang", ".directives");
    file.toFile().deleteOnExit(); // this thread may not come to the end
    Files.writeString(file, DIRECTIVES);
    String[] arguments = {"\"" + file + "\""}; // a folder of a user may have a space
    ask("compilerDirectivesAdd", new Object[] {arguments}, new String[] {String[].class.getName()});
    Files.delete(file);
  }

  private static void ask(String command, Object[] arguments, String[] types) throws JMException {
    ManagementFactory.getPlatformMBeanServer().invoke(new ObjectName(COMMANDS), command, arguments, types);
  }
}
