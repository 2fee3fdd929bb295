package org.mingzhang.serve;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** Requests as a hostile client writes them: ordinary clients tidy paths and host names up. */
final class RawHttp {

  private RawHttp() {}

  /** The answer to one request line and host, up to the end of the connection. */
  static String send(URI server, String requestLine, String host) throws IOException {
    try (Socket socket = new Socket(server.getHost(), server.getPort())) {
      OutputStream out = socket.getOutputStream();
      String hostLine = host == null ? "" : "Host: " + host + "\r\n";
      String request = requestLine + " HTTP/1.1\r\n" + hostLine + "Connection: close\r\n\r\n";
      out.write(request.getBytes(StandardCharsets.UTF_8));
      out.flush();
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** A connection to the event stream that reads one event's data at a time. */
  static final class Events implements AutoCloseable {

    private final Socket socket;
    private final BufferedReader lines;

    Events(URI server) throws IOException {
      socket = new Socket(server.getHost(), server.getPort());
      socket.setSoTimeout(5_000);
      lines = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
      String request = "GET /__mingzhang/events HTTP/1.1\r\nHost: localhost\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
    }

    String next() throws IOException {
      String line = lines.readLine();
      while (!line.startsWith("data: ")) {
        line = lines.readLine();
      }
      return line.substring("data: ".length());
    }

    @Override
    public void close() throws IOException {
      socket.close();
    }
  }
}
