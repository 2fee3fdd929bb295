package org.mingzhang.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import java.util.TimeZone;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EvenZipTest {

  private static byte[] zip(byte[]... contents) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (EvenZip zip = new EvenZip(out)) {
      for (int i = 0; i < contents.length; i++) {
        zip.put("决算/" + i, new ByteArrayInputStream(contents[i]));
      }
    }
    return out.toByteArray();
  }

  private static void assertReadBack(byte[]... contents) throws IOException {
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip(contents)))) {
      for (int i = 0; i < contents.length; i++) {
        ZipEntry entry = in.getNextEntry();
        assertThat(entry.getName()).isEqualTo("决算/" + i);
        assertThat(in.readAllBytes()).isEqualTo(contents[i]);
      }
      assertThat(in.getNextEntry()).isNull();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 257, 258, 259, 65_535, 65_536, 65_537, 131_072, 200_001})
  void contentsOfAnyLengthAreReadBack(int length) throws IOException {
    byte[] noise = new byte[length];
    new Random(length).nextBytes(noise);
    byte[] words = new byte[length];
    for (int i = 0; i < length; i++) {
      words[i] = (byte) "<c r=\"B5\" s=\"3\"><v>一千</v></c>".charAt(noise[i] % 3 == 0 ? i % 20 : i / 7 % 20);
    }
    byte[] same = new byte[length];
    Arrays.fill(same, (byte) 0xff);
    assertReadBack(noise, words, same, new byte[length]);
  }

  @Test
  void randomMixturesAreReadBack() throws IOException {
    Random random = new Random(7);
    for (int round = 0; round < 200; round++) {
      byte[] content = new byte[random.nextInt(90_000)];
      int alphabet = 1 + random.nextInt(255);
      for (int i = 0; i < content.length; i++) {
        boolean copy = i > 0 && random.nextInt(10) < 8;
        content[i] = copy ? content[i - 1 - random.nextInt(Math.min(i, 40_000))] : (byte) random.nextInt(alphabet);
      }
      assertReadBack(content);
    }
  }

  @Test
  void repetitionIsCompressed() throws IOException {
    byte[] text = "<tr><td class=\"n\">1,406.53</td></tr>\n".repeat(10_000).getBytes(StandardCharsets.UTF_8);
    assertThat(zip(text).length).isLessThan(text.length / 50);
  }

  /** The bytes themselves: another platform, library or time zone that changed them would fail here. */
  @Test
  void theBytesFollowFromNamesAndContentsAlone() throws IOException {
    TimeZone zone = TimeZone.getDefault();
    byte[] text = "一般公共预算财政拨款支出，一般公共预算财政拨款收入".getBytes(StandardCharsets.UTF_8);
    byte[] here = zip(text);
    try {
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
      assertThat(zip(text)).isEqualTo(here);
    } finally {
      TimeZone.setDefault(zone);
    }
    assertThat(HexFormat.of().formatHex(here)).isEqualTo(
        "504b03041400080808000000212800000000000000000000000008000000e586b3e7ae972f307bb2a3e145c79aa7ad40b4f1e5a296e7eba6bf"
            + "d8b2e8d994fdcfba573c5bb3efd994f54fdb77bddfd34348d9b6a7ad4b01504b0708486b2282310000004b000000504b01021400140008"
            + "08080000002128486b2282310000004b000000080000000000000000000000000000000000e586b3e7ae972f30504b0506000000000100"
            + "010036000000670000000000");
  }
}
