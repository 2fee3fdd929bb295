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
 * So digits do not weigh, and what comes and goes with figures has a part of its own, behind the others: a sentence that is said
 * under another heading, or no more while another says the same words, stands where it stood. And a part does not end where it is
 * full, or a heading more would move all borders behind it: of the headings that it may end at, it ends at the one with the
 * highest hash.
 */
final class Parts {

  /** A part ends at a heading when it weighs so much … */
  private static final int ENOUGH = 2_000;

  /** … one of what comes and goes so many times as much, so that few pages have more than one … */
  private static final int LOOSE = 2;

  /** … and, where there is no heading, anywhere when it is so many times heavier. */
  private static final int HEAVY = 2;

  /** What a block costs beside its text. */
  private static final int BLOCK = 12;

  static final int MOST = 14;

  /** Lucene sums up the bits of terms of several parts as if they were frequencies, so that the sum must fit an int. */
  private static final int BITS_OF_SUM = 29;

  private final List<Heading> headings;
  private final List<Piece> blocks;
  private final int enough;

  private Parts(List<Heading> headings, List<Piece> blocks, int enough) {
    this.headings = headings;
    this.blocks = blocks;
    this.enough = enough;
  }

  /**
   * Blocks with the headings they stand under, in the order of the page.
   *
   * @param blocks their headings are indexes into those of the part
   * @param loose whether they come and go with figures
   */
  record Part(List<Heading> headings, List<Piece> blocks, boolean loose) {

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
        own.add(new Piece(block.anchor(), block.kind(), index, block.text(), block.loose()));
      }
      return new Part(List.copyOf(known.keySet()), own, !blocks.isEmpty() && blocks.get(0).loose());
    }
  }

  /** At least one part; those that are loose stand last. */
  static List<Part> of(SearchPage page) {
    int chars = page.blocks().stream().mapToInt(block -> block.text().length()).sum();
    int most = Math.min(MOST, BITS_OF_SUM - (Integer.SIZE - Integer.numberOfLeadingZeros(chars)));
    int enough = ENOUGH;
    List<Part> parts = cut(page, enough);
    while (parts.size() > most) {
      enough *= 2;
      parts = cut(page, enough);
    }
    return parts;
  }

  private static List<Part> cut(SearchPage page, int enough) {
    List<Piece> steady = page.blocks().stream().filter(block -> !block.loose()).toList();
    List<Piece> loose = page.blocks().stream().filter(Piece::loose).toList();
    List<Part> parts = new ArrayList<>(new Parts(page.headings(), steady, enough).cut());
    parts.addAll(new Parts(page.headings(), loose, LOOSE * enough).cut());
    return parts.isEmpty() ? List.of(Part.of(List.of(), List.of())) : parts;
  }

  private List<Part> cut() {
    List<Part> parts = new ArrayList<>();
    for (int from = 0; from < blocks.size(); ) {
      int to = end(from);
      parts.add(Part.of(headings, blocks.subList(from, to)));
      from = to;
    }
    return parts;
  }

  /** Where a part ends that begins at a block. */
  private int end(int from) {
    Set<Integer> known = new HashSet<>();
    int weight = 0;
    int best = -1;
    for (int i = from; i < blocks.size(); i++) {
      if (weight >= HEAVY * enough) {
        return best < 0 ? i : best;
      }
      Piece block = blocks.get(i);
      boolean begins = known.add(block.heading());
      if (begins && weight >= enough && (best < 0 || hash(block) > hash(blocks.get(best)))) {
        best = i;
      }
      weight += weight(block);
    }
    return blocks.size();
  }

  private int hash(Piece block) {
    return Fnv.hash(headings.get(block.heading()).path());
  }

  private static int weight(Piece block) {
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
