package org.mingzhang.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PreviewServerTest {

  private static final Outcome GOOD = new Outcome(true, List.of());

  private final HttpClient browser = HttpClient.newHttpClient();

  @TempDir private Path portal;
  private Path site;
  private PreviewServer server;

  @BeforeEach
  void serve() throws IOException {
    site = Files.createDirectories(portal.resolve("site"));
    write("index.html", "<html><body><p>首页</p></body></html>");
    Files.writeString(portal.resolve("secret.txt"), "secret");
    server = new PreviewServer(site, 0);
    server.start();
  }

  @AfterEach
  void close() {
    server.close();
  }

  @Test
  void listensOnTheLoopbackAddressOnly() {
    assertThat(server.address().getHost()).isEqualTo("127.0.0.1");
  }

  @Test
  void aTakenPortIsToldInChinese() throws IOException {
    try (ServerSocket taken = new ServerSocket(0)) {
      int port = taken.getLocalPort();

      assertThatThrownBy(() -> new PreviewServer(site, port))
          .isInstanceOf(PreviewException.class)
          .hasMessageStartingWith("端口 " + port + " 已被占用");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a.html | text/html; charset=utf-8
          a.css  | text/css; charset=utf-8
          a.js   | text/javascript; charset=utf-8
          a.svg  | image/svg+xml; charset=utf-8
          a.json | application/json; charset=utf-8
          a.csv  | text/csv; charset=utf-8
          a.xlsx | application/vnd.openxmlformats-officedocument.spreadsheetml.sheet
          a.txt  | text/plain; charset=utf-8
          a.xml  | application/xml; charset=utf-8
          a.PNG  | image/png
          a.ico  | image/x-icon
          a.idx  | application/octet-stream
          """)
  void aFileComesWithItsType(String name, String type) throws Exception {
    write(name, "内容");

    HttpResponse<String> answer = get("/" + name);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type")).contains(type);
    assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
    assertThat(answer.body()).startsWith("内容");
  }

  @Test
  void bytesOfOtherFilesAreNotTouched() throws Exception {
    byte[] bytes = {0, (byte) 0xff, '<', '/', 'b', 'o', 'd', 'y', '>'};
    Files.write(site.resolve("a.xlsx"), bytes);

    HttpResponse<byte[]> answer = browser.send(request("/a.xlsx").build(), HttpResponse.BodyHandlers.ofByteArray());

    assertThat(answer.body()).isEqualTo(bytes);
  }

  @Test
  void aPageLoadsTheReloadScriptAtTheEndOfItsBody() throws Exception {
    String page = get("/").body();

    assertThat(page)
        .matches(
            "<html><body><p>首页</p><script src=\"/__mingzhang/reload\\.js\" data-build=\"\\w+-0\"></script>\n"
                + "</body></html>");
    assertThat(site.resolve("index.html")).hasContent("<html><body><p>首页</p></body></html>");
  }

  @Test
  void theReloadScriptIsServed() throws Exception {
    HttpResponse<String> answer = get("/__mingzhang/reload.js");

    assertThat(answer.headers().firstValue("Content-Type")).contains("text/javascript; charset=utf-8");
    assertThat(answer.body()).contains("EventSource(\"/__mingzhang/events\")");
  }

  @Test
  void aFolderIsItsIndexPage() throws Exception {
    write("years/2021/index.html", "二〇二一");

    assertThat(get("/years/2021/").body()).startsWith("二〇二一");
  }

  @Test
  void aFolderWithoutSlashIsRedirectedSoThatRelativeLinksHold() throws Exception {
    write("years/2021/index.html", "二〇二一");

    HttpResponse<String> answer = get("/years/2021?q=a%20b");

    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(answer.headers().firstValue("Location")).contains("/years/2021/?q=a%20b");
  }

  @Test
  void aRedirectNeverNamesAnotherHost() throws IOException {
    write("evil.example/index.html", "x");

    assertThat(RawHttp.send(server.address(), "GET http://localhost//evil.example", "localhost"))
        .contains("Location: /evil.example/\r\n");
  }

  @Test
  void aChineseAddressIsDecoded() throws Exception {
    write("content/机构 职能.html", "职能");

    assertThat(get("/content/%E6%9C%BA%E6%9E%84%20%E8%81%8C%E8%83%BD.html").body()).startsWith("职能");
  }

  @Test
  void whatIsMissingIsTheSitesOwnNotFoundPage() throws Exception {
    write("404.html", "<body>没有找到</body>");

    HttpResponse<String> answer = get("/nowhere/");

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.body()).startsWith("<body>没有找到<script");
  }

  @Test
  void whatIsMissingIsAPlainLineWhenTheSiteHasNoPageForIt() throws Exception {
    HttpResponse<String> answer = get("/nowhere.css");

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.body()).isEqualTo("没有这个页面。\n");
  }

  @Test
  void aSiteThatIsNotThereYetIsNotFound() throws Exception {
    Files.move(site, portal.resolve("away"));

    assertThat(get("/").statusCode()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/../secret.txt",
        "/%2e%2e/secret.txt",
        "/%2E%2E%2Fsecret.txt",
        "/..%2fsecret.txt",
        "/a/../../secret.txt",
        "/..%5csecret.txt",
        "/%252e%252e/secret.txt",
        "//../secret.txt",
        "/index.html%00.txt",
        "/C:/secret.txt"
      })
  void nothingOutsideTheFolderIsGivenOut(String path) throws IOException {
    String answer = RawHttp.send(server.address(), "GET " + path, "localhost");

    assertThat(answer).startsWith("HTTP/1.1 404").doesNotContain("secret");
  }

  @Test
  void aLinkOutOfTheFolderIsNotFollowed() throws Exception {
    Files.createSymbolicLink(site.resolve("leak.txt"), portal.resolve("secret.txt"));
    Files.createSymbolicLink(site.resolve("up"), portal);

    assertThat(get("/leak.txt").statusCode()).isEqualTo(404);
    assertThat(get("/up/secret.txt").statusCode()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"localhost", "LOCALHOST:8080", "127.0.0.1", "127.0.0.1:1", "[::1]:8080"})
  void itsOwnNamesAreAnsweredTo(String host) throws IOException {
    assertThat(RawHttp.send(server.address(), "GET /", host)).startsWith("HTTP/1.1 200");
  }

  @ParameterizedTest
  @ValueSource(strings = {"evil.example", "evil.example:8080", "localhost.evil.example", "127.0.0.1.evil.example", ""})
  void aForeignHostNameIsRefused(String host) throws IOException {
    assertThat(RawHttp.send(server.address(), "GET /", host)).startsWith("HTTP/1.1 403").doesNotContain("首页");
    assertThat(RawHttp.send(server.address(), "GET /__mingzhang/events", host)).startsWith("HTTP/1.1 403");
  }

  @Test
  void aRequestWithoutHostNameIsRefused() throws IOException {
    assertThat(RawHttp.send(server.address(), "GET /", null)).startsWith("HTTP/1.1 403");
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST", "PUT", "DELETE", "OPTIONS"})
  void onlyReadingIsAllowed(String method) throws IOException {
    assertThat(RawHttp.send(server.address(), method + " /", "localhost"))
        .startsWith("HTTP/1.1 405")
        .contains("Allow: GET, HEAD");
  }

  @Test
  void headGivesTheHeadersOnly() throws IOException {
    write("a.csv", "123");

    assertThat(RawHttp.send(server.address(), "HEAD /a.csv", "localhost"))
        .startsWith("HTTP/1.1 200")
        .containsIgnoringCase("Content-length: 3\r\n")
        .endsWith("\r\n\r\n");
  }

  @Test
  void afterAFailedBuildEveryPageShowsItsMessagesEscaped() throws Exception {
    server.show(new Outcome(false, List.of("data/a.yml:1:2: error: <script>alert(1)</script> & \"x\"", "第二条")));

    HttpResponse<String> answer = get("/years/");

    assertThat(answer.statusCode()).isEqualTo(500);
    assertThat(answer.headers().firstValue("Content-Type")).contains("text/html; charset=utf-8");
    assertThat(answer.body())
        .contains("<li>data/a.yml:1:2: error: &lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;x&quot;</li>")
        .contains("<li>第二条</li>")
        .containsPattern("<script src=\"/__mingzhang/reload\\.js\" data-build=\"\\w+-1\"></script>\n</body>")
        .doesNotContain("<script>alert");
    assertThat(get("/index.html").statusCode()).isEqualTo(500);
  }

  @Test
  void afterAFailedBuildWithoutMessagesThePageIsReplacedToo() throws Exception {
    server.show(new Outcome(false, List.of()));

    assertThat(get("/").statusCode()).isEqualTo(500);
  }

  @Test
  void theNextGoodBuildShowsTheSiteAgain() throws Exception {
    server.show(new Outcome(false, List.of("错")));
    server.show(GOOD);

    assertThat(get("/").body()).contains("首页");
  }

  @Test
  void openBrowsersHearOfEveryBuild() throws Exception {
    try (RawHttp.Events one = new RawHttp.Events(server.address());
        RawHttp.Events two = new RawHttp.Events(server.address())) {
      String first = one.next();
      assertThat(two.next()).isEqualTo(first);

      server.show(GOOD);
      String second = one.next();
      server.show(new Outcome(false, List.of("错")));
      String third = one.next();

      assertThat(List.of(first, second, third)).doesNotHaveDuplicates();
      assertThat(two.next()).isEqualTo(second);
      assertThat(get("/").body()).contains("data-build=\"" + third + "\"");
    }
  }

  @Test
  void aBrowserThatHasLeftDoesNotKeepOthersFromHearing() throws Exception {
    RawHttp.Events left = new RawHttp.Events(server.address());
    left.next();
    left.close();
    server.show(GOOD);
    server.show(GOOD);

    try (RawHttp.Events stays = new RawHttp.Events(server.address())) {
      String before = stays.next();
      server.show(GOOD);
      assertThat(stays.next()).isNotEqualTo(before);
    }
  }

  private void write(String address, String text) throws IOException {
    Path file = site.resolve(address);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return browser.send(request(path).build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(server.address().resolve("/").toString().replaceFirst("/$", "") + path));
  }
}
