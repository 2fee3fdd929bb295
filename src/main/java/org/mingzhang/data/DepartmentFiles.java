package org.mingzhang.data;

import java.util.List;
import java.util.Optional;
import org.mingzhang.model.Department;
import org.mingzhang.model.DepartmentYear;
import org.mingzhang.model.Problem;

/**
 * What the folder of one department holds.
 *
 * @param id name of the folder
 * @param department as far as it could be read
 * @param years the newest first
 * @param files how many files were read
 * @param problems all faults and warnings, sorted by place
 * @param unfinished one warning for each draft that still lacks values
 */
public record DepartmentFiles(
    String id, Optional<Department> department, List<DepartmentYear> years, int files, List<Problem> problems,
    List<Problem> unfinished) {

  public DepartmentFiles {
    years = List.copyOf(years);
    problems = List.copyOf(problems);
    unfinished = List.copyOf(unfinished);
  }

  /** The same with other years. */
  public DepartmentFiles with(List<DepartmentYear> others) {
    return new DepartmentFiles(id, department, others, files, problems, unfinished);
  }
}
