package org.mingzhang.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** What people and daily running cost a department, by economic code. */
final class Payroll {

  /** Code, least and most per head in 0.01 万元 a year, for whom (行 offices, 事 institutions, 都), chance in percent. */
  private static final String RATES =
      """
      30101 330 520 都 100
      30102 180 360 行 100
      30102 20 90 事 80
      30103 90 260 都 85
      30106 8 24 都 20
      30107 240 430 事 100
      30112 4 14 都 90
      30114 5 20 都 25
      30199 10 120 都 60
      30201 8 60 都 100
      30202 1 16 都 70
      30204 0 1 都 15
      30205 1 9 都 75
      30206 3 30 都 90
      30207 2 18 都 85
      30209 3 45 都 50
      30211 4 40 都 92
      30213 3 60 都 70
      30214 2 20 都 20
      30215 1 12 都 55
      30216 2 16 都 80
      30218 4 40 事 35
      30226 5 60 都 70
      30227 5 50 都 30
      30228 12 26 都 95
      30229 6 24 都 75
      30239 55 95 行 100
      30299 3 40 都 85
      30305 2 14 都 55
      30307 1 9 都 35
      30308 8 60 学 80
      30309 1 3 都 60
      31002 2 22 都 30
      """;

  private final List<Rate> rates = new ArrayList<>();
  private final boolean annuity;
  private final long pension;

  private record Rate(String code, long perHead) {}

  Payroll(Kind kind, Dice dice) {
    for (String line : RATES.lines().toList()) {
      String[] part = line.split(" ");
      long perHead = dice.between(Integer.parseInt(part[1]) * 10, Integer.parseInt(part[2]) * 10);
      int chance = Integer.parseInt(part[4]);
      boolean drawn = dice.chance(chance < 100 ? chance * 4 / 5 : chance);
      if (drawn && concerns(part[3], kind)) {
        rates.add(new Rate(part[0], perHead));
      }
    }
    annuity = dice.chance(60);
    pension = dice.between(20, 160);
  }

  private static boolean concerns(String whom, Kind kind) {
    return switch (whom) {
      case "行" -> kind.office();
      case "事" -> !kind.office();
      case "学" -> kind.sector().equals("学校");
      default -> true;
    };
  }

  /** The basic expenditure of a year but for what “三公”经费 adds. */
  SortedMap<String, Long> of(int staff, int retired, int yearsOn, Dice dice) {
    SortedMap<String, Long> items = new TreeMap<>();
    for (Rate rate : rates) {
      boolean wage = rate.code().startsWith("301");
      long level = rate.perHead() * staff * (1000 + 35L * yearsOn) / 10_000;
      put(items, rate.code(), dice.around(level, wage ? 4 : 18));
    }
    long wages = items.get("30101") + items.getOrDefault("30102", 0L) + items.getOrDefault("30107", 0L);
    put(items, "30108", wages * 16 / 100);
    put(items, "30109", annuity ? wages * 8 / 100 : 0);
    put(items, "30110", wages * 75 / 1000);
    put(items, "30113", wages * 12 / 100);
    put(items, "30302", dice.around(pension * retired, 10));
    return items;
  }

  private static void put(SortedMap<String, Long> items, String code, long amount) {
    if (amount > 0) {
      items.merge(code, amount, Long::sum);
    }
  }
}
