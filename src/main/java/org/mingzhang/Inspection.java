package org.mingzhang;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mingzhang.check.Checks;
import org.mingzhang.check.Finding;
import org.mingzhang.check.SiteLint;
import org.mingzhang.data.DataFolder;
import org.mingzhang.model.PortalData;
import org.mingzhang.model.Problem;
import org.mingzhang.model.Shapes;

/**
 * What the check command needs: the data as far as it could be read, what the rules found in it, and what inspectors
 * would miss.
 *
 * @param problems faults of the input, sorted by place
 * @param data empty when an error stands among them; then there are no findings
 * @param advice on the rules of government sites; never a mismatch
 */
public record Inspection(
    List<Problem> problems, Optional<PortalData> data, List<Finding> findings, List<Finding> advice) {

  /** Reads and checks a portal; drafts are checked too. */
  public static Inspection of(Path portal, LocalDate today) {
    DataFolder.Result result = DataFolder.read(portal, new Shapes());
    Stream<Problem> all = Stream.concat(result.problems().stream(), result.unfinished().stream());
    List<Problem> problems = all.sorted(Problem.ORDER).distinct().toList();
    boolean refused = problems.stream().anyMatch(Problem::isError);
    Optional<PortalData> data = refused ? Optional.empty() : result.data();
    List<Finding> findings = data.map(d -> Checks.run(d, Optional.of(today))).orElse(List.of());
    return new Inspection(problems, data, findings, data.map(d -> advice(portal, d, today)).orElse(List.of()));
  }

  private static List<Finding> advice(Path portal, PortalData data, LocalDate today) {
    List<Finding> advice = new ArrayList<>(SiteLint.run(data, today));
    advice.addAll(OutsideResources.scan(portal));
    advice.sort(Comparator.comparing(finding -> finding.rule().id()));
    return advice;
  }
}
