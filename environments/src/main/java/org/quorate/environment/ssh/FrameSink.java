package org.quorate.environment.ssh;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;

/**
 * Cuts one stream of a shell into frames, in constant memory.
 *
 * <p>A marker begins with {@link #MARK}, which occurs nowhere else in it, so a failed match never has to be looked at
 * twice. The rest of a marker is random for each command: no output can contain it by chance or by design.
 */
final class FrameSink extends OutputStream {
  static final byte MARK = 0x1e;
  private static final int TRAILER_MAX = 64;

  private byte[] marker = {};
  private int matched;
  private boolean inTrailer;
  private Bounded body = new Bounded(0);
  private final ByteArrayOutputStream trailer = new ByteArrayOutputStream();
  private CompletableFuture<Frame> frame = CompletableFuture.completedFuture(null);

  /** Starts to collect one command's output; whatever an earlier one left behind is dropped. */
  synchronized CompletableFuture<Frame> expect(String nonce, int limitBytes) {
    marker = ("\u001e" + nonce).getBytes(StandardCharsets.US_ASCII);
    matched = 0;
    inTrailer = false;
    body = new Bounded(limitBytes);
    trailer.reset();
    frame = new CompletableFuture<>();
    return frame;
  }

  synchronized void fail(Throwable reason) {
    frame.completeExceptionally(reason);
  }

  @Override
  public synchronized void write(int b) {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public synchronized void write(byte[] bytes, int from, int length) {
    int at = from;
    int end = from + length;
    while (at < end && !frame.isDone()) {
      at = inTrailer ? trailer(bytes, at, end) : body(bytes, at, end);
    }
  }

  private int body(byte[] bytes, int from, int end) {
    if (matched == 0) {
      int at = from;
      while (at < end && bytes[at] != MARK) {
        at++;
      }
      body.write(bytes, from, at - from);
      matched = at < end ? 1 : 0;
      return at + matched;
    }
    if (bytes[from] == marker[matched]) {
      matched++;
      inTrailer = matched == marker.length;
      return from + 1;
    }
    body.write(marker, 0, matched);
    matched = 0;
    return from;
  }

  private int trailer(byte[] bytes, int from, int end) {
    for (int at = from; at < end; at++) {
      if (bytes[at] == '\n' || trailer.size() == TRAILER_MAX) {
        frame.complete(body.frame(trailer.toString(StandardCharsets.US_ASCII).strip()));
        return end;
      }
      trailer.write(bytes[at]);
    }
    return end;
  }
}
