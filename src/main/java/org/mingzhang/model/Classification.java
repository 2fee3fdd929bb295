package org.mingzhang.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The 政府收支分类科目 of one year: names of functional and economic codes. */
public record Classification(int year, boolean complete, Map<String, String> functional, Map<String, String> economic) {

  public Classification {
    functional = Collections.unmodifiableMap(new LinkedHashMap<>(functional));
    economic = Collections.unmodifiableMap(new LinkedHashMap<>(economic));
  }

  /** The 类 of the functional classification, in code order. */
  public List<String> functionalClasses() {
    return ofLength(functional, 3);
  }

  /** The 类 of the economic classification, in code order. */
  public List<String> economicClasses() {
    return ofLength(economic, 3);
  }

  /** The 款 under one economic 类, in code order. */
  public List<String> economicItems(String economicClass) {
    return ofLength(economic, 5).stream().filter(code -> code.startsWith(economicClass)).toList();
  }

  private static List<String> ofLength(Map<String, String> names, int length) {
    return names.keySet().stream().filter(code -> code.length() == length).sorted().toList();
  }

  /** The same classification with names that a department's own lines give to codes it does not list. */
  public Classification with(Map<String, String> functionalNames, Map<String, String> economicNames) {
    if (functionalNames.isEmpty() && economicNames.isEmpty()) {
      return this;
    }
    Map<String, String> f = new LinkedHashMap<>(functional);
    functionalNames.forEach(f::putIfAbsent);
    Map<String, String> e = new LinkedHashMap<>(economic);
    economicNames.forEach(e::putIfAbsent);
    return new Classification(year, complete, f, e);
  }

  /** The code and its parents, widest first: 2010301 gives 201, 20103, 2010301. */
  public static List<String> lineage(String code) {
    List<String> lineage = new ArrayList<>();
    for (int length = 3; length < code.length(); length += 2) {
      lineage.add(code.substring(0, length));
    }
    lineage.add(code);
    return lineage;
  }
}
