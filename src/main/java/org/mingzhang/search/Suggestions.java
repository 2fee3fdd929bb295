package org.mingzhang.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.mingzhang.disclosure.Disclosure;
import org.mingzhang.disclosure.Table;
import org.mingzhang.model.Department;
import org.mingzhang.model.GlossaryEntry;
import org.mingzhang.model.PortalData;
import org.mingzhang.model.Text;

/** What the search box offers while somebody types: departments, subjects, terms, also by their pinyin. */
final class Suggestions {

  private final Pinyin pinyin = new Pinyin();
  private final Json json = new Json();
  private final List<Runnable> rows = new ArrayList<>();

  /** The list as JSON: {@code [type, label, query or address, pinyin, initials, synonyms]}. */
  static String of(PortalData data, List<Disclosure> disclosures) {
    Suggestions suggestions = new Suggestions();
    Map<String, Department> departments = new TreeMap<>();
    Map<String, String> subjects = new TreeMap<>();
    for (Disclosure disclosure : disclosures) {
      departments.put(disclosure.year().id(), disclosure.year().department());
      used(disclosure, subjects);
    }
    departments.forEach(suggestions::department);
    subjects.forEach((code, name) -> suggestions.row("s", code + " " + name, code, name, List.of()));
    for (GlossaryEntry entry : data.glossary()) {
      String term = entry.term().value();
      suggestions.row("t", term, term, term, entry.synonyms().stream().map(Text::value).toList());
    }
    return suggestions.json.list(suggestions.rows, Runnable::run).toString();
  }

  /** Only subjects that some line uses: the others would lead to nothing. */
  private static void used(Disclosure disclosure, Map<String, String> into) {
    Map<String, String> names = disclosure.year().ledger().classification().functional();
    disclosure.document().sections().stream()
        .flatMap(section -> section.blocks().stream())
        .filter(Table.class::isInstance)
        .map(Table.class::cast)
        .flatMap(table -> table.groups().stream())
        .flatMap(group -> group.rows().stream())
        .filter(row -> !row.code().isEmpty() && names.containsKey(row.code()) && !row.blank())
        .forEach(row -> into.put(row.code(), names.get(row.code())));
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
