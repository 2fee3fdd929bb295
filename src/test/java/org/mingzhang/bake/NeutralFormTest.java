package org.mingzhang.bake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingzhang.disclosure.Block;
import org.mingzhang.disclosure.Document;
import org.mingzhang.disclosure.Section;
import org.mingzhang.disclosure.Table;

/** The neutral form of a content page, by which it is found. */
class NeutralFormTest {

  @TempDir Path folder;
  private ContentSite site;

  @BeforeEach
  void portal() {
    site = new ContentSite(folder);
  }

  @Test
  void sectionsNestAndCarryTheIdsOfThePage() {
    Document document = document("一句。\n\n## 数据 `a<b`\n\n甲\n\n### 来源\n\n乙\n\n## 方法\n");

    assertThat(document)
        .isEqualTo(
            new Document(
                "about/",
                Document.Kind.PAGE,
                "关于本站",
                "",
                List.of(
                    new Section("p0", "", "关于本站", List.of(new Block.Paragraph("一句。"))),
                    new Section(
                        "p1",
                        "",
                        "数据 a<b",
                        List.of(new Block.Paragraph("甲")),
                        List.of(new Section("p1-1", "", "来源", List.of(new Block.Paragraph("乙"))))),
                    new Section("p2", "", "方法", List.of()))));
  }

  @Test
  void everyIdOfTheFormIsInThePage() {
    site.page("about.md", "一\n\n## 二\n\n### 三\n\n| 甲 | 乙 |\n|---|---|\n| 1 | 2 |\n\n## 四\n");
    String html = site.html();

    List<Section> sections = site.read().documents().get(0).sections();

    assertThat(sections).extracting(Section::id).containsExactly("p0", "p1", "p1-1", "p2");
    assertThat(sections).allSatisfy(section -> assertThat(html).contains(" id=\"" + section.id() + "\""));
    assertThat(sections.get(2).blocks()).singleElement().isInstanceOfSatisfying(Table.class, table -> assertThat(html).contains("id=\"" + table.id() + "\""));
  }

  @Test
  void wordsLoseTheirMarks() {
    assertThat(blocks("**粗** *斜* `码` [指南](guide/) <https://example.org/> &copy; \\* [注] 一\n二  \n三 <b>"))
        .containsExactly(new Block.Paragraph("粗 斜 码 指南 https://example.org/（外部链接） © * [注] 一二 三 <b>"));
  }

  @Test
  void listsQuotesAndCodeAreKept() {
    assertThat(blocks("1. 甲\n   - 内\n2. 乙\n\n> 引文\n>\n> - 项\n\n```\n码 1\n码 2\n```\n\n---\n"))
        .containsExactly(
            new Block.Items(true, List.of("甲", "内", "乙")),
            new Block.Paragraph("引文"),
            new Block.Items(false, List.of("项")),
            new Block.Paragraph("码 1\n码 2"));
  }

  @Test
  void tablesKeepHeadColumnsAndRows() {
    assertThat(blocks("| 科目 | 金额 | 备注 |\n|---|---:|---|\n| **行政** | 12.30 | |\n"))
        .containsExactly(
            new Table(
                "p0-t1",
                "",
                "关于本站",
                "",
                "科目",
                List.of(new Table.Column("金额", true), new Table.Column("备注", false)),
                List.of(
                    new Table.Group(
                        "", List.of(new Table.Row("", 0, "", "行政", List.of(Table.Cell.of("12.30"), Table.Cell.of("")))))),
                List.of(),
                ""));
  }

  private List<Block> blocks(String body) {
    return document(body).parts().get(0).blocks();
  }

  private Document document(String body) {
    return site.page("about.md", body).read().documents().get(0);
  }
}
