package org.quorate.fault;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The program that reads a queue of packets on a host, in the one language that every Debian can run. */
final class LatePackets {
  static final String PROGRAM = read();

  private LatePackets() {}

  private static String read() {
    try (InputStream in = LatePackets.class.getResourceAsStream("/fault/late-packets.pl")) {
      return new String(Objects.requireNonNull(in, "late-packets.pl").readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
