package org.mingzhang.data;

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

  /** All data of the portal. */
  PortalData with(PortalSettings portal, List<DepartmentYear> years) {
    return new PortalData(portal, regions.value(), glossary.value(), years);
  }
}
