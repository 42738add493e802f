package org.quorate.carried;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** One resource that the program cannot do without. */
public final class CarriedText {
  private CarriedText() {}

  /** @param path absolute, such as {@code /probes/time.yaml} */
  public static String of(String path) {
    try (InputStream in = CarriedText.class.getResourceAsStream(path)) {
      return new String(Objects.requireNonNull(in, path).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
