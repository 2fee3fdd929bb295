package org.mingzhang.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.mingzhang.model.DepartmentYear;
import org.mingzhang.model.Form;

/** Names of figures for readers, made from their paths. */
public final class FigureNames {

  /** Steps of a path that say where a figure is kept, not what it is. */
  private static final Set<String> SILENT = Set.of("绩效", "项目", "自评", "资金", "概况", "科目", "比上年", "小节", "事项", "指标", "数");

  private static final Map<String, String> NAMES =
      Map.of(
          "一般公共预算支出", "一般公共预算财政拨款支出",
          "在职", "在职人员",
          "比预算", "与预算的比较",
          "重算增减率", "增减率");

  private FigureNames() {}

  /** A path read as words, codes with their names: 一般公共预算财政拨款支出·201 一般公共服务支出·占比. */
  public static String of(String path, DepartmentYear year) {
    return Arrays.stream(path.split(" \\+ ")).map(part -> partLabel(part, year)).collect(Collectors.joining(" + "));
  }

  private static String partLabel(String path, DepartmentYear year) {
    List<String> words = new ArrayList<>();
    for (String step : path.split("/")) {
      if (!SILENT.contains(step)) {
        words.add(word(step, year));
      }
    }
    return String.join("·", words);
  }

  private static String word(String step, DepartmentYear year) {
    if (step.matches("\\d{3,7}")) {
      String functional = year.ledger().classification().functional().get(step);
      String name = functional == null ? year.ledger().classification().economic().get(step) : functional;
      return name == null ? step : step + " " + name;
    }
    return Form.labelled(step).map(year.profile()::label).orElse(NAMES.getOrDefault(step, step));
  }
}
