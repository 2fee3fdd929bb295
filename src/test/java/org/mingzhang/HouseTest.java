package org.mingzhang;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The floors of the house: a room uses rooms below it, never one beside it or above. */
class HouseTest {

  private static final JavaClasses CLASSES =
      new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.mingzhang");

  /** From the ground up. */
  private static final List<List<String>> FLOORS =
      List.of(
          List.of("model", "publish"),
          List.of("data", "check", "disclosure", "demo"),
          List.of("chart", "export", "search", "start"),
          List.of("page"),
          List.of("bake"));

  @Test
  void roomsUseOnlyLowerFloors() {
    for (int floor = 0; floor < FLOORS.size(); floor++) {
      for (String room : FLOORS.get(floor)) {
        List<String> forbidden = new ArrayList<>(List.of("org.mingzhang.cli..", "org.mingzhang.serve..", "org.mingzhang"));
        for (int other = floor; other < FLOORS.size(); other++) {
          FLOORS.get(other).stream().filter(r -> !r.equals(room)).forEach(r -> forbidden.add("org.mingzhang." + r + ".."));
        }
        noClasses()
            .that()
            .resideInAPackage("org.mingzhang." + room + "..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(forbidden.toArray(String[]::new))
            .allowEmptyShould(true)
            .because("floor " + (floor + 1) + " may use only lower floors")
            .check(CLASSES);
      }
    }
  }

  @Test
  void thePortalKnowsNoCommand() {
    noClasses()
        .that()
        .resideInAPackage("org.mingzhang")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.mingzhang.cli..", "org.mingzhang.serve..")
        .check(CLASSES);
  }

  @Test
  void theModelUsesNoLibrary() {
    noClasses()
        .that()
        .resideInAPackage("org.mingzhang.model..")
        .should()
        .dependOnClassesThat()
        .resideOutsideOfPackages("org.mingzhang.model..", "java..")
        .check(CLASSES);
  }

  @Test
  void onlyTheChartRoomKnowsJFree() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.mingzhang.chart..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.jfree..")
        .check(CLASSES);
  }

  @Test
  void onlyTheExportRoomKnowsTheWorkbookLibrary() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.mingzhang.export..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.dhatim..")
        .check(CLASSES);
  }

  @Test
  void onlyTheBakeRoomKnowsJBakeAndFlexmark() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.mingzhang.bake..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.jbake..", "com.vladsch..")
        .check(CLASSES);
  }

  @Test
  void onlyTheDataRoomKnowsYaml() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.mingzhang.data..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.snakeyaml..", "org.yaml..")
        .check(CLASSES);
  }

  @Test
  void roomsHaveNoCycles() {
    slices().matching("org.mingzhang.(*)..").should().beFreeOfCycles().check(CLASSES);
  }
}
