package org.mingzhang;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingzhang.publish.PublishException;

class ArticlesTest {

  @TempDir private Path folder;

  @BeforeEach
  void write() throws IOException {
    write("说明");
  }

  private void write(String title) throws IOException {
    Files.writeString(
        folder.resolve("guide.md"), "title=" + title + "\ntype=page\nstatus=published\norder=1\nsummary=一句\n~~~~~~\n\n正文。\n");
  }

  @Test
  void whatIsAsBeforeIsTheSameWhenItIsReadAfterAll() {
    Articles read = Articles.read(folder, false);
    Articles left = Articles.asBefore(folder, false, read.known());

    assertThat(left.known().links()).extracting(link -> link.title()).containsExactly("说明");
    assertThat(left.content().documents()).isEqualTo(read.content().documents());
  }

  @Test
  void aPageThatIsCalledOtherwiseMeanwhileIsNotPublished() throws IOException {
    Articles left = Articles.asBefore(folder, false, Articles.read(folder, false).known());
    write("别的");

    assertThatThrownBy(left::content)
        .isInstanceOf(PublishException.class)
        .hasMessage("生成的时候有人改了 content 里的文件，请再生成一次。原有网站没有改动。");
  }
}
