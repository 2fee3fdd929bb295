package org.mingzhang.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Everything of {@code data/}, read and valid.
 *
 * @param regions by code
 * @param profiles by name
 * @param years all department-years, sorted by department id, newest year first
 */
public record PortalData(
    PortalSettings settings,
    Map<String, Region> regions,
    List<GlossaryEntry> glossary,
    Map<String, Profile> profiles,
    List<DepartmentYear> years) {

  public PortalData {
    regions = java.util.Collections.unmodifiableMap(new TreeMap<>(regions));
    glossary = List.copyOf(glossary);
    profiles = java.util.Collections.unmodifiableMap(new TreeMap<>(profiles));
    years = List.copyOf(years);
  }

  /** A region and its parents, widest first: 湖南省, 株洲市, 石峰区. */
  public List<Region> regionLineage(String code) {
    List<Region> lineage = new ArrayList<>();
    for (String c : new String[] {code.substring(0, 2) + "0000", code.substring(0, 4) + "00", code}) {
      Region region = regions.get(c);
      if (region != null && !lineage.contains(region)) {
        lineage.add(region);
      }
    }
    return lineage;
  }

  /** The glossary entry of a term or one of its other names. */
  public Optional<GlossaryEntry> term(String term) {
    return glossary.stream()
        .filter(
            entry ->
                entry.term().value().equals(term)
                    || entry.synonyms().stream().anyMatch(synonym -> synonym.value().equals(term)))
        .findFirst();
  }

  /** The same portal with some of its department-years only. */
  public PortalData with(List<DepartmentYear> some) {
    return new PortalData(settings, regions, glossary, profiles, some);
  }
}
