package org.mingzhang.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TermsTest {

  private final Terms terms = new Terms(Map.of("财政拨款", "#a", "财政拨款收入", "#b", "(境)", "#c"));

  private static List<String> links(List<Terms.Piece> pieces) {
    return pieces.stream().map(Terms.Piece::link).filter(link -> !link.isEmpty()).toList();
  }

  @Test
  void theLongerOfTwoTermsIsFoundAndThePiecesMakeTheTextAgain() {
    String text = "本年财政拨款收入多于财政拨款支出(境)。";
    List<Terms.Piece> pieces = terms.of(text);
    assertThat(links(pieces)).containsExactly("#b", "#a", "#c");
    assertThat(pieces.stream().map(Terms.Piece::text).collect(Collectors.joining())).isEqualTo(text);
  }

  @Test
  void aTermIsFoundOnceInEveryPart() {
    assertThat(links(terms.of("财政拨款，财政拨款"))).containsExactly("#a");
    assertThat(links(terms.of("财政拨款"))).isEmpty();
    terms.begin();
    assertThat(links(terms.of("财政拨款"))).containsExactly("#a");
  }

  @Test
  void textsWithoutTermsAndPortalsWithoutGlossaryAreOnePiece() {
    assertThat(terms.of("没有名词")).containsExactly(new Terms.Piece("没有名词", ""));
    assertThat(new Terms(Map.of()).of("财政拨款")).containsExactly(new Terms.Piece("财政拨款", ""));
    assertThat(terms.of("")).isEmpty();
  }
}
