package org.mingzhang.publish;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A folder of state with files that are named by what they hold: whoever keeps another one leaves those that an earlier build
 * named as they are, in case that the later one comes to nothing.
 */
public final class StateStore {

  /** So many digits of a hash in a name tell any two versions of one thing apart. */
  private static final int DIGITS = 16;

  private final Path folder;

  public StateStore(Path folder) {
    this.folder = folder;
  }

  /**
   * Keeps some bytes.
   *
   * @param of what they tell of, a name that may stand in a path
   * @return their hash, by which they are found again
   */
  public String keep(String of, byte[] bytes) throws IOException {
    String sha256 = Sha256.of(bytes);
    Files.createDirectories(folder);
    StateFile.write(file(of, sha256), bytes);
    return sha256;
  }

  /**
   * What was kept.
   *
   * @throws IOException when it is missing, or no longer as it was kept
   */
  public byte[] read(String of, String sha256) throws IOException {
    return StateFile.read(file(of, sha256)); // whose checksum is looked at, since thousands may be asked for
  }

  private Path file(String of, String sha256) {
    return folder.resolve(name(of, sha256));
  }

  private static String name(String of, String sha256) {
    return of + "-" + sha256.substring(0, DIGITS);
  }

  /** Deletes all but some hashes of some things. */
  public void sweep(Map<String, ? extends Collection<String>> named) throws IOException {
    Set<String> names =
        named.entrySet().stream()
            .flatMap(of -> of.getValue().stream().map(sha256 -> name(of.getKey(), sha256)))
            .collect(Collectors.toSet());
    Files.createDirectories(folder);
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
      for (Path file : files) {
        if (!names.contains(file.getFileName().toString())) {
          Files.delete(file);
        }
      }
    }
  }
}
