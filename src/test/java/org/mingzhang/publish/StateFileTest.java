package org.mingzhang.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nothing that a disk or somebody makes of the state of a build is taken for it. */
class StateFileTest {

  private static final byte[] CONTENT = "内容".getBytes(StandardCharsets.UTF_8);

  @TempDir private Path folder;

  @Test
  void whatIsWrittenIsRead() throws IOException {
    Path file = folder.resolve("x");
    StateFile.write(file, new byte[0]);
    assertThat(StateFile.read(file)).isEmpty();

    StateFile.write(file, CONTENT);

    assertThat(StateFile.read(file)).isEqualTo(CONTENT);
  }

  @Test
  void anythingElseIsRefused() throws IOException {
    Path file = folder.resolve("x");
    StateFile.write(file, CONTENT);
    byte[] written = Files.readAllBytes(file);
    for (int i = 0; i < written.length; i++) {
      byte[] changed = written.clone();
      changed[i] ^= 1;
      assertRefused(file, changed);
      assertRefused(file, Arrays.copyOf(written, i));
    }
    assertRefused(file, new byte[written.length]);
  }

  private static void assertRefused(Path file, byte[] bytes) throws IOException {
    Files.write(file, bytes);
    assertThatThrownBy(() -> StateFile.read(file)).isInstanceOf(IOException.class);
  }

  /** Records of all kinds of components. */
  private record Kinds(String text, List<Kinds> more, byte[] bytes, java.math.BigDecimal amount, int number) {}

  @Test
  void noBytesMakeACodecFailOtherwiseThanAsDamage() throws IOException {
    RecordCodec codec = new RecordCodec();
    byte[] written = codec.write(new Kinds("a", List.of(new Kinds("b", null, null, null, 1)), new byte[3], null, 2));
    Random random = new Random(1);
    for (int i = 0; i < 20_000; i++) {
      byte[] bytes = random.nextBoolean() ? new byte[random.nextInt(40)] : written.clone();
      for (int changes = random.nextInt(4); changes > 0 && bytes.length > 0; changes--) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
      }
      try {
        assertThat(codec.read(bytes, Kinds.class)).isNotNull();
      } catch (IOException e) {
        // told as it should be
      }
    }
  }

  @Test
  void aSetGivesTheSameBytesInWhateverOrderItWasMade() throws IOException {
    RecordCodec codec = new RecordCodec();
    byte[] one = codec.write(new Sets(new LinkedHashSet<>(List.of("t01", "t02", "t03"))));
    byte[] other = codec.write(new Sets(new LinkedHashSet<>(List.of("t03", "t01", "t02"))));

    assertThat(one).isEqualTo(other);
    assertThat(codec.read(one, Sets.class).texts()).containsExactly("t01", "t02", "t03");
  }

  private record Sets(Set<String> texts) {}

  @Test
  void aRecordThatIsTheSameAsTheLastOneOfItsTypeIsWrittenAndMadeOnce() throws IOException {
    Deep leaf = new Deep(null);
    Row row = new Row("总计", List.of(leaf, new Deep(null), new Deep(leaf), new Deep(new Deep(null)), leaf), Map.of(Side.LEFT, 1));
    RecordCodec codec = new RecordCodec();
    byte[] once = codec.write(new Rows(List.of(row)));
    byte[] twice = codec.write(new Rows(List.of(row, new Row(row.text(), row.cells(), row.sides()))));

    Rows read = new RecordCodec().read(twice, Rows.class);
    assertThat(read).isEqualTo(new Rows(List.of(row, row)));
    assertThat(read.rows().get(1)).isSameAs(read.rows().get(0));
    assertThat(twice).hasSize(once.length + 1);
  }

  @Test
  void manyThreadsWriteWhatAnotherCodecReads() {
    RecordCodec codec = new RecordCodec();
    Row row = new Row("总计", List.of(new Deep(null), new Deep(null)), Map.of());
    List<byte[]> written = IntStream.range(0, 64).parallel().mapToObj(i -> codec.write(new Both(row, new Rows(List.of(row))))).toList();

    assertThat(written).allSatisfy(
        bytes -> assertThat(new RecordCodec().read(bytes, Both.class)).isEqualTo(new Both(row, new Rows(List.of(row)))));
  }

  private enum Side { LEFT }

  private record Row(String text, List<Deep> cells, Map<Side, Integer> sides) {}

  private record Rows(List<Row> rows) {}

  private record Both(Row row, Rows rows) {}

  @Test
  void zerosAreNoRecord() {
    assertThatThrownBy(() -> new RecordCodec().read(new byte[100], Kinds.class)).isInstanceOf(IOException.class);
  }

  @Test
  void aRecordInsideItselfForEverIsDamage() {
    byte[] deep = new byte[3_000_000];
    Arrays.fill(deep, (byte) 1);

    assertThatThrownBy(() -> new RecordCodec().read(deep, Deep.class)).isInstanceOf(IOException.class);
  }

  private record Deep(Deep deeper) {}
}
