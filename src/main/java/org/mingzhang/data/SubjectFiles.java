package org.mingzhang.data;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.mingzhang.model.Classification;
import org.mingzhang.model.ClassificationFile;
import org.mingzhang.model.Position;
import org.mingzhang.model.Text;
import org.mingzhang.model.YesNo;

/** Reads the classification lists: {@code data/subjects/<year>.yml}. */
final class SubjectFiles {

  private static final String FOLDER = "data/subjects";

  private final DataFiles files;

  SubjectFiles(DataFiles files) {
    this.files = files;
  }

  Subjects read() {
    NavigableMap<Integer, Classification> byYear = new TreeMap<>();
    boolean any = false;
    boolean whole = true;
    for (String name : files.names(FOLDER)) {
      if (name.matches("\\d{4}\\.yml")) {
        any = true;
        Optional<Classification> classification = file(name);
        classification.ifPresent(c -> byYear.put(c.year(), c));
        whole &= classification.isPresent();
      } else {
        files.unknown(FOLDER + "/" + name, "科目表按年度命名，如 2021.yml");
      }
    }
    if (!any) {
      files.error(Position.startOf(FOLDER), "没有科目表", "至少要有一个年度的科目表，如 data/subjects/2021.yml");
    }
    return new Subjects(byYear, any && whole);
  }

  /** A list that can be relied upon, or empty. */
  private Optional<Classification> file(String name) {
    Reading<ClassificationFile> reading = files.read(FOLDER + "/" + name, ClassificationFile.class);
    if (reading.record().isEmpty()) {
      return Optional.empty();
    }
    ClassificationFile file = reading.record().get();
    boolean sameYear = file.year() != null && name.equals(file.year().printed() + ".yml");
    if (file.year() != null && !sameYear) {
      String hint = "年度写 " + name.substring(0, 4) + "，或改文件名";
      files.error(file.year().at(), "年度 " + file.year().printed() + " 与文件名 " + name + " 不一致", hint);
    }
    codes(file.functional(), "功能分类", SubjectRules.FUNCTIONAL, "3、5 或 7", reading.places());
    codes(file.economic(), "经济分类", SubjectRules.ECONOMIC, "3 或 5", reading.places());
    return sameYear && reading.whole() ? Optional.of(classification(file)) : Optional.empty();
  }

  private void codes(Map<String, Text> names, String key, String pattern, String digits, Places places) {
    for (String code : names.keySet()) {
      if (!code.matches(pattern)) {
        files.error(places.of(key, code), "科目编码" + Quoted.of(code) + "不对", "应当是 " + digits + " 位数字");
      } else if (code.length() > 3 && !names.containsKey(code.substring(0, code.length() - 2))) {
        String parent = code.substring(0, code.length() - 2);
        files.error(places.of(key, code), "科目 " + code + " 没有上级 " + parent, "补上 " + parent + " 和名称");
      }
    }
  }

  private static Classification classification(ClassificationFile file) {
    boolean complete = file.complete() == YesNo.YES;
    return new Classification(file.year().value(), complete, names(file.functional()), names(file.economic()));
  }

  private static Map<String, String> names(Map<String, Text> typed) {
    Map<String, String> names = new LinkedHashMap<>();
    typed.forEach((code, name) -> names.put(code, name.value()));
    return names;
  }
}
