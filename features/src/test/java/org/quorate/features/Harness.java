package org.quorate.features;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.quorate.cli.Quorate;

/** The program in a process of its own, as an operator runs it, with no container engine to fall back on. */
final class Harness {
  private static final long LONGEST_MINUTES = 10;
  private final Process process;
  private final Path said;

  private Harness(Process process, Path said) {
    this.process = process;
    this.said = said;
  }

  static Harness start(Path folder, String... arguments) throws IOException {
    return start(folder, asItIs -> { }, arguments);
  }

  /** @param surroundings what is not as it should be on the machine that it runs on */
  static Harness start(Path folder, Consumer<ProcessBuilder> surroundings, String... arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-cp", System.getProperty("java.class.path"),
        Quorate.class.getName()));
    command.addAll(List.of(arguments));
    Path said = Files.createTempFile(folder, "said-", ".txt");
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true)
        .redirectOutput(said.toFile());
    builder.environment().put("DOCKER_HOST", "unix:///no-engine-here");
    surroundings.accept(builder);
    return new Harness(builder.start(), said);
  }

  /**
   * A time of day that this file sets (faketime(1)), beside a monotonic clock that goes on as it was.
   *
   * @param library libfaketime
   */
  static Consumer<ProcessBuilder> clockSetBy(Path file, Path library) {
    return builder -> builder.environment().putAll(Map.of("LD_PRELOAD", library.toString(),
        "FAKETIME_TIMESTAMP_FILE", file.toString(), "FAKETIME_CACHE_DURATION", "1", "FAKETIME_DONT_FAKE_MONOTONIC", "1",
        // The waits of a Java program are by the monotonic clock, which this would take for the other one.
        "FAKETIME_FORCE_MONOTONIC_FIX", "0"));
  }

  /**
   * Waits until it has said this.
   *
   * @throws AssertionError when it ends without: what is to happen in its midst would otherwise happen after it
   */
  Harness until(String words) {
    Awaitility.await(words).atMost(Duration.ofMinutes(2)).pollInterval(Duration.ofMillis(50))
        .until(() -> said().contains(words) || !process.isAlive());
    if (!said().contains(words)) {
      throw new AssertionError("expected it to say \"%s\"; it ended after this: %s".formatted(words, said()));
    }
    return this;
  }

  /** From now on no file of it may grow beyond this, which to a program is a full disk (prlimit(1), setrlimit(2)). */
  Harness diskFullAt(int kibibytes) throws IOException, InterruptedException {
    String limit = "--fsize=" + kibibytes * 1024;
    int exit = new ProcessBuilder("prlimit", "--pid", Long.toString(process.pid()), limit).inheritIO().start().waitFor();
    if (exit != 0) {
      throw new IllegalStateException("prlimit %s ended with %d".formatted(limit, exit));
    }
    return this;
  }

  /** As kill -9 does, after a while; whether it had ended by itself before. */
  boolean killedAfter(Duration while_) throws InterruptedException {
    boolean ended = process.waitFor(while_.toMillis(), TimeUnit.MILLISECONDS);
    if (!ended) {
      process.destroyForcibly();
    }
    process.waitFor();
    return ended;
  }

  int exit() throws InterruptedException {
    if (!process.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES)) {
      process.destroyForcibly();
      throw new IllegalStateException("it did not end: " + said());
    }
    return process.exitValue();
  }

  /** What was not as it should be, of all that it has said. */
  String bad() {
    return said().lines()
        .filter(line -> line.matches("\\s*(NOT PROVEN|REFUTED|HALTED|!!!|quorate:|NOT ).*|.*MISSING.*"))
        .collect(Collectors.joining("\n"));
  }

  String said() {
    try {
      return Files.readString(said, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
