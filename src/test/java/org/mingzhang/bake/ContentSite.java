package org.mingzhang.bake;

import freemarker.template.Configuration;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.mingzhang.model.Problem;

/** A small portal in a temporary folder: a template, some content, and a bake. */
final class ContentSite {

  static final String HEADER = "title=关于本站\ntype=page\nstatus=published\n~~~~~~\n";

  private final Path folder;
  private Map<String, Object> shared = Map.of("site", "石峰区");
  private boolean drafts;

  ContentSite(Path folder) {
    this.folder = folder;
    write("templates/content.ftlh", "${page.body}");
  }

  ContentSite write(String file, String text) {
    return write(file, text.getBytes(StandardCharsets.UTF_8));
  }

  ContentSite write(String file, byte[] bytes) {
    try {
      Path path = folder.resolve(file);
      Files.createDirectories(path.getParent());
      Files.write(path, bytes);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A published page with the usual header. */
  ContentSite page(String file, String body) {
    return write("content/" + file, HEADER + body);
  }

  ContentSite shared(Map<String, Object> shared) {
    this.shared = shared;
    return this;
  }

  ContentSite drafts() {
    drafts = true;
    return this;
  }

  Path folder() {
    return folder;
  }

  Content read() {
    return Content.read(folder.resolve("content"), drafts);
  }

  Baked bake() {
    return read().bake(folder.resolve("templates"), views(), shared);
  }

  /** All pages as text, one after the other. */
  String html() {
    StringBuilder html = new StringBuilder();
    bake().pages().forEach(page -> html.append(new String(page.html(), StandardCharsets.UTF_8)));
    return html.toString();
  }

  /** What reading reports, or when that leaves no error, what drawing reports too. */
  List<String> messages() {
    List<Problem> problems = new ArrayList<>(read().problems());
    if (problems.stream().noneMatch(Problem::isError)) {
      problems.addAll(bake().problems());
    }
    return problems.stream().map(Problem::toString).toList();
  }

  private Configuration views() {
    try {
      Configuration views = new Configuration(Configuration.VERSION_2_3_34);
      views.setDirectoryForTemplateLoading(folder.resolve("templates").toFile());
      views.setDefaultEncoding("UTF-8");
      return views;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
