package org.mingzhang;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the fuzzing looks for in a page is found when it is there. */
class SafeSiteTest {

  @TempDir private Path site;

  private String fault(String name, String text) throws IOException {
    Files.writeString(site.resolve(name), text);
    return String.join("\n", new SafeSite().faults(site));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>", "<script src=//example.org/site.js></script>", "<script src=https://example.org/site.js></script>",
        "<script src=data:text/javascript,1></script>", "<script type=module>1</script>", "<script type=application/ld+json>{</script>",
        "<p onclick=x()>", "<svg onload=x()>", "<a href=javascript:x()>点</a>", "<a href='java\tscript:x()'>点</a>", "<a href=data:text/html,x>点</a>",
        "<a href=//example.org>点</a>", "<img src=https://example.org/x.png>", "<img src=data:image/png,x>", "<link rel=stylesheet href=https://example.org/x.css>", "<iframe></iframe>", "<object></object>",
        "<embed>", "<base href=x>", "<meta http-equiv=refresh content=0>", "<style>p {}</style>", "<p style='background: url(x)'>", "<input autofocus>",
        "<form action=https://example.org/\"x></form>", "<math></math>", "<svg><foreignObject></foreignObject></svg>", "a\u202Eb", "a\u0000b",
        HostilePortal.SECRET,
      })
  void whatCouldRunOrDeceiveIsAFault(String html) throws IOException {
    assertThat(fault("index.html", "<!doctype html><title>一</title>" + html)).startsWith("index.html: ");
  }

  @Test
  void whatTheSiteItselfWritesIsNone() throws IOException {
    String page =
        "<!doctype html><title>一</title><script src=../assets/site.js></script><script type=application/ld+json>{}</script>"
            + "<link rel=canonical href=https://www.example.gov.cn/><a href=../index.html#t01>一</a><a href=https://example.org/?a=1>二</a>"
            + "<a href=mailto:a@example.org>三</a><img src=../guide/dot.png>&lt;script&gt;";
    assertThat(fault("index.html", page)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.json", "feed.xml"})
  void aFileThatAProgramCannotReadIsAFault(String name) throws IOException {
    assertThat(fault(name, "<{")).startsWith(name + ": ");
  }
}
