package org.mingzhang.serve;

import java.util.List;

/**
 * How a build ended.
 *
 * @param ok whether a new site stands
 * @param messages Chinese lines for the person at the screen: faults, or warnings when it went well
 */
public record Outcome(boolean ok, List<String> messages) {

  public Outcome {
    messages = List.copyOf(messages);
  }
}
