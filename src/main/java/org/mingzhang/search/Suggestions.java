package org.mingzhang.search;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.mingzhang.model.Department;
import org.mingzhang.model.GlossaryEntry;
import org.mingzhang.model.Text;
import org.mingzhang.publish.Json;

/** What the search box offers while somebody types: departments, subjects, terms, also by their pinyin. */
final class Suggestions {

  private final Pinyin pinyin = new Pinyin();
  private final Json json = new Json();
  private final List<Runnable> rows = new ArrayList<>();

  /**
   * The list as JSON: {@code [type, label, query or address, pinyin, initials, synonyms]}.
   *
   * @param departments by their ids
   * @param subjects names of subjects that some row of a table has, by code: the others would lead to nothing
   */
  static String of(
      SortedMap<String, Department> departments, SortedMap<String, String> subjects, List<GlossaryEntry> glossary) {
    Suggestions suggestions = new Suggestions();
    departments.forEach(suggestions::department);
    subjects.forEach((code, name) -> suggestions.row("s", code + " " + name, code, name, List.of()));
    for (GlossaryEntry entry : glossary) {
      String term = entry.term().value();
      suggestions.row("t", term, term, term, entry.synonyms().stream().map(Text::value).toList());
    }
    return suggestions.json.list(suggestions.rows, Runnable::run).toString();
  }

  private void department(String id, Department department) {
    List<String> other = department.shortName() == null ? List.of() : List.of(department.shortName().value());
    row("d", department.name().value(), "departments/" + id + "/", department.name().value(), other);
  }

  private void row(String type, String label, String target, String spoken, List<String> synonyms) {
    rows.add(
        () -> {
          Pinyin.Spelling spelling = pinyin.of(spoken);
          json.raw("\n[");
          List.of(type, label, target, spelling.full(), spelling.initials()).forEach(text -> json.string(text).raw(","));
          json.strings(synonyms).raw("]");
        });
  }
}
