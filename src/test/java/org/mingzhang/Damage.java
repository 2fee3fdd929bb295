package org.mingzhang;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.Tuple;

/**
 * One damage to an input file. It knows where YAML has keys and values and Markdown has links, so that most of what it makes
 * gets past the parser and reaches the code behind it.
 *
 * @param file which of the files; counted round
 * @param at which of the places that fit; counted round
 * @param piece which of the pieces that fit; counted round
 */
record Damage(Kind kind, int file, int at, int piece) {

  private static final int MANY = 1_000_000;

  private static final Pattern VALUE =
      Pattern.compile(
          "(?m)(?<=: |- |[\\[{,] ?)(\"(?:[^\"\\\\\\n]|\\\\.)*+\"|'(?:[^'\\n]|'')*+'"
              + "|[^\\s\"'\\[\\]{},#&*!|>%@:-](?:[^\\[\\]{},\\n#:]|:(?! ))*+)(?=\\s*(?:[,\\]}]|$))");
  private static final Pattern KEY =
      Pattern.compile("(?m)(?<=^ {0,20}|- |[{,] ?)([^\\s\"'\\[\\]{},#:-][^\\[\\]{},\\n#:]*+)(?=:[ \\n])");
  private static final Pattern MARKDOWN = Pattern.compile("(?m)(?<==).*$|(?<=\\]\\()[^)]*|(?<=[|`*_#> ])[^|`*_#>\\n]+|^[^~\\n]+$");
  private static final Pattern LINE = Pattern.compile("(?m)^.*$\\n?");
  private static final Pattern PROSE = Pattern.compile("[^/]*[\\p{IsHan}，。]{5}[^/]*");
  private static final Pattern AMOUNT = Pattern.compile("(?<![\\w.%'])-?[0-9]+\\.[0-9]+(?![\\w.%'])");
  private static final Pattern NUMBER = Pattern.compile("'?-?[0-9][0-9.]*%?'?");

  /** What is done to a file; the first ones leave it readable most of the time. */
  enum Kind {
    TEXTS, FIGURES, TEXT, PATH, NUMBER, UNICODE, BARE, KEY, INSERT, DROP, DOUBLE, SWAP, DELETE, CUT, BYTE, WHOLE, FLOOD
  }

  /** Damages of all kinds; {@code readable} ones are for builds, which start only after reading has passed. */
  static Arbitrary<Damage> any(boolean readable) {
    int rest = readable ? 0 : 2;
    Arbitrary<Kind> kinds =
        Arbitraries.frequency(
            Tuple.of(8, Kind.TEXTS), Tuple.of(8, Kind.FIGURES), Tuple.of(12, Kind.TEXT), Tuple.of(4, Kind.PATH),
            Tuple.of(8, Kind.NUMBER), Tuple.of(2, Kind.UNICODE), Tuple.of(1 + rest, Kind.BARE), Tuple.of(2, Kind.KEY),
            Tuple.of(rest, Kind.INSERT), Tuple.of(3, Kind.DROP), Tuple.of(1, Kind.DOUBLE), Tuple.of(1, Kind.SWAP),
            Tuple.of(rest, Kind.DELETE), Tuple.of(rest, Kind.CUT), Tuple.of(rest, Kind.BYTE), Tuple.of(1, Kind.WHOLE),
            Tuple.of(rest / 2, Kind.FLOOD));
    Arbitrary<Integer> counts = Arbitraries.integers().between(0, MANY).withDistribution(RandomDistribution.uniform());
    return Combinators.combine(kinds, counts, counts, counts).as(Damage::new);
  }

  /** The file's bytes with the damage done. */
  byte[] to(String name, byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    boolean markdown = name.endsWith(".md");
    return switch (kind) {
      case TEXTS -> utf8(inEveryText(text, markdown, of(Pieces.MARKUP)));
      case FIGURES -> utf8(AMOUNT.matcher(text).replaceAll(Matcher.quoteReplacement(of(Pieces.AMOUNTS))));
      case TEXT -> utf8(inValue(text, markdown, false, of(Pieces.MARKUP)));
      case PATH -> utf8(inValue(text, markdown, false, of(Pieces.PATHS)));
      case NUMBER -> utf8(inValue(text, markdown, true, of(Pieces.NUMBERS)));
      case UNICODE -> utf8(unicode(text, markdown));
      case BARE -> utf8(instead(text, markdown ? MARKDOWN : VALUE, of(Pieces.YAML)));
      case KEY -> utf8(instead(text, markdown ? MARKDOWN : KEY, of(piece % 2 == 0 ? Pieces.MARKUP : Pieces.PATHS)));
      case INSERT -> utf8(insert(text, of(Pieces.all())));
      case DROP -> utf8(instead(text, LINE, ""));
      case DOUBLE -> utf8(doubled(text));
      case SWAP -> utf8(swapped(text));
      case DELETE -> utf8(deleted(text));
      case CUT -> Arrays.copyOf(bytes, at % (bytes.length + 1));
      case BYTE -> overwritten(bytes);
      case WHOLE -> whole(text);
      case FLOOD -> utf8(insert(text, of(Pieces.FLOODS).repeat(3000)));
    };
  }

  private String of(List<String> pieces) {
    return pieces.get(piece % pieces.size());
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** Puts a text in place of a value, or beside half of it; a number takes the place of a number. */
  private String inValue(String text, boolean markdown, boolean number, String put) {
    if (markdown) {
      return instead(text, MARKDOWN, put);
    }
    List<MatchResult> fitting =
        VALUE.matcher(text).results().filter(value -> NUMBER.matcher(value.group()).matches() == number).toList();
    if (fitting.isEmpty()) {
      return text;
    }
    MatchResult value = fitting.get(at % fitting.size());
    String old = piece % 3 == 0 && !number ? unquoted(value.group()) : "";
    String typed = number ? put : quoted(old + put);
    return text.substring(0, value.start()) + typed + text.substring(value.end());
  }

  /** Adds to every longer text, which is no term and no path and may say anything. */
  private static String inEveryText(String text, boolean markdown, String put) {
    return (markdown ? MARKDOWN : VALUE).matcher(text).replaceAll(
        place -> {
          String old = place.group();
          boolean prose = PROSE.matcher(old).matches();
          return Matcher.quoteReplacement(!prose ? old : markdown ? old + put : quoted(unquoted(old) + put));
        });
  }

  private static String unquoted(String value) {
    return value.replaceAll("^['\"]|['\"]$", "");
  }

  private static String quoted(String text) {
    return "'" + text.replace("'", "''") + "'";
  }

  /** In double quotes YAML takes characters by number, which the file's own characters do not show. */
  private String unicode(String text, boolean markdown) {
    String put = of(Pieces.UNICODE);
    return piece % 2 == 0 ? insert(text, put) : instead(text, markdown ? MARKDOWN : VALUE, of(Pieces.ESCAPES));
  }

  private String instead(String text, Pattern places, String put) {
    List<MatchResult> found = places.matcher(text).results().toList();
    if (found.isEmpty()) {
      return put + text;
    }
    MatchResult place = found.get(at % found.size());
    return text.substring(0, place.start()) + put + text.substring(place.end());
  }

  private String insert(String text, String put) {
    int where = at % (text.length() + 1);
    return text.substring(0, where) + put + text.substring(where);
  }

  private String deleted(String text) {
    int where = at % (text.length() + 1);
    return text.substring(0, where) + text.substring(Math.min(text.length(), where + 1 + piece % 40));
  }

  private String doubled(String text) {
    List<String> lines = lines(text);
    int line = at % lines.size();
    lines.add(line, lines.get(line));
    return String.join("\n", lines);
  }

  private String swapped(String text) {
    List<String> lines = lines(text);
    Collections.swap(lines, at % lines.size(), piece % lines.size());
    return String.join("\n", lines);
  }

  private static List<String> lines(String text) {
    return new ArrayList<>(List.of(text.split("\n", -1)));
  }

  private byte[] overwritten(byte[] bytes) {
    byte[] damaged = bytes.length == 0 ? new byte[1] : bytes.clone();
    damaged[at % damaged.length] = (byte) piece;
    return damaged;
  }

  private byte[] whole(String text) {
    return switch (piece % 8) {
      case 0 -> utf8(text.replace("\n", "\r\n"));
      case 1 -> utf8("\uFEFF" + text);
      case 2 -> text.getBytes(Charset.forName("GB18030"));
      case 3 -> text.getBytes(StandardCharsets.UTF_16);
      case 4 -> utf8(text.replace("  ", "\t"));
      case 5 -> utf8(text.replace("\n", "\r"));
      case 6 -> withSurrogate(text);
      default -> utf8(text.replace(": ", "：").replace(", ", "，"));
    };
  }

  /** Half a character, as UTF-8 forbids to write it. */
  private byte[] withSurrogate(String text) {
    int where = at % (text.length() + 1);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes(utf8(text.substring(0, where)));
    bytes.writeBytes(new byte[] {(byte) 0xED, (byte) 0xA0, (byte) 0x80});
    bytes.writeBytes(utf8(text.substring(where)));
    return bytes.toByteArray();
  }
}
