package org.mingzhang.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class QueryParserTest {

  private static Query parse(String typed) {
    return QueryParser.parse(typed, new Normalizer());
  }

  private static List<String> texts(List<Query.Part> parts) {
    return parts.stream().map(Query.Part::text).toList();
  }

  @Test
  void partsAreCutAtWhiteSpaceOfEveryWidth() {
    assertThat(texts(parse(" 公务接待费　2021\t攀枝花市 ").parts())).containsExactly("公务接待费", "2021", "攀枝花市");
  }

  @Test
  void quotedPartsKeepTheirSigns() {
    for (String quoted : List.of("\"因公出国（境） 费\"", "“因公出国（境） 费”", "「因公出国（境） 费」", "『因公出国（境） 费』", "＂因公出国（境） 费＂")) {
      assertThat(parse(quoted).parts()).containsExactly(new Query.Part("因公出国境费", "因公出国(境) 费"));
    }
  }

  @Test
  void quotesInsideANameAreNoQuotation() {
    assertThat(parse("“三公”经费").parts()).containsExactly(new Query.Part("三公经费", ""));
    assertThat(parse("财政拨款“三公”经费").parts()).containsExactly(new Query.Part("财政拨款三公经费", ""));
    assertThat(parse("\"“三公”经费\"").parts()).containsExactly(new Query.Part("三公经费", "“三公”经费"));
    assertThat(parse("\"三公 经费").parts()).containsExactly(new Query.Part("三公", ""), new Query.Part("经费", ""));
  }

  @Test
  void aMinusExcludes() {
    Query query = parse("决算 -公务接待 －\"行政 运行\" - a-b");
    assertThat(texts(query.parts())).containsExactly("决算", "ab");
    assertThat(query.excluded()).containsExactly(new Query.Part("公务接待", ""), new Query.Part("行政运行", "行政 运行"));
  }

  @Test
  void theUnitBehindANumberIsNotAsked() {
    assertThat(texts(parse("1,406.53万元 支出334.11万元 5元 万元 \"5万元\"").parts()))
        .containsExactly("1406.53", "支出334.11", "5元", "万元", "5万元");
  }

  @Test
  void tooLongQueriesAreCutAndSaySo() {
    Query parts = parse("词".repeat(2) + " 词词".repeat(20));
    assertThat(parts.parts()).hasSize(16);
    assertThat(parts.shortened()).isTrue();
    Query part = parse("\"" + "长（".repeat(100) + "\"");
    assertThat(part.parts().get(0).text()).isEqualTo("长".repeat(64));
    assertThat(part.parts().get(0).literal()).isEqualTo("长(".repeat(64));
    assertThat(part.shortened()).isTrue();
    assertThat(parse("决算").shortened()).isFalse();
  }
}
