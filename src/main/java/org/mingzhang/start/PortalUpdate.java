package org.mingzhang.start;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;

/**
 * Brings a portal's templates and assets to the program's version; data and content stay as they are.
 *
 * <p>A file that is still what the program wrote is replaced. A file that somebody changed stays, and the new one goes
 * into {@code update/} under the same name: beside the old one it would be published with the assets, and two folders are
 * compared in one go.
 */
public final class PortalUpdate {

  private static final String ASIDE = "update/";

  private final Path portal;
  private final Stamp before;
  private final List<String> lines = new ArrayList<>();
  private int kept;

  private PortalUpdate(Path portal, Stamp before) {
    this.portal = portal;
    this.before = before;
  }

  /**
   * Updates a portal.
   *
   * @return what was done, one line a file and one at the end
   * @throws StartException when it is no portal or cannot be written
   */
  public static List<String> run(Path portal) {
    if (!Files.isDirectory(portal.resolve("data"))) {
      throw StartException.refused("“" + portal + "”里没有 data，不是网站文件夹；新建网站用 init，不加 --update。");
    }
    try {
      PortalUpdate update = new PortalUpdate(portal, Stamp.of(portal));
      update.all(Bundle.read().program());
      return update.lines;
    } catch (IOException e) {
      throw Writing.refused(portal, e);
    }
  }

  private void all(NavigableMap<String, byte[]> program) throws IOException {
    for (String name : program.keySet()) {
      file(name, program.get(name));
    }
    for (String name : before.hashes().keySet()) {
      if (Stamp.covers(name) && !program.containsKey(name)) {
        gone(name);
      }
    }
    Stamp now = Stamp.of(Stamp.ofProgram(), program);
    Writing.file(portal, Stamp.FILE, now.toString().getBytes(StandardCharsets.UTF_8));
    if (lines.isEmpty() && before.version().equals(now.version())) {
      lines.add("模板和样式已经是 " + now.version() + " 版，没有要换的。");
      return;
    }
    String from = before.version().isEmpty() || before.version().equals(now.version()) ? "" : "从 " + before.version() + " ";
    String end = kept == 0 ? "" : "；改过的 " + kept + " 个没有动，新的放在 update 文件夹里，对照着合并后把它删去";
    lines.add("模板和样式已" + from + "换成 " + now.version() + " 版，data 和 content 没有动" + end + "。");
  }

  private void file(String name, byte[] fresh) throws IOException {
    Path file = portal.resolve(name);
    if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
      Writing.file(portal, name, fresh);
      lines.add("新增 " + name);
      return;
    }
    String hash = Files.isRegularFile(file) ? Stamp.hash(Files.readAllBytes(file)) : "";
    if (hash.equals(Stamp.hash(fresh))) {
      return;
    }
    if (hash.equals(before.hashes().get(name))) {
      Writing.file(portal, name, fresh);
      lines.add("换新 " + name);
    } else {
      Writing.file(portal, ASIDE + name, fresh);
      lines.add("保留 " + name + "（改过；新的是 " + ASIDE + name + "）");
      kept++;
    }
  }

  /** A file that this version has no more: deleted when it is still the program's, else left to its owner. */
  private void gone(String name) throws IOException {
    Path file = portal.resolve(name).toAbsolutePath().normalize();
    if (file.startsWith(portal.toAbsolutePath().normalize())
        && Files.isRegularFile(file)
        && Stamp.hash(Files.readAllBytes(file)).equals(before.hashes().get(name))) {
      Files.delete(file);
      lines.add("删去 " + name + "（这一版不再用它）");
    }
  }
}
