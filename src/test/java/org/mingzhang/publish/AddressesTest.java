package org.mingzhang.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class AddressesTest {

  /** Characters of one to four bytes; in UTF-16 the one of four comes before the last of three. */
  private static final List<String> PARTS = List.of("a", "b", "Z", "/", "-", "é", "决", "\ud7a3", "\ue000", "（", "\uffff", "𠮷");

  private final Random random = new Random(8);

  private String some() {
    StringBuilder some = new StringBuilder();
    for (int length = random.nextInt(6); length >= 0; length--) {
      some.append(PARTS.get(random.nextInt(PARTS.size())));
    }
    return some.toString();
  }

  private TreeSet<String> many() {
    TreeSet<String> many = new TreeSet<>();
    for (int i = 0; i < 300; i++) {
      many.add(some());
    }
    return many;
  }

  @Test
  void addressesStandWhereTheOrderOfTextsPutsThem() {
    TreeSet<String> sorted = many();
    Addresses addresses = Addresses.of(sorted);

    assertThat(addresses).containsExactlyElementsOf(sorted);
    for (String address : many()) {
      assertThat(addresses.place(address)).as(address).isEqualTo(sorted.headSet(address).size());
      assertThat(addresses.indexOf(address)).as(address).isEqualTo(sorted.contains(address) ? sorted.headSet(address).size() : -1);
    }
  }

  @Test
  void whatIsPutTogetherOfStretchesIsAsPutTogetherOfTexts() {
    List<String> sorted = List.copyOf(many());
    Addresses whole = Addresses.of(sorted);
    Addresses.Builder built = new Addresses.Builder(sorted.size(), 0);
    int to;
    for (int from = 0; from < sorted.size(); from = to) {
      to = Math.min(sorted.size(), from + 1 + random.nextInt(5));
      if (to - from == 1) {
        built.add(sorted.get(from));
      } else {
        built.add(whole, from, to);
      }
    }
    Addresses addresses = built.build();

    assertThat(addresses).containsExactlyElementsOf(sorted);
    assertThat(addresses.unfolded()).isEqualTo(whole.unfolded());
  }

  @Test
  void whatIsReadAsThatWhichDiffersFromTheOneBeforeIsTheSame() {
    Addresses whole = Addresses.of(many());
    Addresses.Builder read = new Addresses.Builder(whole.size(), 0);
    for (int i = 0; i < whole.size(); i++) {
      ByteBuffer rest = ByteBuffer.allocate(whole.length(i));
      whole.write(i, whole.same(i), rest);
      read.add(whole.same(i), rest.position(), rest.flip());
    }
    Addresses addresses = read.build();

    assertThat(addresses).isEqualTo(whole);
    assertThat(addresses.unfolded()).isEqualTo(whole.unfolded());
  }

  @Test
  void thoseThatMayNotBeTheirOwnFoldedFormAreKnown() {
    Addresses addresses = Addresses.of(many());

    for (int i = 0; i < addresses.size(); i++) {
      assertThat(addresses.unfolded().get(i)).isEqualTo(!Address.isFolded(addresses.get(i)));
    }
  }

  @Test
  void foldersAreFoundInTheirOrder() {
    Addresses addresses = Addresses.of(List.of("a.html", "a/b/c.html", "a/b/d.html", "a/bc/d.html", "a/c.html", "决/x.html"));

    assertThat(addresses.folders()).containsExactly("a/", "a/b/", "a/bc/", "决/");
    assertThat(addresses.isAtTop(0)).isTrue();
    assertThat(addresses.isAtTop(5)).isFalse();
    assertThat(addresses.endsWith(0, ".html")).isTrue();
    assertThat(addresses.endsWith(0, "/a.html")).isFalse();
    assertThat(addresses.nextFolder(1, 6)).isEqualTo(3);
    assertThat(addresses.nextFolder(1, 2)).isEqualTo(2);
    assertThat(Addresses.NONE.folders()).isEqualTo(Set.of());
  }

  @Test
  void lengthsAreThoseOfBytes() {
    List<String> some = List.of("a", "决/x");
    Addresses addresses = Addresses.of(new ArrayList<>(some));

    assertThat(addresses.length(1)).isEqualTo("决/x".getBytes(StandardCharsets.UTF_8).length);
    assertThat(addresses.length(0, 2)).isEqualTo(6);
  }
}
