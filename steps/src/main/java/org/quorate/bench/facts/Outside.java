package org.quorate.bench.facts;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Programs that are no part of this one. */
final class Outside {
  private static final long LONGEST_MINUTES = 5;
  private static final int KEPT = 600;

  private Outside() {}

  /**
   * Runs one to its end and returns what it said.
   *
   * @throws IOException when it cannot be started, does not end, or fails
   */
  static String run(Path folder, List<String> argv) throws IOException, InterruptedException {
    return run(folder, argv, Path.of("/dev/null"));
  }

  /** The same with something to read. */
  static String run(Path folder, List<String> argv, Path input) throws IOException, InterruptedException {
    Path said = Files.createTempFile("quorate", ".said");
    try {
      Process process = new ProcessBuilder(argv).directory(folder.toFile()).redirectErrorStream(true)
          .redirectInput(input.toFile()).redirectOutput(said.toFile()).start();
      if (!process.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES)) {
        process.destroyForcibly();
        throw new IOException("%s did not end within %d minutes".formatted(argv.get(0), LONGEST_MINUTES));
      }
      String text = Files.readString(said, StandardCharsets.UTF_8).strip();
      if (process.exitValue() != 0) {
        throw new IOException("%s ended with status %d: %s".formatted(String.join(" ", argv), process.exitValue(),
            text.substring(Math.max(0, text.length() - KEPT))));
      }
      return text;
    } finally {
      Files.delete(said);
    }
  }
}
