package org.mingzhang.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.mingzhang.Review;
import org.mingzhang.data.Groundwork;
import org.mingzhang.model.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code review}: every free text of a department-year, for proof-reading. */
@Command(name = "review", description = "列出一个部门一个年度的全部文字，供三审三校。", mixinStandardHelpOptions = true)
final class ReviewCommand implements Callable<Integer> {

  /** How texts are printed. */
  enum Format {
    text,
    json
  }

  @Spec private CommandSpec spec;

  @Parameters(index = "0", paramLabel = "标识", arity = "1", description = "部门标识，如 430204-jgsw。")
  private String department;

  @Parameters(index = "1", paramLabel = "年度", arity = "1", description = "决算年度，如 2021。")
  private String year;

  @Option(names = "--portal", paramLabel = "文件夹", description = "网站文件夹，默认是当前文件夹。")
  private Path portal = Path.of("");

  @Option(names = "--format", paramLabel = "格式", description = "text 或 json，默认 text。")
  private Format format = Format.text;

  @Override
  public Integer call() {
    if (!year.matches("[0-9]{4}")) {
      throw new ParameterException(spec.commandLine(), "年度 应当是四位数的年份，写的是“" + Groundwork.shown(year) + "”。");
    }
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    Review review = Review.of(portal, department, Integer.parseInt(year));
    review.problems().forEach(err::println);
    if (review.passages().isEmpty()) {
      err.println(refusal(review));
      return 1;
    }
    List<Review.Passage> passages = review.passages().get();
    if (format == Format.json) {
      out.println(json(passages));
    } else {
      passages.forEach(passage -> out.println(line(passage)));
      out.println("共 " + passages.size() + " 处文字，" + characters(passages) + " 字。");
    }
    return 0;
  }

  private String refusal(Review review) {
    long errors = review.problems().stream().filter(Problem::isError).count();
    if (errors > 0) {
      return "有 " + errors + " 处错误，改正以后才能列出文字。";
    }
    String known = review.known().stream().map(String::valueOf).collect(Collectors.joining("、"));
    String there = known.isEmpty() ? "，也没有它的其他年度。" : "；已有的年度：" + known + "。";
    return "没有 " + Groundwork.shown(department) + " 的 " + year + " 年度" + there;
  }

  private static String line(Review.Passage passage) {
    String where = passage.where().isEmpty() ? "不单独印出" : passage.where();
    return passage.at() + ": " + passage.path() + " [" + where + "] " + passage.text();
  }

  private static long characters(List<Review.Passage> passages) {
    return passages.stream()
        .flatMapToInt(passage -> passage.text().codePoints())
        .filter(c -> !Character.isWhitespace(c))
        .count();
  }

  private String json(List<Review.Passage> passages) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(text).useDefaultPrettyPrinter()) {
      json.writeStartObject();
      json.writeStringField("department", department);
      json.writeNumberField("year", Integer.parseInt(year));
      json.writeNumberField("count", passages.size());
      json.writeNumberField("characters", characters(passages));
      json.writeArrayFieldStart("texts");
      for (Review.Passage passage : passages) {
        json.writeStartObject();
        json.writeStringField("file", passage.at().file());
        json.writeNumberField("line", passage.at().line());
        json.writeNumberField("column", passage.at().column());
        json.writeStringField("path", passage.path());
        json.writeStringField("text", passage.text());
        json.writeStringField("where", passage.where());
        json.writeStringField("address", passage.address());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }
}
