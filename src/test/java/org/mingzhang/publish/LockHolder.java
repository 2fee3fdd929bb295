package org.mingzhang.publish;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A second process that takes the lock, says so, and holds it until it is killed. */
final class LockHolder {

  private LockHolder() {}

  public static void main(String[] args) throws IOException {
    BuildLock.take(Path.of(args[0]));
    System.out.println("held");
    System.in.read();
  }

  static Process start(Path file) throws IOException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    String classes =
        Stream.of(LockHolder.class, BuildLock.class)
            .map(LockHolder::home)
            .collect(Collectors.joining(File.pathSeparator));
    Process process =
        new ProcessBuilder(java, "-XX:TieredStopAtLevel=1", "-cp", classes, LockHolder.class.getName(), file.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    process.inputReader().readLine();
    return process;
  }

  private static String home(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()).toString();
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
