package org.mingzhang.bake;

import freemarker.template.Configuration;
import java.nio.file.Path;
import java.util.Map;
import org.apache.commons.configuration2.CompositeConfiguration;
import org.jbake.app.configuration.DefaultJBakeConfiguration;

/**
 * JBake's settings, all of them from here: JBake's own factory would mix in {@code jbake.properties} and the system
 * properties of the day. It also carries our views to the template engine, which JBake builds by itself.
 */
final class OvenConfiguration extends DefaultJBakeConfiguration {

  static final String TYPE = "page";
  static final String TEMPLATE = "content.ftlh";

  private static final Map<String, Object> SETTINGS =
      Map.of(
          "template." + TYPE + ".file", TEMPLATE,
          "content.folder", "content",
          "template.folder", "templates",
          // JBake wants to know these; nothing is read from them or written to them.
          "destination.folder", "site",
          "asset.folder", "assets",
          "data.folder", "data",
          "output.extension", ".html",
          // A file of this name would hide its folder from JBake but not from our checks, so there is none.
          "ignore.file", "");

  private final Configuration views;
  private final Map<String, Object> shared;

  OvenConfiguration(Path content, Path templates, Configuration views, Map<String, Object> shared) {
    super(content.toFile(), settings());
    setContentFolder(content.toFile());
    setTemplateFolder(templates.toFile());
    this.views = views;
    this.shared = Map.copyOf(shared);
  }

  Configuration views() {
    return views;
  }

  Map<String, Object> shared() {
    return shared;
  }

  private static CompositeConfiguration settings() {
    CompositeConfiguration settings = new CompositeConfiguration();
    SETTINGS.forEach(settings::setProperty);
    return settings;
  }
}
