package org.mingzhang.publish;

/** What the last build left cannot be gone on with, as may come to light when the next one is on its way. */
public final class DamagedStateException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public DamagedStateException(Throwable cause) {
    super(cause);
  }
}
