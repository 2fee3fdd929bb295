package org.mingzhang.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ManifestTest {

  private static final Map<String, String> FILES = Map.of("b.txt", "", "a/决算.html", "abc");

  @TempDir private Path folder;

  @Test
  void listsFilesByAddressWithHashAndSize() throws IOException {
    assertThat(new String(bytes(Tree.inventory(FILES)), StandardCharsets.UTF_8))
        .isEqualTo(
            """
            {
              "generator": "mingzhang",
              "format": 1,
              "files": [
                {
                  "path": "a/决算.html",
                  "sha256": "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
                  "size": 3
                },
                {
                  "path": "b.txt",
                  "sha256": "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
                  "size": 0
                }
              ]
            }
            """);
  }

  @Test
  void whatIsWrittenIsReadBack() throws IOException {
    assertThat(Manifest.read(Files.write(folder.resolve("m.json"), bytes(Tree.inventory(FILES))))).contains(Tree.manifest(FILES));
  }

  @Test
  void aSiteWithoutFilesHasOneToo() throws IOException {
    byte[] empty = bytes(Inventory.EMPTY);

    assertThat(new String(empty, StandardCharsets.UTF_8)).endsWith("  \"files\": [ ]\n}\n");
    assertThat(Manifest.read(Files.write(folder.resolve("m.json"), empty))).contains(Tree.manifest(Map.of()));
  }

  @Test
  void aMissingFileIsNoManifest() throws IOException {
    assertThat(Manifest.read(folder.resolve("m.json"))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "not json",
        "{\"name\": \"a web app\", \"icons\": []}",
        "{\"generator\": \"hugo\", \"format\": 1, \"files\": []}",
        "{\"generator\": \"mingzhang\", \"format\": 2, \"files\": []}",
        "{\"generator\": \"mingzhang\", \"format\": 1, \"files\": [",
        "{\"generator\": \"mingzhang\", \"format\": 1, \"files\": [{\"path\": \"a\"}]}",
        "{\"generator\": \"mingzhang\", \"format\": 99999999999999999999, \"files\": []}"
      })
  void aForeignOrDamagedFileIsNoManifest(String text) throws IOException {
    assertThat(Manifest.read(Files.writeString(folder.resolve("m.json"), text))).isEmpty();
  }

  private static byte[] bytes(Inventory files) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    String mark = Manifest.write(files, out);
    assertThat(mark).isEqualTo(new Mark().add(out.toByteArray()).text());
    return out.toByteArray();
  }
}
