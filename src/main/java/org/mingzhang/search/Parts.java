package org.mingzhang.search;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mingzhang.search.SearchPage.Heading;
import org.mingzhang.search.SearchPage.Piece;

/**
 * Cuts the blocks of a page into parts of a few kilobytes. A reader loads the part that holds a hit and not the page; the
 * index says of most grams in which parts they stand, a bit a part.
 *
 * <p>A corrected figure is to leave every border where it was, or else most terms of the page stand in other parts than before.
 * So digits do not weigh, nor does what comes and goes with figures: sentences, charts, and comparisons with what was printed. And
 * a part does not end where it is full, or a heading more would move all borders behind it: of the headings that it may end at,
 * it ends at the one with the highest hash.
 */
final class Parts {

  /** A part ends at a heading when it weighs so much … */
  private static final int ENOUGH = 2_000;

  /** … and, where there is none, anywhere when it is so many times heavier … */
  private static final int HEAVY = 2;

  /** … or holds so many times more, sentences and all. */
  private static final int FULL = 3;

  /** What a block costs beside its text. */
  private static final int BLOCK = 12;

  /** What the sentences under a heading weigh, about what they are. */
  private static final int SENTENCES = 170;

  /** Anchors of charts and of comparisons with what was printed begin so. */
  private static final List<String> LOOSE = List.of("fig", "stated");

  static final int MOST = 14;

  /** Lucene sums up the bits of terms of several parts as if they were frequencies, so that the sum must fit an int. */
  private static final int BITS_OF_SUM = 29;

  private final SearchPage page;
  private final int enough;

  private Parts(SearchPage page, int enough) {
    this.page = page;
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

    /** @param headings of the page that the blocks are of */
    static Part of(List<Heading> headings, List<Piece> blocks) {
      Map<Heading, Integer> known = new LinkedHashMap<>();
      List<Piece> own = new ArrayList<>();
      for (Piece block : blocks) {
        int index = known.computeIfAbsent(headings.get(block.heading()), heading -> known.size());
        own.add(new Piece(block.anchor(), block.kind(), index, block.text()));
      }
      return new Part(List.copyOf(known.keySet()), own);
    }
  }

  /** At least one part, in the order of the page. */
  static List<Part> of(SearchPage page) {
    int chars = page.blocks().stream().mapToInt(block -> block.text().length()).sum();
    int most = Math.min(MOST, BITS_OF_SUM - (Integer.SIZE - Integer.numberOfLeadingZeros(chars)));
    int enough = ENOUGH;
    List<Part> parts = new Parts(page, enough).cut();
    while (parts.size() > most) {
      enough *= 2;
      parts = new Parts(page, enough).cut();
    }
    return parts;
  }

  private List<Part> cut() {
    List<Part> parts = new ArrayList<>();
    int from = 0;
    do {
      int to = end(from);
      parts.add(Part.of(page.headings(), page.blocks().subList(from, to)));
      from = to;
    } while (from < page.blocks().size());
    return parts;
  }

  /** Where a part ends that begins at a block. */
  private int end(int from) {
    Set<Integer> known = new HashSet<>();
    int weight = 0;
    int size = 0;
    int best = -1;
    for (int i = from; i < page.blocks().size(); i++) {
      if (weight >= HEAVY * enough || size >= FULL * enough) {
        return best < 0 ? i : best;
      }
      Piece block = page.blocks().get(i);
      boolean begins = known.add(block.heading()) && !isLoose(block);
      if (begins && weight >= enough && (best < 0 || hash(block) > hash(page.blocks().get(best)))) {
        best = i;
      }
      int letters = size(block);
      weight += weight(block, begins, letters);
      size += letters;
    }
    return page.blocks().size();
  }

  private static boolean isLoose(Piece block) {
    return LOOSE.stream().anyMatch(block.anchor()::startsWith);
  }

  private int hash(Piece block) {
    return Fnv.hash(page.headings().get(block.heading()).path());
  }

  /**
   * @param begins whether it is the first one under its heading
   * @param size of the block
   */
  private static int weight(Piece block, boolean begins, int size) {
    if (block.text().indexOf(Normalizer.BORDER) < 0) {
      return begins ? SENTENCES : 0;
    }
    return isLoose(block) ? 0 : size;
  }

  private static int size(Piece block) {
    String text = block.text();
    int letters = 0;
    for (int i = 0; i < text.length(); i++) {
      if (Character.isLetter(text.charAt(i))) {
        letters++;
      }
    }
    return BLOCK + letters;
  }
}
