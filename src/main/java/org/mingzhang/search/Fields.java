package org.mingzhang.search;

import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;

/** Names of the index's fields, and a page as a document of Lucene. */
final class Fields {

  static final String GRAMS = "g";
  static final String TITLE_GRAMS = "t";
  static final String TERMS = "p";
  static final String WORDS = "w";

  /** Those that the site's files are made of. */
  static final List<String> COUNTS = List.of(GRAMS, TITLE_GRAMS, TERMS, WORDS);

  /** Pieces of numbers, see {@link Grams#fours}; not exported. */
  static final String FOURS = "four";

  static final String ADDRESS = "address";
  static final String YEAR = "year";
  static final String REGION = "region";
  static final String REGION_NAME = "regionName";
  static final String DEPARTMENT = "department";
  static final String KIND = "kind";
  static final String KINDS = "kinds";
  static final String AMOUNT = "amount";
  static final String KEY = "key";

  /** How many parts the page has. */
  static final String PARTS = "parts";

  /** What beside its parts a page was counted by, see {@link Analysis.Source}. */
  static final String WEIGHED = "weighed";

  private static final FieldType COUNTED = type(IndexOptions.DOCS_AND_FREQS, true);
  private static final FieldType PLAIN = type(IndexOptions.DOCS_AND_FREQS, false);
  private static final FieldType HELD = type(IndexOptions.DOCS, false);

  private Fields() {}

  /** The texts of a part of the page as the browser gets them. */
  static String text(int part) {
    return "text" + part;
  }

  /**
   * Where those terms of another field stand that stand in several parts of a page: a bit for each part as their frequency.
   * The others have their places in their own {@link Frequency}.
   */
  static String places(String field) {
    return field + "@";
  }

  /** How many terms of another field the page has, each as often as it stands there. */
  static String total(String field) {
    return field + "#";
  }

  static Document document(SearchPage page, Analysis.Source source, Analysis analysis) {
    Document document = new Document();
    counted(document, GRAMS, analysis::grams, true);
    document.add(new Field(TITLE_GRAMS, new CountedTerms(analysis.titleGrams(), Fields::frequency), COUNTED));
    counted(document, TERMS, analysis::terms, false);
    counted(document, WORDS, analysis::words, true);
    document.add(new Field(FOURS, new CountedTerms(analysis.fours(), Counts::count), HELD));
    document.add(new SortedDocValuesField(ADDRESS, new BytesRef(page.address())));
    filter(document, ADDRESS, page.address());
    document.add(new NumericDocValuesField(YEAR, page.year()));
    document.add(new NumericDocValuesField(KINDS, page.kinds()));
    value(document, REGION, page.region());
    value(document, REGION_NAME, page.regionName());
    value(document, AMOUNT, page.amount());
    value(document, KEY, page.key());
    filter(document, YEAR, page.year() == 0 ? "" : Integer.toString(page.year()));
    filter(document, REGION, page.region());
    filter(document, DEPARTMENT, page.department());
    for (SearchPage.Kind kind : SearchPage.Kind.values()) {
      if ((page.kinds() & 1 << kind.ordinal()) != 0) {
        filter(document, KIND, name(kind));
      }
    }
    COUNTS.forEach(field -> document.add(new NumericDocValuesField(total(field), analysis.total(field))));
    List<Parts.Part> parts = source.parts();
    document.add(new NumericDocValuesField(PARTS, parts.size()));
    for (int part = 0; part < parts.size(); part++) {
      document.add(new StoredField(text(part), PageText.write(page, parts.get(part))));
    }
    document.add(new StoredField(WEIGHED, source.weighed()));
    return document;
  }

  /** {@code account}, {@code project}, {@code term}, {@code page}. */
  static String name(SearchPage.Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  /** A field of counted terms, and beside it one of the places of some. */
  private static void counted(Document document, String name, Supplier<Counts> terms, boolean norms) {
    document.add(new Field(name, new CountedTerms(terms.get(), Fields::frequency), norms ? COUNTED : PLAIN));
    document.add(new Field(places(name), new CountedTerms(terms.get(), Fields::several), PLAIN));
  }

  private static int frequency(Counts term) {
    return Frequency.of(term.count(), term.places());
  }

  private static int several(Counts term) {
    return Frequency.areSeveral(term.places()) ? term.places() : 0;
  }

  private static FieldType type(IndexOptions options, boolean norms) {
    FieldType type = new FieldType();
    type.setTokenized(true);
    type.setIndexOptions(options);
    type.setOmitNorms(!norms);
    type.freeze();
    return type;
  }

  private static void value(Document document, String name, String value) {
    document.add(new BinaryDocValuesField(name, new BytesRef(value)));
  }

  /** Also where it is empty: Lucene wants the same fields on every document. */
  private static void filter(Document document, String name, String value) {
    document.add(new StringField(name, value, Field.Store.NO));
  }
}
