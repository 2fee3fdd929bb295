package org.mingzhang.serve;

/** A preview that could not be started; the message says in Chinese why and what to do. */
public final class PreviewException extends RuntimeException {

  PreviewException(String message, Throwable cause) {
    super(message, cause);
  }
}
