package org.mingzhang;

import java.nio.file.Path;

/**
 * What a build is asked for.
 *
 * @param portal folder that holds content, data, templates and assets
 * @param out folder of the site
 * @param strict whether a figure that does not add up stops the build
 * @param base sub-path of the site, or null for the one of {@code portal.yml}
 * @param drafts whether drafts are built too
 * @param clean whether what the last build left is not made use of
 */
public record BuildOptions(Path portal, Path out, boolean strict, String base, boolean drafts, boolean clean) {

  /** A plain build of a portal into its own {@code site/}. */
  public static BuildOptions of(Path portal) {
    return new BuildOptions(portal, portal.resolve("site"), false, null, false, false);
  }

  /** The same without what the last build left. */
  BuildOptions cleanly() {
    return new BuildOptions(portal, out, strict, base, drafts, true);
  }
}
