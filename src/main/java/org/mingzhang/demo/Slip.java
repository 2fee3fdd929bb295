package org.mingzhang.demo;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.mingzhang.model.FundKind;

/** Puts one wrong figure among the prints of a department-year. */
final class Slip {

  private static final BigDecimal CLEARLY = new BigDecimal("0.10");

  private final Agency agency;
  private final Books books;
  private final List<Comparison> comparisons;
  private final List<Print> prints;
  private final Dice dice;

  Slip(Agency agency, Books books, List<Comparison> comparisons, List<Print> prints, Dice dice) {
    this.agency = agency;
    this.books = books;
    this.comparisons = comparisons;
    this.prints = prints;
    this.dice = dice;
  }

  /** The wrong print with the right one, of the wanted kind or the next kind that this year has room for. */
  Fault of(Fault.Kind wanted) {
    Fault.Kind[] kinds = Fault.Kind.values();
    for (int i = 0; i < kinds.length; i++) {
      Fault.Kind kind = kinds[(wanted.ordinal() + i) % kinds.length];
      for (Print right : dice.some(prints(kind), Integer.MAX_VALUE)) {
        Optional<String> wrong = wrong(kind, right);
        if (wrong.isPresent()) {
          String file = "data/departments/" + agency.id() + "/" + books.year() + ".yml";
          return new Fault(file, right.path(), kind, wrong.get(), right.printed());
        }
      }
    }
    throw new IllegalStateException("nothing can go wrong in " + agency.id());
  }

  /** The right prints that a kind of slip can spoil. */
  private List<Print> prints(Fault.Kind kind) {
    return switch (kind) {
      case TOTAL -> of(print -> print.path().endsWith("合计") && amount(print));
      case YEAR -> rates();
      case SHARE -> of(print -> print.path().endsWith("占比"));
      case DIRECTION -> of(print -> print.path().endsWith("比预算"));
      case DIGITS, UNIT -> of(Slip::amount);
    };
  }

  private List<Print> of(Predicate<Print> which) {
    return prints.stream().filter(which).toList();
  }

  private static boolean amount(Print print) {
    return print.printed().matches("\\d+\\.\\d\\d") && !print.printed().equals("0.00");
  }

  private List<Print> rates() {
    List<Print> rates = new ArrayList<>();
    for (Comparison comparison : comparisons) {
      if (comparison.prior() > 0 && comparison.change() != 0) {
        String right = Money.rate(comparison.change(), comparison.prior());
        rates.add(new Print("比上年/" + comparison.path() + "/重算增减率", right, "情况说明"));
      }
    }
    return rates;
  }

  private Optional<String> wrong(Fault.Kind kind, Print right) {
    return switch (kind) {
      case TOTAL -> {
        BigDecimal lost = BigDecimal.valueOf(dice.between(50, 9000), 2);
        yield Optional.of(number(right).add(dice.chance(50) ? lost : lost.negate()).abs().toPlainString()).filter(text -> differs(text, right));
      }
      case YEAR -> wrongYear(right);
      case SHARE -> wrongShare(right);
      case DIRECTION -> Optional.of(right.printed().equals("大于") ? "小于" : "大于");
      case DIGITS -> swapped(right);
      case UNIT -> Optional.of(number(right).movePointRight(4).setScale(2).toPlainString());
    };
  }

  /** The part divided by a total that is near at hand, but not its own. */
  private Optional<String> wrongShare(Print right) {
    String wrong =
        switch (right.path()) {
          case "支出/基本支出/占比" -> Money.rate(books.basicSpent(), books.grandTotal());
          case "支出/项目支出/占比" -> Money.rate(books.projectSpent(), books.grandTotal());
          case "基本支出/人员经费/占比" -> Money.rate(books.personnel(), books.spent());
          case "收入/财政拨款收入/占比" -> Money.rate(books.fiscalIncome(), books.grandTotal());
          default -> Money.rate(books.spentOf(FundKind.GENERAL), books.grandTotal());
        };
    return Optional.of(wrong).filter(text -> differs(text, right));
  }

  /** The change divided by this year's figure. */
  private Optional<String> wrongYear(Print right) {
    for (Comparison comparison : comparisons) {
      long now = comparison.prior() + comparison.change();
      if (right.path().equals("比上年/" + comparison.path() + "/重算增减率") && now > 0) {
        return Optional.of(Money.rate(comparison.change(), now)).filter(text -> differs(text, right));
      }
    }
    return Optional.empty();
  }

  /** Two neighbouring digits the other way round. */
  private Optional<String> swapped(Print right) {
    StringBuilder text = new StringBuilder(right.printed());
    int at = dice.below(text.length() - 1);
    char here = text.charAt(at);
    char next = text.charAt(at + 1);
    boolean leadingZero = at == 0 && next == '0';
    if (here == '.' || next == '.' || here == next || leadingZero) {
      return Optional.empty();
    }
    text.setCharAt(at, next);
    text.setCharAt(at + 1, here);
    return Optional.of(text.toString()).filter(swapped -> !swapped.equals(right.printed()));
  }

  private static BigDecimal number(Print print) {
    return new BigDecimal(print.printed().replace("%", ""));
  }

  /** Whether a check must see the difference, beyond all rounding. */
  private static boolean differs(String text, Print right) {
    return new BigDecimal(text.replace("%", "")).subtract(number(right)).abs().compareTo(CLEARLY) > 0;
  }
}
