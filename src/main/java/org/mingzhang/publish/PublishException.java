package org.mingzhang.publish;

/** A site that could not be published; the message says in Chinese where, why and what to do. */
public final class PublishException extends RuntimeException {

  public PublishException(String message) {
    super(message);
  }

  public PublishException(String message, Throwable cause) {
    super(message, cause);
  }
}
