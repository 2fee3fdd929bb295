package org.mingzhang;

/** Is told how far a build has come. */
@FunctionalInterface
public interface Progress {

  /** Nobody wants to know. */
  Progress NONE = (done, all) -> {};

  /**
   * One department-year more is drawn, which is the longest step; called by several threads.
   *
   * @param done how many are
   * @param all how many will be
   */
  void at(int done, int all);

  /** So many departments are made from something else than when they were last built; they are read next. */
  default void reads(int departments) {}

  /** The new site is whole, and takes the place of the old one next. */
  default void publishes() {}
}
