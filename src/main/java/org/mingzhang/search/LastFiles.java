package org.mingzhang.search;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The files that the browser searches in, as the last build published them.
 *
 * @param records how long the records of each field are together, by which the number of its files is known; nothing when one of
 *     them is no longer as it was
 * @param bytes gives a file by its address; nothing when it turns out not to be as it was
 */
public record LastFiles(Map<String, Long> records, Function<String, Optional<byte[]>> bytes) {

  /** No files, so that all are made. */
  public static LastFiles none() {
    return new LastFiles(Map.of(), address -> Optional.empty());
  }
}
