package org.mingzhang;

/** Is told how far the longest step of a build has come. */
@FunctionalInterface
public interface Progress {

  /** Nobody wants to know. */
  Progress NONE = (done, all) -> {};

  /**
   * One department-year more is drawn; called by several threads.
   *
   * @param done how many are
   * @param all how many will be
   */
  void at(int done, int all);
}
