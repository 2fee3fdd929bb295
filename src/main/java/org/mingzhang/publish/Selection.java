package org.mingzhang.publish;

import java.util.BitSet;
import java.util.Collection;

/** Some files of the site that was published last. */
public final class Selection {

  private final LastSite site;

  /** Where each stands in that site. */
  private final BitSet files;

  private Selection(LastSite site, BitSet files) {
    this.site = site;
    this.files = files;
  }

  /** Those that stand there from one place to before another. */
  static Selection of(LastSite site, int from, int to) {
    BitSet files = new BitSet(site.files().size());
    files.set(from, to);
    return new Selection(site, files);
  }

  /** These but for some others. */
  public Selection without(Selection others) {
    BitSet left = (BitSet) files.clone();
    left.andNot(others.files);
    return new Selection(site, left);
  }

  /** The same; of what is no file of the site there is nothing to leave out. */
  public Selection without(Collection<String> addresses) {
    return without(new Selection(site, site.files().indicesOf(addresses)));
  }

  /** Those of these whose addresses have an end. */
  public Selection ending(String end) {
    Addresses addresses = site.files().addresses();
    BitSet left = new BitSet();
    files.stream().filter(index -> addresses.endsWith(index, end)).forEach(left::set);
    return new Selection(site, left);
  }

  /** How many these are. */
  public int count() {
    return files.cardinality();
  }

  LastSite site() {
    return site;
  }

  /** Nobody may change these. */
  BitSet files() {
    return files;
  }
}
