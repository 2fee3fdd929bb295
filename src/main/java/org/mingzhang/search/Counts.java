package org.mingzhang.search;

import org.apache.lucene.util.BytesRefBuilder;

/** Counted terms of a page, one after another. */
interface Counts {

  /** Goes on to the next term and writes it as UTF-8; false at the end. */
  boolean next(BytesRefBuilder term);

  /** How often the term stands on the page. */
  int count();

  /** In which parts, a bit a part; no bit where that is not kept. */
  int places();
}
