package org.mingzhang.data;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
  static final String CODE = "\\d{3,7}";

  private static final Pattern LOOSE_DATE = Pattern.compile("(\\d{4})[.年/-](\\d{1,2})[.月/-](\\d{1,2})日?");
  private static final int MAX_TEXT = 4000;

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
    if (text.matches(NUMBER)) {
      return true;
    }
    problems.error(at, "“" + key + "”应当是" + what + "，写的是“" + text + "”", numberHint(text, what));
    return false;
  }

  private static String numberHint(String text, String what) {
    String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).replace('−', '-').strip();
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
    if (text.matches(RATE)) {
      return new Percent(new BigDecimal(text.substring(0, text.length() - 1)), at);
    }
    String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).replace('−', '-').replace(" ", "");
    String hint = plain.matches(RATE) ? "写作 " + plain : plain.matches(NUMBER) ? "加上百分号：" + plain + "%" : "写作 97.38%";
    problems.error(at, "“" + key + "”应当是百分比，写的是“" + text + "”", hint);
    return null;
  }

  private Object whole(String text, Position at, String key) {
    if (text.matches(WHOLE)) {
      return new Count(Integer.parseInt(text), at);
    }
    String digits = Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[^0-9]", "");
    String hint = digits.matches(WHOLE) && !text.contains(".") ? "写作 " + digits : "只写整数，不带单位";
    problems.error(at, "“" + key + "”应当是整数，写的是“" + text + "”", hint);
    return null;
  }

  private Object text(Node.Scalar scalar, String key) {
    String text = scalar.text().strip();
    if (text.isEmpty()) {
      problems.error(scalar.at(), "“" + key + "”是空的", "没有就删去这一行");
      return null;
    }
    if (text.length() > MAX_TEXT) {
      problems.error(scalar.at(), "“" + key + "”超过 " + MAX_TEXT + " 字", "请分成几条");
      return null;
    }
    Optional<Integer> control = text.codePoints().filter(Scalars::isForbidden).boxed().findFirst();
    if (control.isPresent()) {
      String code = String.format("U+%04X", control.get());
      problems.error(scalar.at(), "“" + key + "”里有看不见的控制字符 " + code, "删去重打这一段");
      return null;
    }
    return new Text(text, scalar.at());
  }

  /** Control characters, and those that turn the reading direction: they can make a figure look like another. */
  private static boolean isForbidden(int c) {
    return Character.isISOControl(c) && c != '\t'
        || c >= 0x202A && c <= 0x202E
        || c >= 0x2066 && c <= 0x2069
        || c >= 0xD800 && c <= 0xDFFF
        || c == 0xFEFF
        || c == 0xFFFE
        || c == 0xFFFF;
  }

  private Object day(String text, Position at, String key) {
    try {
      return new Day(LocalDate.parse(text), at);
    } catch (DateTimeParseException e) {
      problems.error(at, "“" + key + "”应当是日期，写的是“" + text + "”", dayHint(text));
      return null;
    }
  }

  private static String dayHint(String text) {
    Matcher m = LOOSE_DATE.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC));
    if (m.matches()) {
      int month = Integer.parseInt(m.group(2));
      int day = Integer.parseInt(m.group(3));
      if (month >= 1 && month <= 12 && day >= 1 && day <= 31) {
        return String.format("写作 %s-%02d-%02d", m.group(1), month, day);
      }
      return "没有这一天";
    }
    return "写作 2022-08-20";
  }

  private Object code(String text, Position at, String key) {
    if (text.matches(CODE)) {
      return new Code(text, at);
    }
    String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[^0-9]", "");
    problems.error(at, "“" + key + "”应当是编码，写的是“" + text + "”", plain.matches(CODE) ? "写作 " + plain : "只写数字编码");
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
    problems.error(at, "“" + key + "”不能是“" + text + "”", "可以写：" + String.join("、", allowed));
    return null;
  }
}
