package org.quorate.evidence;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Lines of a file that tells a line with its end from one that was cut off. */
final class LineReader implements AutoCloseable {
  private final InputStream in;
  private final ByteArrayOutputStream line = new ByteArrayOutputStream(1024);

  LineReader(Path file) throws IOException {
    this.in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
  }

  /** The next line that has an end, without it. */
  Optional<String> next() throws IOException {
    line.reset();
    for (int read = in.read(); read >= 0; read = in.read()) {
      if (read == '\n') {
        return Optional.of(line.toString(StandardCharsets.UTF_8));
      }
      line.write(read);
    }
    return Optional.empty();
  }

  /** What followed the last line end. */
  Optional<String> remainder() {
    return line.size() == 0 ? Optional.empty() : Optional.of(line.toString(StandardCharsets.UTF_8));
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
