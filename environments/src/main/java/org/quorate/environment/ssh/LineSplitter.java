package org.quorate.environment.ssh;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.quorate.environment.Host.Line;

/** Cuts a stream into lines, each with the time its end arrived; a line that is too long is cut short. */
final class LineSplitter extends OutputStream {
  private final int longestBytes;
  private final Consumer<Line> onLine;
  private final ByteArrayOutputStream line = new ByteArrayOutputStream();

  LineSplitter(int longestBytes, Consumer<Line> onLine) {
    this.longestBytes = longestBytes;
    this.onLine = onLine;
  }

  @Override
  public void write(int b) {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public synchronized void write(byte[] bytes, int from, int length) {
    long arrived = System.nanoTime();
    int start = from;
    for (int at = from; at < from + length; at++) {
      if (bytes[at] == '\n') {
        keep(bytes, start, at - start);
        onLine.accept(new Line(line.toString(StandardCharsets.UTF_8), arrived));
        line.reset();
        start = at + 1;
      }
    }
    keep(bytes, start, from + length - start);
  }

  private void keep(byte[] bytes, int from, int length) {
    line.write(bytes, from, Math.min(length, longestBytes - line.size()));
  }
}
