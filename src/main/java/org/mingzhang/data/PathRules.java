package org.mingzhang.data;

import java.util.function.BiConsumer;
import org.mingzhang.model.Figures;
import org.mingzhang.model.FinalAccounts;
import org.mingzhang.model.Position;
import org.mingzhang.model.Text;

/** Every path typed in 原文, 控制数, 比上年, 更正 and 已说明 must lead to a figure. */
final class PathRules {

  private static final String PLUS = " \\+ ";

  private final DataFiles files;
  private final Places places;

  PathRules(DataFiles files, Places places) {
    this.files = files;
    this.places = places;
  }

  /** Checks the paths of a year file without other faults. */
  void check(FinalAccounts accounts, Figures figures) {
    each(accounts, (part, at) -> {
      if (figures.find(part).isEmpty()) {
        files.error(at, missing(part), hint(part, figures));
      }
    });
  }

  /** Checks the first steps only: what follows may have been left out because of another fault. */
  void checkRoots(FinalAccounts accounts) {
    each(accounts, (part, at) -> {
      if (!Figures.isRoot(part.split("/", 2)[0], files.shapes())) {
        files.error(at, missing(part), "路径以年度文件里的键开头，写法见网站管理员指南");
      }
    });
  }

  private void each(FinalAccounts accounts, BiConsumer<String, Position> check) {
    accounts.stated().forEach(stated -> parts(stated.path(), check));
    accounts.corrections().forEach(correction -> parts(correction.path(), check));
    accounts.explanations().forEach(explanation -> parts(explanation.path(), check));
    accounts.controlTotals().keySet().forEach(path -> parts(path, places.of("控制数", path), check));
    accounts.comparisons().keySet().forEach(path -> parts(path, places.of("比上年", path), check));
  }

  /** A path that could not be read was reported then. */
  private static void parts(Text path, BiConsumer<String, Position> check) {
    if (path != null) {
      parts(path.value(), path.at(), check);
    }
  }

  private static void parts(String path, Position at, BiConsumer<String, Position> check) {
    for (String part : path.split(PLUS)) {
      check.accept(part, at);
    }
  }

  private static String missing(String part) {
    return "没有" + Quoted.of(part) + "这个数";
  }

  private static String hint(String part, Figures figures) {
    if (part.startsWith("公开") || part.startsWith("四川")) {
      return "表里的数写作“公开03表/合计/项目支出”：表、行、栏";
    }
    return Nearest.to(part, figures.paths()).map(near -> "是不是" + Quoted.of(near)).orElse("路径写法见网站管理员指南");
  }
}
