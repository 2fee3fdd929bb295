package org.mingzhang.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class InventoryTest {

  private static final Map<String, String> FILES =
      new TreeMap<>(Map.of("index.html", "一", "a/决算.html", "二", "a/决算表.html", "二", "a/b/c.css", "", "a/b/c.js", "x"));

  @Test
  void whatIsWrittenIsRead() throws IOException {
    Inventory inventory = Tree.inventory(FILES);

    Inventory read = Inventory.read(ByteBuffer.wrap(bytes(inventory)));

    assertThat(read.size()).isEqualTo(5);
    for (int i = 0; i < read.size(); i++) {
      assertThat(read.address(i)).isEqualTo(inventory.address(i));
      assertThat(read.entry(i)).isEqualTo(inventory.entry(i));
      assertThat(read.stamp(i)).isEqualTo(inventory.stamp(i));
      assertThat(read.indexOf(read.address(i))).isEqualTo(i);
    }
    assertThat(read.indexOf("a/b/c")).isNegative();
    assertThat(read.bytes()).isEqualTo(10);
  }

  @Test
  void thereAreSitesWithoutFiles() throws IOException {
    Inventory read = Inventory.read(ByteBuffer.wrap(bytes(Inventory.EMPTY)));

    assertThat(read.size()).isZero();
    assertThat(read.indexOf("")).isNegative();
  }

  @Test
  void eachOfManyAddressesIsFoundAlsoWhenTheyWereWritten() throws IOException {
    String[] many = new String[40_000];
    Arrays.setAll(many, i -> "departments/" + (1000 + i / 7) + "/" + i % 7 + ".html");
    Arrays.sort(many);
    Inventory inventory = new Inventory(Addresses.of(List.of(many)));
    Inventory read = Inventory.read(ByteBuffer.wrap(bytes(inventory)));

    for (int i = 0; i < many.length; i++) {
      assertThat(inventory.indexOf(many[i])).isEqualTo(i);
      assertThat(read.address(i)).isEqualTo(many[i]);
      assertThat(inventory.indexOf(many[i] + "x")).isNegative();
    }
  }

  @Test
  void whatIsCutOffIsDamaged() throws IOException {
    byte[] whole = bytes(Tree.inventory(FILES));
    for (int length = 0; length < whole.length; length++) {
      ByteBuffer part = ByteBuffer.wrap(whole, 0, length);
      assertThatThrownBy(() -> Inventory.read(part)).isInstanceOf(IOException.class);
    }
  }

  private static byte[] bytes(Inventory inventory) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    inventory.write(bytes);
    return bytes.toByteArray();
  }
}
