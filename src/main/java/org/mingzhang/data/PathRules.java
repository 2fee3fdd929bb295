package org.mingzhang.data;

import org.mingzhang.model.Figures;
import org.mingzhang.model.FinalAccounts;
import org.mingzhang.model.Position;
import org.mingzhang.model.Text;

/** Every path typed in 原文, 控制数, 比上年, 更正 and 已说明 must lead to a figure. */
final class PathRules {

  private static final String PLUS = " \\+ ";

  private final DataFiles files;
  private final Figures figures;
  private final Places places;

  PathRules(DataFiles files, Figures figures, Places places) {
    this.files = files;
    this.figures = figures;
    this.places = places;
  }

  void check(FinalAccounts accounts) {
    accounts.stated().forEach(stated -> path(stated.path()));
    accounts.corrections().forEach(correction -> path(correction.path()));
    accounts.explanations().forEach(explanation -> path(explanation.path()));
    accounts.controlTotals().keySet().forEach(path -> path(path, places.of("控制数", path)));
    accounts.comparisons().keySet().forEach(path -> path(path, places.of("比上年", path)));
  }

  private void path(Text path) {
    path(path.value(), path.at());
  }

  private void path(String path, Position at) {
    if (figures.find(path).isPresent()) {
      return;
    }
    for (String part : path.split(PLUS)) {
      if (figures.find(part).isEmpty()) {
        files.error(at, "没有" + Quoted.of(part) + "这个数", hint(part));
      }
    }
  }

  private String hint(String part) {
    if (part.startsWith("公开")) {
      return "表里的数写作“公开03表/合计/项目支出”：表、行、栏";
    }
    return Nearest.to(part, figures.paths()).map(near -> "是不是" + Quoted.of(near)).orElse("路径写法见网站管理员指南");
  }
}
