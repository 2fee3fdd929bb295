package org.mingzhang;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nu.validator.validation.SimpleDocumentValidator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXParseException;

/** Every page of a site is valid HTML, as the Nu Html Checker sees it: markup, ARIA, tables, inline SVG, addresses. */
class ValidityTest {

  private static final String SCHEMA = "http://s.validator.nu/html5-rdfalite.rnc";

  @TempDir private Path temporary;

  @Test
  void everyPageOfTheShippedPortalIsValid() throws Exception {
    assertThat(faults(TestPortal.ofRepository(temporary).build())).isEmpty();
  }

  @Test
  void everyPageOfAnOddPortalIsValid() throws Exception {
    assertThat(faults(OddPortal.in(temporary).build())).isEmpty();
  }

  /** What the checker says of all pages, one line a message: address, line, what is wrong. */
  private static List<String> faults(TestPortal portal) throws Exception {
    Path site = portal.folder().resolve("site");
    Faults faults = new Faults(site);
    // It could also guess each page's language, and takes long Latin words for Italian.
    SimpleDocumentValidator checker = new SimpleDocumentValidator(false, false, false);
    checker.setUpMainSchema(SCHEMA, faults);
    checker.setUpValidatorAndParsers(faults, true, false);
    for (Path page : pages(site)) {
      faults.page = page;
      checker.checkHtmlFile(page.toFile(), true);
    }
    return faults.found;
  }

  private static List<Path> pages(Path site) throws IOException {
    try (Stream<Path> walk = Files.walk(site)) {
      return walk.filter(path -> path.toString().endsWith(".html")).sorted().toList();
    }
  }

  private static final class Faults implements ErrorHandler {

    private final Path site;
    private final List<String> found = new ArrayList<>();
    private Path page;

    Faults(Path site) {
      this.site = site;
    }

    @Override
    public void warning(SAXParseException e) {
      found.add(site.relativize(page) + ":" + e.getLineNumber() + ": " + e.getMessage());
    }

    @Override
    public void error(SAXParseException e) {
      warning(e);
    }

    @Override
    public void fatalError(SAXParseException e) {
      warning(e);
    }
  }
}
