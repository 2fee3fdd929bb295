package org.mingzhang.search;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the files of a field hold of each term: the pages it stands on and how often, and behind it in which of their parts,
 * or a zero where the index does not say. Between the two the grams of texts have the pages with the same gram in their
 * titles, since a query needs both.
 */
final class Records {

  /** Fields that have files of their own. */
  static final List<String> FIELDS = List.of(Fields.GRAMS, Fields.TERMS, Fields.WORDS);

  /** Stands for a list of no pages, and for places that are not known. */
  static final byte[] NONE = {0};

  private final CommittedIndex index;

  Records(CommittedIndex index) {
    this.index = index;
  }

  /** Of every term, in no order. */
  Map<String, byte[]> all(String field) throws IOException {
    Map<String, byte[]> titles = inTitles(field);
    Map<String, byte[]> records =
        index.all(field, (term, pages) -> record(field, pages.counts(), titles.get(term), pages.places()));
    titles.forEach((term, title) -> records.putIfAbsent(term, record(field, NONE, title, NONE)));
    return records;
  }

  private Map<String, byte[]> inTitles(String field) throws IOException {
    return field.equals(Fields.GRAMS) ? index.all(Fields.TITLE_GRAMS, (term, pages) -> pages.counts()) : Map.of();
  }

  /** Of one term; nothing when no page has it. */
  Optional<byte[]> of(String field, String term) throws IOException {
    byte[] title =
        field.equals(Fields.GRAMS) ? index.one(Fields.TITLE_GRAMS, term, PagesOfTerm::counts).orElse(null) : null;
    Optional<byte[]> record = index.one(field, term, pages -> record(field, pages.counts(), title, pages.places()));
    return record.isPresent() || title == null ? record : Optional.of(record(field, NONE, title, NONE));
  }

  /** @param title the pages with the term in their titles; null where there are none */
  private static byte[] record(String field, byte[] counts, byte[] title, byte[] places) {
    Varints record = new Varints().add(counts);
    if (field.equals(Fields.GRAMS)) {
      record.add(title == null ? NONE : title);
    }
    return record.add(places).bytes();
  }
}
