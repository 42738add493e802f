package org.quorate.history;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** The lines of a file one after the other, as bytes in one buffer that is used again and again. */
final class ByteLines implements AutoCloseable {
  private static final int LONGEST = 1 << 26;
  private final Path file;
  private final InputStream in;
  private byte[] bytes = new byte[1 << 17];
  private int filled;
  private int from;
  private int to;
  private int line;

  ByteLines(Path file) throws IOException {
    this.file = file;
    this.in = Files.newInputStream(file);
  }

  byte[] bytes() {
    return bytes;
  }

  int from() {
    return from;
  }

  int to() {
    return to;
  }

  /** The number of the line, from 1. */
  int line() {
    return line;
  }

  /** Goes on to the next line; false after the last. */
  boolean next() throws IOException {
    int begin = line == 0 ? 0 : to + 1;
    int search = begin;
    while (true) {
      for (int at = search; at < filled; at++) {
        if (bytes[at] == '\n') {
          found(begin, at);
          return true;
        }
      }
      int kept = Math.max(0, filled - begin);
      if (!more(begin, kept)) {
        if (kept > 0) {
          found(0, kept);
        }
        return kept > 0;
      }
      search = kept;
      begin = 0;
    }
  }

  /** Moves what is left of the buffer to its front and reads on behind it. */
  private boolean more(int begin, int kept) throws IOException {
    if (kept == LONGEST) {
      throw new UnusableHistory(file, line + 1L, "a line of more than %d MiB is no operation".formatted(LONGEST >> 20));
    }
    if (kept > 0) {
      System.arraycopy(bytes, begin, bytes, 0, kept);
    }
    if (kept == bytes.length) {
      bytes = Arrays.copyOf(bytes, kept * 2);
    }
    filled = kept;
    int read = in.read(bytes, kept, bytes.length - kept);
    filled += Math.max(0, read);
    return read > 0;
  }

  private void found(int begin, int end) {
    from = begin;
    to = end;
    line++;
    boolean foreign = false;
    for (int at = begin; at < end; at++) {
      foreign |= bytes[at] < 0;
      if (bytes[at] == 0) {
        throw new UnusableHistory(file, line, "expected text, found a NUL byte, as is left where a power loss"
            + " took what was written; bring the history as it was recorded");
      }
      if (bytes[at] == '\r' && at + 1 < end && bytes[at + 1] != '\r') {
        throw new UnusableHistory(file, line, "a carriage return in the middle of a line, so that two events may seem"
            + " one; end every line with a line feed");
      }
    }
    if (foreign) {
      checkText();
    }
  }

  private void checkText() {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, from, to - from));
    } catch (CharacterCodingException e) {
      throw new UnusableHistory(file, line, "expected UTF-8, found bytes that are no UTF-8");
    }
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
