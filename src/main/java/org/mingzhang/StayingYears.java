package org.mingzhang;

import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentHashMap;
import org.mingzhang.model.DepartmentYear;
import org.mingzhang.page.PortalPages;
import org.mingzhang.publish.LinkFacts;
import org.mingzhang.publish.Site;

/** Years that stay as the last build left them although their department has changed: mostly all but one. */
final class StayingYears {

  private final LastBuild last;
  private final Indexing indexing;

  /** Departments that somebody asked for, by id. */
  private final Map<String, Department> departments = new ConcurrentHashMap<>();

  StayingYears(LastBuild last, Indexing indexing) {
    this.last = last;
    this.indexing = indexing;
  }

  /** A department as it was left, with all its years. */
  private record Department(Outline outline, Unit unit, Unit.Pages pages) {}

  /**
   * A year as it was left.
   *
   * @param facts of its pages, by address
   * @param files how many it has in its folder
   */
  record Left(String folder, Unit.Year unit, Outline.Year outline, SortedMap<String, LinkFacts> facts, int files) {}

  /**
   * The year when it was made from the same and all its files stand as they were published; may be asked by several threads.
   *
   * @param key what it is made from now, or empty where nobody knows
   * @throws org.mingzhang.publish.DamagedStateException when what was kept of it is no longer as it was
   */
  Optional<Left> of(DepartmentYear year, String key) {
    LastBuild.Kept kept = last.memory().departments().get(year.id());
    if (key.isEmpty() || kept == null || !indexing.goesOn()) {
      return Optional.empty();
    }
    Department department =
        departments.computeIfAbsent(year.id(), id -> new Department(kept.outline(), last.unit(id), last.pages(id)));
    Unit.Made made = department.pages().years().get(year.year());
    return made != null && made.key().equals(key) ? left(year, department, made.files()) : Optional.empty();
  }

  /** What a year that has been {@linkplain #of asked} for gave to pages across the portal; nothing where nobody knows. */
  Optional<Unit.Year> gave(DepartmentYear year) {
    Department department = departments.get(year.id());
    return department == null
        ? Optional.empty()
        : department.unit().years().stream().filter(of -> of.brief().year() == year.year()).findFirst();
  }

  private Optional<Left> left(DepartmentYear year, Department department, int files) {
    String folder = PortalPages.departmentAddress(year.id()) + year.year() + "/";
    Optional<Outline.Year> outline = department.outline().years().stream().filter(of -> of.year() == year.year()).findFirst();
    Optional<Unit.Year> unit = gave(year);
    boolean whole =
        last.site().holds(folder, files)
            && outline.filter(of -> last.hasLinesOf(department.outline(), of)).isPresent()
            && unit.isPresent()
            && indexing.canStay(folder);
    if (!whole) {
      return Optional.empty();
    }
    SortedMap<String, LinkFacts> facts = department.pages().facts().subMap(folder, folder + Character.MAX_VALUE);
    return Optional.of(new Left(folder, unit.get(), outline.get(), facts, files));
  }

  /** Puts the files of a year that stays into the site, and its page into the search. */
  void keep(Left left, Site site) {
    site.keepAll(last.site(), left.folder());
    indexing.stay(left.folder());
  }
}
