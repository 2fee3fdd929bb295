package org.mingzhang.disclosure;

import freemarker.cache.FileTemplateLoader;
import freemarker.core.OutputFormat;
import freemarker.core.TemplateClassResolver;
import freemarker.ext.beans.GenericObjectModel;
import freemarker.template.Configuration;
import freemarker.template.DefaultObjectWrapper;
import freemarker.template.DefaultObjectWrapperBuilder;
import freemarker.template.SimpleScalar;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.Version;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.TimeZone;

/** FreeMarker as all templates of a portal need it: the same text on every machine, and faults thrown, not printed. */
public final class Templates {

  private static final Version VERSION = Configuration.VERSION_2_3_34;

  private Templates() {}

  /**
   * Templates named from a folder; those ending in {@code .ftlh} are always HTML.
   *
   * @throws IOException when there is no such folder
   */
  public static Configuration configuration(Path folder, OutputFormat format) throws IOException {
    Configuration configuration = new Configuration(VERSION);
    configuration.setTemplateLoader(new Loader(folder));
    configuration.setOutputFormat(format);
    configuration.setObjectWrapper(new Wrapper());
    configuration.setDefaultEncoding(StandardCharsets.UTF_8.name());
    configuration.setOutputEncoding(StandardCharsets.UTF_8.name());
    configuration.setLocale(Locale.ROOT);
    configuration.setTimeZone(TimeZone.getTimeZone("UTC"));
    configuration.setNumberFormat("computer");
    configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
    configuration.setLogTemplateExceptions(false);
    // A portal from somebody else must not start programs through its templates.
    configuration.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
    configuration.setLocalizedLookup(false);
    configuration.setTemplateUpdateDelayMilliseconds(Long.MAX_VALUE);
    return configuration;
  }

  /**
   * Shows templates what they are given. Almost all of that are records and texts, which are known by their class at once,
   * without being held against a dozen interfaces.
   */
  private static final class Wrapper extends DefaultObjectWrapper {

    Wrapper() {
      super(new DefaultObjectWrapperBuilder(VERSION), true);
    }

    @Override
    public TemplateModel wrap(Object object) throws TemplateModelException {
      if (object instanceof String text) {
        return new SimpleScalar(text);
      }
      return object instanceof Record ? new GenericObjectModel(object, this) : super.wrap(object);
    }
  }

  /** Takes a link that leads out of the folder for a file that cannot be read, which is a fault of the portal. */
  private static final class Loader extends FileTemplateLoader {

    Loader(Path folder) throws IOException {
      super(folder.toFile());
    }

    @Override
    public Object findTemplateSource(String name) throws IOException {
      try {
        return super.findTemplateSource(name);
      } catch (SecurityException e) {
        throw new IOException(e);
      }
    }
  }
}
