package org.mingzhang.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingzhang.model.Shapes;

/** Files that are no UTF-8 text, too large, missing or closed; editors and git would spoil them as fixtures. */
class UnreadableFilesTest {

  private static final String YEAR = TestPortal.YEAR;

  @TempDir private Path temp;
  private TestPortal portal;

  @BeforeEach
  void base() throws IOException {
    portal = new TestPortal(temp);
  }

  @Test
  void theBaseItselfIsValid() {
    assertThat(portal.lines()).isEmpty();
    assertThat(portal.read().data()).isPresent();
    assertThat(portal.read().files()).isEqualTo(7);
  }

  @Test
  void gbkIsNamedWithTheLineWhereItStarts() throws IOException {
    portal.write(YEAR, "# 2021\n年度: 2021\n".getBytes(Charset.forName("GBK")));
    assertThat(portal.lines())
        .containsExactly(YEAR + ":2:1: error: 不是 UTF-8 编码的文字 (hint: 像是 GBK 编码，用记事本“另存为”，编码选 UTF-8)");
  }

  @Test
  void brokenUtf8IsNoGbk() throws IOException {
    portal.write(YEAR, new byte[] {'a', ':', ' ', (byte) 0xFF, (byte) 0xFF, '\n'});
    assertThat(portal.lines()).containsExactly(YEAR + ":1:4: error: 不是 UTF-8 编码的文字 (hint: 用记事本“另存为”，编码选 UTF-8)");
  }

  @Test
  void utf16IsNamedInBothByteOrders() throws IOException {
    String line = YEAR + ":1:1: error: 文件是 UTF-16 编码 (hint: 用记事本“另存为”，编码选 UTF-8)";
    portal.write(YEAR, ("\uFEFF" + TestPortal.HEAD).getBytes(StandardCharsets.UTF_16LE));
    assertThat(portal.lines()).containsExactly(line);
    portal.write(YEAR, ("\uFEFF" + TestPortal.HEAD).getBytes(StandardCharsets.UTF_16BE));
    assertThat(portal.lines()).containsExactly(line);
  }

  @Test
  void aByteOrderMarkIsOnlyAWarning() throws IOException {
    portal.write(YEAR, "\uFEFF" + TestPortal.HEAD);
    assertThat(portal.lines())
        .containsExactly(YEAR + ":1:1: warning: 文件开头有看不见的 BOM 标记，已忽略 (hint: 保存时编码选“UTF-8”，不选“带有 BOM 的 UTF-8”)");
    assertThat(portal.read().data()).isPresent();
  }

  @Test
  void windowsLineEndsAreFine() throws IOException {
    portal.write(YEAR, (TestPortal.HEAD + "机关运行经费: 五\n").replace("\n", "\r\n"));
    assertThat(portal.lines())
        .containsExactly(YEAR + ":4:9: error: “机关运行经费”应当是金额，写的是“五” (hint: 只写数字，如 1406.53；没有公布就删去这一行)");
  }

  @Test
  void invisibleCharactersAreNamedWhereTheyStand() throws IOException {
    portal.year("机关运行经费: 5\u0000\n");
    assertThat(portal.lines()).containsExactly(YEAR + ":4:10: error: 这里有看不见的字符 U+0000 (hint: 删去，把这一处重新打一遍)");
    portal.year("# 备注\u202E\n机关运行经费: 5\n");
    assertThat(portal.lines()).containsExactly(YEAR + ":4:5: error: 这里有看不见的字符 U+202E (hint: 删去，把这一处重新打一遍)");
    portal.year("机关运行\u200B经费: 5\n");
    assertThat(portal.lines()).containsExactly(YEAR + ":4:5: error: 这里有看不见的字符 U+200B (hint: 删去，把这一处重新打一遍)");
    portal.year("其他重要事项: 空\u2028行\n");
    assertThat(portal.lines()).containsExactly(YEAR + ":4:10: error: 这里有看不见的字符 U+2028 (hint: 删去，把这一处重新打一遍)");
  }

  @Test
  void mongolianAndUyghurJoinersAreLetters() throws IOException {
    portal.year("其他重要事项: \"\u1820\u180E\u1821 \u0626\u200C\u0627\"\n");
    assertThat(portal.lines()).isEmpty();
  }

  @Test
  void aFileAboveFourMegabytesIsNotRead() throws IOException {
    portal.write(YEAR, TestPortal.HEAD + "# 一行\n".repeat(500_000));
    assertThat(portal.lines())
        .containsExactly(YEAR + ":1:1: error: 文件超过 4 MB (hint: 年度文件一般不到 100 KB，请检查是不是放错了文件)");
  }

  @Test
  void aFolderInPlaceOfAFileIsNotRead() throws IOException {
    Files.delete(portal.path(YEAR));
    Files.createDirectory(portal.path(YEAR));
    assertThat(portal.lines()).containsExactly(YEAR + ":1:1: error: 这不是普通文件 (hint: 文件夹或别的东西占用了文件名，请移走)");
  }

  @Test
  void aLinkToNowhereIsAMissingFile() throws IOException {
    Files.delete(portal.path(YEAR));
    Files.createSymbolicLink(portal.path(YEAR), portal.path("nowhere.yml"));
    assertThat(portal.lines()).containsExactly(YEAR + ":1:1: error: 没有这个文件 (hint: 请补上，或检查文件名)");
  }

  @Test
  void aClosedFileIsNamed() throws IOException {
    Files.setPosixFilePermissions(portal.path(YEAR), Set.of());
    assumeThat(Files.isReadable(portal.path(YEAR))).as("a user who may read everything").isFalse();
    assertThat(portal.lines()).containsExactly(YEAR + ":1:1: error: 读不了这个文件 (hint: 请检查读取权限)");
  }

  @Test
  void aClosedFolderIsNamed() throws IOException {
    Path folder = portal.path("data/profiles");
    Files.setPosixFilePermissions(folder, Set.of());
    assumeThat(Files.isReadable(folder)).as("a user who may read everything").isFalse();
    try {
      assertThat(portal.lines()).contains("data/profiles:1:1: error: 读不了这个文件夹 (hint: 请检查读取权限)");
    } finally {
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
    }
  }

  @Test
  void withoutDataFolderNothingIsRead() {
    assertThat(DataFolder.read(temp.resolve("elsewhere"), new Shapes()).problems())
        .extracting(Object::toString)
        .containsExactly("data:1:1: error: 找不到 data 文件夹 (hint: 在网站文件夹里运行，或用 --portal 指明)");
  }

  @Test
  void missingFilesAndFoldersAreAllNamed() throws IOException {
    for (String name : List.of("portal", "regions", "glossary", "subjects/2021", "profiles/national")) {
      Files.delete(portal.path("data/" + name + ".yml"));
    }
    Files.delete(portal.path(TestPortal.DEPARTMENT));
    assertThat(portal.lines())
        .containsExactly(
            TestPortal.DEPARTMENT + ":1:1: error: 没有这个文件 (hint: 请补上，或检查文件名)",
            "data/glossary.yml:1:1: error: 没有这个文件 (hint: 请补上，或检查文件名)",
            "data/portal.yml:1:1: error: 没有这个文件 (hint: 请补上，或检查文件名)",
            "data/profiles:1:1: error: 没有格式文件 (hint: 至少要有一个，如 data/profiles/national.yml)",
            "data/regions.yml:1:1: error: 没有这个文件 (hint: 请补上，或检查文件名)",
            "data/subjects:1:1: error: 没有科目表 (hint: 至少要有一个年度的科目表，如 data/subjects/2021.yml)");
  }

  @Test
  void aPortalWithoutDepartmentsIsAWarning() throws IOException {
    Files.delete(portal.path(YEAR));
    Files.delete(portal.path(TestPortal.DEPARTMENT));
    Files.delete(portal.path(TestPortal.DEPARTMENT).getParent());
    assertThat(portal.lines())
        .containsExactly("data/departments:1:1: warning: 还没有部门 (hint: 每个部门一个文件夹，如 430204-jgsw)");
    assertThat(portal.read().data()).isPresent();
  }

  @Test
  void folderNamesCannotTurnTheLine() throws IOException {
    portal.write("data/departments/430204-\u202Eswgj/department.yml", "名称: 别的中心\n行政区划: 430204\n");
    String folder = "data/departments/430204-‹U+202E›swgj";
    assertThat(portal.lines())
        .containsExactly(
            folder + ":1:1: warning: 还没有年度文件 (hint: 如 " + folder + "/2021.yml)",
            folder + ":1:1: error: 部门文件夹名“430204-‹U+202E›swgj”不对 (hint: 用行政区划代码加拼音首字母，全小写，如 430204-jgsw)");
  }

  @Test
  void fileNamesCannotBreakTheLine() throws IOException {
    portal.write("data/departments/430204-jgsw/two\nlines.txt", "x");
    assertThat(portal.lines())
        .containsExactly(
            "data/departments/430204-jgsw/two lines.txt:1:1: warning: 不认识的文件，已忽略"
                + " (hint: 年度文件叫 2021.yml，绩效文件叫 2021-performance.yml)");
  }
}
