package org.mingzhang.cli;

import java.io.File;
import java.nio.file.Path;

/**
 * About how large a portal is: enough to tell how the work should be done, and so cheap that nobody waits for it. That is why
 * there is neither a stream nor a pattern here: {@link Launcher} asks in a virtual machine that has nothing ready.
 *
 * @param departments how many folders there are for one
 * @param each how many years one of them has
 */
record PortalSize(int departments, int each) {

  /** So many departments are looked into. */
  private static final int SOME = 8;

  private static final int DIGITS = 4;
  private static final String YML = ".yml";

  /** Nothing where it cannot be read, which others will say. */
  static PortalSize of(Path portal) {
    File departments = portal.resolve("data/departments").toFile();
    String[] folders = list(departments);
    int step = Math.max(1, folders.length / SOME);
    int looked = 0;
    int years = 0;
    for (int i = 0; i < folders.length; i += step, looked++) {
      years += years(new File(departments, folders[i]));
    }
    return new PortalSize(folders.length, looked == 0 ? 0 : (years + looked - 1) / looked);
  }

  private static String[] list(File folder) {
    String[] names = folder.list();
    return names == null ? new String[0] : names;
  }

  private static int years(File department) {
    int years = 0;
    for (String name : list(department)) {
      years += isYear(name) ? 1 : 0;
    }
    return years;
  }

  /** A year is four digits and {@code .yml}. */
  private static boolean isYear(String name) {
    boolean is = name.length() == DIGITS + YML.length() && name.endsWith(YML);
    for (int i = 0; is && i < DIGITS; i++) {
      is = name.charAt(i) >= '0' && name.charAt(i) <= '9';
    }
    return is;
  }

  /** Department-years. */
  int years() {
    return departments * each;
  }
}
