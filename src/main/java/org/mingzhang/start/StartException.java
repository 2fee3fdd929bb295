package org.mingzhang.start;

/** Something that cannot be begun; the message is for the user, one line. */
public final class StartException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final boolean usage;

  private StartException(String message, boolean usage) {
    super(message, null, false, false);
    this.usage = usage;
  }

  /** What was asked for makes no sense anywhere. */
  static StartException usage(String message) {
    return new StartException(message, true);
  }

  /** What was asked for does not fit what is there. */
  static StartException refused(String message) {
    return new StartException(message, false);
  }

  /** Whether the command was typed wrongly, whatever the folder holds. */
  public boolean isUsage() {
    return usage;
  }
}
