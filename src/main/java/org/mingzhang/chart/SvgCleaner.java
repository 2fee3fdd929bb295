package org.mingzhang.chart;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Makes the markup of JFreeSVG fit to stand in a page.
 *
 * <p>A content security policy that forbids inline styles would leave every shape black, so styles become presentation
 * attributes; the style sheet overrides those for the dark page. Names of other vocabularies, ids, clips (nothing is drawn
 * outside its area) and whatever only repeats a default are left out, and groups that say nothing are unwrapped.
 */
final class SvgCleaner {

  private static final String NAMESPACE = "http://www.w3.org/2000/svg";

  private static final Pattern RGB = Pattern.compile("rgb\\((\\d+),\\s*(\\d+),\\s*(\\d+)\\)");
  private static final Pattern LENGTH = Pattern.compile("^(\\d+(?:\\.\\d+)?)px$");
  private static final Pattern EMPTY_DECIMALS = Pattern.compile("(\\d)\\.0+(?!\\d)");

  /** Said once for the whole drawing, or never needed. */
  private static final Set<String> DROPPED =
      Set.of("id", "clip-path", "font-family", "text-rendering", "stroke-linejoin", "stroke-miterlimit", "stroke-linecap", "shape-rendering");

  /** What holds where nothing is said. */
  private static final Map<String, String> DEFAULTS =
      Map.of(
          "fill-opacity", "1", "stroke-opacity", "1", "stroke-width", "1", "stroke", "none", "text-anchor", "start",
          "font-size", Integer.toString(Theme.TEXT.getSize()));

  private SvgCleaner() {}

  /**
   * Cleans one drawing.
   *
   * @param alternative what the drawing shows, in words
   * @throws IllegalArgumentException when the markup is not well-formed
   */
  static String clean(String svg, double width, double height, String alternative) {
    Element root = read(svg);
    root.attributes.clear();
    root.attributes.put("class", "chart");
    root.attributes.put("viewBox", "0 0 " + Decimals.two(width) + " " + Decimals.two(height));
    root.attributes.put("role", "img");
    root.attributes.put("aria-label", alternative);
    root.attributes.put("font-family", "sans-serif");
    root.attributes.put("font-size", DEFAULTS.get("font-size"));
    root.children.replaceAll(SvgCleaner::unwrapped);
    root.children.removeIf(child -> child.name.equals("g") && child.children.isEmpty());
    StringBuilder out = new StringBuilder();
    root.write(out);
    return out.toString();
  }

  // --- reading ------------------------------------------------------------------------------------------------------

  private static Element read(String svg) {
    XMLInputFactory factory = XMLInputFactory.newFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    Deque<Element> open = new ArrayDeque<>();
    Element root = null;
    try {
      XMLStreamReader reader = factory.createXMLStreamReader(new StringReader(svg));
      while (reader.hasNext()) {
        switch (reader.next()) {
          case XMLStreamConstants.START_ELEMENT -> {
            Element element = element(reader);
            if (root == null) {
              root = element;
            } else if (!element.name.equals("defs") && NAMESPACE.equals(reader.getNamespaceURI())) {
              open.peek().children.add(element);
            }
            open.push(element);
          }
          case XMLStreamConstants.END_ELEMENT -> open.pop();
          case XMLStreamConstants.CHARACTERS -> open.peek().text.append(reader.getText());
          default -> {
            // comments and the like
          }
        }
      }
    } catch (XMLStreamException e) {
      throw new IllegalArgumentException("not well-formed: " + e.getMessage(), e);
    }
    return root;
  }

  private static Element element(XMLStreamReader reader) {
    Element element = new Element(reader.getLocalName());
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      boolean foreign = reader.getAttributeNamespace(i) != null && !reader.getAttributeNamespace(i).isEmpty();
      if (!foreign) {
        attribute(element, reader.getAttributeLocalName(i), reader.getAttributeValue(i));
      }
    }
    return element;
  }

  private static void attribute(Element element, String name, String value) {
    if (name.equals("style")) {
      for (String declaration : value.split(";")) {
        int colon = declaration.indexOf(':');
        if (colon > 0) {
          attribute(element, declaration.substring(0, colon).strip(), declaration.substring(colon + 1).strip());
        }
      }
      return;
    }
    String clean = value(value);
    if (!DROPPED.contains(name) && !clean.equals(DEFAULTS.get(name))) {
      element.attributes.put(name, clean);
    }
  }

  /** Colours as the style sheet names them, lengths without unit, numbers without empty decimals. */
  private static String value(String value) {
    Matcher rgb = value.startsWith("rgb") ? RGB.matcher(value) : null;
    if (rgb != null && rgb.matches()) {
      return String.format(
          "#%02x%02x%02x", Integer.valueOf(rgb.group(1)), Integer.valueOf(rgb.group(2)), Integer.valueOf(rgb.group(3)));
    }
    String bare = value.endsWith("px") ? LENGTH.matcher(value).replaceFirst("$1") : value;
    return bare.contains(".0") ? EMPTY_DECIMALS.matcher(bare).replaceAll("$1") : bare;
  }

  // --- unwrapping ---------------------------------------------------------------------------------------------------

  /** A group around one element is that element, with what the group says and the element does not. */
  private static Element unwrapped(Element element) {
    element.children.replaceAll(SvgCleaner::unwrapped);
    if (!element.name.equals("g") || element.children.size() != 1) {
      return element;
    }
    Element only = element.children.get(0);
    element.attributes.forEach(only.attributes::putIfAbsent);
    return only;
  }

  // --- writing ------------------------------------------------------------------------------------------------------

  /** An element in the making. */
  private static final class Element {

    private final String name;
    private final Map<String, String> attributes = new LinkedHashMap<>();
    private final List<Element> children = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    Element(String name) {
      this.name = name;
    }

    void write(StringBuilder out) {
      out.append('<').append(name);
      attributes.forEach((key, value) -> out.append(' ').append(key).append("=\"").append(escape(value)).append('"'));
      if (text.isEmpty() && children.isEmpty()) {
        out.append("/>");
        return;
      }
      out.append('>').append(escape(text.toString()));
      children.forEach(child -> child.write(out));
      out.append("</").append(name).append('>');
    }

    private static String escape(String text) {
      return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
  }
}
