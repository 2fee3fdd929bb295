package org.mingzhang.bake;

import java.util.ArrayList;
import java.util.List;
import org.jbake.app.ContentStore;
import org.jbake.app.DocumentList;
import org.jbake.model.DocumentModel;

/**
 * JBake's store on a plain list. It answers what the crawler asks; everything else would still reach for OrientDB, which is
 * not there.
 */
final class HeapStore extends ContentStore {

  private final List<DocumentModel> documents = new ArrayList<>();

  HeapStore() {
    super("memory", "content");
  }

  List<DocumentModel> documents() {
    return documents;
  }

  @Override
  public void addDocument(DocumentModel document) {
    documents.add(document);
  }

  /** Nothing is known from an earlier bake, and two files with one address have been refused before. */
  @Override
  public DocumentList<DocumentModel> getDocumentStatus(String uri) {
    return new DocumentList<>();
  }

  @Override
  public long getDocumentCount(String type) {
    return documents.stream().filter(document -> document.getType().equals(type)).count();
  }
}
