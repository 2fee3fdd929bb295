package org.mingzhang.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One normaliser for texts and queries; {@code SearchIT} holds the browser's against it. */
class NormalizerTest {

  private final Normalizer normalizer = new Normalizer();

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "“三公”经费, 三公经费",
        "因公出国（境）费, 因公出国境费",
        "`1,406.53 万元`, 1406.53万元",
        "１４０６．５３, 1406.53",
        "（一）１. 办公用房, 一1办公用房",
        "图1. 2021年, 图12021年",
        "ＧＮＵ  GPL-3.0, gnugpl3.0",
        "−19.90%, 19.90",
        "2.5.1., 2.5.1",
        ".5 5., 55",
        "㈠①⒈2, 一11.2",
        "½㎡, 12m2",
        "〇年々, 〇年々",
        "Ünïcode ﬁnal, ünïcodefinal",
        "ΑΣ, ας",
        "😀<b>&amp;</b>, bampb",
        "……——《》、。, ``",
      })
  void onlyWhatIsTypedRemains(String text, String expected) {
    String sigma = expected.replace('ς', 'σ');
    assertThat(normalizer.text(text)).isEqualTo(sigma);
  }

  @Test
  void halfACharacterIsDroppedAndAWholeRareOneKept() {
    assertThat(normalizer.text("\ud840三\udc00公\ud840")).isEqualTo("三公");
    assertThat(normalizer.text("\ud840\udc00公")).isEqualTo("\ud840\udc00公");
  }

  @Test
  void bordersStay() {
    assertThat(normalizer.text("2010301 行政运行\t1,2.5\t\t.5")).isEqualTo("2010301行政运行\t12.5\t\t5");
  }

  @Test
  void everyCharKnowsItsSource() {
    Normalizer.Normalized normalized = normalizer.normalize("“三公”\ud840\udc00㎡");
    assertThat(normalized.text()).isEqualTo("三公\ud840\udc00m2");
    assertThat(normalized.source()).containsExactly(1, 2, 4, 4, 6, 6);
  }

  @Test
  void normalisingAgainChangesNothingButPointsAtBorders() {
    String once = normalizer.text("支出决算数为2,470.46万元，完成预算的99.5%。");
    assertThat(normalizer.text(once)).isEqualTo(once);
  }
}
