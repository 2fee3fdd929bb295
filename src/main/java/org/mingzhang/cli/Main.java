package org.mingzhang.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.logging.LogManager;
import org.mingzhang.publish.PublishException;
import org.mingzhang.serve.PreviewException;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** 明账 at the terminal. */
@Command(
    name = "mingzhang",
    description = "把部门决算的 YAML 数据核对后生成静态网站。",
    synopsisSubcommandLabel = "命令",
    mixinStandardHelpOptions = true,
    version = "明账 0.1.0")
public final class Main {

  /** All commands by their names, in the order of the help. */
  private static final Map<String, Class<?>> COMMANDS = commands();

  /** Whether the virtual machine is there for one command. */
  private final boolean alone;

  private Main(boolean alone) {
    this.alone = alone;
  }

  private static Map<String, Class<?>> commands() {
    Map<String, Class<?>> commands = new LinkedHashMap<>();
    commands.put("build", BuildCommand.class);
    commands.put("check", CheckCommand.class);
    commands.put("search", SearchCommand.class);
    commands.put("serve", ServeCommand.class);
    commands.put("init", InitCommand.class);
    commands.put("new", NewCommand.class);
    commands.put("review", ReviewCommand.class);
    commands.put("demo", DemoCommand.class);
    commands.put("package", PackageCommand.class);
    commands.put("rollback", RollbackCommand.class);
    return Collections.unmodifiableMap(commands);
  }

  /**
   * Called by a command that has much to do, and then an end.
   *
   * @param goesOn whether it can make use of what an earlier one left
   */
  void begins(Path portal, boolean goesOn) {
    if (alone) {
      Launcher.startAnewFor(goesOn ? 0 : Integer.MAX_VALUE);
    }
    if (hasToChooseCompilers()) {
      FirstCompiler.keepTo(portal, goesOn);
    }
  }

  private boolean hasToChooseCompilers() {
    return alone && !Launcher.hasStartedThis();
  }

  /** Called when it is known how many departments have changed, before anything is done with them. */
  void reads(int departments) {
    if (alone) {
      Launcher.startAnewFor(departments);
    }
  }

  /** Called when it is known how many department-years will be drawn. */
  void draws(int years) {
    if (hasToChooseCompilers()) {
      FirstCompiler.reconsider(years);
    }
  }

  /** Called when the site is about to change: who has ended the program since does not expect that. */
  void publishes() {
    if (alone) {
      Parent.goOnWithIt();
    }
  }

  /** Ends the process with the command's exit code, when that is not zero. */
  public static void main(String[] args) {
    Parent.watch();
    LogManager.getLogManager().reset(); // libraries log through java.util.logging; a clerk must not see it
    PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    int code;
    try {
      code = new Main(true).command(args, out, err);
    } catch (Error e) {
      boolean full = outOfMemory(e);
      if (full && Boolean.getBoolean(Launcher.LIMITED)) {
        Runtime.getRuntime().halt(Launcher.OUT_OF_MEMORY); // the next one sweeps up
      }
      err.println(full ? noMemory() : message(e));
      code = CommandLine.ExitCode.SOFTWARE;
    }
    if (code != CommandLine.ExitCode.OK) {
      System.exit(code);
    }
  }

  /** Runs one command with the given streams: 0 done, 1 input refused, 2 wrong usage. */
  public static int run(String[] args, PrintWriter out, PrintWriter err) {
    return new Main(false).command(args, out, err);
  }

  private int command(String[] args, PrintWriter out, PrintWriter err) {
    CommandLine line = new CommandLine(this);
    Class<?> asked = args.length == 0 ? null : COMMANDS.get(args[0]);
    if (asked == null) {
      COMMANDS.forEach(line::addSubcommand);
    } else {
      line.addSubcommand(args[0], asked); // to look at all of them takes a twentieth of a second
    }
    line.setOut(out).setErr(err);
    Wording.apply(line);
    line.setExecutionExceptionHandler(
        (e, command, result) -> {
          if (outOfMemory(e)) {
            throw new OutOfMemoryError();
          }
          err.println(message(e));
          return CommandLine.ExitCode.SOFTWARE;
        });
    if (args.length == 0) {
      line.usage(out);
      return CommandLine.ExitCode.USAGE;
    }
    return line.execute(args);
  }

  private static String noMemory() {
    return "内存不够（最多可用 " + (Runtime.getRuntime().maxMemory() >> 20) + " MB），没有做完。请在 java 后面加 -Xmx2g 再试。";
  }

  /** Threads that work together wrap what stops one of them, and so does the virtual machine where it makes code of its own. */
  private static boolean outOfMemory(Throwable e) {
    return e instanceof OutOfMemoryError || (e.getCause() != null && outOfMemory(e.getCause()));
  }

  private static String message(Throwable e) {
    boolean expected = e instanceof PublishException || e instanceof PreviewException;
    return expected ? e.getMessage() : "程序出错，没有生成网站：" + e + "。请把这一行报告给开发者。";
  }
}
