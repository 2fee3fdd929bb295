package org.mingzhang.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.analysis.cn.smart.HMMChineseTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One answer serves all texts that differ in their numbers only; smartcn itself is asked whether that is so. */
class WordsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2021年度收入总计1,234.56万元，与2020年度相比增加78.9万元，增长6.8%。",
        "因公出国（境）团组0个、0人次；公务接待12批次，105人次。",
        "2010301行政运行支出３２１．５万元", "第3季度A4纸采购12345678901件", "完成率100%，比预算少0.04万元", "3.4.5节"
      })
  void numbersDoNotChangeTheWordsAroundThem(String text) throws IOException {
    List<String> bySmartcn = new ArrayList<>(cut(text));
    bySmartcn.removeIf(word -> word.codePoints().noneMatch(c -> Normalizer.isHan(c) || Character.isLetter(c)));

    assertThat(new Words().of(text)).isEqualTo(bySmartcn);
    assertThat(new Words().of(text.replaceAll("[0-9]+", "7777777"))).isEqualTo(bySmartcn);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "本年收入合计12.3万元。其中财政拨款收入11万元。年末结转0.5万元。", "预算法规定“应当公开。”各部门据此公开。", "（详见附表。）一般公共预算支出。",
        "。。公务接待费。。支出决算", "公务接待费。\n因公出国费。 行政运行。A类。2021年", "行政运行支出。", "。行政运行"
      })
  void sentencesAreCutAsSmartcnCutsTheWholeText(String text) throws IOException {
    List<String> bySmartcn = new ArrayList<>(cut(text));
    bySmartcn.removeIf(word -> word.codePoints().noneMatch(c -> Normalizer.isHan(c) || Character.isLetter(c)));

    assertThat(new Words().of(text)).isEqualTo(bySmartcn);
  }

  @Test
  void aSentenceIsCutOnceInWhateverTextItStands() {
    Words words = new Words();
    String known = words.of("本年收入合计12.3万元。").get(0);

    assertThat(words.of("其中财政拨款收入11万元。本年收入合计7.8万元。")).anyMatch(word -> word == known);
  }

  @Test
  void whatIsAskedAgainIsCutOnceAndWhatIsNotIsForgotten() {
    Words words = new Words(2);
    List<String> often = words.of("公务接待费支出决算");
    List<String> once = words.of("因公出国费支出决算");
    for (String other : List.of("行政运行", "一般公共服务", "教育支出", "住房公积金", "事业单位离退休")) {
      words.of(other);
      assertThat(words.of("公务接待费支出决算")).isSameAs(often);
    }

    assertThat(words.of("因公出国费支出决算")).isEqualTo(once).isNotSameAs(once);
  }

  private static List<String> cut(String text) throws IOException {
    List<String> words = new ArrayList<>();
    try (HMMChineseTokenizer tokenizer = new HMMChineseTokenizer()) {
      CharTermAttribute term = tokenizer.addAttribute(CharTermAttribute.class);
      tokenizer.setReader(new StringReader(text));
      tokenizer.reset();
      while (tokenizer.incrementToken()) {
        words.add(term.toString().toLowerCase(Locale.ROOT));
      }
    }
    return words;
  }
}
