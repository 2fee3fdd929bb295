package org.mingzhang.publish;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The rules for one address, such as {@code years/2021/index.html}: it names the same file below the output folder on
 * Linux, macOS and Windows, because nobody knows on which of them the site will stand.
 */
final class Address {

  private static final int LONGEST_NAME = 255;
  private static final Pattern FORBIDDEN = Pattern.compile("[<>:\"|?*\\\\\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]");
  private static final Pattern WINDOWS_DEVICE =
      Pattern.compile("(con|prn|aux|nul|conin\\$|conout\\$|(com|lpt)[0-9¹²³]) *(\\..*)?", Pattern.CASE_INSENSITIVE);
  private static final List<String> WRITTEN_BY_PUBLISHER = List.of(Manifest.NAME, Folders.GIT_IGNORE);

  private Address() {}

  /** Refuses an address that is unsafe on any system. */
  static void check(String address) {
    for (String name : address.split("/", -1)) {
      checkName(address, name);
    }
    refuseIf(!Normalizer.isNormalized(address, Normalizer.Form.NFC), address, "不是 Unicode NFC 规范形式");
    refuseIf(WRITTEN_BY_PUBLISHER.contains(fold(address)), address, "这个名字留给明账自己");
  }

  /** Whether a file lies in no folder of the site. */
  static boolean isAtTop(String address) {
    return address.indexOf('/') < 0;
  }

  /** What a file or a folder lies in, with a closing slash; nothing for what lies at the top. */
  static String folderOf(String address) {
    return address.substring(0, address.lastIndexOf('/', address.length() - 2) + 1);
  }

  /** Two addresses with the same folded form are one file on a system that ignores case. */
  static String fold(String address) {
    return isFolded(address) ? address : address.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
  }

  /** Whether an address is surely its own folded form, as almost all are. */
  static boolean isFolded(String address) {
    for (int i = 0; i < address.length(); i++) {
      if (!isFolded(address.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /** The same of one character, or of a byte of one in UTF-8. */
  static boolean isFolded(char c) {
    return c <= '~' && (c < 'A' || c > 'Z');
  }

  private static void checkName(String address, String name) {
    refuseIf(name.isEmpty(), address, "必须是相对路径，各级名称不能为空");
    refuseIf(name.equals(".") || name.equals(".."), address, "不能含有 . 或 .. 这一级");
    refuseIf(FORBIDDEN.matcher(name).find(), address, "含有文件名里不允许的字符（控制字符或 \\ : * ? \" < > | 之一）");
    refuseIf(name.endsWith(".") || name.endsWith(" "), address, "名称不能以句点或空格结尾");
    refuseIf(WINDOWS_DEVICE.matcher(name).matches(), address, name + " 是 Windows 保留的设备名");
    refuseIf(name.getBytes(StandardCharsets.UTF_8).length > LONGEST_NAME, address, "名称超过 255 字节");
  }

  private static void refuseIf(boolean wrong, String address, String reason) {
    if (wrong) {
      throw new AddressException(address, reason);
    }
  }
}
