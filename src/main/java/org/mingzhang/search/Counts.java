package org.mingzhang.search;

import org.apache.lucene.util.BytesRefBuilder;

/** Counted terms of a page, one after another. */
interface Counts {

  /** Goes on to the next term; false at the end. */
  boolean next();

  /** Writes the term as UTF-8. */
  void term(BytesRefBuilder into);

  /** How often the term stands on the page. */
  int count();

  /** In which parts, a bit a part; no bit where that is not kept. */
  int places();
}
