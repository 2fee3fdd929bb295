package org.mingzhang.cli;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.mingzhang.publish.Publisher;

/**
 * The start of the runnable jar. A virtual machine has to be told at its start what suits a program that works for seconds and
 * ends: to leave the second compiler out, to keep the heap small, to take classes from an archive. A jar cannot say so, and
 * nobody should have to know. So this starts another one that is told, which shares the terminal; this one ends as that one
 * does, and {@link Parent} lets that one end with this one. What turns out to be to do, or how much memory it takes, may ask for
 * other settings: then that one ends at once and the next one gets them. Everybody waits for what is done here, in a virtual
 * machine that has nothing ready: so there is nothing in it whose classes would have to be made first.
 *
 * <p>Whoever tells the virtual machine anything himself, in the call or by {@code JAVA_TOOL_OPTIONS}, gets what he asked
 * for: then everything is done here, as it is where no other one can be started.
 */
public final class Launcher {

  /** Set where the heap is smaller than the virtual machine would make it by itself. */
  static final String LIMITED = "mingzhang.limited";

  /** How a process ends whose limited heap is not enough. */
  static final int OUT_OF_MEMORY = 75;

  /** Set for a build of a large portal that has one compiler: where more departments are to be drawn it wants both. */
  private static final String FEW = "mingzhang.few";

  /** How a process ends that wants them. */
  static final int MUCH_TO_DO = 76;

  private static final String BUILD = "build";

  /** Commands that take longer than it takes to start. */
  private static final Set<String> COMMANDS = Set.of(BUILD, "check", "demo", "search", "serve");

  /** Variables that tell a virtual machine something, whatever the call says. */
  private static final Set<String> OPTIONS = Set.of("JDK_JAVA_OPTIONS", "JAVA_TOOL_OPTIONS", "_JAVA_OPTIONS");

  /** Department-years that a build was seen to do with {@link #HEAP}, see the README. */
  private static final int KNOWN = 10_000;

  private static final long HEAP = 1100L << 20;

  /** Without the second compiler methods are compiled after half as many calls as usual, loops after 4,000 rounds of 60,000. */
  private static final List<String> SOON_COMPILED =
      List.of(
          "-XX:Tier3InvocationThreshold=100", "-XX:Tier3MinInvocationThreshold=50", "-XX:Tier3CompileThreshold=1000",
          "-XX:Tier3BackEdgeThreshold=4000");

  /** Where Linux says whether large pages of memory are to be had by those who ask. */
  private static final Path HUGE_PAGES = Path.of("/sys/kernel/mm/transparent_hugepage/enabled");

  private final Path jar;
  private final List<String> arguments;
  private final PortalSize size;

  Launcher(Path jar, List<String> arguments) {
    this.jar = jar;
    this.arguments = arguments;
    this.size = size(arguments);
  }

  /** Ends the process with the command's exit code. */
  public static void main(String[] args) {
    if (args.length > 0 && COMMANDS.contains(args[0]) && !isTold()) {
      try {
        Path jar = Path.of(System.getProperty("java.class.path")).toAbsolutePath();
        System.exit(new Launcher(jar, List.of(args)).run(new Another()));
      } catch (IOException e) {
        // no other one can be started
      }
    }
    Main.main(args);
  }

  /** Whether somebody has told this virtual machine anything. To ask it takes longer than to look, where looking is enough. */
  private static boolean isTold() {
    String[] call = ProcessHandle.current().info().arguments().orElse(new String[0]); // Windows does not tell
    boolean plain = call.length > 0 && call[0].equals("-jar") && Collections.disjoint(System.getenv().keySet(), OPTIONS);
    return !plain && !ManagementFactory.getRuntimeMXBean().getInputArguments().isEmpty();
  }

  /** Starts a program and waits for its end. */
  interface Program {

    /** Gives its exit code. */
    int run(List<String> command) throws IOException;
  }

  int run(Program program) throws IOException {
    boolean limited = arguments.get(0).equals(BUILD) && size.years() <= KNOWN && Runtime.getRuntime().maxMemory() > HEAP;
    boolean both = !arguments.get(0).equals(BUILD) && size.years() > FirstCompiler.MOST;
    while (true) {
      int code = program.run(command(limited, both));
      if (code == OUT_OF_MEMORY && limited) {
        limited = false;
      } else if (code == MUCH_TO_DO && !both) {
        both = true;
      } else {
        return code;
      }
    }
  }

  /** Whether a launcher has started this process, and given it the compilers that suit what is to be done. */
  static boolean hasStartedThis() {
    return System.getProperty(Publisher.STARTED) != null;
  }

  /** Ends this process, which has done nothing yet, where it was started for less than is to be done. */
  static void startAnewFor(int departments) {
    if (departments > Integer.getInteger(FEW, Integer.MAX_VALUE)) {
      Runtime.getRuntime().halt(MUCH_TO_DO);
    }
  }

  /** A virtual machine that shares the terminal with this one. */
  private static final class Another implements Program {

    @Override
    public int run(List<String> command) throws IOException {
      Process process = new ProcessBuilder(command).inheritIO().start();
      End end = new End(process);
      try {
        Runtime.getRuntime().addShutdownHook(end);
      } catch (IllegalStateException e) {
        end.run(); // this one has been asked to end just now
      }
      return waitFor(process);
    }
  }

  /** When this process is asked to end, the other one cleans up first. */
  private static final class End extends Thread {

    private final Process process;

    End(Process process) {
      this.process = process;
    }

    @Override
    public void run() {
      if (process.supportsNormalTermination()) { // where it does not, the terminal has asked both
        process.destroy();
      }
      waitFor(process);
    }
  }

  private static int waitFor(Process process) {
    while (true) {
      try {
        return process.waitFor();
      } catch (InterruptedException e) {
        continue; // nobody does, and there is nothing else to do
      }
    }
  }

  // --- what it is told ----------------------------------------------------------------------------------------------

  /**
   * @param limited whether the heap is kept small
   * @param both whether it has both compilers
   */
  private List<String> command(boolean limited, boolean both) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:+IgnoreUnrecognizedVMOptions", "-Xlog:disable", "-XX:+UseParallelGC"));
    // Neither look for unused classes, nor make classes for methods that are called by their names a few times.
    command.addAll(List.of("-XX:MetaspaceSize=128m", "-Dsun.reflect.inflationThreshold=1000"));
    if (!both) {
      command.add("-XX:TieredStopAtLevel=1");
      command.add("-XX:-UseDynamicNumberOfCompilerThreads"); // which asks the container for its memory again and again
      command.addAll(SOON_COMPILED);
    }
    if (both && arguments.get(0).equals(BUILD) && areOffered(HUGE_PAGES)) {
      command.add("-XX:+UseTransparentHugePages"); // the terms of an index lie all over the memory
    }
    boolean few = !both && size.years() > FirstCompiler.MOST;
    if (limited) {
      command.addAll(List.of(few ? "-Xmn260m" : "-Xmn180m", "-Xmx" + HEAP, "-D" + LIMITED + "=true"));
    }
    if (limited && !both) {
      command.add("-XX:-UseAdaptiveSizePolicy"); // which makes the room for what is new smaller once much of it has stayed
    }
    if (few) {
      command.add("-D" + FEW + "=" + FirstCompiler.MOST / size.each());
    }
    if (few && limited) {
      command.add("-Xms" + HEAP); // a heap that grows is collected as a whole each time, and little of it is garbage
      command.add("-XX:MaxTenuringThreshold=1"); // what has stayed once is what the last build left, and stays to the end
    }
    Path classes = jar.resolveSibling("mingzhang-" + System.getProperty("java.vm.version") + ".jsa");
    if (Files.isReadable(classes)) {
      command.add("-XX:SharedArchiveFile=" + classes);
      command.addAll(List.of("-XX:+UnlockDiagnosticVMOptions", "-XX:ArchiveRelocationMode=0")); // used as they lie there
    }
    command.add("-D" + Publisher.STARTED + "=" + ProcessHandle.current().pid());
    command.addAll(List.of("-jar", jar.toString()));
    command.addAll(arguments);
    return command;
  }

  /** Whether large pages are given where they are asked for: some systems give them always, others never, most have none. */
  static boolean areOffered(Path hugePages) {
    try {
      return Files.readString(hugePages).contains("[madvise]");
    } catch (IOException e) {
      return false;
    }
  }

  /** Of the portal that a command names; what is wrong with the name the command will say. */
  private static PortalSize size(List<String> arguments) {
    try {
      return PortalSize.of(Path.of(portal(arguments)));
    } catch (InvalidPathException e) {
      return new PortalSize(0, 0);
    }
  }

  private static String portal(List<String> arguments) {
    String option = "--portal";
    String portal = "";
    for (int i = 1; i < arguments.size(); i++) {
      if (arguments.get(i - 1).equals(option)) {
        portal = arguments.get(i);
      } else if (arguments.get(i).startsWith(option + "=")) {
        portal = arguments.get(i).substring(option.length() + 1);
      }
    }
    return portal;
  }
}
