package org.mingzhang.export;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.mingzhang.publish.EvenZip;

/**
 * A workbook packed again so that its bytes follow from its tables alone: the library writes the time of day into it, and
 * compresses as the machine does.
 *
 * <p>It also leaves sizes to the end of each entry in a way that Java's own reader refuses, so the list of contents at the
 * end of the zip is read here.
 */
final class EvenWorkbook {

  private static final int END = 22; // bytes of the last record, which has no comment
  private static final String PROPERTIES = "docProps/core.xml";

  private EvenWorkbook() {}

  static byte[] of(byte[] zip) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
    int entries = bytes.getShort(zip.length - END + 10) & 0xffff;
    int at = bytes.getInt(zip.length - END + 16);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (EvenZip even = new EvenZip(out)) {
      for (int i = 0; i < entries; i++) {
        int packed = bytes.getInt(at + 20);
        int size = bytes.getInt(at + 24);
        int nameLength = bytes.getShort(at + 28);
        int local = bytes.getInt(at + 42);
        String name = new String(zip, at + 46, nameLength, StandardCharsets.UTF_8);
        int data = local + 30 + bytes.getShort(local + 26) + bytes.getShort(local + 28);
        byte[] content = inflated(zip, data, packed, size);
        even.put(name, new ByteArrayInputStream(name.equals(PROPERTIES) ? withoutTime(content) : content));
        at += 46 + nameLength + bytes.getShort(at + 30) + bytes.getShort(at + 32);
      }
    }
    return out.toByteArray();
  }

  private static byte[] inflated(byte[] zip, int from, int packed, int size) throws IOException {
    Inflater inflater = new Inflater(true);
    try {
      byte[] content = new byte[size];
      inflater.setInput(zip, from, packed);
      if (inflater.inflate(content) != size) {
        throw new IOException("an entry of the workbook is cut off");
      }
      return content;
    } catch (DataFormatException e) {
      throw new IOException(e);
    } finally {
      inflater.end();
    }
  }

  private static byte[] withoutTime(byte[] properties) {
    String text = new String(properties, StandardCharsets.UTF_8);
    return text.replaceAll("<dcterms:created.*?</dcterms:created>", "").getBytes(StandardCharsets.UTF_8);
  }
}
