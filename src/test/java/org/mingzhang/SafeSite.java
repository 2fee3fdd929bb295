package org.mingzhang;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import nu.validator.htmlparser.common.XmlViolationPolicy;
import nu.validator.htmlparser.sax.HtmlParser;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Looks through the files of a site, as a browser parses them, for anything that could run or load what is not the site's own. */
final class SafeSite {

  private static final Set<String> FORBIDDEN =
      Set.of("iframe", "object", "embed", "applet", "base", "frame", "frameset", "math", "plaintext", "foreignobject", "style", "template", "portal");
  private static final Set<String> ADDRESSES =
      Set.of("href", "src", "action", "formaction", "data", "poster", "srcset", "background", "cite", "ping", "manifest", "xlink:href");
  private static final Pattern OWN_SCRIPT = Pattern.compile("(?!//)[A-Za-z0-9._~/-]*\\b(site|sort|compare|search-engine|search-page|m)\\.js");
  private static final Pattern OWN = Pattern.compile("(?!//)[^:\\\\\\s]*|[^:\\\\\\s?#]*[?#][^\\\\\\s]*");
  private static final Pattern OUTSIDE = Pattern.compile("(https?://|mailto:|tel:)[^\\s\"'<>\\\\]+");

  private static final Pattern LOADING_STYLE = Pattern.compile("(?i)url\\(|expression|@import|javascript");
  private static final Pattern INVISIBLE =
      Pattern.compile("[\\p{Cntrl}&&[^\\t\\n\\r]]|[\\u200B\\u200E\\u200F\\u061C\\u2028\\u2029\\u202A-\\u202E\\u2066-\\u2069]");

  private final Map<Path, String> seen = new HashMap<>();
  private final List<String> faults = new ArrayList<>();

  /** What is wrong in the files that changed since the last look. */
  List<String> faults(Path site) throws IOException {
    faults.clear();
    try (Stream<Path> walk = Files.walk(site)) {
      for (Path file : walk.filter(Files::isRegularFile).toList()) {
        String stamp = Files.getLastModifiedTime(file) + " " + Files.size(file);
        if (!stamp.equals(seen.put(file, stamp))) {
          look(site.relativize(file).toString(), new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
        }
      }
    }
    return List.copyOf(faults);
  }

  private void look(String name, String text) {
    if (text.contains(HostilePortal.SECRET)) {
      faults.add(name + ": holds what stands outside the portal");
    }
    if (name.matches(".*\\.(html|json|xml|csv)") && INVISIBLE.matcher(text).find()) {
      faults.add(name + ": holds an invisible character");
    }
    try {
      if (name.endsWith(".html")) {
        html(name, text);
      } else if (name.endsWith(".json")) {
        json(text);
      } else if (name.endsWith(".xml")) {
        xml(text);
      }
    } catch (IOException | SAXException | ParserConfigurationException e) {
      faults.add(name + ": " + e.getMessage());
    }
  }

  private void html(String name, String text) throws IOException, SAXException {
    HtmlParser parser = new HtmlParser(XmlViolationPolicy.ALLOW);
    parser.setContentHandler(new Page(name));
    parser.parse(new InputSource(new StringReader(text)));
  }

  /** The elements of one page. */
  private final class Page extends DefaultHandler {

    private final String name;
    private StringBuilder data;

    Page(String name) {
      this.name = name;
    }

    @Override
    public void startElement(String uri, String local, String qualified, Attributes attributes) {
      String element = local.toLowerCase(Locale.ROOT);
      if (FORBIDDEN.contains(element)) {
        faults.add(name + ": <" + element + ">");
      }
      boolean leads = element.matches("a|form") || element.equals("link") && "canonical".equals(attributes.getValue("rel"));
      for (int i = 0; i < attributes.getLength(); i++) {
        String attribute = attributes.getQName(i).toLowerCase(Locale.ROOT);
        String value = attributes.getValue(i);
        if (runs(attribute, value) || ADDRESSES.contains(attribute) && !OWN.matcher(value).matches() && !(leads && OUTSIDE.matcher(value).matches())) {
          faults.add(name + ": <" + element + " " + attribute + "=" + value + ">");
        }
      }
      if (element.equals("script")) {
        script(attributes);
      }
    }

    private static boolean runs(String attribute, String value) {
      return attribute.matches("on.*|srcdoc|autofocus|http-equiv") || attribute.equals("style") && LOADING_STYLE.matcher(value).find();
    }

    private void script(Attributes attributes) {
      String address = attributes.getValue("src");
      if ("application/ld+json".equals(attributes.getValue("type")) && address == null) {
        data = new StringBuilder();
      } else if (address == null || !OWN_SCRIPT.matcher(address).matches()) {
        faults.add(name + ": <script src=" + address + ">");
      }
    }

    @Override
    public void characters(char[] letters, int start, int length) {
      if (data != null) {
        data.append(letters, start, length);
      }
    }

    @Override
    public void endElement(String uri, String local, String qualified) throws SAXException {
      if (data != null) {
        try {
          json(data.toString());
        } catch (IOException e) {
          throw new SAXException(e);
        }
        data = null;
      }
    }
  }

  private static void json(String text) throws IOException {
    try (JsonParser parser = new JsonFactory().createParser(text)) {
      while (parser.nextToken() != null) {
        parser.getText();
      }
    }
  }

  private static void xml(String text) throws IOException, SAXException, ParserConfigurationException {
    SAXParserFactory.newInstance().newSAXParser().parse(new InputSource(new StringReader(text)), new DefaultHandler());
  }
}
