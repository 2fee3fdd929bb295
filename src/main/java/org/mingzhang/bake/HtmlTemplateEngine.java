package org.mingzhang.bake;

import freemarker.core.Environment;
import freemarker.core.HTMLOutputFormat;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.TemplateModelException;
import java.io.IOException;
import java.io.Writer;
import java.util.HashMap;
import java.util.Map;
import org.jbake.app.ContentStore;
import org.jbake.app.configuration.JBakeConfiguration;
import org.jbake.model.DocumentModel;
import org.jbake.template.AbstractTemplateEngine;
import org.jbake.template.RenderingException;
import org.jbake.template.model.TemplateModel;

/**
 * JBake's engine for {@code ftlh}, named in {@code META-INF/org.jbake.parser.TemplateEngines.properties}: JBake's own FreeMarker
 * engine escapes nothing and writes errors into the page. Public because JBake builds it.
 */
public final class HtmlTemplateEngine extends AbstractTemplateEngine {

  private final OvenConfiguration oven;

  public HtmlTemplateEngine(JBakeConfiguration configuration, ContentStore store) {
    super(configuration, store);
    this.oven = (OvenConfiguration) configuration;
  }

  @Override
  public void renderDocument(TemplateModel model, String name, Writer out) throws RenderingException {
    Map<String, Object> view = new HashMap<>(oven.shared());
    view.put("page", view(model.getContent()));
    // The frame of every page asks for it under this name.
    view.put("root", MarkdownEngine.page(model.getContent()).root());
    try {
      Template template = oven.views().getTemplate(name);
      requireEscaping(template);
      Environment environment = template.createProcessingEnvironment(view, out);
      environment.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
      environment.setLogTemplateExceptions(false);
      environment.process();
    } catch (IOException | TemplateException e) {
      throw new RenderingException(e);
    }
  }

  private static Map<String, Object> view(DocumentModel document) throws RenderingException {
    Page page = MarkdownEngine.page(document);
    try {
      return Map.of(
          "title", page.header().title(),
          "summary", page.header().summary(),
          "address", page.address(),
          "root", page.root(),
          "body", HTMLOutputFormat.INSTANCE.fromMarkup(document.getBody()));
    } catch (TemplateModelException e) {
      throw new RenderingException(e);
    }
  }

  private static void requireEscaping(Template template) {
    if (!template.getAutoEscaping()) {
      throw new IllegalArgumentException(template.getName() + " must be escaped: FreeMarker needs incompatible improvements 2.3.24");
    }
  }
}
