package org.mingzhang.page;

import freemarker.core.HTMLOutputFormat;
import freemarker.template.Configuration;
import freemarker.template.TemplateException;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mingzhang.chart.ChartDrawer;
import org.mingzhang.disclosure.TemplateFault;
import org.mingzhang.disclosure.Templates;
import org.mingzhang.model.PortalSettings;

/** The portal's page templates, one shared immutable configuration. */
public final class Views {

  private final Configuration configuration;
  private final Map<String, Object> shared;

  /** Ways into the figures, in the header of every page. */
  private static final List<Link> WAYS =
      List.of(
          new Link("地区", "regions/"), new Link("年度", "years/"), new Link("科目", "subjects/"),
          new Link("“三公”", "three-public/"), new Link("项目", "projects/"), new Link("比较", "compare/"));

  /**
   * @param reading pages to read, in the footer of every page
   * @throws IOException when the template folder cannot be read
   */
  public Views(Path templates, PortalSettings settings, List<Link> reading) throws IOException {
    configuration = Templates.configuration(templates, HTMLOutputFormat.INSTANCE);
    shared = Map.of("portal", Site.of(settings), "ways", WAYS, "reading", List.copyOf(reading), "charts", new ChartDrawer());
  }

  /** A titled address in the site: a folder with a slash at its end, or empty for the root. */
  public record Link(String title, String address, String summary) {

    public Link(String title, String address) {
      this(title, address, "");
    }
  }

  /** What the frame of every page says about the portal. */
  public record Site(
      String name, String tagline, boolean demonstration, String demonstrationNote, String host, String contact) {

    static Site of(PortalSettings settings) {
      return new Site(
          settings.name().value(),
          settings.tagline().value(),
          settings.isDemonstration(),
          settings.demonstrationNote() == null ? "" : settings.demonstrationNote().value(),
          settings.host() == null ? "" : settings.host().value(),
          settings.contact() == null ? "" : settings.contact().value());
    }
  }

  /** The FreeMarker configuration, for the engine that draws content pages. */
  public Configuration configuration() {
    return configuration;
  }

  /** What every template sees beside its own model. */
  public Map<String, Object> shared() {
    return shared;
  }

  /**
   * Draws one page.
   *
   * @param root the way back from the page to the site's root: empty, or {@code ../} per folder
   * @throws TemplateFault when the template is missing or wrong
   */
  public byte[] draw(String template, String root, Map<String, Object> model) {
    Map<String, Object> all = new HashMap<>(shared);
    all.putAll(model);
    all.put("root", root);
    StringWriter out = new StringWriter();
    try {
      configuration.getTemplate(template).process(all, out);
    } catch (IOException | TemplateException e) {
      throw new TemplateFault("templates/" + template, e);
    }
    return out.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** The way back to the root from a page in a folder: {@code ../} for each step of its address. */
  public static String rootFrom(String address) {
    return "../".repeat((int) address.chars().filter(c -> c == '/').count());
  }
}
