package org.mingzhang.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mingzhang.search.SearchPage.Heading;
import org.mingzhang.search.SearchPage.Piece;

/**
 * Cuts the blocks of a page into parts of a few kilobytes. A reader loads the part that holds a hit and not the page; the
 * index says of most grams in which parts they stand, a bit a part.
 *
 * <p>Digits do not count: a corrected figure leaves every border where it was.
 */
final class Parts {

  /** A part ends at a heading when it has so many signs … */
  private static final int ENOUGH = 2_400;

  /** … and anywhere when it has so many times more. */
  private static final int FULL = 2;

  /** What a block costs beside its text. */
  private static final int BLOCK = 12;

  static final int MOST = 14;

  /** Lucene sums up the bits of terms of several parts as if they were frequencies, so that the sum must fit an int. */
  private static final int BITS_OF_SUM = 29;

  private final List<Heading> headings;
  private final int enough;
  private final List<Part> parts = new ArrayList<>();
  private Map<Heading, Integer> known = new LinkedHashMap<>();
  private List<Piece> blocks = new ArrayList<>();
  private int size;

  private Parts(List<Heading> headings, int enough) {
    this.headings = headings;
    this.enough = enough;
  }

  /**
   * Blocks in a row with the headings they stand under.
   *
   * @param blocks their headings are indexes into those of the part
   */
  record Part(List<Heading> headings, List<Piece> blocks) {

    Part {
      headings = List.copyOf(headings);
      blocks = List.copyOf(blocks);
    }
  }

  /** At least one part, in the order of the page. */
  static List<Part> of(SearchPage page) {
    int letters = 0;
    int chars = 0;
    for (Piece block : page.blocks()) {
      letters += size(block);
      chars += block.text().length();
    }
    int enough = ENOUGH;
    int most = Math.min(MOST, BITS_OF_SUM - (Integer.SIZE - Integer.numberOfLeadingZeros(chars)));
    while (letters / enough >= most) {
      enough *= 2;
    }
    Parts parts = new Parts(page.headings(), enough);
    page.blocks().forEach(parts::add);
    parts.end();
    return List.copyOf(parts.parts);
  }

  private static int size(Piece block) {
    return BLOCK + (int) block.text().chars().filter(Character::isLetter).count();
  }

  private void add(Piece block) {
    Heading heading = headings.get(block.heading());
    if (size >= FULL * enough || (size >= enough && !known.containsKey(heading))) {
      end();
    }
    int index = known.computeIfAbsent(heading, h -> known.size());
    blocks.add(new Piece(block.anchor(), block.kind(), index, block.text()));
    size += size(block);
  }

  private void end() {
    if (!blocks.isEmpty() || parts.isEmpty()) {
      parts.add(new Part(List.copyOf(known.keySet()), blocks));
    }
    known = new LinkedHashMap<>();
    blocks = new ArrayList<>();
    size = 0;
  }
}
