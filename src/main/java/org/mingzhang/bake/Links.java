package org.mingzhang.bake;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.ast.LinkNodeBase;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Settles where links lead. Only forms known to be harmless reach the page; a list of bad schemes would miss the next way to
 * write one. Authors write addresses from the root of the site; pages get them relative to themselves and with
 * {@code index.html}, since a browser on {@code file://} opens no folder.
 */
final class Links {

  private static final Pattern EXTERNAL = Pattern.compile("(?i)https?://[^\\s\\p{Cntrl}]+");
  private static final Pattern ELSEWHERE = Pattern.compile("(?i)(mailto|tel):[^\\s\\p{Cntrl}]+|#[^\\s\\p{Cntrl}]*");
  private static final Pattern SITE =
      Pattern.compile("(?<folder>([a-z0-9-]+/)*)(?<file>[A-Za-z0-9._-]+\\.[A-Za-z0-9]+)?(?<rest>[?#][^\\s\\p{Cntrl}]*)?");
  private static final Pattern SCHEME = Pattern.compile("(?i)[a-z][a-z0-9+.-]*:.*");
  private static final Pattern PICTURE = Pattern.compile("([a-z0-9-]+/)*[a-z0-9-]+\\.(png|jpg|gif|webp)");

  /** Said in words, since a colour or a sign alone tells nothing to who cannot see it. */
  private static final BasedSequence OUTSIDE = BasedSequence.of("（外部链接）");

  /** What browsers and servers bear; longer ones would also overflow the patterns above. */
  private static final int MAX_LENGTH = 2000;

  private final String root;
  private final Faults faults;

  private Links(String root, Faults faults) {
    this.root = root;
    this.faults = faults;
  }

  static void settle(Node body, String root, Faults faults) {
    Links links = new Links(root, faults);
    List<Node> nodes = new ArrayList<>();
    body.getDescendants().forEach(nodes::add);
    for (Node node : nodes) {
      if (node instanceof LinkNodeBase link && link.getUrl().length() > MAX_LENGTH) {
        faults.error(node.getStartOffset(), "地址超过 " + MAX_LENGTH + " 个字符", "请换一个短的地址");
      } else if (node instanceof Link link) {
        links.settle(link);
      } else if (node instanceof Image image) {
        links.settle(image);
      } else if (node instanceof AutoLink link) {
        links.settle(link);
      }
    }
  }

  static boolean isExternal(String url) {
    return EXTERNAL.matcher(url).matches();
  }

  private void settle(Link link) {
    String url = link.getUrl().unescape().strip();
    if (isExternal(url)) {
      link.appendChild(new Text(OUTSIDE));
      return;
    }
    if (ELSEWHERE.matcher(url).matches()) {
      return;
    }
    Matcher site = SITE.matcher(url);
    if (hasScheme(url)) {
      suppressed(link, url);
      link.getChildren().forEach(link::insertBefore);
      link.unlink();
    } else if (site.matches() && isAddress(site)) {
      String file = site.group("file") == null ? "index.html" : site.group("file");
      String rest = site.group("rest") == null ? "" : site.group("rest");
      link.setUrl(BasedSequence.of(root + site.group("folder") + file + rest));
    } else {
      faults.error(link.getStartOffset(), "链接地址不对：" + url, hint(url));
    }
  }

  private void settle(AutoLink link) {
    String url = link.getText().toString();
    if (isExternal(url)) {
      link.insertAfter(new Text(OUTSIDE));
    } else if (!ELSEWHERE.matcher(url).matches()) {
      suppressed(link, url);
      link.insertBefore(new Text(link.getText()));
      link.unlink();
    }
  }

  private void settle(Image image) {
    String url = image.getUrl().unescape().strip();
    if (!PICTURE.matcher(url).matches()) {
      faults.error(
          image.getStartOffset(), "图片地址不对：" + url, "把图片放进 content/，从网站根目录写起，例如 ![说明](guide/screen.png)");
      return;
    }
    image.setUrl(BasedSequence.of(root + url));
    if (PlainText.of(image).isEmpty()) {
      faults.warning(image.getStartOffset(), "图片没有说明", "在方括号里写一句话，给看不到图的人");
    }
  }

  private void suppressed(Node link, String url) {
    faults.warning(link.getStartOffset(), "去掉了这个链接，只留文字：" + url, "链接可以用 https://、http://、mailto:、tel: 和站内地址");
  }

  /** Browsers pass over white space and control characters inside a scheme. */
  private static boolean hasScheme(String url) {
    return SCHEME.matcher(url.replaceAll("[\\s\\p{Cntrl}]", "")).matches();
  }

  private static boolean isAddress(Matcher site) {
    String file = site.group("file");
    return file == null ? !site.group("folder").isEmpty() : !file.endsWith(".md");
  }

  private static String hint(String url) {
    if (url.isEmpty()) {
      return "圆括号里要写地址";
    }
    if (url.contains(".md")) {
      return "写网址而不是文件名，例如 guide/webmaster/";
    }
    if (url.startsWith("/") || url.startsWith(".")) {
      return "从网站根目录写起，前面不加 / 和 ../，例如 guide/webmaster/；首页是 index.html";
    }
    if (url.matches("([a-z0-9-]+/)*[a-z0-9-]+([?#].*)?")) {
      return "网页地址以 / 结尾，例如 guide/webmaster/";
    }
    return "站内地址只有小写字母、数字、连字符和 /；站外地址以 https:// 开头";
  }
}
