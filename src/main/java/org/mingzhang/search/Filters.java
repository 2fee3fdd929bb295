package org.mingzhang.search;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What hits are narrowed to; empty or null where nothing is asked.
 *
 * @param kind {@code account}, {@code project}, {@code term} or {@code page}
 * @param min a block must hold an amount in 万元 of at least this
 * @param max and at most this
 */
public record Filters(String year, String region, String department, String kind, BigDecimal min, BigDecimal max) {

  private static final Pattern CELL = Pattern.compile("[-−]?\\d[\\d,]*(?:\\.\\d+)?");
  private static final Pattern IN_TEXT = Pattern.compile("([-−]?\\d[\\d,]*(?:\\.\\d+)?)\\s*万元");

  public static Filters none() {
    return new Filters("", "", "", "", null, null);
  }

  /** Whether single blocks are asked, which the index does not know. */
  boolean ofBlocks() {
    return !kind.isEmpty() || ofAmounts();
  }

  private boolean ofAmounts() {
    return min != null || max != null;
  }

  boolean accept(SearchPage.Piece block, SearchPage.Heading heading) {
    return (kind.isEmpty() || Fields.name(block.kind()).equals(kind)) && (!ofAmounts() || holdsAmount(block, heading));
  }

  /** Bare numbers count in cells behind the name of a row whose unit is 万元; in text, numbers before 万元. */
  private boolean holdsAmount(SearchPage.Piece block, SearchPage.Heading heading) {
    String[] cells = block.text().split("\t", -1);
    for (int i = 1; i < cells.length && heading.unit().equals("万元"); i++) {
      if (CELL.matcher(cells[i]).matches() && inRange(cells[i])) {
        return true;
      }
    }
    Matcher amount = IN_TEXT.matcher(block.text());
    while (amount.find()) {
      if (inRange(amount.group(1))) {
        return true;
      }
    }
    return false;
  }

  private boolean inRange(String printed) {
    BigDecimal value = new BigDecimal(printed.replace(",", "").replace('−', '-'));
    return (min == null || value.compareTo(min) >= 0) && (max == null || value.compareTo(max) <= 0);
  }
}
