package org.mingzhang.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.mingzhang.model.DepartmentYear;
import org.mingzhang.model.PortalData;
import org.mingzhang.model.Problem;
import org.mingzhang.model.Shapes;
import org.mingzhang.model.Stated;

/** The portal's own data, as committed. */
class RealDataTest {

  private final DataFolder.Result result = DataFolder.read(Path.of("."), new Shapes());

  @Test
  void isReadWithoutErrors() {
    assertThat(result.problems()).noneMatch(Problem::isError);
    assertThat(result.data()).isPresent();
  }

  @Test
  void everyStatedPathLeadsToAFigure() {
    for (DepartmentYear year : data().years()) {
      for (Stated stated : year.accounts().stated()) {
        assertThat(year.figures().find(stated.path().value())).as(stated.path().toString()).isPresent();
      }
    }
  }

  @Test
  void everyTermOfAYearIsExplained() {
    for (DepartmentYear year : data().years()) {
      assertThat(year.accounts().glossary())
          .allMatch(entry -> entry.text() != null || data().term(entry.term().value()).isPresent());
    }
  }

  private PortalData data() {
    return result.data().orElseThrow();
  }
}
