package org.quorate.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.quorate.environment.UnusableInput;
import org.quorate.evidence.Durations;
import org.quorate.history.History;
import org.quorate.history.HistoryFile;
import org.quorate.history.OutOfMemory;
import org.quorate.linearizability.Bounds;
import org.quorate.linearizability.CounterExample;
import org.quorate.linearizability.Judgement;
import org.quorate.linearizability.Linearizability;
import org.quorate.linearizability.Model;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Judges whether a recorded history of operations is linearizable. */
@Command(
    name = "judge-history",
    mixinStandardHelpOptions = true,
    description = "Judges whether a recorded history is linearizable: JSON lines, or Jepsen's EDN maps or log lines.",
    footer = {"", "Exit status: 0 linearizable; 1 not, with a few operations that no order explains;",
        "2 undecided, because a bound was reached; 3 the history cannot be relied on."})
final class JudgeHistoryCommand implements Callable<Integer> {
  private static final int NOT_LINEARIZABLE = 1;
  private static final int UNDECIDED = 2;

  @Parameters(paramLabel = "FILE", description = "The history.")
  private Path file;

  @Option(names = "--model", required = true, paramLabel = "MODEL",
      description = "What it is about: register, cas-register, kv, append-kv or queue.")
  private String model;

  @Option(names = "--within", defaultValue = "5m", paramLabel = "TIME",
      description = "Give up undecided after this long (default: ${DEFAULT-VALUE}).")
  private String within;

  @Override
  public Integer call() {
    Model object = Model.named(model).orElseThrow(() -> UnusableInput.at(
        "--model", "one of " + Model.words(), "\"%s\"".formatted(model), "Name what the history is about."));
    long deadline = System.nanoTime() + duration().toNanos();
    if (!Files.isRegularFile(file)) {
      throw UnusableInput.at(file.toString(), "a file with a history", "no such file", "Give the path of one.");
    }
    long mostBytes = Runtime.getRuntime().maxMemory() / 2;
    try {
      History history = HistoryFile.read(file, object.keyed(), object.functions(), mostBytes);
      Bounds bounds = new Bounds(Long.MAX_VALUE, mostBytes, () -> System.nanoTime() > deadline);
      return tell(history, Linearizability.judge(history, object, bounds));
    } catch (OutOfMemory e) {
      return undecided(e.getMessage());
    } catch (OutOfMemoryError e) {
      return undecided("the %d MiB this program may take are too few; give it more (java -Xmx)".formatted(
          Runtime.getRuntime().maxMemory() >> 20));
    }
  }

  private Duration duration() {
    try {
      return Durations.parse(within);
    } catch (IllegalArgumentException e) {
      throw UnusableInput.at("--within", "a length of time", "\"%s\"".formatted(within), "Write it as in 30s or 5m.");
    }
  }

  private int tell(History history, Judgement judgement) {
    String size = "%d operations on %d %s".formatted(
        history.size(), judgement.objects(), judgement.objects() == 1 ? "object" : "objects");
    if (judgement.linearizable().isEmpty()) {
      return undecided("%s: %s".formatted(size, judgement.reason()));
    }
    if (judgement.linearizable().get()) {
      System.out.println("linearizable: %s, %d steps".formatted(size, judgement.steps()));
      return 0;
    }
    CounterExample example = judgement.counterExample().orElseThrow();
    System.out.println("not linearizable: %s".formatted(size));
    System.out.println("no order of these %d%s explains every answer:".formatted(
        example.size(), example.key().isEmpty() ? "" : " on key " + example.key()));
    example.lines().forEach(line -> System.out.println("  " + line));
    return NOT_LINEARIZABLE;
  }

  private static int undecided(String why) {
    System.out.println("undecided: " + why);
    return UNDECIDED;
  }
}
