package org.mingzhang.disclosure;

import java.util.List;
import java.util.Locale;

/** A piece of a section that reads on its own. Texts are plain; whoever draws them escapes them. */
public sealed interface Block permits Block.Paragraph, Block.Items, Block.Note, Block.Facts, Table, Chart {

  /** Which block this is, for templates. */
  default String kind() {
    return getClass().getSimpleName().toLowerCase(Locale.ROOT);
  }

  /**
   * A paragraph.
   *
   * @param searched whether the search finds it; how many rules came out how, nobody looks for
   */
  record Paragraph(String text, boolean searched) implements Block {

    public Paragraph(String text) {
      this(text, true);
    }
  }

  /**
   * A list; numbered when the order counts.
   *
   * @param searched what the search finds of it: for each item texts that it does not find across
   */
  record Items(boolean numbered, List<String> items, List<List<String>> searched) implements Block {

    public Items {
      items = List.copyOf(items);
      searched = List.copyOf(searched);
    }

    public Items(boolean numbered, List<String> items) {
      this(numbered, items, items.stream().map(List::of).toList());
    }
  }

  /** What the source printed where it differs from what follows from the figures. */
  record Note(String label, String text) implements Block {}

  /** Names with values: staff, funding, facts of a report. */
  record Facts(List<Fact> facts) implements Block {

    public Facts {
      facts = List.copyOf(facts);
    }

    /**
     * One name with its value, and where needed a remark.
     *
     * @param id key in the page, or empty
     */
    public record Fact(String name, String value, String remark, String id) {

      public Fact(String name, String value, String remark) {
        this(name, value, remark, "");
      }
    }
  }
}
