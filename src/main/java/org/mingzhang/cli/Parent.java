package org.mingzhang.cli;

import org.mingzhang.publish.Publisher;

/**
 * The process that {@link Launcher} started this one from: when it has ended, nobody waits for what is done here, and it is
 * done no further.
 */
final class Parent {

  /** How often it is looked for; a build that is started meanwhile takes longer to come to the lock of this one. */
  private static final int PAUSE = 20; // milliseconds

  private static final int KILLED = 137;
  private static final boolean WINDOWS = System.getProperty("os.name").startsWith("Windows");

  private Parent() {}

  /** Looks from now on whether it is there; does nothing where there is none. */
  static void watch() {
    if (number() == null) {
      return;
    }
    Thread watching = new Thread(() -> {
      try {
        while (true) {
          goOnWithIt();
          Thread.sleep(PAUSE);
        }
      } catch (InterruptedException e) {
        return; // nobody does
      }
    }, "parent");
    watching.setDaemon(true);
    watching.start();
  }

  /** Ends this process if that one is gone, as if both had been killed at once. */
  static void goOnWithIt() {
    Long number = number();
    if (number != null && !isThere(number)) {
      Runtime.getRuntime().halt(KILLED);
    }
  }

  private static Long number() {
    return Long.getLong(Publisher.STARTED);
  }

  /** Where a killed process has its number until somebody asks how it ended, this one has another parent by then. */
  private static boolean isThere(long number) {
    return WINDOWS
        ? ProcessHandle.of(number).isPresent()
        : ProcessHandle.current().parent().filter(parent -> parent.pid() == number).isPresent();
  }
}
