package org.mingzhang.bake;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import org.jbake.app.ContentStore;
import org.jbake.app.Renderer;
import org.jbake.app.configuration.JBakeConfiguration;
import org.jbake.model.DocumentModel;
import org.jbake.template.DelegatingTemplateEngine;
import org.jbake.template.RenderingException;
import org.jbake.template.model.TemplateModel;

/** JBake's renderer, but for the file: a failed page leaves nothing half written. */
final class MemoryRenderer extends Renderer {

  private static final String HTML = "html";

  private final JBakeConfiguration configuration;
  private final DelegatingTemplateEngine engine;

  MemoryRenderer(ContentStore store, JBakeConfiguration configuration) {
    this(store, configuration, new DelegatingTemplateEngine(store, configuration));
  }

  private MemoryRenderer(ContentStore store, JBakeConfiguration configuration, DelegatingTemplateEngine engine) {
    super(store, configuration, engine);
    this.configuration = configuration;
    this.engine = engine;
  }

  /** The page of a document that has been rendered. */
  static byte[] html(DocumentModel document) {
    return (byte[]) document.get(HTML);
  }

  @Override
  public void render(DocumentModel document) throws RenderingException {
    TemplateModel model = new TemplateModel();
    model.setContent(document);
    model.setRenderer(engine);
    String template = configuration.getTemplateByDocType(document.getType());
    StringWriter out = new StringWriter();
    engine.renderDocument(model, template, out);
    if (out.getBuffer().isEmpty()) {
      // JBake only logs that it has no engine for a template.
      throw new RenderingException("No engine, or an empty template: " + template);
    }
    document.put(HTML, out.toString().getBytes(StandardCharsets.UTF_8));
  }
}
