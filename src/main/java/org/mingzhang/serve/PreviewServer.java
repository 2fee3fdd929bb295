package org.mingzhang.serve;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;

/**
 * Serves a site folder to browsers on this machine.
 *
 * <p>Only the loopback address is bound, and only its own names are answered to: a foreign page that lets its host name
 * point to 127.0.0.1 gets nothing.
 */
public final class PreviewServer implements AutoCloseable {

  private static final String LOOPBACK = "127.0.0.1";
  private static final Pattern OWN_NAME =
      Pattern.compile("(localhost|127\\.0\\.0\\.1|\\[::1])(:\\d+)?", Pattern.CASE_INSENSITIVE);
  private static final Set<String> READING = Set.of("GET", "HEAD");

  private final HttpServer http;
  private final ExecutorService workers = Executors.newCachedThreadPool(PreviewServer::daemon);
  private final Reload reload = new Reload();
  private final Pages pages;

  /**
   * Takes the port; requests wait until {@link #start}.
   *
   * @param port 0 for any free one
   * @throws PreviewException when the port cannot be had
   */
  public PreviewServer(Path site, int port) {
    this.pages = new Pages(new SiteFolder(site), reload);
    this.http = bind(port);
    http.createContext("/", this::handle);
    http.setExecutor(workers);
  }

  public void start() {
    http.start();
  }

  public URI address() {
    return URI.create("http://" + LOOPBACK + ":" + http.getAddress().getPort() + "/");
  }

  /** Reloads the open pages; after a failed build each of them shows its messages until a good one. */
  public void show(Outcome outcome) {
    pages.show(outcome);
  }

  @Override
  public void close() {
    http.stop(0);
    workers.shutdownNow();
  }

  private static HttpServer bind(int port) {
    try {
      return HttpServer.create(new InetSocketAddress(LOOPBACK, port), 0);
    } catch (BindException e) {
      throw new PreviewException("端口 " + port + " 已被占用或不允许使用，请用 --port 换一个端口。", e);
    } catch (IOException e) {
      throw new PreviewException("无法启动预览：" + e.getMessage(), e);
    }
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "mingzhang-preview");
    thread.setDaemon(true);
    return thread;
  }

  private void handle(HttpExchange exchange) throws IOException {
    if (!isOwnName(exchange)) {
      Reply.plain(403, "预览只接受对 127.0.0.1 或 localhost 的访问。").send(exchange);
    } else if (!READING.contains(exchange.getRequestMethod())) {
      Reply.methodNotAllowed().send(exchange);
    } else if (exchange.getRequestURI().getPath().equals(Reload.EVENTS_ADDRESS)) {
      reload.connect(exchange);
    } else {
      pages.get(exchange.getRequestURI()).send(exchange);
    }
  }

  private static boolean isOwnName(HttpExchange exchange) {
    String host = exchange.getRequestHeaders().getFirst("Host");
    return host != null && OWN_NAME.matcher(host).matches();
  }
}
