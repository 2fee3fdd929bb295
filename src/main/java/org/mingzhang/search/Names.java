package org.mingzhang.search;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.mingzhang.model.Classification;
import org.mingzhang.model.DepartmentYear;
import org.mingzhang.model.GlossaryEntry;
import org.mingzhang.model.PortalData;
import org.mingzhang.model.Profile;
import org.mingzhang.model.Project;
import org.mingzhang.model.Text;
import org.mingzhang.model.ThreePublicItem;

/** What has a name of its own in a portal: the words of the lexicon. */
public final class Names {

  private final Set<String> names = new LinkedHashSet<>();

  private Names() {}

  /** What has a name in the files that all departments share. */
  public static Set<String> common(PortalData data) {
    Names names = new Names();
    names.names.addAll(List.of("三公", "三公经费", "“三公”经费"));
    for (ThreePublicItem item : ThreePublicItem.values()) {
      names.names.add(item.term());
    }
    data.regions().forEach(
        (code, region) -> {
          names.names.add(region.name().value());
          names.names.add(data.regionName(code));
        });
    data.glossary().forEach(names::entry);
    data.profiles().forEach(names::tables);
    data.classifications().forEach(names::classification);
    return names.names;
  }

  /** What has a name in the files of a department only. */
  public static Set<String> own(DepartmentYear year, PortalData data) {
    Names names = new Names();
    names.departmentYear(year);
    Classification classification = year.ledger().classification();
    if (data.classifications().stream().noneMatch(list -> list == classification)) {
      names.classification(classification); // its lines name codes that no list has
    }
    return names.names;
  }

  private void entry(GlossaryEntry entry) {
    names.add(entry.term().value());
    entry.synonyms().stream().map(Text::value).forEach(names::add);
  }

  private void departmentYear(DepartmentYear year) {
    names.add(year.department().name().value());
    names.add(year.department().displayName());
    year.accounts().glossary().forEach(this::entry);
    if (year.accounts().performance() != null) {
      for (Project project : year.accounts().performance().projects()) {
        names.add(project.name().value());
        project.aliases().stream().map(Text::value).forEach(names::add);
      }
    }
  }

  private void classification(Classification classification) {
    names.addAll(classification.functional().keySet());
    names.addAll(classification.functional().values());
    names.addAll(classification.economic().values());
  }

  private void tables(Profile profile) {
    profile.parts().stream().flatMap(part -> part.tables().stream()).map(table -> table.title().value()).forEach(names::add);
  }
}
