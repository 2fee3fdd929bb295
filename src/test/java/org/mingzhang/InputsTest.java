package org.mingzhang;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which templates the pages of departments are taken to be made from. */
class InputsTest {

  @TempDir private Path portal;
  @TempDir private Path state;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<#import \"parts/x.ftlh\" as x>",
        "<#import \"/parts/x.ftlh\" as x>",
        "<#import '/other/../parts/x.ftlh' as x>",
        "<#include \"./parts/x.ftlh\">",
        "<#include\n  '/parts/x.ftlh' />"
      })
  void aTemplateThatIsNamedIsFollowedAndNoOther(String line) throws IOException {
    write("department.ftlh", line);

    assertThat(commonChangesWith("parts/x.ftlh")).isTrue();
    assertThat(commonChangesWith("parts/other.ftlh")).isFalse();
  }

  @Test
  void whatAnImportedTemplateNamesIsFollowedFromItsOwnFolder() throws IOException {
    write("department.ftlh", "<#import \"/parts/x.ftlh\" as x>");
    write("parts/x.ftlh", "<#include \"deep/y.ftlh\"><#include \"/top.ftlh\">");

    assertThat(commonChangesWith("parts/deep/y.ftlh")).isTrue();
    assertThat(commonChangesWith("top.ftlh")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<#include name>",
        "<#include \"parts/\" + name>",
        "<#include \"parts/${name}.ftlh\">",
        "<#include \"*/x.ftlh\">",
        "<#include r\"parts/x.ftlh\">",
        "<#import name as x>",
        "[#include name]",
        "<#assign x = .get_optional_template(name)>",
        "<#assign x = text?interpret>"
      })
  void whereTheNameIsNotKnownAllTemplatesCount(String line) throws IOException {
    write("department.ftlh", line);

    assertThat(commonChangesWith("parts/x.ftlh")).isTrue();
    assertThat(commonChangesWith("home.ftlh")).isTrue();
  }

  @Test
  void inputsHoldWhileNothingButTheTimeOfAFileChanges() throws IOException {
    write("department.ftlh", "before");
    BuildOptions options = BuildOptions.of(portal);
    Inputs inputs = Inputs.of(options, state);
    assertThat(inputs.stillHold(options, Set.of())).isTrue();

    Path file = portal.resolve("templates/department.ftlh");
    FileTime time = Files.getLastModifiedTime(file);
    Files.setLastModifiedTime(file, FileTime.from(time.toInstant().plusSeconds(7)));
    assertThat(inputs.stillHold(options, Set.of())).isTrue();

    write("department.ftlh", "beyond");
    assertThat(inputs.stillHold(options, Set.of())).isFalse();

    write("department.ftlh", "before");
    assertThat(inputs.stillHold(options, Set.of())).isTrue();
    write("another.ftlh", "");
    assertThat(inputs.stillHold(options, Set.of())).isFalse();
  }

  @Test
  void ofDepartmentsOnlyThoseMustHoldOfWhichFilesWereReadAndNoneMayBeNew() throws IOException {
    writeYear("one", Instant.now().minusSeconds(3600));
    BuildOptions options = BuildOptions.of(portal);
    Inputs inputs = Inputs.of(options, state);
    assertThat(inputs.stillHold(options, Set.of("430204-jgsw"))).isTrue();

    writeYear("another", Instant.now());
    assertThat(inputs.stillHold(options, Set.of())).isTrue();
    assertThat(inputs.stillHold(options, Set.of("430204-jgsw"))).isFalse();

    Path added = Files.createDirectories(portal.resolve("data/departments/430205-other"));
    assertThat(inputs.stillHold(options, Set.of())).as("no file").isTrue();
    Files.writeString(added.resolve("2021.yml"), "");
    assertThat(inputs.stillHold(options, Set.of())).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"3600, true", "0, false", "-3600, false"})
  void aDepartmentWhoseFilesLookAsBeforeIsNotReadAgainUnlessTheseWereNewThen(long age, boolean known) throws IOException {
    writeYear("one", Instant.now().minusSeconds(age));
    BuildOptions options = BuildOptions.of(portal);
    Inputs before = Inputs.of(options, state);
    SortedMap<String, Inputs.Folder> folders = new TreeMap<>(before.settled());
    folders.replaceAll((id, folder) -> new Inputs.Folder(folder.looks(), "as it was remembered"));
    new Inputs("", "", "", new TreeMap<>(), new TreeMap<>(), folders, "", new TreeMap<>()).remember(state);

    assertThat(Inputs.of(options, state).departments().containsValue("as it was remembered")).isEqualTo(known);
    assertThat(Inputs.of(options, state).mayHaveChanged("430204-jgsw")).isEqualTo(!known);
    assertThat(Inputs.of(options.cleanly(), state).departments()).isEqualTo(before.departments());
  }

  @Test
  void aFileWithTheSizeAndTheTimeOfAnotherIsFound() throws IOException {
    assumeThat(portal.getFileSystem().supportedFileAttributeViews()).contains("unix");
    Instant time = Instant.now().minusSeconds(3600);
    writeYear("one", time);
    BuildOptions options = BuildOptions.of(portal);
    Inputs before = Inputs.of(options, state);
    before.remember(state);

    writeYear("two", time);

    assertThat(Inputs.of(options, state).departments()).isNotEqualTo(before.departments());
  }

  private void writeYear(String text, Instant time) throws IOException {
    Path file = portal.resolve("data/departments/430204-jgsw/2021.yml");
    Files.createDirectories(file.getParent());
    Files.setLastModifiedTime(Files.writeString(file, text), FileTime.from(time));
  }

  private boolean commonChangesWith(String template) throws IOException {
    write(template, "before");
    String before = Inputs.of(BuildOptions.of(portal), state).common();
    write(template, "after");
    return !Inputs.of(BuildOptions.of(portal), state).common().equals(before);
  }

  private void write(String template, String text) throws IOException {
    Path file = portal.resolve("templates").resolve(template);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
