package org.mingzhang.search;

/** Takes the files that the browser searches in. */
public interface SearchFiles {

  /** A file that was made. */
  void add(String address, byte[] bytes);

  /** A file of the last build that stays as it is. */
  void keep(String address);
}
