package org.mingzhang.publish;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/** Size and time of change of a file in nanoseconds, as far as the file system knows them. */
public record Stamp(long size, long changed) {

  /** The stamp of a file as it lies there now. */
  public static Stamp of(Path file) throws IOException {
    return of(Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS));
  }

  /** The stamp that some attributes tell. */
  public static Stamp of(BasicFileAttributes found) {
    return new Stamp(size(found), changed(found));
  }

  /** The size in it. */
  static long size(BasicFileAttributes found) {
    return found.isRegularFile() ? found.size() : -1;
  }

  /** The time of change in it. */
  static long changed(BasicFileAttributes found) {
    return found.lastModifiedTime().to(TimeUnit.NANOSECONDS);
  }

  /** The stamps of all files of a folder but one, by their names. */
  public static SortedMap<String, Stamp> ofAll(Path folder, String except) throws IOException {
    SortedMap<String, Stamp> stamps = new TreeMap<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
      for (Path file : files) {
        String name = file.getFileName().toString();
        if (!name.equals(except)) {
          stamps.put(name, of(file));
        }
      }
    }
    return stamps;
  }

  /** Whether the file system counts more than seconds, of which two publications may share one. */
  boolean isExact() {
    return changed % TimeUnit.SECONDS.toNanos(1) != 0;
  }
}
