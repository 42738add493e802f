package org.quorate.cli;

import java.io.IOException;
import java.nio.file.Path;

/** Whether somebody watches: standard output is a terminal that can rewrite a line. */
final class Terminal {
  private static final Path STANDARD_OUTPUT = Path.of("/proc/self/fd/1");

  private Terminal() {}

  static boolean isStandardOutput() {
    return able(System.getenv("TERM"), System.getenv("NO_COLOR")) && leadsTo(STANDARD_OUTPUT);
  }

  static boolean able(String kind, String noColour) {
    return kind != null && !kind.isEmpty() && !kind.equals("dumb") && (noColour == null || noColour.isEmpty());
  }

  /** Java's own console says there is one when only its input is a terminal, or, in later versions, always. */
  static boolean leadsTo(Path descriptor) {
    try {
      String device = descriptor.toRealPath().toString();
      return device.startsWith("/dev/pts/") || device.startsWith("/dev/tty") || device.equals("/dev/console");
    } catch (IOException none) {
      return false;
    }
  }
}
