package org.mingzhang.page;

import freemarker.core.HTMLOutputFormat;
import freemarker.template.Configuration;
import freemarker.template.TemplateException;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingzhang.chart.ChartDrawer;
import org.mingzhang.disclosure.TemplateFault;
import org.mingzhang.disclosure.Templates;
import org.mingzhang.model.PortalSettings;
import org.mingzhang.model.Text;

/** The portal's page templates, one shared immutable configuration. */
public final class Views {

  /** Characters that a page has room for from the start: making room again and again copies all that is there. */
  private static final int ROOM = 1 << 16;

  /** Ways into the figures, in the header of every page. */
  private static final List<Link> WAYS =
      List.of(
          new Link("地区", "regions/"), new Link("年度", "years/"), new Link("科目", "subjects/"),
          new Link("“三公”", "three-public/"), new Link("项目", "projects/"), new Link("比较", "compare/"));

  private final Configuration configuration;
  private final Map<String, Object> shared;
  private final WebAddress web;
  private final Heads heads;
  private final ChartDrawer charts = new ChartDrawer();

  /**
   * @param basePath the sub-path of the site, {@code /} or {@code /czgk/}
   * @param reading pages to read, in the footer of every page
   * @throws IOException when the template folder cannot be read
   */
  public Views(Path templates, PortalSettings settings, String basePath, List<Link> reading) throws IOException {
    configuration = Templates.configuration(templates, HTMLOutputFormat.INSTANCE);
    web = WebAddress.of(settings, basePath);
    heads = new Heads(settings, web);
    shared =
        Map.of(
            "portal", Site.of(settings), "ways", WAYS, "reading", List.copyOf(reading), "charts", charts, "heads",
            heads);
  }

  /** A titled address in the site: a folder with a slash at its end, or empty for the root. */
  public record Link(String title, String address, String summary) {

    public Link(String title, String address) {
      this(title, address, "");
    }
  }

  /**
   * What the frame of every page says about the portal; empty where nothing is known.
   *
   * @param marks what only the footer of a government site bears: none in a demonstration
   */
  public record Site(
      String name, String tagline, boolean demonstration, String demonstrationNote, String host, String operator,
      String contact, String license, List<Mark> marks) {

    static Site of(PortalSettings settings) {
      return new Site(
          settings.name().value(),
          settings.tagline().value(),
          settings.isDemonstration(),
          text(settings.demonstrationNote()),
          text(settings.host()),
          text(settings.operator()),
          text(settings.contact()),
          text(settings.license()),
          settings.isDemonstration() ? List.of() : Mark.of(settings));
    }

    private static String text(Text text) {
      return text == null ? "" : text.value();
    }
  }

  /**
   * An official mark, in words.
   *
   * @param address where it is looked up, or empty
   */
  public record Mark(String title, String address) {

    private static final Pattern RECORD_CODE = Pattern.compile("\\d{14}");

    static List<Mark> of(PortalSettings settings) {
      List<Mark> marks = new ArrayList<>();
      if (settings.agencyMark() != null) {
        marks.add(new Mark("党政机关网站标识", settings.agencyMark().value()));
      }
      if (settings.siteCode() != null) {
        marks.add(new Mark("网站标识码：" + settings.siteCode().value(), ""));
      }
      if (settings.icp() != null) {
        marks.add(new Mark(settings.icp().value(), "https://beian.miit.gov.cn/"));
      }
      if (settings.policeRecord() != null) {
        Matcher code = RECORD_CODE.matcher(settings.policeRecord().value());
        String query = "http://www.beian.gov.cn/portal/registerSystemInfo?recordcode=";
        marks.add(new Mark(settings.policeRecord().value(), code.find() ? query + code.group() : ""));
      }
      if (settings.faultReport() != null) {
        marks.add(new Mark("政府网站找错", settings.faultReport().value()));
      }
      return marks;
    }
  }

  /** What all threads have spent on charts so far. */
  public long chartNanos() {
    return charts.nanos();
  }

  /** Where the site will stand. */
  public WebAddress web() {
    return web;
  }

  /** Makes what the head of each page tells programs. */
  Heads heads() {
    return heads;
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
    StringWriter out = new StringWriter(ROOM);
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
