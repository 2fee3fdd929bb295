package org.mingzhang.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Folders that differ in case only; no fixture, since such folders cannot be checked out everywhere. */
class TwinFoldersTest {

  @TempDir private Path temporary;

  @Test
  void twoDepartmentsOfOneAddressAreAnError() throws Exception {
    TestPortal portal = new TestPortal(temporary);
    assumeTrue(Files.notExists(portal.path("DATA")), "a file system that tells cases apart");
    portal.write("data/departments/430204-JGSW/department.yml", "名称: 另一个中心\n行政区划: 430204\n");
    assertThat(portal.lines())
        .containsExactly(
            "data/departments/430204-JGSW:1:1: warning: 还没有年度文件 (hint: 如 data/departments/430204-JGSW/2021.yml)",
            "data/departments/430204-JGSW:1:1: error: 部门文件夹名“430204-JGSW”不对 (hint: 用行政区划代码加拼音首字母，全小写，如 430204-jgsw)",
            "data/departments/430204-jgsw:1:1: error: 部门文件夹名与 430204-JGSW 只有大小写不同 (hint: 两个部门的网址会互相覆盖，改掉其中一个)");
  }
}
