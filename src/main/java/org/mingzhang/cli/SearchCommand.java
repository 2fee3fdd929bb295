package org.mingzhang.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.mingzhang.search.Filters;
import org.mingzhang.search.Hit;
import org.mingzhang.search.Results;
import org.mingzhang.search.SearchIndex;
import org.mingzhang.search.Searcher;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code search}: asks the index of the last build. */
@Command(name = "search", description = "在上次生成的检索索引里查找。", mixinStandardHelpOptions = true)
final class SearchCommand implements Callable<Integer> {

  /** How results are printed. */
  enum Format {
    text,
    json
  }

  /** What a page may be. */
  enum Kind {
    account,
    project,
    term,
    page
  }

  private static final int NO_HIT = 1;
  private static final int NO_INDEX = 2;

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "检索词",
      arity = "1..*",
      description = "几个词用空格隔开，都要有；“-词”不要有，写在“--”后面；引号里的照原样找。")
  private List<String> words;

  @Option(names = "--format", paramLabel = "格式", description = "text（默认）或 json。")
  private Format format = Format.text;

  @Option(names = "--limit", paramLabel = "个数", description = "最多列出几个页面，默认 20。")
  private int limit = 20;

  @Option(names = "--year", paramLabel = "年度", description = "只查这一年度。")
  private String year = "";

  @Option(names = "--region", paramLabel = "代码", description = "只查这个行政区划，6 位代码。")
  private String region = "";

  @Option(names = "--department", paramLabel = "标识", description = "只查这个部门，如 430204-jgsw。")
  private String department = "";

  @Option(names = "--kind", paramLabel = "种类", description = "只查 account（决算）、project（项目）、term（名词）或 page（说明页）。")
  private Kind kind;

  @Option(names = "--min", paramLabel = "万元", description = "所在的行或段要有不小于它的金额。")
  private BigDecimal min;

  @Option(names = "--max", paramLabel = "万元", description = "所在的行或段要有不大于它的金额。")
  private BigDecimal max;

  @Option(names = "--portal", paramLabel = "文件夹", description = "门户的文件夹，默认是当前文件夹。")
  private Path portal = Path.of("");

  @Option(names = "--out", paramLabel = "文件夹", description = "网站所在的文件夹，默认是其中的 site。")
  private Path out;

  @Override
  public Integer call() throws IOException {
    if (limit < 1) {
      throw new ParameterException(spec.commandLine(), "--limit 应当至少是 1。");
    }
    Filters filters = new Filters(year, region, department, kind == null ? "" : kind.name(), min, max);
    Path site = out == null ? portal.resolve("site") : out;
    try (Searcher searcher = Searcher.open(SearchIndex.placeOf(site))) {
      Results results = searcher.search(query(), filters, limit);
      print(results);
      return results.hits().isEmpty() ? NO_HIT : 0;
    } catch (Searcher.NoIndexException e) {
      spec.commandLine().getErr().println(e.getMessage());
      return NO_INDEX;
    }
  }

  private String query() {
    return String.join(" ", words);
  }

  private void print(Results results) throws IOException {
    PrintWriter to = spec.commandLine().getOut();
    if (format == Format.json) {
      to.println(json(results));
      return;
    }
    results.notes().forEach(to::println);
    for (Hit hit : results.hits()) {
      to.println(hit.title() + (hit.heading().isEmpty() ? "" : " › " + hit.heading()));
      to.println("  " + hit.url());
      to.println("  " + hit.snippet());
    }
    String count = (results.exact() ? "" : "约 ") + results.total();
    to.println(results.total() == 0 ? "没有找到。" : "共 " + count + " 个页面，列出 " + results.hits().size() + " 个。");
  }

  private String json(Results results) throws IOException {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
      json.writeStartObject();
      json.writeStringField("query", query());
      json.writeNumberField("total", results.total());
      json.writeBooleanField("exact", results.exact());
      json.writeArrayFieldStart("notes");
      for (String note : results.notes()) {
        json.writeString(note);
      }
      json.writeEndArray();
      json.writeArrayFieldStart("hits");
      for (Hit hit : results.hits()) {
        write(hit, json);
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    return text.toString();
  }

  private static void write(Hit hit, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("url", hit.url());
    json.writeStringField("title", hit.title());
    json.writeStringField("department", hit.department());
    if (hit.year() == 0) {
      json.writeNullField("year");
    } else {
      json.writeNumberField("year", hit.year());
    }
    json.writeStringField("kind", hit.kind());
    json.writeStringField("snippet", hit.snippet());
    json.writeNumberField("score", hit.score());
    json.writeEndObject();
  }
}
