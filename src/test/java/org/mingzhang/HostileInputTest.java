package org.mingzhang;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.mingzhang.bake.Content;
import org.mingzhang.check.Checks;
import org.mingzhang.data.DataFolder;
import org.mingzhang.model.Problem;
import org.mingzhang.model.Shapes;

/**
 * Property: whatever stands in the YAML, the Markdown and the settings, the program answers within two seconds with lines
 * that a person can act on, or with a site in which nothing of it runs, and touches no file outside that site.
 *
 * <p>The cases are the same in every run. {@code src/benchmark/fuzz} says how to run many more.
 */
@AddLifecycleHook(FuzzSettings.class)
class HostileInputTest {

  private static final LocalDate TODAY = LocalDate.of(2022, 12, 31);

  private static Path folder;
  private static HostilePortal portal;
  private static final SafeSite SITE = new SafeSite();

  @BeforeContainer
  static void build() throws IOException {
    folder = Files.createTempDirectory("hostile");
    portal = new HostilePortal(folder);
    assertThat(SITE.faults(portal.site())).isEmpty();
  }

  @AfterContainer
  static void clean() throws IOException {
    try (Stream<Path> walk = Files.walk(folder)) {
      for (Path path : walk.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }

  @Provide
  static Arbitrary<List<Damage>> damages() {
    return Damage.any(false).list().ofMinSize(1).ofMaxSize(3);
  }

  @Provide
  static Arbitrary<List<Damage>> readableDamages() {
    return Damage.any(true).list().ofMinSize(1).ofMaxSize(3);
  }

  @Property(tries = 2000, seed = "430204", edgeCases = EdgeCasesMode.NONE)
  void readingAndCheckingEndSoonWithLinesThatAPersonCanRead(@ForAll("damages") List<Damage> damages) {
    Map<String, String> damaged = portal.damage(damages);
    try {
      read(damaged);
    } finally {
      portal.restore(damaged);
    }
  }

  @Property(tries = 150, seed = "2021", edgeCases = EdgeCasesMode.NONE)
  void nothingThatIsBuiltRunsOrLeavesTheSite(@ForAll("readableDamages") List<Damage> damages) throws IOException {
    Map<String, String> damaged = portal.damage(damages);
    try {
      build(damaged);
    } finally {
      portal.restore(damaged);
    }
  }

  @Provide
  static Arbitrary<Stray> strays() {
    return Stray.any();
  }

  @Property(tries = 100, seed = "990102", edgeCases = EdgeCasesMode.NONE)
  void whateverLiesInAFolderIsRefusedOrPublishedUnderAnAddressOfTheSite(@ForAll("strays") Stray stray) throws IOException {
    Assume.that(stray.into(portal.portal(), portal.outsideFolder()));
    try {
      build(Map.of(stray.folder() + "/" + stray.name(), stray.shape().name()));
    } finally {
      stray.outOf(portal.portal());
    }
  }

  private record Read(List<Problem> data, List<Problem> content) {}

  private static void read(Map<String, String> damaged) {
    Read read =
        Soon.done(
            () -> {
              DataFolder.Result result = DataFolder.read(portal.portal(), new Shapes());
              result.data().ifPresent(data -> Checks.run(data, Optional.of(TODAY)));
              return new Read(result.problems(), Content.read(portal.portal().resolve("content"), false).problems());
            },
            damaged);
    HostilePortal.assertPlain(read.data());
    HostilePortal.assertPlain(read.content());
  }

  private static void build(Map<String, String> damaged) throws IOException {
    List<String> outside = portal.outside();
    List<String> published = portal.published();
    BuildReport report = Soon.done(portal::build, damaged);
    HostilePortal.assertPlain(report.problems());
    assertThat(portal.outside()).isEqualTo(outside);
    if (report.published()) {
      assertThat(SITE.faults(portal.site())).isEmpty();
    } else {
      assertThat(report.problems()).anyMatch(Problem::isError);
      assertThat(portal.published()).isEqualTo(published);
    }
  }
}
