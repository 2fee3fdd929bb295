package org.mingzhang.cli;

import java.util.List;
import java.util.ListResourceBundle;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What the library says in English, in Chinese: headings of the help, wrong options. */
final class Wording {

  private Wording() {}

  /** Gives a command and its subcommands their Chinese words. */
  static void apply(CommandLine line) {
    line.setResourceBundle(new Descriptions());
    line.setParameterExceptionHandler(
        (e, args) -> {
          CommandLine command = e.getCommandLine();
          command.getErr().println(message(e));
          command.getErr().println("用法见 " + command.getCommandSpec().qualifiedName() + " --help");
          return CommandLine.ExitCode.USAGE;
        });
    headings(line);
  }

  private static void headings(CommandLine line) {
    CommandSpec spec = line.getCommandSpec();
    String positional =
        spec.positionalParameters().stream()
            .map(each -> " " + each.paramLabel() + (each.arity().max() > 1 ? " …" : ""))
            .collect(Collectors.joining());
    String commands = line.getSubcommands().isEmpty() ? "" : " 命令";
    spec.usageMessage().synopsisHeading("用法：").commandListHeading("%n命令：%n");
    spec.usageMessage().customSynopsis(spec.qualifiedName() + commands + " [选项]" + positional);
    line.getSubcommands().values().forEach(Wording::headings);
  }

  /** One line on what is wrong with the arguments. */
  private static String message(ParameterException e) {
    if (e instanceof UnmatchedArgumentException unmatched) {
      List<String> alike = unmatched.getSuggestions();
      String hint = alike.isEmpty() ? "" : "，是不是 " + String.join("、", alike);
      return "不认识的参数 " + String.join(" ", unmatched.getUnmatched()) + hint + "。";
    }
    if (e instanceof MissingParameterException missing && !missing.getMissing().isEmpty()) {
      return "缺少 " + missing.getMissing().stream().map(Wording::missing).collect(Collectors.joining("、")) + "。";
    }
    if (e instanceof OverwrittenOptionException twice) {
      return name(twice.getOverwritten()) + " 写了两次。";
    }
    boolean ours = e.getArgSpec() == null && e.getMessage().codePoints().anyMatch(Character::isIdeographic);
    if (ours) {
      return e.getMessage();
    }
    return e.getArgSpec() == null
        ? "参数不对：" + e.getMessage()
        : name(e.getArgSpec()) + " 的值“" + e.getValue() + "”不对：" + String.join("", e.getArgSpec().description());
  }

  private static String missing(ArgSpec spec) {
    return name(spec) + (spec.isOption() ? " 后面的值" : "");
  }

  private static String name(ArgSpec spec) {
    return spec instanceof OptionSpec option ? option.longestName() : spec.paramLabel();
  }

  /** Descriptions of the options that every command has. */
  private static final class Descriptions extends ListResourceBundle {

    @Override
    protected Object[][] getContents() {
      return new Object[][] {
        {"mixinStandardHelpOptions.help", "显示这段说明。"}, {"mixinStandardHelpOptions.version", "显示版本。"}
      };
    }
  }
}
