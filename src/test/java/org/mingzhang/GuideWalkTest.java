package org.mingzhang;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingzhang.publish.Trees;

/**
 * Walks through {@code content/guide/new.md} in an empty folder, block by block, so that the guide and the program
 * cannot part.
 *
 * <p>A block of text is a command, lines to be deleted where the words before it say 删去这一行, or else what the last
 * command printed, with … for what may differ. A block of YAML goes into the file that the words before named last: a list
 * at its end, keys in the place of the same keys.
 */
class GuideWalkTest {

  private static final Pattern PIECE = Pattern.compile("(?s)```(yaml|text)\\n(.*?)```|`(data/[^`]+\\.yml)`|删去这一行");
  private static final String JAR = "java -jar mingzhang.jar ";

  @TempDir private Path temporary;

  private final List<String> commands = new ArrayList<>();
  private Path file;
  private String printed = "";
  private boolean deleting;

  @Test
  void theGuideLeadsFromAnEmptyFolderToAPublishedYear() throws IOException {
    Matcher m = PIECE.matcher(Files.readString(Path.of("content/guide/new.md")));
    while (m.find()) {
      if (m.group(3) != null) {
        file = temporary.resolve("网站").resolve(m.group(3));
      } else if (m.group(1) == null) {
        deleting = true;
      } else if (m.group(1).equals("yaml")) {
        fillIn(m.group(2));
      } else {
        text(m.group(2));
      }
    }
    assertThat(commands).contains("init", "build", "new", "check", "review").hasSize(10);
    assertThat(temporary.resolve("网站/site/departments/990102-dag/2021/index.html")).exists();
    assertThat(temporary.resolve("网站/site/departments/990101-jgsw")).doesNotExist();
    assertThat(Files.readString(temporary.resolve("网站/site/index.html"))).contains("样例乙县部门决算公开");
  }

  private void text(String block) throws IOException {
    if (deleting) {
      String text = Files.readString(file);
      assertThat(text).contains("\n" + block);
      Files.writeString(file, text.replace("\n" + block, "\n"));
      deleting = false;
    } else if (block.startsWith(JAR)) {
      block.lines().forEach(line -> run(line.substring(JAR.length())));
    } else if (block.startsWith("rm -r ")) {
      Trees.delete(temporary.resolve(block.substring("rm -r ".length()).strip()));
    } else if (!block.startsWith("rmdir ")) {
      block.lines().forEach(this::expect);
    }
  }

  private void run(String command) {
    List<String> words = new ArrayList<>(List.of(command.split(" ")));
    words.replaceAll(word -> word.equals("网站") ? temporary.resolve(word).toString() : word);
    Terminal run = Terminal.run(words.toArray(String[]::new));
    assertThat(run.exit()).as(command + "\n" + run.err()).isZero();
    if (!words.contains("--drafts")) {
      assertThat(run.err()).as(command).isEmpty();
    }
    printed = run.out() + run.err();
    commands.add(words.get(0));
  }

  private void expect(String line) {
    String pattern = Pattern.compile("…").splitAsStream(line).map(Pattern::quote).collect(Collectors.joining(".*"));
    boolean open = line.endsWith("…");
    assertThat(printed.lines()).as(line).anyMatch(each -> each.matches(pattern + (open ? ".*" : "")));
  }

  private void fillIn(String block) throws IOException {
    String text = Files.readString(file);
    if (block.startsWith("  - ")) {
      Files.writeString(file, text + block);
      return;
    }
    for (String section : block.split("\\n(?=\\S)")) {
      String key = section.substring(0, section.indexOf(':') + 1);
      Matcher old = Pattern.compile("(?m)^" + Pattern.quote(key) + ".*\\n((  .*)?\\n)*?(?=\\S|\\z|\\n\\S)").matcher(text);
      assertThat(old.find()).as(key).isTrue();
      text = text.substring(0, old.start()) + section.strip() + "\n" + text.substring(old.end());
    }
    Files.writeString(file, text);
  }
}
