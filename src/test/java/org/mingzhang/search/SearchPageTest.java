package org.mingzhang.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.mingzhang.search.SearchPage.Heading;
import org.mingzhang.search.SearchPage.Kind;
import org.mingzhang.search.SearchPage.Piece;

/** A page that differs in anything has another hash. */
class SearchPageTest {

  private static final Heading HEADING = new Heading("一", List.of("列"), "万元");
  private static final Piece PIECE = new Piece("a", Kind.ACCOUNT, 0, "文");

  @Test
  void everyComponentMakesAnotherHash() throws Exception {
    RecordComponent[] components = SearchPage.class.getRecordComponents();
    Class<?>[] types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    Set<String> hashes = new HashSet<>();
    for (int other = -1; other < components.length; other++) {
      Object[] values = new Object[components.length];
      for (int i = 0; i < values.length; i++) {
        values[i] = value(components[i].getName(), types[i], i == other);
      }
      SearchPage page = (SearchPage) SearchPage.class.getDeclaredConstructor(types).newInstance(values);
      assertThat(hashes.add(page.hash())).as(other < 0 ? "" : components[other].getName()).isTrue();
    }
  }

  private static Object value(String name, Class<?> type, boolean other) {
    if (type == String.class) {
      return other ? "b" : "a";
    }
    return switch (name) {
      case "year" -> other ? 2021 : 2020;
      case "headings" -> List.of(other ? new Heading("一", List.of("列"), "元") : HEADING);
      case "blocks" -> other ? List.of(PIECE, PIECE) : List.of(PIECE);
      case "heads" -> other ? List.of("a", "b") : List.of("a");
      case "codes" -> other ? Set.of("201") : Set.of();
      default -> throw new AssertionError(name + " is new");
    };
  }

  @Test
  void everythingOfABlockMakesAnotherHash() {
    Set<String> hashes = new HashSet<>();
    for (Piece piece :
        List.of(PIECE, new Piece("b", Kind.ACCOUNT, 0, "文"), new Piece("a", Kind.TERM, 0, "文"), new Piece("a", Kind.ACCOUNT, 1, "文"),
            new Piece("a", Kind.ACCOUNT, 0, "字"))) {
      SearchPage page = new SearchPage("a", "a", "a", "a", "", 0, "", "", "", List.of(HEADING), List.of(piece), List.of(), Set.of());
      assertThat(hashes.add(page.hash())).as(piece.toString()).isTrue();
    }
  }
}
