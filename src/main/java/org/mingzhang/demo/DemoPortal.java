package org.mingzhang.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;

/** Writes a whole synthetic portal: departments side by side, each with all its years, nothing kept. */
public final class DemoPortal {

  private DemoPortal() {}

  /** How much was written. */
  public record Summary(int departments, int departmentYears, int faults) {}

  /**
   * Writes the portal.
   *
   * @throws DemoException when the folder may not be used or cannot be written
   */
  public static Summary write(DemoOptions options) {
    try {
      PortalFolder folder = new PortalFolder(options);
      folder.prepare();
      List<Place> places = new ArrayList<>();
      new Atlas(options.seed()).places().forEach(places::addAll);
      folder.write(places);
      List<Fault> faults = departments(options);
      Files.writeString(options.out().resolve("faults.tsv"), table(faults));
      return new Summary(options.departments(), options.departments() * options.years(), faults.size());
    } catch (IOException e) {
      throw new DemoException("写不了“" + options.out() + "”：" + e.getMessage(), e);
    } catch (UncheckedIOException e) {
      throw new DemoException("写不了“" + options.out() + "”：" + e.getCause().getMessage(), e);
    }
  }

  private static List<Fault> departments(DemoOptions options) {
    FaultPlan plan = new FaultPlan(options.faults(), options.departments() * options.years(), options.seed());
    DepartmentFolder writer = new DepartmentFolder(options, new Lexicon(), plan);
    return Agency.all(options.departments(), options.seed()).parallelStream()
        .flatMap(agency -> written(writer, agency).stream())
        .toList();
  }

  private static List<Fault> written(DepartmentFolder writer, Agency agency) {
    try {
      return writer.write(agency);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String table(List<Fault> faults) {
    StringBuilder table = new StringBuilder("文件\t项\t错误\t印为\t应为\n");
    faults.forEach(fault -> table.append(fault.row()).append('\n'));
    return table.toString();
  }
}
