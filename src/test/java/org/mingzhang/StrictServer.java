package org.mingzhang;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A plain web server in a sub-path with the strictest usual policy; files can go missing or be cut off. */
final class StrictServer implements AutoCloseable {

  private static final String BASE = "/czgk/";

  final Set<String> missing = ConcurrentHashMap.newKeySet();
  final Set<String> cut = ConcurrentHashMap.newKeySet();
  private final Path site;
  private final HttpServer http;
  private final ExecutorService workers = Executors.newFixedThreadPool(8);

  StrictServer(Path site) {
    this.site = site;
    try {
      http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    http.createContext(BASE, this::answer);
    http.setExecutor(workers);
    http.start();
  }

  String root() {
    return "http://127.0.0.1:" + http.getAddress().getPort() + BASE;
  }

  /** Every file under a prefix goes missing or is cut off until {@link #repair}. */
  private static boolean hits(Set<String> prefixes, String path) {
    return prefixes.stream().anyMatch(path::startsWith);
  }

  void repair() {
    missing.clear();
    cut.clear();
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath().substring(BASE.length());
    Path file = site.resolve(path).normalize();
    boolean there = file.startsWith(site) && Files.isRegularFile(file) && !hits(missing, path);
    byte[] bytes = there ? Files.readAllBytes(file) : new byte[0];
    if (hits(cut, path)) {
      bytes = Arrays.copyOf(bytes, bytes.length / 2);
    }
    exchange.getResponseHeaders().set("Content-Security-Policy", "default-src 'self'");
    exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
    exchange.getResponseHeaders().set("Cache-Control", "max-age=3600");
    exchange.getResponseHeaders().set("Content-Type", type(path));
    exchange.sendResponseHeaders(there ? 200 : 404, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  private static String type(String path) {
    if (path.endsWith(".html")) {
      return "text/html; charset=utf-8";
    }
    return path.endsWith(".js") ? "text/javascript" : path.endsWith(".css") ? "text/css" : "image/svg+xml";
  }

  @Override
  public void close() {
    http.stop(0);
    workers.shutdownNow();
  }
}
