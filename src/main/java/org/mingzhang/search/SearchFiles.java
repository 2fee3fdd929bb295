package org.mingzhang.search;

import java.util.Collection;

/** Takes the files that the browser searches in. */
public interface SearchFiles {

  /** All of them lie below this folder. */
  String FOLDER = "search/";

  /** The end of all their addresses. */
  String END = ".js";

  /** A file that was made. */
  void add(String address, byte[] bytes);

  /** All files of the last build stay as they are but some, of which some may not have been there. */
  void keepAllBut(Collection<String> others);
}
