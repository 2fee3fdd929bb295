package org.mingzhang.model;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Everything of {@code data/}, read and valid.
 *
 * @param regions by code
 * @param classifications the lists of all years, the earliest first
 * @param profiles all forms of disclosure
 * @param years all department-years, sorted by department id, newest year first
 */
public record PortalData(
    PortalSettings settings,
    Map<String, Region> regions,
    List<GlossaryEntry> glossary,
    List<Classification> classifications,
    List<Profile> profiles,
    List<DepartmentYear> years) {

  public PortalData {
    regions = Collections.unmodifiableMap(new TreeMap<>(regions));
    glossary = List.copyOf(glossary);
    classifications = List.copyOf(classifications);
    profiles = List.copyOf(profiles);
    years = List.copyOf(years);
  }

  /** A region with its parents, widest first: 湖南省株洲市石峰区. */
  public String regionName(String code) {
    return Stream.of(code.substring(0, 2) + "0000", code.substring(0, 4) + "00", code)
        .distinct()
        .map(regions::get)
        .filter(region -> region != null)
        .map(region -> region.name().value())
        .collect(Collectors.joining());
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
    return new PortalData(settings, regions, glossary, classifications, profiles, some);
  }
}
