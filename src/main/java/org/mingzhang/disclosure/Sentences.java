package org.mingzhang.disclosure;

import freemarker.core.PlainTextOutputFormat;
import freemarker.template.Configuration;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** The sentence patterns of {@code templates/sentences/}: FreeMarker plain text, one folder per profile over national. */
final class Sentences {

  private static final String FALLBACK = "national";

  private final Path folder;
  private final Configuration configuration;

  Sentences(Path templates) throws IOException {
    folder = templates.resolve("sentences");
    configuration = Templates.configuration(templates, PlainTextOutputFormat.INSTANCE);
  }

  /** Whether a profile has a pattern, its own or the national one. */
  boolean has(String profile, String pattern) {
    return Files.isRegularFile(folder.resolve(profile + "/" + pattern + ".ftl"))
        || Files.isRegularFile(folder.resolve(FALLBACK + "/" + pattern + ".ftl"));
  }

  /** The pattern filled in; the profile's own where it has one. */
  String fill(String profile, String pattern, Map<String, Object> model) {
    String own = profile + "/" + pattern + ".ftl";
    String name = Files.isRegularFile(folder.resolve(own)) ? own : FALLBACK + "/" + pattern + ".ftl";
    StringWriter out = new StringWriter();
    try {
      Template template = configuration.getTemplate("sentences/" + name);
      template.process(model, out);
    } catch (IOException | TemplateException e) {
      throw new TemplateFault("templates/sentences/" + name, e);
    }
    return out.toString();
  }
}
