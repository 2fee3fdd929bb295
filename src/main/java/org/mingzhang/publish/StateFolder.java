package org.mingzhang.publish;

import java.nio.file.Path;

/** Where everything of an output lives that is not published: beside it, since it must lie on the same disk. */
public final class StateFolder {

  private static final String NAME = ".mingzhang";

  private StateFolder() {}

  /**
   * The folder of one output, which shares it with no other: two may lie side by side.
   *
   * @throws PublishException when nothing can lie beside the output
   */
  public static Path of(Path out) {
    Path place = out.toAbsolutePath().normalize();
    if (place.getFileName() == null) {
      throw new PublishException("输出文件夹不能是磁盘的根目录 " + place + "，请用 --out 指定别的文件夹。");
    }
    return place.resolveSibling(NAME).resolve(place.getFileName());
  }
}
