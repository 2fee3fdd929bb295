package org.mingzhang.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TroubleTest {

  @TempDir private Path folder;

  @Test
  void thePathInTheFaultIsNamedBeforeTheOneAtHand() {
    Path file = folder.resolve("a.html");

    assertThat(Trouble.tell(folder, new AccessDeniedException(file.toString())))
        .isEqualTo("无法写入 " + file + "：没有写入权限，或正被其他程序占用");
  }

  @Test
  void aFaultWithoutPathNamesTheOneAtHand() {
    assertThat(Trouble.tell(folder, new IOException("odd"))).isEqualTo("无法写入 " + folder + "：odd");
  }

  @Test
  void aFaultWithoutWordsIsNamedByItsKind() {
    assertThat(Trouble.tell(folder, new FileSystemException(folder.toString()))).endsWith("：FileSystemException");
  }

  @Test
  void aFileThatIsGoneIsToldSo() {
    Path gone = folder.resolve("a.html");

    assertThat(Trouble.tell(folder, new NoSuchFileException(gone.toString()))).isEqualTo("无法写入 " + gone + "：找不到它，可能刚被删除或改名");
  }

  @Test
  void anotherDiskIsTold() {
    assertThat(Trouble.tell(folder, new AtomicMoveNotSupportedException(folder.toString(), "x", "cross-device")))
        .endsWith("：它与 .mingzhang 文件夹不在同一个磁盘分区");
  }
}
