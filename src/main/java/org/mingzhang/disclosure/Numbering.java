package org.mingzhang.disclosure;

import org.mingzhang.model.Forms;

/** The numbers of parts, sections and subsections; always generated, never typed. */
final class Numbering {

  /** There are circled numbers up to twenty. */
  private static final int CIRCLED = 20;

  private Numbering() {}

  /** 第一部分 with the space that separates it from the title. */
  static String part(int number) {
    return "第" + Forms.ordinal(number) + "部分　";
  }

  /** 一、 */
  static String section(int number) {
    return Forms.ordinal(number) + "、";
  }

  /** （一） */
  static String subsection(int number) {
    return "（" + Forms.ordinal(number) + "）";
  }

  /** Below a section, outermost first: （一）, 1. , （1）, ①. */
  static String chapter(int number, int depth) {
    return switch (depth) {
      case 1 -> subsection(number);
      case 2 -> number + ". ";
      case 3 -> "（" + number + "）";
      default -> number <= CIRCLED ? Character.toString('①' + number - 1) : number + "）";
    };
  }
}
