package org.quorate.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.quorate.dossier.across.History;
import org.quorate.dossier.across.KeptVerdicts;
import org.quorate.dossier.across.WholeRuns;
import org.quorate.dossier.across.WholeRunsText;
import org.quorate.environment.UnusableInput;
import org.quorate.run.Promise;
import org.quorate.run.Promises;

/** The file in which whole runs of the matrix are kept; none is left out for what it came to. */
final class WholeRunsFile {
  private static final String TAG = "@resilience";
  private final Path file;
  private final WholeRuns record;

  private WholeRunsFile(Path file, WholeRuns record) {
    this.file = file;
    this.record = record;
  }

  /**
   * Reads it; one that does not exist yet has no runs.
   *
   * @throws UnusableInput when it is no such record
   */
  static WholeRunsFile read(Path file) {
    try {
      return new WholeRunsFile(file, WholeRunsText.read(Files.exists(file) ? Files.readString(file) : ""));
    } catch (IOException | IllegalArgumentException e) {
      throw UnusableInput.at(file.toString(), "a record of whole runs, as quorate history --record writes it",
          "something else: " + e.getMessage(), "Name another file, or mend this one.");
    }
  }

  WholeRuns record() {
    return record;
  }

  /** Adds those runs of a folder that came to their end and judged every scenario of the matrix. */
  WholeRunsFile with(History history) {
    WholeRuns all = record;
    Map<String, Set<String>> matrices = new HashMap<>();
    for (History.Run run : history.runs()) {
      KeptVerdicts verdicts = run.verdicts();
      if (verdicts.complete() && verdicts.ofResilience() && whole(verdicts, matrices)) {
        all = all.with(verdicts);
      }
    }
    return new WholeRunsFile(file, all);
  }

  /** @param matrices of the systems that were met so far: reading one takes a while */
  private static boolean whole(KeptVerdicts run, Map<String, Set<String>> matrices) {
    Set<String> matrix =
        matrices.computeIfAbsent(run.circumstances().getOrDefault("system", ""), WholeRunsFile::matrix);
    return !matrix.isEmpty() && run.clauses().keySet().containsAll(matrix);
  }

  private static Set<String> matrix(String system) {
    return Promises.ofSystem(system).stream().filter(promise -> promise.tags().contains(TAG)).map(Promise::name)
        .collect(Collectors.toSet());
  }

  void write() {
    try {
      Files.writeString(file, WholeRunsText.of(record), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write %s: %s".formatted(file, e.getMessage()), e);
    }
  }
}
