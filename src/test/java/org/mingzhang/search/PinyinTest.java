package org.mingzhang.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PinyinTest {

  private final Pinyin pinyin = new Pinyin();

  @ParameterizedTest
  @CsvSource({
    "“三公”经费, sangongjingfei, sgjf",
    "行政运行, xingzhengyunxing, xzyx",
    "会计核算, kuaijihesuan, kjhs",
    "重庆长沙成都, chongqingchangshachengdu, cqcscd",
    "收支差额, shouzhichae, szce",
    "银行, yinhang, yh",
    "完成率, wanchenglv, wcl",
    "2010301, '', ''",
  })
  void namesAreSpelledAsTheyAreSpoken(String name, String full, String initials) {
    assertThat(pinyin.of(name)).isEqualTo(new Pinyin.Spelling(full, initials));
  }
}
