package org.mingzhang.data;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.mingzhang.model.Correction;
import org.mingzhang.model.Day;
import org.mingzhang.model.Figure;
import org.mingzhang.model.Figures;
import org.mingzhang.model.FinalAccounts;
import org.mingzhang.model.Position;
import org.mingzhang.model.Stated;

/**
 * What a year file held before its corrections (更正) were made, recomputed from them: the same on every machine, whatever
 * was built there before.
 */
final class EarlierVersions {

  private final DataFiles files;
  private final FinalAccounts accounts;
  private final Figures figures;

  /** @param accounts read without fault, with whole corrections */
  EarlierVersions(DataFiles files, FinalAccounts accounts, Figures figures) {
    this.files = files;
    this.accounts = accounts;
    this.figures = figures;
  }

  /**
   * The accounts as they stood until a day of corrections.
   *
   * @param values what stood where other values stand now
   */
  record Earlier(Day until, FinalAccounts accounts, Map<Position, String> values) {}

  /** Reports corrections that do not lead to the figures of today. */
  void check() {
    Map<String, Correction> last = new HashMap<>();
    for (Correction correction : byDay()) {
      Position at = typedAt(correction.path().value());
      if (at != null && !canStand(correction.before().value().strip(), at)) {
        files.error(
            correction.before().at(), "更正前的值" + Quoted.of(correction.before().value()) + "不能填在这个数的位置上", "照当时公布的数写，如 335.54");
      }
      Correction before = last.put(correction.path().value(), correction);
      if (before != null && !same(before.after().value(), correction.before().value())) {
        files.error(
            correction.before().at(), "原值" + Quoted.of(correction.before().value()) + "接不上" + before.date().printed()
                + "更正后的" + Quoted.of(before.after().value()), "同一个数更正几次时，后一次的原值就是前一次的新值");
      }
    }
    last.values().forEach(this::leadsToToday);
  }

  /** Whether a text can stand where a figure was typed: in the year file, or in its companion. */
  private boolean canStand(String text, Position at) {
    Class<? extends Record> type = at.file().endsWith("-performance.yml") ? PerformanceFile.class : FinalAccounts.class;
    return files.reread(at.file(), type, Map.of(at, text)).isPresent();
  }

  private void leadsToToday(Correction correction) {
    String now = now(correction.path().value());
    if (now != null && !same(now, correction.after().value())) {
      files.error(
          correction.after().at(), "更正的新值是" + Quoted.of(correction.after().value()) + "，现在的数是" + Quoted.of(now),
          "把数改成新值；又改过一次的，再登记一条更正");
    }
  }

  /** The figure of today as typed or as shown; null where it is not known. */
  private String now(String path) {
    for (Stated stated : accounts.stated()) {
      if (stated.path().value().equals(path)) {
        return stated.printed().value();
      }
    }
    Figure figure = figures.find(path).filter(Figure::known).orElse(null);
    if (figure == null) {
      return null;
    }
    BigDecimal leading = figure.word() == null ? figures.leading(figure) : null;
    return leading == null ? figure.shown() : leading.toPlainString();
  }

  /** Whether two texts say the same number, or the same word. */
  private static boolean same(String a, String b) {
    BigDecimal x = number(a);
    BigDecimal y = number(b);
    return x == null || y == null ? a.strip().equals(b.strip()) : x.compareTo(y) == 0;
  }

  private static BigDecimal number(String text) {
    String plain = text.strip().replace(",", "").replace('−', '-').replaceFirst("(万元|%)$", "");
    return plain.matches("-?\\d+(\\.\\d+)?") ? new BigDecimal(plain) : null;
  }

  private List<Correction> byDay() {
    return accounts.corrections().stream().sorted((a, b) -> a.date().value().compareTo(b.date().value())).toList();
  }

  /**
   * The accounts before each day of corrections, the last day first.
   *
   * @param file the year file
   */
  List<Earlier> all(String file) {
    List<Correction> sorted = byDay();
    TreeMap<LocalDate, Day> days = new TreeMap<>();
    sorted.forEach(correction -> days.put(correction.date().value(), correction.date()));
    List<Earlier> all = new ArrayList<>();
    for (Day day : days.descendingMap().values()) {
      List<Correction> until = sorted.stream().filter(c -> c.date().value().isBefore(day.value())).toList();
      List<Correction> undone = sorted.subList(until.size(), sorted.size());
      Map<Position, String> values = values(undone);
      files.reread(file, FinalAccounts.class, values).ifPresent(then -> all.add(new Earlier(day, then.withCorrections(until), values)));
    }
    return all;
  }

  /** Of several corrections of one figure the first knows what stood there before. */
  private Map<Position, String> values(List<Correction> undone) {
    Map<Position, String> values = new HashMap<>();
    for (Correction correction : undone) {
      Position at = typedAt(correction.path().value());
      if (at != null) {
        values.putIfAbsent(at, correction.before().value().strip());
      }
    }
    return values;
  }

  /** Where a figure was typed, or its print; null for a figure that follows from others. */
  private Position typedAt(String path) {
    // 支出/2010301/项目支出 is the sum of its lines; where there is one line, it is the line's own figure.
    for (String typed : List.of(path, path.replaceFirst("/", "/科目/"))) {
      if (figures.at(typed) != null) {
        return figures.at(typed);
      }
    }
    return accounts.stated().stream()
        .filter(stated -> stated.path().value().equals(path))
        .map(stated -> stated.printed().at())
        .findFirst()
        .orElse(null);
  }
}
