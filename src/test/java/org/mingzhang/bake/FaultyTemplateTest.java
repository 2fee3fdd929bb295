package org.mingzhang.bake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import freemarker.template.Configuration;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Faults in a template are reported like faults in content, in one line and with their place. */
class FaultyTemplateTest {

  @TempDir Path folder;
  private ContentSite site;

  @BeforeEach
  void portal() {
    site = new ContentSite(folder).page("about.md", "一").page("more.md", "二");
  }

  @Test
  void aMissingValueIsNamedOnceForAllPages() {
    site.write("templates/content.ftlh", "<h1>\n${page.titel}</h1>");

    assertThat(site.messages())
        .containsExactly("templates/content.ftlh:2:3: error: 模板里的 page.titel 没有值 (hint: 画 content/about.md 时发现)");
    assertThat(site.bake().pages()).isEmpty();
  }

  @Test
  void aFaultInAnIncludedTemplateHasItsOwnPlace() {
    site.write("templates/content.ftlh", "<#include \"parts/head.ftlh\">").write("templates/parts/head.ftlh", "${1 + page.root?number}");

    assertThat(site.messages()).singleElement().asString().startsWith("templates/parts/head.ftlh:1:1: error: 模板出错：").doesNotContain("\n");
  }

  @Test
  void aTemplateThatCannotBeParsedIsReported() {
    site.write("templates/content.ftlh", "<#if page>");

    assertThat(site.messages()).singleElement().asString().startsWith("templates/content.ftlh:1:").contains("error: 模板写错了：").doesNotContain("\n");
  }

  @Test
  void anIncludedTemplateThatCannotBeParsedHasItsOwnPlace() {
    site.write("templates/content.ftlh", "<#include \"parts/head.ftlh\">").write("templates/parts/head.ftlh", "\n${");

    assertThat(site.messages()).singleElement().asString().startsWith("templates/parts/head.ftlh:2:").contains("error: 模板写错了：");
  }

  @Test
  void aMissingTemplateIsReported() throws IOException {
    Files.delete(folder.resolve("templates/content.ftlh"));

    assertThat(site.messages()).containsExactly("templates/content.ftlh:1:1: error: 没有模板 templates/content.ftlh (hint: 画 content/about.md 时发现)");
  }

  @Test
  void anEmptyTemplateIsReported() {
    site.write("templates/content.ftlh", "");

    assertThat(site.messages())
        .containsExactly("templates/content.ftlh:1:1: error: 模板没有画出页面 (hint: 画 content/about.md 时发现)");
  }

  @Test
  void viewsThatDoNotEscapeAreRefused() throws IOException {
    Configuration views = new Configuration(Configuration.VERSION_2_3_0);
    views.setDirectoryForTemplateLoading(folder.resolve("templates").toFile());

    assertThatThrownBy(() -> site.read().bake(folder.resolve("templates"), views, Map.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("content.ftlh must be escaped: FreeMarker needs incompatible improvements 2.3.24");
  }
}
