package org.mingzhang.data;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mingzhang.model.DepartmentYear;
import org.mingzhang.model.GlossaryEntry;
import org.mingzhang.model.PortalData;
import org.mingzhang.model.PortalSettings;
import org.mingzhang.model.Profile;
import org.mingzhang.model.Region;

/** The files that all departments share. */
record Common(
    Optional<PortalSettings> settings,
    Known<Map<String, Region>> regions,
    Known<List<GlossaryEntry>> glossary,
    Subjects subjects,
    Known<Map<String, Profile>> profiles) {

  /** Nothing could be read. */
  static final Common NONE =
      new Common(
          Optional.empty(), new Known<>(Map.of(), false), new Known<>(List.of(), false),
          new Subjects(Collections.emptyNavigableMap(), false), new Known<>(Map.of(), false));

  /** All data of the portal. */
  PortalData with(PortalSettings portal, List<DepartmentYear> years) {
    return new PortalData(
        portal, regions.value(), glossary.value(), subjects.all(), List.copyOf(profiles.value().values()), years);
  }
}
