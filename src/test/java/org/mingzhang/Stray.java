package org.mingzhang;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.mingzhang.publish.Trees;

/** Something in a folder of the portal that nobody expects there. */
record Stray(String folder, String name, Shape shape) {

  private static final List<String> FOLDERS =
      List.of(
          "data", "data/departments", "data/departments/430204-quan", "data/profiles", "data/subjects", "content", "content/guide", "assets",
          "templates", "templates/sentences/national");

  private static final List<String> NAMES =
      List.of(
          "con", "CON.yml", "nul.md", "aux.css", "com1.png", "lpt9", "a.", "a ", " a.md", "a.md ", "..md", "...", "-", "--help", "~", "$HOME", "%2e%2e",
          "a\\b.md", "a:b.md", "a*b.yml", "a?b.css", "a\"b.js", "<b>.md", "a\nb.yml", "a\u001B[2J.md", "gpj\u202Edm.md", "2021\u202E.yml", "a\u200Bb.css",
          "\u2028.md", "e\u0301.md", "é.md", "关于.md", "关于.css", "About.md", "ABOUT.MD", "INDEX.md", "index.md", "Guide", "GUIDE.md", "guide.md",
          "430204-QUAN", "430204-quan", "430204-x", "990000-x", "430204-" + "x".repeat(31), "2021.yml", "2021.YML", "2021.yaml", "0000.yml", "9999.yml",
          "2020.yml", "2021-performance.yml", "２０２１.yml", "portal.yml", "Portal.yml", "department.yml", "national.yml", "x.yml", "x.md", "x.css",
          "x.js", "x.svg", "x.html", "x.png", "x.pdf", "site.css", "SITE.CSS", "manifest.json", ".gitignore", ".git", "search", "data", "a".repeat(200) + ".md",
          "a".repeat(251) + ".css", "决".repeat(80) + ".md", "决".repeat(83) + ".yml", "c.ftlh", "home.ftlh");

  private static final String PAGE = "title=一\ntype=page\nstatus=published\n~~~~~~\n正文。\n";

  /** What it is; links lead out of the portal, nowhere, round, up, and to a page. */
  enum Shape {
    EMPTY, PAGE, BYTES, FOLDER, DEEP_FOLDER, LINK_TO_FILE, LINK_TO_FOLDER, LINK_TO_NOTHING, LINK_TO_ITSELF, LINK_UP, LINK_TO_PAGE
  }

  static Arbitrary<Stray> any() {
    return Combinators.combine(Arbitraries.of(FOLDERS), Arbitraries.of(NAMES), Arbitraries.of(Shape.class)).as(Stray::new);
  }

  /** Puts it there, unless something of that name is there already. */
  boolean into(Path portal, Path outside) throws IOException {
    Path path = portal.resolve(folder).resolve(name);
    if (Files.exists(path) || Files.isSymbolicLink(path)) {
      return false;
    }
    switch (shape) {
      case EMPTY -> Files.createFile(path);
      case PAGE -> Files.writeString(path, PAGE);
      case BYTES -> Files.write(path, new byte[] {0, (byte) 0xFF, (byte) 0xFE, '<', 's'});
      case FOLDER -> Files.write(Files.createDirectory(path).resolve("index.md"), PAGE.getBytes(StandardCharsets.UTF_8));
      case DEEP_FOLDER -> Files.write(Files.createDirectories(path.resolve("d/".repeat(100))).resolve("x.md"), PAGE.getBytes(StandardCharsets.UTF_8));
      case LINK_TO_FILE -> Files.createSymbolicLink(path, outside.resolve("secret.txt"));
      case LINK_TO_FOLDER -> Files.createSymbolicLink(path, outside);
      case LINK_TO_NOTHING -> Files.createSymbolicLink(path, outside.resolve("nothing"));
      case LINK_TO_ITSELF -> Files.createSymbolicLink(path, path);
      case LINK_UP -> Files.createSymbolicLink(path, path.getParent());
      default -> Files.createSymbolicLink(path, portal.resolve("content/about.md"));
    }
    return true;
  }

  void outOf(Path portal) throws IOException {
    Trees.delete(portal.resolve(folder).resolve(name));
  }
}
