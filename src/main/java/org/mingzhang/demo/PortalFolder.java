package org.mingzhang.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.mingzhang.publish.Trees;

/** Everything of a demo portal but its departments: copies of another portal's files, and settings of its own. */
final class PortalFolder {

  /** Says that this program made the folder and may empty it. */
  static final String MARK = ".mingzhang-demo";

  private static final List<String> FOLDERS = List.of("templates", "assets", "content", "data");

  private final DemoOptions options;
  private final Path source;
  private final Path out;

  PortalFolder(DemoOptions options) {
    this.options = options;
    this.source = options.source();
    this.out = options.out();
  }

  /** Makes the folder, or empties one that an earlier demo made. */
  void prepare() throws IOException {
    for (String needed : List.of("templates", "assets", "content", "data/subjects", "data/profiles")) {
      if (!Files.isDirectory(source.resolve(needed))) {
        throw new DemoException("“" + source + "”里没有 " + needed + "，用 --portal 指明一个完整的网站文件夹。");
      }
    }
    Path here = out.toAbsolutePath().normalize();
    Path there = source.toAbsolutePath().normalize();
    if (here.equals(there) || FOLDERS.stream().anyMatch(folder -> here.startsWith(there.resolve(folder)))) {
      throw new DemoException("--out 不能是 --portal 的文件夹，也不能在它的 data、content、templates、assets 里面。");
    }
    if (Files.exists(out, LinkOption.NOFOLLOW_LINKS) && !Files.isDirectory(out)) {
      throw new DemoException("“" + out + "”不是文件夹。");
    }
    Files.createDirectories(out);
    if (!Files.isRegularFile(out.resolve(MARK)) && !isEmpty(out)) {
      throw new DemoException("“" + out + "”不是空的，也不是 demo 生成的，没有动它。换一个文件夹。");
    }
    Files.writeString(out.resolve(MARK), "demo 生成的合成数据网站，可以整个删除。\n");
    for (String folder : FOLDERS) {
      Trees.delete(out.resolve(folder));
    }
    Files.deleteIfExists(out.resolve("faults.tsv"));
  }

  void write(List<Place> places) throws IOException {
    copy("templates");
    copy("assets");
    copy("content");
    copy("data/profiles");
    if (Files.isDirectory(source.resolve("data/schema"))) {
      copy("data/schema");
    }
    Files.copy(source.resolve("data/glossary.yml"), out.resolve("data/glossary.yml"));
    new SubjectLists(source.resolve("data/subjects"), out.resolve("data/subjects")).write(options.firstYear());
    new OwnPages(out).write(options);
    Yaml regions = new Yaml().open("行政区划");
    for (Place place : places) {
      regions.item().value("代码", place.code()).text("名称", place.name()).close();
    }
    Files.writeString(out.resolve("data/regions.yml"), regions.toString());
  }

  private void copy(String folder) throws IOException {
    Path from = source.resolve(folder);
    try (Stream<Path> walk = Files.walk(from)) {
      for (Path path : walk.sorted().toList()) {
        Path to = out.resolve(folder).resolve(from.relativize(path).toString());
        if (Files.isDirectory(path)) {
          Files.createDirectories(to);
        } else {
          Files.copy(path, to);
        }
      }
    }
  }

  private static boolean isEmpty(Path folder) throws IOException {
    try (Stream<Path> list = Files.list(folder)) {
      return list.findAny().isEmpty();
    }
  }
}
