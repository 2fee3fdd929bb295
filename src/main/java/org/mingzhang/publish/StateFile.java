package org.mingzhang.publish;

import java.io.IOException;
import java.io.StreamCorruptedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.util.Arrays;

/**
 * Files that one build leaves for the next. Each begins with the hash of the rest, since a power cut may leave zeros where
 * something was written, and a disk may change what it holds.
 */
public final class StateFile {

  private StateFile() {}

  /** Puts a file in its place with a hash before its content. */
  public static void write(Path file, byte[] content) throws IOException {
    byte[] hash = Sha256.digest().digest(content);
    byte[] all = Arrays.copyOf(hash, hash.length + content.length);
    System.arraycopy(content, 0, all, hash.length, content.length);
    put(file, all);
  }

  /**
   * What was written.
   *
   * @throws IOException when the file is missing, or no longer as it was written
   */
  public static byte[] read(Path file) throws IOException {
    byte[] all = Files.readAllBytes(file);
    MessageDigest digest = Sha256.digest();
    int length = Math.min(digest.getDigestLength(), all.length);
    byte[] content = Arrays.copyOfRange(all, length, all.length);
    if (!Arrays.equals(Arrays.copyOf(all, length), digest.digest(content))) {
      throw new StreamCorruptedException("not as it was written: " + file.getFileName());
    }
    return content;
  }

  /** Puts a file in its place as it is; whoever is stopped leaves the one before, or none. */
  public static void put(Path file, byte[] bytes) throws IOException {
    Path fresh = file.resolveSibling(file.getFileName() + "-new");
    Files.write(fresh, bytes);
    Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }
}
