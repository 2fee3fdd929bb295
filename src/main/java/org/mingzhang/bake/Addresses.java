package org.mingzhang.bake;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.mingzhang.model.Position;
import org.mingzhang.model.Problem;

/** From the name of a file to its address in the site, where only plain ASCII works on every web server and disk. */
final class Addresses {

  private static final Pattern SLUG = Pattern.compile("[a-z0-9-]+");

  private Addresses() {}

  static boolean isSlug(String name) {
    return SLUG.matcher(name).matches();
  }

  /** {@code guide/} and {@code webmaster} give {@code guide/webmaster/}; {@code index} is the page of its folder. */
  static String ofPage(String folder, String stem) {
    return stem.equals("index") ? folder : folder + stem + "/";
  }

  /** The way from a page back to the root of the site: {@code ../} for {@code about/}. */
  static String root(String address) {
    return "../".repeat((int) address.chars().filter(c -> c == '/').count());
  }

  static void refuseTwins(List<Page> pages, List<Problem> problems) {
    Map<String, String> seen = new HashMap<>();
    for (Page page : pages) {
      String other = seen.putIfAbsent(page.address(), page.file());
      if (other != null) {
        problems.add(
            Problem.error(
                Position.startOf(page.file()),
                "与 " + other + " 的地址相同：" + page.address(),
                "请改掉其中一个文件的名字"));
      }
    }
  }
}
