package org.mingzhang.data;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mingzhang.model.BasicExpenditure;
import org.mingzhang.model.Classification;
import org.mingzhang.model.Code;
import org.mingzhang.model.EconomicLine;
import org.mingzhang.model.Expenditure;
import org.mingzhang.model.ExpenditureLine;
import org.mingzhang.model.FinalAccounts;
import org.mingzhang.model.FundKind;
import org.mingzhang.model.IncomeLine;
import org.mingzhang.model.Position;
import org.mingzhang.model.Text;

/** Subject codes: known in their year, named as in the list, each amount under one of them. */
final class SubjectRules {

  static final String FUNCTIONAL = "\\d{3}(\\d{2}){0,2}";
  static final String ECONOMIC = "\\d{3}(\\d{2})?";

  private final DataFiles files;
  private final Classification classification;
  private final Places places;

  SubjectRules(DataFiles files, Classification classification, Places places) {
    this.files = files;
    this.classification = classification;
    this.places = places;
  }

  /** Checks all codes; returns the classification with the names that the lines themselves give. */
  Classification check(FinalAccounts accounts) {
    Codes functional = new Codes("功能分类", classification.functional(), FUNCTIONAL, "类 3 位、款 5 位、项 7 位");
    Codes economic = new Codes("经济分类", classification.economic(), ECONOMIC, "类 3 位、款 5 位");
    if (accounts.income() != null) {
      accounts.income().lines().forEach(line -> functional.add(line.code(), line.name()));
      income(accounts.income().lines());
    }
    if (accounts.basic() != null) {
      basic(accounts.basic(), economic);
    }
    if (accounts.expenditure() != null) {
      accounts.expenditure().lines().forEach(line -> functional.add(line.code(), line.name()));
      expenditure(accounts.expenditure());
      accounts.expenditure().lines().forEach(line -> economic(line, economic));
    }
    return classification.with(functional.check(), economic.check());
  }

  private void income(List<IncomeLine> lines) {
    List<Code> codes = lines.stream().map(IncomeLine::code).toList();
    distinct(codes, "");
    nested(codes);
  }

  /** A subject may appear once for each fund. */
  private void expenditure(Expenditure expenditure) {
    for (FundKind fund : FundKind.values()) {
      List<Code> codes =
          expenditure.lines().stream().filter(line -> line.fund() == fund).map(ExpenditureLine::code).toList();
      distinct(codes, "；资金不同时注明“资金”");
      nested(codes);
    }
  }

  private void economic(ExpenditureLine line, Codes economic) {
    List<Code> codes = new ArrayList<>();
    line.economic().forEach((code, amount) -> codes.add(new Code(code, amount.at())));
    codes.forEach(economic::addNameless);
    nested(codes);
  }

  private void basic(BasicExpenditure basic, Codes economic) {
    List<Code> codes = new ArrayList<>();
    for (Map.Entry<String, EconomicLine> line : basic.lines().entrySet()) {
      Code code = new Code(line.getKey(), places.of("基本支出", "经济分类", line.getKey()));
      economic.add(code, line.getValue().name());
      codes.add(code);
    }
    nested(codes);
    basic.namedOnly().forEach(economic::addNameless);
    codes.addAll(basic.namedOnly());
    distinct(codes, "");
  }

  private void distinct(List<Code> codes, String advice) {
    Map<String, Position> seen = new HashMap<>();
    for (Code code : codes) {
      Position first = seen.putIfAbsent(code.value(), code.at());
      if (first != null) {
        files.error(code.at(), "科目 " + code.value() + " 重复", "第 " + first.line() + " 行已经写过" + advice);
      }
    }
  }

  /** A code and its own parent may not both carry money: it would count twice. */
  private void nested(List<Code> codes) {
    Map<String, Code> byValue = new LinkedHashMap<>();
    codes.forEach(code -> byValue.putIfAbsent(code.value(), code));
    Set<String> reported = new HashSet<>();
    for (String code : byValue.keySet()) {
      for (String parent : Classification.lineage(code)) {
        if (!parent.equals(code) && byValue.containsKey(parent) && reported.add(parent)) {
          files.error(byValue.get(parent).at(), "既有 " + parent + " 又有下级 " + code, "上级由下级相加，删去上级那一行");
        }
      }
    }
  }

  /** The codes of one classification; a name typed on one line holds for all lines with that code. */
  private final class Codes {

    private final String title;
    private final Map<String, String> listed;
    private final String pattern;
    private final String lengths;
    private final List<Code> codes = new ArrayList<>();
    private final Set<Code> nameless = new HashSet<>();
    private final Map<String, String> given = new LinkedHashMap<>();

    Codes(String title, Map<String, String> listed, String pattern, String lengths) {
      this.title = title;
      this.listed = listed;
      this.pattern = pattern;
      this.lengths = lengths;
    }

    /** @param name may be null */
    void add(Code code, Text name) {
      codes.add(code);
      if (name == null) {
        return;
      }
      String known = listed.getOrDefault(code.value(), given.get(code.value()));
      if (known == null) {
        given.put(code.value(), name.value());
      } else if (!known.equals(name.value())) {
        String message = code.value() + " 的名称不是" + Quoted.of(name.value());
        String hint = listed.containsKey(code.value()) ? classification.year() + " 年的名称是" : "前面写的名称是";
        files.error(name.at(), message, hint + Quoted.of(known));
      }
    }

    /** A code where no name can be typed. */
    void addNameless(Code code) {
      codes.add(code);
      nameless.add(code);
    }

    /** Reports unknown codes; returns the names of those that may be used all the same. */
    Map<String, String> check() {
      Set<String> warned = new HashSet<>();
      for (Code code : codes) {
        String value = code.value();
        if (!value.matches(pattern)) {
          files.error(code.at(), title + "编码" + Quoted.of(value) + "不对", lengths);
        } else if (!listed.containsKey(value)) {
          unlisted(code, warned);
        }
      }
      return given;
    }

    private void unlisted(Code code, Set<String> warned) {
      String value = code.value();
      String list = "data/subjects/" + classification.year() + ".yml";
      String parent = missingParent(value);
      if (parent != null) {
        files.error(code.at(), "科目 " + value + " 没有上级 " + parent, meant(value) + "确有此科目就先补进 " + list);
        return;
      }
      String missing = classification.year() + " 年" + title + "没有 " + value;
      boolean named = given.containsKey(value);
      if (classification.complete() || (!named && nameless.contains(code))) {
        files.error(code.at(), missing, meant(value) + "确有此科目就补进 " + list);
      } else if (!named) {
        files.error(code.at(), missing, meant(value) + "确有此科目就写上名称");
      } else if (warned.add(value)) {
        files.warning(code.at(), missing, "已用所写的名称" + Quoted.of(given.get(value)) + "；核对后补进 " + list);
      }
    }

    /** The widest parent that is not listed, or null. */
    private String missingParent(String value) {
      for (String parent : Classification.lineage(value)) {
        if (!parent.equals(value) && !listed.containsKey(parent)) {
          return parent;
        }
      }
      return null;
    }

    private String meant(String value) {
      return Nearest.to(value, listed.keySet()).map(near -> "是不是 " + near + " " + listed.get(near) + "；").orElse("");
    }
  }
}
