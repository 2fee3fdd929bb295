package org.mingzhang;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/** Bytes that wait for the next build take little room. */
final class Packed {

  private Packed() {}

  static byte[] of(byte[] bytes) {
    Deflater quick = new Deflater(Deflater.BEST_SPEED); // most are read once more, and then no longer needed
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (DeflaterOutputStream out = new DeflaterOutputStream(packed, quick)) {
      out.write(bytes);
    } catch (IOException e) {
      throw new IllegalStateException("writing to memory does not fail", e);
    } finally {
      quick.end();
    }
    return packed.toByteArray();
  }

  /** @throws UncheckedIOException when they were not packed here */
  static byte[] read(byte[] packed) {
    try (InflaterInputStream in = new InflaterInputStream(new ByteArrayInputStream(packed))) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
