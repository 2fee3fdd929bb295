package org.mingzhang.page;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingzhang.model.PortalSettings;

/**
 * Where the site will stand on the web, as far as anybody has said so: pages never need it, what other programs read does.
 *
 * @param base address of the site's root with a slash at its end, or empty
 */
public record WebAddress(String base) {

  private static final Pattern HOST = Pattern.compile("https?://([^/:?#]+).*");

  /**
   * The typed address with the sub-path behind it; an address that already ends with the sub-path gets it once.
   *
   * @param basePath the sub-path of the site, {@code /} or {@code /czgk/}
   */
  public static WebAddress of(PortalSettings settings, String basePath) {
    if (settings.url() == null) {
      return new WebAddress("");
    }
    String url = settings.url().value() + "/";
    boolean whole = url.replaceFirst("https?://[^/]+", "").endsWith(basePath);
    return new WebAddress(whole ? url : settings.url().value() + basePath);
  }

  public boolean known() {
    return !base.isEmpty();
  }

  /** The full address of a file of the site, or empty. */
  public String of(String path) {
    return known() ? base + path : "";
  }

  /** The host's name, or empty. */
  String host() {
    Matcher m = HOST.matcher(base);
    return m.matches() ? m.group(1) : "";
  }
}
