package org.mingzhang.serve;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What the preview answers to each address: files of the site, or the faults of the last build in place of pages. */
final class Pages {

  private static final Outcome NOTHING_WRONG = new Outcome(true, List.of());

  private final SiteFolder folder;
  private final Reload reload;
  private volatile Outcome last = NOTHING_WRONG;

  Pages(SiteFolder folder, Reload reload) {
    this.folder = folder;
    this.reload = reload;
  }

  /** Takes over the outcome of a build and tells the browsers. */
  void show(Outcome outcome) {
    last = outcome;
    reload.announce();
  }

  Reply get(URI address) {
    String build = reload.build(); // first: a build that ends meanwhile then makes the page reload
    Outcome outcome = last;
    String path = address.getPath();
    if (path.equals(Reload.SCRIPT_ADDRESS)) {
      return Reply.of(200, ContentType.of(path), Reload.SCRIPT);
    }
    if (!outcome.ok() && isPage(path)) {
      return Reply.of(500, ContentType.HTML, Reload.withScript(FaultPage.of(outcome.messages()), build));
    }
    Optional<Path> found = folder.find(path);
    if (found.filter(Files::isDirectory).isPresent() && !path.endsWith("/")) {
      return Reply.redirect(withSlash(address));
    }
    return found
        .map(file -> Files.isDirectory(file) ? file.resolve("index.html") : file)
        .flatMap(file -> reply(200, file, build))
        .orElseGet(() -> missing(build));
  }

  private Reply missing(String build) {
    return folder
        .find("/404.html")
        .flatMap(file -> reply(404, file, build))
        .orElseGet(() -> Reply.plain(404, "没有这个页面。"));
  }

  private static Optional<Reply> reply(int status, Path file, String build) {
    String type = ContentType.of(file.getFileName().toString());
    return SiteFolder.read(file)
        .map(bytes -> type.equals(ContentType.HTML) ? Reload.withScript(bytes, build) : bytes)
        .map(bytes -> Reply.of(status, type, bytes));
  }

  private static boolean isPage(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    return name.indexOf('.') < 0 || ContentType.of(name).equals(ContentType.HTML);
  }

  /** Relative links of a folder's page need the slash; two slashes in front would name another host. */
  private static String withSlash(URI address) {
    String query = address.getRawQuery() == null ? "" : "?" + address.getRawQuery();
    return address.getRawPath().replaceFirst("^/+", "/") + "/" + query;
  }
}
