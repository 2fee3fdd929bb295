package org.mingzhang.bake;

/** Ends the parsing of Markdown that would take too long; the message says in Chinese what there is too much of. */
final class Flood extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int offset;

  /** @param offset where the paragraph begins in the file */
  Flood(int offset, String message) {
    super(message, null, false, false);
    this.offset = offset;
  }

  int offset() {
    return offset;
  }
}
