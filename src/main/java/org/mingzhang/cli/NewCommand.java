package org.mingzhang.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code new}: a file to begin with; of what is said by the command below it. */
@Command(
    name = "new",
    description = "新建一个部门或者一个年度的文件。",
    subcommands = {NewDepartmentCommand.class, NewYearCommand.class},
    mixinStandardHelpOptions = true)
final class NewCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    throw new ParameterException(spec.commandLine(), "new 后面写 department 或 year。");
  }
}
