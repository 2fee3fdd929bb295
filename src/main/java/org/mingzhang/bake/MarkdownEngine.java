package org.mingzhang.bake;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jbake.app.configuration.JBakeConfiguration;
import org.jbake.model.DocumentModel;
import org.jbake.model.ModelAttributes;
import org.jbake.parser.MarkupEngine;

/**
 * JBake's engine for {@code md} during one bake. It answers with the page that was checked instead of reading the file once
 * more, and knows no other file, so drafts stay out.
 */
final class MarkdownEngine extends MarkupEngine {

  private final Map<Path, Page> pages;
  private final Markdown markdown;

  MarkdownEngine(List<Page> pages, Markdown markdown) {
    this.pages = pages.stream().collect(Collectors.toMap(Page::path, Function.identity()));
    this.markdown = markdown;
  }

  /** The page behind a document of the store. */
  static Page page(DocumentModel document) {
    return (Page) document.get(Page.class.getName());
  }

  @Override
  public DocumentModel parse(JBakeConfiguration configuration, File file) {
    Page page = pages.get(file.toPath());
    if (page == null) {
      return null;
    }
    DocumentModel document = DocumentModel.createDefaultDocumentModel();
    document.setType(OvenConfiguration.TYPE);
    document.setStatus(ModelAttributes.Status.PUBLISHED);
    document.setTitle(page.header().title());
    document.setBody(markdown.html(page.body()));
    document.put(Page.class.getName(), page);
    return document;
  }
}
