package org.mingzhang.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import freemarker.core.HTMLOutputFormat;
import freemarker.template.Configuration;
import freemarker.template.TemplateException;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingzhang.model.Position;
import org.mingzhang.model.Problem;

/** Faults in templates of both kinds, with the whole message a webmaster reads. */
class TemplateFaultTest {

  private static final String ITSELF = " (hint: 改正这一处，或从发行包里重新复制这个文件)";
  private static final String FROM_HOME = " (hint: 用到 templates/home.ftlh 时发现)";
  private static final String FROM_TOTALS = " (hint: 用到 templates/sentences/national/totals.ftl 时发现)";
  private static final String UNCLOSED =
      "Check if the FreeMarker end-tags are present, and aren't malformed."
          + " (Note that FreeMarker end-tags must have # or @ after the / character.)";

  @TempDir Path portal;

  @BeforeEach
  void folders() throws IOException {
    Files.createDirectories(portal.resolve("templates"));
  }

  @Test
  void aMisspeltPhraseInASentenceIsNamed() throws IOException {
    write("sentences/national/totals.ftl", "收入\n支出${p.amuont(\"x\")}");
    assertThat(sentence("national"))
        .isEqualTo("templates/sentences/national/totals.ftl:2:5: error: 模板里的 p.amuont 没有值" + ITSELF);
  }

  @Test
  void aProfilesOwnSentenceIsNamedBeforeTheNationalOne() throws IOException {
    write("sentences/national/totals.ftl", "好").write("sentences/hunan/totals.ftl", "${p.amuont(\"x\")}");
    assertThat(sentence("hunan")).isEqualTo("templates/sentences/hunan/totals.ftl:1:3: error: 模板里的 p.amuont 没有值" + ITSELF);
  }

  @Test
  void aPhraseWithoutItsPathIsNamed() throws IOException {
    write("sentences/national/totals.ftl", "${p.amount()}");
    assertThat(sentence("national"))
        .isEqualTo(
            "templates/sentences/national/totals.ftl:1:1: error: 模板出错：Java method"
                + " \"org.mingzhang.disclosure.Phrases.amount(String)\" takes 1 argument, but 0 was given." + ITSELF);
  }

  @Test
  void aSentenceThatCannotBeParsedIsShownWhereFreeMarkerGaveUp() throws IOException {
    write("sentences/national/totals.ftl", "${p.amount(\"x\"}");
    assertThat(sentence("national"))
        .isEqualTo(
            "templates/sentences/national/totals.ftl:1:15: error: 模板写错了："
                + "Encountered \"}\", but at this place only this can be closed: \"(\"." + ITSELF);
  }

  @Test
  void aMissingSentenceIsNamed() {
    assertThat(sentence("hunan"))
        .isEqualTo(
            "templates/sentences/national/totals.ftl:1:1: error: 没有模板 templates/sentences/national/totals.ftl" + ITSELF);
  }

  @Test
  void aSentenceIncludedByAnotherHasItsOwnPlace() throws IOException {
    write("sentences/national/totals.ftl", "<#include \"common.ftl\">").write("sentences/national/common.ftl", "\n${p.amuont(\"x\")}");
    assertThat(sentence("national"))
        .isEqualTo("templates/sentences/national/common.ftl:2:3: error: 模板里的 p.amuont 没有值" + FROM_TOTALS);
  }

  @Test
  void aMissingValueOfAPageIsNamed() throws IOException {
    write("home.ftlh", "<h1>\n${titel}</h1>");
    assertThat(page()).isEqualTo("templates/home.ftlh:2:3: error: 模板里的 titel 没有值" + ITSELF);
  }

  @Test
  void aMissingValueInAnImportedTemplateHasItsOwnPlace() throws IOException {
    write("home.ftlh", "<#import \"parts/layout.ftlh\" as layout>\n<@layout.page/>")
        .write("parts/layout.ftlh", "<#macro page>\n${titel}</#macro>");
    assertThat(page()).isEqualTo("templates/parts/layout.ftlh:2:3: error: 模板里的 titel 没有值" + FROM_HOME);
  }

  @Test
  void anImportedTemplateThatCannotBeParsedHasItsOwnPlace() throws IOException {
    write("home.ftlh", "\n<#import \"parts/layout.ftlh\" as layout>").write("parts/layout.ftlh", "\n<#macro page>");
    assertThat(page())
        .isEqualTo(
            "templates/parts/layout.ftlh:2:13: error: 模板写错了："
                + "Unexpected end of file reached. You have an unclosed #macro or #function. " + UNCLOSED + FROM_HOME);
  }

  @Test
  void theSecondPageFindsTheSameFault() throws IOException {
    write("home.ftlh", "<#import \"parts/layout.ftlh\" as layout>").write("parts/layout.ftlh", "<#if");
    Configuration configuration = configuration();
    assertThat(page(configuration)).startsWith("templates/parts/layout.ftlh:1:").isEqualTo(page(configuration));
  }

  @Test
  void aMissingTemplateIsNamed() throws IOException {
    assertThat(page()).isEqualTo("templates/home.ftlh:1:1: error: 没有模板 templates/home.ftlh" + ITSELF);
  }

  @Test
  void aMissingImportIsNamedWhereItIsAskedFor() throws IOException {
    write("home.ftlh", "\n<#import \"parts/layuot.ftlh\" as layout>");
    assertThat(page()).isEqualTo("templates/home.ftlh:2:1: error: 没有模板 templates/parts/layuot.ftlh" + ITSELF);
  }

  @Test
  void anotherMistakeIsToldInFreeMarkersFirstLine() throws IOException {
    write("home.ftlh", "${\"五\"?number}");
    assertThat(page()).isEqualTo("templates/home.ftlh:1:1: error: 模板出错：Can't convert this string to number: \"五\"" + ITSELF);
  }

  @Test
  void aTemplateCannotStartAProgram() throws IOException {
    write("home.ftlh", "${\"freemarker.template.utility.Execute\"?new()(\"touch \" + \"started\")}");
    assertThat(page())
        .isEqualTo(
            "templates/home.ftlh:1:1: error: 模板出错：Instantiating freemarker.template.utility.Execute is not allowed in the"
                + " template for security reasons." + ITSELF);
  }

  @Test
  void aTemplateThatCannotBeReadIsNamed() {
    assertThat(new TemplateFault("templates/home.ftlh", new IOException("closed")).problem())
        .hasToString("templates/home.ftlh:1:1: error: 读不了这个模板" + ITSELF);
  }

  @Test
  void aPhraseForWhichThereIsNoMemoryIsNoFaultOfItsTemplate() throws IOException {
    OutOfMemoryError full = new OutOfMemoryError();
    write("home.ftlh", "${p.amount(\"x\")}");
    Configuration configuration = configuration();
    assertThatThrownBy(() -> draw(configuration, Map.of("p", new NoMemory(full)))).isSameAs(full);
  }

  /** What has a method for which there is no memory. */
  public record NoMemory(OutOfMemoryError thrown) {

    public String amount(String path) {
      throw thrown;
    }
  }

  @Test
  void aKnownProblemIsKept() {
    Problem problem = Problem.error(Position.startOf("data/profiles/hunan.yml"), "没有句式", "");
    assertThat(new TemplateFault(problem).problem()).isSameAs(problem);
  }

  private TemplateFaultTest write(String template, String text) throws IOException {
    Path file = portal.resolve("templates").resolve(template);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    return this;
  }

  /** The fault of the pattern {@code totals}; its phrases need no figures to be misspelt. */
  private String sentence(String profile) {
    Map<String, Object> model = Map.of("p", Phrases.plain(null));
    return fault(() -> new Sentences(portal.resolve("templates")).fill(profile, "totals", model));
  }

  private String page() throws IOException {
    return page(configuration());
  }

  private String page(Configuration configuration) {
    return fault(() -> draw(configuration, Map.of()));
  }

  private static void draw(Configuration configuration, Map<String, Object> model) {
    try {
      configuration.getTemplate("home.ftlh").process(model, new StringWriter());
    } catch (IOException | TemplateException e) {
      throw new TemplateFault("templates/home.ftlh", e);
    }
  }

  private Configuration configuration() throws IOException {
    return Templates.configuration(portal.resolve("templates"), HTMLOutputFormat.INSTANCE);
  }

  private static String fault(ThrowingCallable call) {
    return catchThrowableOfType(TemplateFault.class, call).problem().toString();
  }
}
