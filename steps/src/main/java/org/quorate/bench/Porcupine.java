package org.quorate.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** The yardstick for linearizability: Porcupine, built here where there is Go. */
final class Porcupine {
  private static final List<String> SOURCES = List.of("go.mod", "main.go");
  private static final long LONGEST_MINUTES = 5;
  private final Path program;

  private Porcupine(Path program) {
    this.program = program;
  }

  /** Builds it in a folder; empty where that cannot be done, after saying why. */
  static Optional<Porcupine> build(Path folder, PrintStream out) throws IOException, InterruptedException {
    Files.createDirectories(folder);
    for (String source : SOURCES) {
      try (InputStream in = Porcupine.class.getResourceAsStream("/bench/porcupine/" + source + ".txt")) {
        Files.write(folder.resolve(source), in.readAllBytes());
      }
    }
    try {
      run(folder, "go", "mod", "tidy");
      run(folder, "go", "build", "-o", "beside", ".");
      return Optional.of(new Porcupine(folder.resolve("beside")));
    } catch (IOException e) {
      out.println("beside Porcupine: NOT MEASURED, it cannot be built here: " + e.getMessage());
      return Optional.empty();
    }
  }

  /** How long it takes for a history that it finds linearizable, in milliseconds. */
  double millis(Path history) throws IOException, InterruptedException {
    String[] words = run(program.getParent(), program.toAbsolutePath().toString(), history.toAbsolutePath().toString())
        .strip().split(" ");
    if (words.length != 2 || !words[0].equals("true")) {
      throw new IOException("Porcupine does not find %s linearizable: %s".formatted(history, String.join(" ", words)));
    }
    return Double.parseDouble(words[1]);
  }

  private static String run(Path folder, String... argv) throws IOException, InterruptedException {
    Path said = folder.resolve("said");
    Process process = new ProcessBuilder(argv).directory(folder.toFile()).redirectErrorStream(true)
        .redirectOutput(said.toFile()).start();
    if (!process.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES)) {
      process.destroyForcibly();
      throw new IOException("%s did not end within %d minutes".formatted(argv[0], LONGEST_MINUTES));
    }
    String text = Files.readString(said, StandardCharsets.UTF_8);
    if (process.exitValue() != 0) {
      throw new IOException("%s: %s".formatted(String.join(" ", argv), text.strip()));
    }
    return text;
  }
}
