package org.mingzhang.model;

/** A department: {@code data/departments/<id>/department.yml}. The id is the folder's name. */
public record Department(
    @Key(value = "名称", doc = "部门全称。", required = true) Text name,
    @Key(value = "简称", doc = "页面上用的简称，须含在全称里或与之相近。") Text shortName,
    @Key(value = "行政区划", doc = "6 位行政区划代码，在 data/regions.yml 里要有。", required = true) Code region,
    @Key(value = "单位性质", doc = "行政单位、参照公务员法管理的事业单位等。") Text nature,
    @Key(value = "统一社会信用代码", doc = "18 位。") Text creditCode,
    @Key(value = "预算编码", doc = "部门预算编码。") Text budgetCode) {

  /** What a heading calls it. */
  public String displayName() {
    return shortName == null ? name.value() : shortName.value();
  }
}
