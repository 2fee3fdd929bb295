package org.mingzhang.data;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingzhang.model.Amount;
import org.mingzhang.model.Code;
import org.mingzhang.model.Count;
import org.mingzhang.model.Day;
import org.mingzhang.model.Decimal;
import org.mingzhang.model.Percent;
import org.mingzhang.model.Position;
import org.mingzhang.model.Term;
import org.mingzhang.model.Text;

/** Reads single values and, where one is wrong, says what was probably meant. */
final class Scalars {

  static final String NUMBER = "-?\\d{1,12}(\\.\\d{1,6})?";
  static final String RATE = NUMBER + "%";
  static final String WHOLE = "\\d{1,9}";
  static final String DAY = "\\d{4}-\\d{2}-\\d{2}";
  static final String CODE = "\\d{3,7}";

  private static final Pattern A_NUMBER = Pattern.compile(NUMBER);
  private static final Pattern A_RATE = Pattern.compile(RATE);
  private static final Pattern A_CODE = Pattern.compile(CODE);
  private static final Pattern LOOSE_DATE = Pattern.compile("(\\d{4})[.年/-](\\d{1,2})[.月/-](\\d{1,2})日?");
  static final int MAX_TEXT = 4000;
  private static final int MAX_NAME = 200;

  private final Problems problems;

  Scalars(Problems problems) {
    this.problems = problems;
  }

  /** The value of a scalar type, or null after reporting. */
  Object read(Node.Scalar scalar, Class<?> type, String key) {
    String text = scalar.text();
    Position at = scalar.at();
    if (type == Amount.class) {
      return number(text, at, key, "金额") ? new Amount(new BigDecimal(text), at) : null;
    }
    if (type == Decimal.class) {
      return number(text, at, key, "数") ? new Decimal(new BigDecimal(text), at) : null;
    }
    if (type == Percent.class) {
      return rate(text, at, key);
    }
    if (type == Count.class) {
      return whole(text, at, key);
    }
    if (type == Text.class) {
      return text(scalar, key);
    }
    if (type == Day.class) {
      return day(text, at, key);
    }
    if (type == Code.class) {
      return code(text, at, key);
    }
    return term(text, at, type.asSubclass(Term.class), key);
  }

  private boolean number(String text, Position at, String key, String what) {
    if (A_NUMBER.matcher(text).matches()) {
      return true;
    }
    problems.error(at, Quoted.of(key) + "应当是" + what + "，写的是" + Quoted.of(text), numberHint(text, what));
    return false;
  }

  private static String numberHint(String text, String what) {
    String plain = halfWidth(text);
    if (plain.endsWith("%")) {
      return "这里填" + what + "，不填百分比";
    }
    String digits = plain.replaceAll("[,\\s]|万元|元", "");
    if (digits.matches(NUMBER)) {
      if (plain.contains("元") && !plain.contains("万元")) {
        return "单位是万元：写作 " + new BigDecimal(digits).movePointLeft(4).stripTrailingZeros().toPlainString();
      }
      return "写作 " + digits + "，不带单位、千分位和全角数字";
    }
    return "只写数字，如 1406.53；没有公布就删去这一行";
  }

  private Object rate(String text, Position at, String key) {
    if (A_RATE.matcher(text).matches()) {
      return new Percent(new BigDecimal(text.substring(0, text.length() - 1)), at);
    }
    String plain = halfWidth(text).replace(" ", "");
    problems.error(at, Quoted.of(key) + "应当是百分比，写的是" + Quoted.of(text), rateHint(plain));
    return null;
  }

  private static String rateHint(String plain) {
    if (plain.matches(RATE)) {
      return "写作 " + plain;
    }
    if (!plain.matches(NUMBER)) {
      return "写作 97.38% 这样的百分比";
    }
    BigDecimal number = new BigDecimal(plain);
    if (number.signum() == 0 || number.abs().compareTo(BigDecimal.ONE) > 0) {
      return "加上百分号：写作 " + plain + "%";
    }
    String hundredfold = number.movePointRight(2).stripTrailingZeros().toPlainString();
    return "小数要换成百分比：写作 " + hundredfold + "%；确是 " + plain + "% 就加上百分号";
  }

  private Object whole(String text, Position at, String key) {
    if (text.matches(WHOLE)) {
      return new Count(Integer.parseInt(text), at);
    }
    String plain = halfWidth(text);
    String digits = plain.replaceAll("[^0-9]", "");
    boolean clear = digits.matches(WHOLE) && plain.matches("[^.\\-]*");
    String hint = clear ? "写作 " + digits : "只写整数，不带单位";
    problems.error(at, Quoted.of(key) + "应当是整数，写的是" + Quoted.of(text), hint);
    return null;
  }

  private Object text(Node.Scalar scalar, String key) {
    String text = scalar.text().replace('\t', ' ').strip();
    if (text.isEmpty()) {
      problems.error(scalar.at(), Quoted.of(key) + "是空的", "没有就删去这一行");
      return null;
    }
    if (text.length() > MAX_TEXT) {
      problems.error(scalar.at(), Quoted.of(key) + "超过 " + MAX_TEXT + " 字", "请分成几条");
      return null;
    }
    return visible(text, scalar.at(), Quoted.of(key)) ? new Text(text, scalar.at()) : null;
  }

  /** Whether a name typed as a key can be shown as it is. */
  boolean name(String text, Position at) {
    if (text.isBlank() || text.length() > MAX_NAME) {
      problems.error(at, "冒号前面的名称" + (text.isBlank() ? "是空的" : "超过 " + MAX_NAME + " 字"), "写作“名称: 值”");
      return false;
    }
    return visible(text, at, "名称");
  }

  private boolean visible(String text, Position at, String what) {
    OptionalInt hidden = Invisible.first(text);
    if (hidden.isPresent()) {
      String code = Invisible.name(text.codePointAt(hidden.getAsInt()));
      problems.error(at, what + "里有看不见的字符 " + code, "删去，把这一段重新打一遍");
    }
    return hidden.isEmpty();
  }

  /** What was meant by full-width digits and signs. */
  private static String halfWidth(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[−–—]", "-").strip();
  }

  private Object day(String text, Position at, String key) {
    if (text.matches(DAY)) {
      Optional<LocalDate> day = date(text);
      if (day.isPresent()) {
        return new Day(day.get(), at);
      }
    }
    problems.error(at, Quoted.of(key) + "应当是日期，写的是" + Quoted.of(text), dayHint(text));
    return null;
  }

  private static String dayHint(String text) {
    Matcher m = LOOSE_DATE.matcher(halfWidth(text));
    if (!m.matches()) {
      return "写作 2022-08-20";
    }
    String iso = m.group(1) + "-" + twoDigits(m.group(2)) + "-" + twoDigits(m.group(3));
    return date(iso).map(day -> "写作 " + day).orElse("没有这一天");
  }

  private static String twoDigits(String number) {
    return number.length() == 1 ? "0" + number : number;
  }

  private static Optional<LocalDate> date(String iso) {
    try {
      return Optional.of(LocalDate.parse(iso));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private Object code(String text, Position at, String key) {
    if (A_CODE.matcher(text).matches()) {
      return new Code(text, at);
    }
    String plain = halfWidth(text).replaceAll("[^0-9]", "");
    String hint = plain.matches(CODE) ? "写作 " + plain : "只写数字编码";
    problems.error(at, Quoted.of(key) + "应当是编码，写的是" + Quoted.of(text), hint);
    return null;
  }

  private Object term(String text, Position at, Class<? extends Term> type, String key) {
    List<String> allowed = new ArrayList<>();
    for (Term term : type.getEnumConstants()) {
      if (term.term().equals(text)) {
        return term;
      }
      allowed.add(term.term());
    }
    problems.error(at, Quoted.of(key) + "不能是" + Quoted.of(text), "可以写：" + String.join("、", allowed));
    return null;
  }
}
