package org.mingzhang.demo;

/**
 * What a department publishes, the same in all its years, so that gaps look like those of real ones.
 *
 * @param totalsOnly only totals of income and expenditure, no detail
 * @param incomeLines income by subject (公开02表)
 * @param detail economic items of each line (四川附表5, 7)
 * @param threePublic “三公”经费 at all
 * @param budgets whether budgets are printed beside what was spent
 * @param procurement 政府采购
 * @param performance how much of 绩效: 0 nothing, 1 in words, 2 projects, 3 the whole department too
 * @param companion whether 绩效 has a file of its own
 */
record Traits(
    boolean totalsOnly,
    boolean incomeLines,
    boolean detail,
    boolean threePublic,
    boolean budgets,
    boolean procurement,
    int performance,
    boolean companion) {

  static Traits of(Dice dice, Kind kind, String profile) {
    boolean totalsOnly = dice.chance(7);
    int performance = dice.below(100);
    return new Traits(
        totalsOnly,
        !totalsOnly && dice.chance(80),
        !totalsOnly && profile.equals("四川") && dice.chance(35),
        dice.chance(kind.house() ? 65 : 90),
        dice.chance(90),
        dice.chance(80),
        performance < 25 ? 0 : performance < 45 ? 1 : performance < 90 ? 2 : 3,
        dice.chance(20));
  }
}
