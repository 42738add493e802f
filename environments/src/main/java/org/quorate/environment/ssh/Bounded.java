package org.quorate.environment.ssh;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Bytes up to a limit; what comes after it is dropped and remembered as dropped. */
final class Bounded extends OutputStream {
  private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
  private final int limit;
  private boolean truncated;

  Bounded(int limitBytes) {
    this.limit = limitBytes;
  }

  @Override
  public void write(int b) {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public synchronized void write(byte[] bytes, int from, int length) {
    int fits = Math.min(length, limit - kept.size());
    if (fits > 0) {
      kept.write(bytes, from, fits);
    }
    truncated |= fits < length;
  }

  synchronized Frame frame(String trailer) {
    return new Frame(kept.toByteArray(), truncated, trailer);
  }

  synchronized String text() {
    return kept.toString(StandardCharsets.UTF_8).strip();
  }
}
