package org.mingzhang.model;

import java.util.List;

/** A province's form of the disclosure: {@code data/profiles/<name>.yml}. */
public record Profile(
    @Key(value = "名称", doc = "格式名称，年度文件的 体例 写它。", required = true) Text name,
    @Key(value = "说明", doc = "这种格式用在哪里。") Text remark,
    @Key(value = "句式", doc = "templates/sentences/ 下的文件夹名；没有的句式用 national 的。", required = true) Text sentences,
    @Key(value = "部分", doc = "各部分，按顺序。", required = true) List<ProfilePart> parts) {

  /** Stands for a table's position in its part. */
  public static final String ORDINAL = "{序号}";

  /** Whether one of the tables is a form. */
  public boolean shows(Form form) {
    return parts.stream().flatMap(part -> part.tables().stream()).anyMatch(table -> table.form() == form);
  }

  /** How the number of a form is printed on the page: as its part says, else by its own label. */
  public String label(Form form) {
    for (ProfilePart part : parts) {
      for (int i = 0; i < part.tables().size(); i++) {
        if (part.tableLabel() != null && part.tables().get(i).form() == form) {
          return part.tableLabel().value().replace(ORDINAL, Integer.toString(i + 1));
        }
      }
    }
    return form.label();
  }

  /** One part (第一部分 …). */
  public record ProfilePart(
      @Key(value = "标题", doc = "部分标题；{部门} 换成部门名称，{年度} 换成年度。", required = true, name = true) Text title,
      @Key(value = "内容", doc = "这一部分放什么。", required = true) PartKind kind,
      @Key(value = "节", doc = "节，按顺序。") List<ProfileSection> sections,
      @Key(value = "表号", doc = "表的编号怎样印，{序号} 换成表在这一部分的顺序，如 附表{序号}；不写就印 公开01表。") Text tableLabel,
      @Key(value = "表", doc = "表，按顺序。") List<ProfileTable> tables) {}

  /** One section of a part; its sentence pattern is {@code <句式>.ftl}. */
  public record ProfileSection(
      @Key(value = "标题", doc = "节标题。", required = true, name = true) Text title,
      @Key(value = "句式", doc = "句式文件名，不带扩展名。", required = true) Text pattern) {}

  /** One official table, by its number in one of the two series. */
  public record ProfileTable(
      @Key(value = "表", doc = "国家格式的公开NN表编号，如 5。") Count national,
      @Key(value = "四川表", doc = "国家格式没有、只有四川格式才有的表：5、7、9、12、13；与“表”只写一个。") Count sichuan,
      @Key(value = "标题", doc = "表的正式名称。", required = true, name = true) Text title) {

    /** Which table it is, or null where there is none of its number. */
    public Form form() {
      if (national != null) {
        return Form.Series.NATIONAL.form(national.value()).orElse(null);
      }
      return sichuan == null ? null : Form.Series.SICHUAN.form(sichuan.value()).orElse(null);
    }
  }

  /** What a part is made of. */
  public enum PartKind implements Term {
    OVERVIEW("概况"),
    TABLES("决算表"),
    EXPLANATION("情况说明"),
    GLOSSARY("名词解释"),
    ATTACHMENTS("附件");

    private final String term;

    PartKind(String term) {
      this.term = term;
    }

    @Override
    public String term() {
      return term;
    }
  }
}
