package org.mingzhang.bake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.mingzhang.model.Position;
import org.mingzhang.model.Problem;

/** What lies in {@code content/}: Markdown files, and pictures and PDF files beside them. Anything else is refused. */
final class ContentFolder {

  private static final String PREFIX = "content/";
  private static final Set<String> ASSETS = Set.of("png", "jpg", "gif", "webp", "pdf");

  private final Path root;
  private final List<Problem> problems;
  private final List<ContentFile> pages = new ArrayList<>();
  private final Map<String, Path> assets = new TreeMap<>();

  private ContentFolder(Path root, List<Problem> problems) {
    this.root = root;
    this.problems = problems;
  }

  static ContentFolder list(Path folder, List<Problem> problems) {
    ContentFolder content = new ContentFolder(real(folder), problems);
    content.walk(content.root, "");
    return content;
  }

  /** The folder itself, links resolved, as JBake will name the files in it. */
  Path root() {
    return root;
  }

  List<ContentFile> pages() {
    return pages;
  }

  TreeMap<String, byte[]> readAssets() {
    TreeMap<String, byte[]> bytes = new TreeMap<>();
    assets.forEach(
        (address, path) -> {
          try {
            bytes.put(address, Files.readAllBytes(path));
          } catch (IOException e) {
            refuse(address, "读不了这个文件", "请检查读取权限");
          }
        });
    return bytes;
  }

  private static Path real(Path folder) {
    try {
      return folder.toRealPath();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void walk(Path folder, String address) {
    try (Stream<Path> list = Files.list(folder)) {
      for (Path child : list.sorted().toList()) {
        if (!Files.isHidden(child)) {
          visit(child, address);
        }
      }
    } catch (IOException | UncheckedIOException e) {
      refuse(address, "读不了这个文件夹", "请检查是否有读取权限");
    }
  }

  private void visit(Path path, String folder) {
    String name = path.getFileName().toString();
    if (Files.isSymbolicLink(path)) {
      refuse(folder + name, "这里不能用符号链接", "请放文件本身");
    } else if (Files.isDirectory(path)) {
      if (!Addresses.isSlug(name)) {
        refuse(folder + name, "文件夹名“" + name + "”不能用作网址", "只用小写字母、数字和连字符，例如 guide");
      }
      walk(path, folder + name + "/");
    } else {
      file(path, folder, name);
    }
  }

  private void file(Path path, String folder, String name) {
    int dot = name.lastIndexOf('.');
    String stem = dot < 0 ? name : name.substring(0, dot);
    String extension = dot < 0 ? "" : name.substring(dot + 1);
    boolean page = extension.equals("md");
    if (extension.equals("svg")) {
      refuse(folder + name, "不收 SVG 图片，其中可以藏有脚本", "请转成 png 或 webp");
    } else if (!page && !ASSETS.contains(extension) || !Files.isRegularFile(path)) {
      refuse(folder + name, "不收这种文件", "content/ 里可以放 md、png、jpg、gif、webp、pdf，扩展名用小写");
    } else if (!Addresses.isSlug(stem)) {
      refuse(folder + name, "文件名“" + stem + "”不能用作网址", "只用小写字母、数字和连字符，例如 about.md；中文写在 title= 里");
    } else if (page && folder.isEmpty() && stem.equals("index")) {
      refuse(name, "首页由程序生成，这里不能有 index.md", "请换一个文件名");
    } else if (page) {
      pages.add(new ContentFile(path, PREFIX + folder + name, Addresses.ofPage(folder, stem)));
    } else {
      assets.put(folder + name, path);
    }
  }

  private void refuse(String name, String message, String hint) {
    problems.add(Problem.error(Position.startOf(Faults.oneLine(PREFIX + name)), Faults.oneLine(message), hint));
  }
}
