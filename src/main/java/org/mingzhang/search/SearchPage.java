package org.mingzhang.search;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.mingzhang.publish.Sha256;

/**
 * One page as the search sees it.
 *
 * @param address folder of the page in the site, with a slash at its end
 * @param title as printed
 * @param fullTitle with the department's full name, for the ranking
 * @param label short name of the page
 * @param department id, or empty
 * @param year or 0
 * @param region code, or empty
 * @param amount 本年支出合计 in 万元 as a plain decimal, or empty
 * @param headings what blocks stand under
 * @param blocks everything that the page prints, the title first
 * @param heads names of rows, sections and facts, for the weight of lexicon terms
 * @param codes codes of rows that are not blank
 */
public record SearchPage(
    String address,
    String title,
    String fullTitle,
    String label,
    String department,
    int year,
    String region,
    String regionName,
    String amount,
    List<Heading> headings,
    List<Piece> blocks,
    List<String> heads,
    Set<String> codes) {

  public SearchPage {
    headings = List.copyOf(headings);
    blocks = List.copyOf(blocks);
    heads = List.copyOf(heads);
    codes = Collections.unmodifiableSet(new TreeSet<>(codes)); // the same text in every run
  }

  /** What a piece of text is, as the search filter names it; the order is the number in the files. */
  public enum Kind {
    ACCOUNT,
    PROJECT,
    TERM,
    PAGE
  }

  /**
   * What a block stands under.
   *
   * @param path titles from the part down, joined by {@code  › }
   * @param columns titles of the cells of a row with the one of its head, or empty
   * @param unit 万元 where bare numbers are amounts, or another unit, or empty
   */
  public record Heading(String path, List<String> columns, String unit) {

    public Heading {
      columns = List.copyOf(columns);
    }
  }

  /**
   * A piece of printed text that a hit can lead to.
   *
   * @param anchor id of the nearest element that has one, or empty for the top
   * @param heading index into the page's headings
   * @param text cells are separated by TAB
   * @param loose whether it comes and goes with figures, as sentences, charts and comparisons with what was printed do; where a
   *     part of the page was read from an index, the {@linkplain Parts.Part part} says so
   */
  public record Piece(String anchor, Kind kind, int heading, String text, boolean loose) {

    public Piece(String anchor, Kind kind, int heading, String text) {
      this(anchor, kind, heading, text, false);
    }
  }

  /** A hash of all that it is. Every build makes that of every page, so it is not made from the text that a record gives. */
  public String hash() {
    StringBuilder all = new StringBuilder();
    List.of(address, title, fullTitle, label, department, Integer.toString(year), region, regionName, amount)
        .forEach(text -> end(all.append(text)));
    end(all.append(headings.size()));
    for (Heading heading : headings) {
      end(all.append(heading.path()));
      end(all.append(heading.columns()));
      end(all.append(heading.unit()));
    }
    for (Piece block : blocks) {
      end(all.append(block.anchor()));
      end(all.append(block.kind().ordinal()).append(' ').append(block.heading()).append(block.loose() ? " loose" : ""));
      end(all.append(block.text()));
    }
    end(all.append(heads));
    end(all.append(codes));
    return new Sha256().add(all.toString()).hex();
  }

  private static void end(StringBuilder text) {
    text.append('\0');
  }

  /** The bits of the kinds on the page. */
  int kinds() {
    return blocks.stream().mapToInt(block -> 1 << block.kind().ordinal()).reduce(0, (a, b) -> a | b);
  }

  /** Where its text files lie, each with the number of its part: {@code 430204-jgsw/2021-}, {@code p/guide-data-}. */
  String key() {
    String path = address.substring(0, Math.max(0, address.length() - 1));
    return department.isEmpty() ? "p/" + path.replace('/', '-') + "-" : department + "/" + year + "-";
  }
}
