package org.mingzhang.demo;

import java.util.Arrays;
import java.util.List;

/**
 * A kind of department as {@code kinds.txt} lists it.
 *
 * @param initials pinyin initials, unique among the kinds
 * @param sector whose words it uses
 * @param nature 行, 参 or 事
 * @param least fewest people on duty in a county
 * @param most most people on duty in a county
 * @param running subject that its daily running is booked under
 * @param projects subjects of its projects
 * @param income its income besides the treasury's
 * @param fund subject under 政府性基金, or null
 */
record Kind(
    String name,
    String initials,
    String sector,
    String nature,
    int least,
    int most,
    String running,
    List<String> projects,
    String income,
    String fund) {

  static List<Kind> all() {
    return Resource.lines("kinds.txt").stream().map(Kind::of).toList();
  }

  private static Kind of(String line) {
    String[] part = line.split("\\|");
    String[] staff = part[4].split("-");
    return new Kind(
        part[0],
        part[1],
        part[2],
        part[3],
        Integer.parseInt(staff[0]),
        Integer.parseInt(staff[1]),
        part[5],
        Arrays.asList(part[6].split(",")),
        part[7],
        part[8].equals("-") ? null : part[8]);
  }

  /** Whether it is an office of government or run like one, with 机关运行经费. */
  boolean office() {
    return !nature.equals("事");
  }

  /** Whether it serves the public in a building: schools and hospitals have few cars and receptions. */
  boolean house() {
    return sector.equals("学校") || sector.equals("医院");
  }
}
