package org.mingzhang.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Widths of texts, which no font is asked for. */
class EmTest {

  @Test
  void aFullWidthGlyphIsOneEm() {
    assertThat(Em.width("三公经费（境）“”", Theme.TEXT)).isCloseTo(9 * 13.0, within(1e-9));
    assertThat(Em.width("𠮷", Theme.TEXT)).isCloseTo(13.0, within(1e-9));
  }

  @Test
  void digitsAreNarrower() {
    assertThat(Em.width("1,234.56", Theme.SMALL)).isLessThan(Em.width("一二三四五六", Theme.SMALL));
  }

  @Test
  void aTextIsWrappedWhereItsNextGlyphWouldNotFit() {
    assertThat(Em.wrap("政府性基金预算财政拨款收入", Theme.TEXT, 13 * 6 + 1)).containsExactly("政府性基金预", "算财政拨款收", "入");
    assertThat(Em.wrap("其他收入", Theme.TEXT, 200)).containsExactly("其他收入");
    assertThat(Em.wrap("宽", Theme.TEXT, 1)).containsExactly("宽");
  }
}
