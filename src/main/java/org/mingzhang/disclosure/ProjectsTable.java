package org.mingzhang.disclosure;

import java.util.List;
import org.mingzhang.model.DepartmentYear;
import org.mingzhang.model.Evaluation;
import org.mingzhang.model.Performance;
import org.mingzhang.model.Project;

/** The projects with budget, execution and score, each linked to its own section. */
public final class ProjectsTable {

  private final Phrases phrases;

  private ProjectsTable(Phrases phrases) {
    this.phrases = phrases;
  }

  /** The table, or null where there are no projects. */
  static Table of(DepartmentYear year) {
    Performance performance = year.accounts().performance();
    if (performance == null || performance.projects().isEmpty()) {
      return null;
    }
    return new ProjectsTable(Phrases.plain(year)).all()
        .table("projects", "项目绩效", "万元", "项目", performance.projects(), ProjectsTable::row, project -> "");
  }

  /** All columns of {@link #lines}, also those that are blank for a department; amounts are in 万元. */
  public static List<Table.Column> columns() {
    return new ProjectsTable(null).all().heads();
  }

  /** A line for each project with all columns. */
  static List<Excerpt.ProjectLine> lines(DepartmentYear year) {
    ProjectsTable table = new ProjectsTable(Phrases.plain(year));
    List<Project> projects = year.accounts().performance().projects();
    return table.all().lines(projects, (project, cells) -> new Excerpt.ProjectLine(name(project), link(project), cells));
  }

  private Columns<Project> all() {
    Columns<Project> columns = new Columns<>();
    columns.add("年初预算数", true, project -> amount(project, "/自评/资金/合计/年初预算"));
    columns.add("全年预算数", true, project -> amount(project, "/自评/资金/合计/全年预算"));
    columns.add("全年执行数", true, project -> amount(project, "/自评/资金/合计/执行"));
    columns.add("执行率", true, project -> known(path(project) + "/自评/执行率", true));
    columns.add("自评得分", true, project -> known(path(project) + "/自评/总得分", false));
    columns.add("评价得分", true, project -> known(path(project) + "/评价得分/得分合计", false));
    columns.add("等级", false, ProjectsTable::grade);
    return columns;
  }

  private static Table.Row row(Project project, List<Table.Cell> cells) {
    String slug = project.slug().value();
    return new Table.Row("projects-" + slug, 1, "", name(project), cells, link(project));
  }

  private static String name(Project project) {
    return project.name().value();
  }

  private static String link(Project project) {
    return "#x-" + project.slug().value();
  }

  private static String path(Project project) {
    return "绩效/项目/" + name(project);
  }

  /** Without the unit, which the caption states. */
  private String amount(Project project, String rest) {
    String path = path(project) + rest;
    return phrases.has(path) ? phrases.amount(path).replace("万元", "") : "";
  }

  private String known(String path, boolean rate) {
    if (!phrases.has(path)) {
      return "";
    }
    return rate ? phrases.rate(path) : phrases.number(path);
  }

  private static String grade(Project project) {
    Evaluation evaluation = project.evaluation();
    return evaluation == null || evaluation.grade() == null ? "" : evaluation.grade().value();
  }
}
