package org.mingzhang.serve;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** One answer of the preview server, whole in memory. */
record Reply(int status, Map<String, String> headers, byte[] body) {

  static Reply of(int status, String type, byte[] body) {
    return new Reply(status, Map.of("Content-Type", type), body);
  }

  static Reply of(int status, String type, String body) {
    return of(status, type, body.getBytes(StandardCharsets.UTF_8));
  }

  static Reply plain(int status, String text) {
    return of(status, "text/plain; charset=utf-8", text + "\n");
  }

  static Reply redirect(String location) {
    return new Reply(302, Map.of("Location", location), new byte[0]);
  }

  static Reply methodNotAllowed() {
    return new Reply(405, Map.of("Allow", "GET, HEAD"), new byte[0]);
  }

  /** Sends all and ends the exchange; nothing may be stored, since the next build changes any file. */
  void send(HttpExchange exchange) throws IOException {
    Headers sent = exchange.getResponseHeaders();
    headers.forEach(sent::set);
    sent.set("Cache-Control", "no-store");
    sent.set("X-Content-Type-Options", "nosniff");
    // The JDK's server writes head and body apart; on a connection kept open the second waits 40 ms for the first.
    sent.set("Connection", "close");
    try {
      if (exchange.getRequestMethod().equals("HEAD")) {
        sent.set("Content-Length", Integer.toString(body.length));
        exchange.sendResponseHeaders(status, -1);
      } else {
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
      }
    } finally {
      exchange.close();
    }
  }
}
