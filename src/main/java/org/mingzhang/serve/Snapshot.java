package org.mingzhang.serve;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Size and time of change of every file in some folders; two equal ones mean that nobody has edited anything. */
record Snapshot(Map<Path, Stamp> files) {

  /** What changes when a file is saved. */
  record Stamp(long size, FileTime changed) {}

  static Snapshot of(List<Path> folders) {
    Map<Path, Stamp> files = new HashMap<>();
    for (Path folder : folders) {
      try {
        Files.walkFileTree(folder, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, new Collecting(files));
      } catch (IOException e) {
        throw new UncheckedIOException("the visitor passes over what it cannot read", e);
      }
    }
    return new Snapshot(files);
  }

  private static final class Collecting extends SimpleFileVisitor<Path> {

    private final Map<Path, Stamp> files;

    Collecting(Map<Path, Stamp> files) {
      this.files = files;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      if (!isScratch(file.getFileName().toString())) {
        files.put(file, new Stamp(attributes.size(), attributes.lastModifiedTime()));
      }
      return FileVisitResult.CONTINUE;
    }

    /** A file may vanish while it is looked at, and a folder may be missing altogether: both are a state like any. */
    @Override
    public FileVisitResult visitFileFailed(Path file, IOException fault) {
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, IOException fault) {
      return FileVisitResult.CONTINUE;
    }

    /** Editors keep swap and backup files beside the text; opening a file is not an edit. */
    private static boolean isScratch(String name) {
      return name.startsWith(".") || name.endsWith("~");
    }
  }
}
