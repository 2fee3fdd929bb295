package org.mingzhang.serve;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Tells open browsers that there is something new, by server-sent events.
 *
 * <p>Every page carries the name of the build it was read after, and the first thing a browser hears is the name of the
 * present build. So it also reloads when the build fell between page and connection, or the preview was started anew.
 */
final class Reload {

  static final String SCRIPT_ADDRESS = "/__mingzhang/reload.js";
  static final String EVENTS_ADDRESS = "/__mingzhang/events";
  static final String SCRIPT =
      """
      "use strict";
      (() => {
        const shown = document.currentScript.dataset.build;
        new EventSource("%s").onmessage = event => {
          if (event.data !== shown) {
            location.reload();
          }
        };
      })();
      """
          .formatted(EVENTS_ADDRESS);

  private final String start = Long.toString(System.currentTimeMillis(), Character.MAX_RADIX);
  private final List<OutputStream> browsers = new ArrayList<>();
  private int builds;

  /** The name of the present build. */
  synchronized String build() {
    return start + "-" + builds;
  }

  /** A new build stands, or has failed: both are worth a look. */
  synchronized void announce() {
    builds++;
    sayToAll("data: " + build() + "\n\n");
  }

  /** Leaves the exchange open; the server closes it with itself, or when the browser is found gone. */
  synchronized void connect(HttpExchange exchange) throws IOException {
    sayToAll(":\n\n"); // finds those who have left, so that they do not pile up
    exchange.getResponseHeaders().set("Content-Type", "text/event-stream; charset=utf-8");
    exchange.getResponseHeaders().set("Cache-Control", "no-store");
    exchange.sendResponseHeaders(200, 0);
    OutputStream browser = exchange.getResponseBody();
    if (hears(browser, "data: " + build() + "\n\n")) {
      browsers.add(browser);
    }
  }

  /** A page with the script before the end of its body; anything else HTML calls a page gets it at its end. */
  static byte[] withScript(byte[] page, String build) {
    // Latin-1 maps every byte to one character and back, so a page in any encoding survives.
    String text = new String(page, StandardCharsets.ISO_8859_1);
    String script = "<script src=\"" + SCRIPT_ADDRESS + "\" data-build=\"" + build + "\"></script>\n";
    int end = text.lastIndexOf("</body>");
    int at = end < 0 ? text.length() : end;
    return (text.substring(0, at) + script + text.substring(at)).getBytes(StandardCharsets.ISO_8859_1);
  }

  private void sayToAll(String text) {
    browsers.removeIf(browser -> !hears(browser, text));
  }

  private static boolean hears(OutputStream browser, String text) {
    try {
      browser.write(text.getBytes(StandardCharsets.UTF_8));
      browser.flush();
      return true;
    } catch (IOException gone) {
      return false;
    }
  }
}
