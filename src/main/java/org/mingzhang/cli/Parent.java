package org.mingzhang.cli;

import java.io.IOException;
import org.mingzhang.publish.Publisher;

/** The process that {@link Launcher} started this one from: when it has ended, nobody waits for what is done here. */
final class Parent {

  private static final int KILLED = 137;

  private Parent() {}

  /** Ends this process as soon as that one is gone, as if both had been killed; does nothing where there is none. */
  static void watch() {
    if (Long.getLong(Publisher.STARTED) == null) {
      return;
    }
    Thread watching = new Thread(Parent::waitForEnd, "parent");
    watching.setDaemon(true);
    watching.start();
  }

  /** It holds the other end of this input, which the system lets go of before anybody can learn that it has ended. */
  private static void waitForEnd() {
    try {
      while (System.in.read() >= 0) {
        continue; // it says nothing
      }
    } catch (IOException e) {
      // the same
    }
    Runtime.getRuntime().halt(KILLED);
  }
}
