package org.mingzhang.data;

import java.util.regex.Pattern;
import org.mingzhang.model.Text;

/** Checks web addresses: they become links, so {@code javascript:} and its like must not pass. */
final class Addresses {

  private static final Pattern WEB = Pattern.compile("https?://[^\\s/<>\"'\\\\][^\\s<>\"'\\\\]*");

  private final DataFiles files;

  Addresses(DataFiles files) {
    this.files = files;
  }

  /** @param address may be null */
  void check(Text address) {
    if (address != null && !WEB.matcher(address.value()).matches()) {
      files.error(address.at(), "网址" + Quoted.of(address.value()) + "不对", "以 https:// 或 http:// 开头，不含空格");
    }
  }
}
