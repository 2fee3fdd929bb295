package org.mingzhang.publish;

import java.util.regex.Pattern;

/** An address that a {@link Site} cannot take; the message says in Chinese which one and why. */
public final class AddressException extends RuntimeException {

  private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]");

  AddressException(String address, String reason) {
    super("网站地址 " + visible(address) + " 不能用：" + reason);
  }

  /** Control characters, those that turn the direction of text among them, would make the message itself lie. */
  private static String visible(String address) {
    return INVISIBLE.matcher(address).replaceAll(found -> String.format("\\\\u%04X", found.group().codePointAt(0)));
  }
}
