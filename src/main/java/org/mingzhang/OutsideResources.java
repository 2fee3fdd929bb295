package org.mingzhang;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.mingzhang.check.Finding;
import org.mingzhang.check.SiteLint;
import org.mingzhang.data.Quoted;
import org.mingzhang.model.Position;

/** Finds what would make a browser ask another host for something; links that a reader follows are no such thing. */
final class OutsideResources {

  private static final String ADDRESS = "(?<address>(?:https?:)?//[^\\s\"'<>()]+)";
  private static final Pattern ELEMENT =
      Pattern.compile(
          "<(?:link|script|img|iframe|source|video|audio|object|embed|image|use)\\b(?<before>[^<>]*?)"
              + "\\s(?:src|href|data|poster|xlink:href)\\s*=\\s*[\"']?" + ADDRESS + "(?<after>[^<>]*)",
          Pattern.CASE_INSENSITIVE);

  /** Relations that only tell an address. */
  private static final Pattern ONLY_TOLD =
      Pattern.compile("\\brel\\s*=\\s*[\"']?(?:canonical|alternate|license|author)\\b", Pattern.CASE_INSENSITIVE);

  private static final Pattern STYLE =
      Pattern.compile("(?:\\burl\\(\\s*|@import\\s+)[\"']?" + ADDRESS, Pattern.CASE_INSENSITIVE);
  private static final Pattern SCRIPT =
      Pattern.compile("\\b(?:fetch|import|importScripts|Worker|EventSource|sendBeacon)\\(\\s*[\"'`]" + ADDRESS);
  private static final Pattern PICTURE = Pattern.compile("!\\[[^\\]]*]\\(\\s*" + ADDRESS);

  private static final Map<String, List<Pattern>> PATTERNS =
      Map.of(
          "ftlh", List.of(ELEMENT, STYLE), "html", List.of(ELEMENT, STYLE), "svg", List.of(ELEMENT, STYLE),
          "css", List.of(STYLE), "js", List.of(SCRIPT), "md", List.of(PICTURE, ELEMENT));

  private OutsideResources() {}

  /** All of them, by file and place. */
  static List<Finding> scan(Path portal) {
    List<Finding> findings = new ArrayList<>();
    // What cannot be read is told by the build; here it is only not searched.
    for (String folder : List.of("assets", "content", "templates")) {
      if (Files.isDirectory(portal.resolve(folder))) {
        try (Stream<Path> walk = Files.walk(portal.resolve(folder))) {
          for (Path file : walk.filter(Files::isRegularFile).sorted().toList()) {
            scan(file, Quoted.path(portal.relativize(file).toString().replace('\\', '/')), findings);
          }
        } catch (IOException | UncheckedIOException e) {
          continue;
        }
      }
    }
    return findings;
  }

  private static void scan(Path file, String name, List<Finding> findings) throws IOException {
    List<Pattern> patterns = PATTERNS.getOrDefault(name.substring(name.lastIndexOf('.') + 1), List.of());
    if (patterns.isEmpty()) {
      return;
    }
    // A file of another encoding still has its addresses.
    String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    for (Pattern pattern : patterns) {
      Matcher m = pattern.matcher(text);
      while (m.find()) {
        boolean told = pattern == ELEMENT && ONLY_TOLD.matcher(m.group("before") + m.group("after")).find();
        if (!told) {
          findings.add(SiteLint.outside(position(name, text, m.start("address")), m.group("address")));
        }
      }
    }
  }

  private static Position position(String name, String text, int at) {
    String before = text.substring(0, at);
    int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
    return new Position(name, line, at - before.lastIndexOf('\n'));
  }
}
