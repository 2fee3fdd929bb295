package org.mingzhang.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mingzhang.Inspection;
import org.mingzhang.check.Finding;
import org.mingzhang.check.Outcome;
import org.mingzhang.check.Tally;
import org.mingzhang.model.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code check}: all rules, without building anything. */
@Command(name = "check", description = "按勾稽规则核对数据，不生成网站。", mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {

  /** How findings are printed. */
  enum Format {
    text,
    json,
    html
  }

  @Spec private CommandSpec spec;

  @ParentCommand private Main main;

  @Option(names = "--portal", paramLabel = "文件夹", description = "放 data 的文件夹，默认是当前文件夹。")
  private Path portal = Path.of("");

  @Option(names = "--format", paramLabel = "格式", description = "text、json 或 html，默认 text。")
  private Format format = Format.text;

  @Option(names = "--department", paramLabel = "标识", description = "只看一个部门，如 430204-jgsw。")
  private String department;

  @Option(names = "--year", paramLabel = "年度", description = "只看一个年度。")
  private Integer year;

  @Option(names = "--today", paramLabel = "日期", description = "按哪一天核对日期，写作 2022-10-08；默认今天。")
  private String today;

  @Override
  public Integer call() {
    main.begins(portal, false);
    PrintWriter out = spec.commandLine().getOut();
    Inspection inspection = Inspection.of(portal, day());
    inspection.problems().forEach(problem -> spec.commandLine().getErr().println(problem));
    if (inspection.data().isEmpty()) {
      long errors = inspection.problems().stream().filter(Problem::isError).count();
      spec.commandLine().getErr().println("有 " + errors + " 处错误，改正以后才能核对。");
      return 1;
    }
    List<Finding> findings = wanted(inspection.findings());
    List<Finding> advice = wanted(inspection.advice());
    switch (format) {
      case text -> {
        text(findings, out);
        advice(advice, out);
      }
      case json -> out.println(json(Stream.concat(findings.stream(), advice.stream()).toList()));
      case html -> out.println(CheckHtml.of(findings, advice));
    }
    return findings.stream().anyMatch(f -> f.outcome() == Outcome.MISMATCH) ? 1 : 0;
  }

  private List<Finding> wanted(List<Finding> findings) {
    return findings.stream()
        .filter(f -> department == null || f.department().equals(department))
        .filter(f -> year == null || f.year() == year)
        .toList();
  }

  private LocalDate day() {
    try {
      return today == null ? LocalDate.now() : LocalDate.parse(today);
    } catch (DateTimeParseException e) {
      throw new ParameterException(spec.commandLine(), "--today 应当是日期，写作 2022-10-08。");
    }
  }

  /** Grouped by department; what passed and what could not be checked is only counted. */
  private static void text(List<Finding> findings, PrintWriter out) {
    Map<String, List<Finding>> groups =
        findings.stream().collect(Collectors.groupingBy(f -> f.department() + " " + f.year(), TreeMap::new, Collectors.toList()));
    groups.forEach(
        (name, group) -> {
          out.println(name + "：" + Tally.of(group).words());
          for (Finding f : group) {
            if (f.outcome() == Outcome.MISMATCH || f.outcome() == Outcome.EXPLAINED) {
              out.println(line(f));
            }
          }
          roundings(group).forEach(out::println);
        });
    out.println("共 " + groups.size() + " 个部门年度：" + Tally.of(findings).words());
  }

  /** A group of its own behind the rules of figures: it counts for nothing. */
  private static void advice(List<Finding> advice, PrintWriter out) {
    out.println("网站规范：" + (advice.isEmpty() ? "没有提醒" : "提醒 " + advice.size() + " 处，不影响生成和核对结果"));
    for (Finding f : advice) {
      out.println(f.at() + ": 提醒 " + f.rule().id() + " " + f.rule().title() + "：" + f.where() + "，" + f.message());
    }
  }

  /** Rounding is no fault: one line for all of a table. */
  private static List<String> roundings(List<Finding> group) {
    Map<String, List<Finding>> byTable =
        group.stream()
            .filter(f -> f.outcome() == Outcome.ROUNDING)
            .collect(Collectors.groupingBy(f -> f.rule().source(), TreeMap::new, Collectors.toList()));
    List<String> lines = new ArrayList<>();
    byTable.forEach(
        (table, of) -> {
          String each = of.stream().map(f -> f.where() + " 相差 " + f.difference()).distinct().collect(Collectors.joining("；"));
          lines.add(of.get(0).at() + ": 尾差 " + table + " " + of.size() + " 处：" + each);
        });
    return lines;
  }

  private static String line(Finding f) {
    return f.at() + ": " + f.outcome().term() + " " + f.rule().id() + " " + f.rule().title() + "：" + f.where() + "，"
        + f.message();
  }

  /** The array that other programs read; amounts as strings. */
  private static String json(List<Finding> findings) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(text).useDefaultPrettyPrinter()) {
      json.writeStartArray();
      for (Finding f : findings) {
        json.writeStartObject();
        json.writeStringField("rule", f.rule().id());
        json.writeStringField("outcome", f.outcome().key());
        json.writeStringField("department", f.department());
        json.writeNumberField("year", f.year());
        json.writeStringField("file", f.at().file());
        json.writeNumberField("line", f.at().line());
        json.writeStringField("where", f.where());
        json.writeStringField("stated", f.stated());
        json.writeStringField("expected", f.expected());
        json.writeStringField("difference", f.difference());
        json.writeStringField("message", f.message());
        json.writeEndObject();
      }
      json.writeEndArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }
}
