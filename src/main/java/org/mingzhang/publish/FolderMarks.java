package org.mingzhang.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/**
 * What folders of a tree were found to be: which of all folders of the disk, and when a name in each was last added or taken
 * away. Where the same is found later, the same names stand in it.
 */
final class FolderMarks {

  /** What tells a folder from all others, and when a name in it was last added or taken away. */
  private static final String ATTRIBUTES = "unix:dev,ino,ctime";

  /** By the folder; several threads may take some out. */
  private final Map<String, String> marks = new ConcurrentHashMap<>();

  /** Nothing is known of any folder. */
  FolderMarks() {}

  /**
   * Looks at folders.
   *
   * @return one mark of all of them in their order; empty where it cannot be told what they are. Nobody can set the time of the
   *     last change, unlike that of the last writing; but there may be none, or it counts in seconds only
   */
  String look(Path tree, Collection<String> folders) {
    try {
      List<String> found = Parallel.map(folders, folder -> known(tree, folder));
      Mark all = new Mark();
      found.forEach(mark -> all.add(mark.getBytes(StandardCharsets.UTF_8)));
      return all.text();
    } catch (UncheckedIOException | UnsupportedOperationException | IllegalArgumentException e) {
      return "";
    }
  }

  /** Looked at before it is put there: whoever looks inside the map keeps others from putting theirs. */
  private String known(Path tree, String folder) {
    String mark = marks.get(folder);
    if (mark == null) {
      mark = mark(tree, folder);
      marks.put(folder, mark);
    }
    return mark;
  }

  /** A name is added or taken away: the folder that it lies in has to be looked at again. */
  void touch(String address) {
    marks.remove(Address.folderOf(address));
  }

  private static String mark(Path tree, String folder) {
    try {
      Map<String, Object> found = Files.readAttributes(tree.resolve(folder), ATTRIBUTES, LinkOption.NOFOLLOW_LINKS);
      long changed = ((FileTime) found.get("ctime")).to(TimeUnit.NANOSECONDS);
      if (changed % TimeUnit.SECONDS.toNanos(1) == 0) {
        throw new UnsupportedOperationException("a second may hold two changes");
      }
      return folder + " " + found.get("dev") + " " + found.get("ino") + " " + changed + "\n";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
