package org.mingzhang.publish;

/** An address that a {@link Site} cannot take; the message says in Chinese which one and why. */
public final class AddressException extends RuntimeException {

  AddressException(String address, String reason) {
    super("网站地址 " + address + " 不能用：" + reason);
  }
}
