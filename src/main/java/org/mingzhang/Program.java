package org.mingzhang;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.mingzhang.publish.Sha256;

/** What tells this program from every other, its libraries with it. */
final class Program {

  private Program() {}

  /**
   * The sums of all that the jar holds. Run from a folder of classes, as {@code mvn} does, the sizes and times of these and of
   * the libraries beside them, which a new compilation changes even where it gives the same classes.
   */
  static String mark() {
    try {
      Path place = Path.of(Portal.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      return Files.isDirectory(place) ? markOfFolder(place, libraries()) : markOfJar(place);
    } catch (IOException | URISyntaxException e) {
      throw new IllegalStateException("the program can read itself", e);
    }
  }

  private static String markOfJar(Path place) throws IOException {
    try (ZipFile jar = new ZipFile(place.toFile())) {
      ByteBuffer sums = ByteBuffer.allocate(jar.size() * 2 * Integer.BYTES); // shorter than the names
      jar.stream().forEach(entry -> sums.putInt(entry.getName().hashCode()).putInt((int) entry.getCrc()));
      return Sha256.of(sums.array());
    }
  }

  static String markOfFolder(Path classes, List<Path> libraries) throws IOException {
    Sha256 hash = new Sha256();
    try (Stream<Path> walk = Files.walk(classes)) {
      for (Path file : walk.filter(Files::isRegularFile).sorted().toList()) {
        add(hash, file, classes.relativize(file).toString());
      }
    }
    for (Path library : libraries) {
      if (Files.isRegularFile(library)) {
        add(hash, library, library.toString());
      }
    }
    return hash.hex();
  }

  private static void add(Sha256 hash, Path file, String name) throws IOException {
    hash.add(name).add(Files.size(file) + " " + Files.getLastModifiedTime(file));
  }

  /** All that classes are loaded from: Maven has a loader of its own for a program that it runs. */
  private static List<Path> libraries() throws URISyntaxException {
    List<Path> libraries = new ArrayList<>();
    if (Portal.class.getClassLoader() instanceof URLClassLoader loader) {
      for (URL url : loader.getURLs()) {
        libraries.add(Path.of(url.toURI()));
      }
    } else {
      Stream.of(System.getProperty("java.class.path").split(File.pathSeparator)).map(Path::of).forEach(libraries::add);
    }
    return libraries;
  }
}
