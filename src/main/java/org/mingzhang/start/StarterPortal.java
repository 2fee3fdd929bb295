package org.mingzhang.start;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A complete small portal, written from what the program carries. */
public final class StarterPortal {

  /** The department that a new portal comes with; invented, to be deleted. */
  public static final String EXAMPLE = "990101-jgsw";

  private static final String NOTE = "示范说明: 本站刚刚建立；样例县、样例部门和它的数都是编的，不是任何单位的决算。";

  /** Pages of the repository point to departments that a new portal does not have. */
  private static final Pattern DEPARTMENT_LINK = Pattern.compile("\\[([^\\]]*)]\\([^)\\s]*departments/[^)]*\\)");

  private StarterPortal() {}

  /**
   * Writes the portal.
   *
   * @return how many files were written
   * @throws StartException when the folder is not empty or cannot be written
   */
  public static int write(Path folder) {
    if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS) && !Files.isDirectory(folder)) {
      throw StartException.refused("“" + folder + "”不是文件夹。");
    }
    if (!isEmpty(folder)) {
      throw StartException.refused("“" + folder + "”不是空的，没有动它。换一个空文件夹；已有的网站要换模板和样式，用 init --update。");
    }
    NavigableMap<String, byte[]> files = files(Bundle.read());
    Writing.all(folder, files);
    return files.size();
  }

  private static boolean isEmpty(Path folder) {
    if (!Files.isDirectory(folder)) {
      return true;
    }
    try (Stream<Path> list = Files.list(folder)) {
      return list.findAny().isEmpty();
    } catch (IOException e) {
      throw StartException.refused("读不了“" + folder + "”，请检查权限。");
    }
  }

  private static NavigableMap<String, byte[]> files(Bundle bundle) {
    NavigableMap<String, byte[]> files = new TreeMap<>(bundle.files());
    files.replaceAll((name, bytes) -> name.matches("content/.*\\.md") ? withoutDepartmentLinks(bytes) : bytes);
    files.put("data/portal.yml", settings(bundle.text("data/portal.yml")).getBytes(StandardCharsets.UTF_8));
    Stamp stamp = Stamp.of(Stamp.ofProgram(), bundle.program());
    files.put(Stamp.FILE, stamp.toString().getBytes(StandardCharsets.UTF_8));
    return files;
  }

  private static byte[] withoutDepartmentLinks(byte[] page) {
    String text = new String(page, StandardCharsets.UTF_8);
    return DEPARTMENT_LINK.matcher(text).replaceAll("$1").getBytes(StandardCharsets.UTF_8);
  }

  /** The repository's settings with their comments, and a note that nothing here is real yet. */
  private static String settings(String repository) {
    return repository.replaceAll("(?m)^示范说明:.*\\R", "").replaceFirst("(?m)^示范:.*$", "示范: 是\n" + NOTE);
  }
}
