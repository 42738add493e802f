package org.quorate.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.quorate.dossier.RunFolder;
import org.quorate.run.Progress;
import picocli.CommandLine.Option;

/** What all verbs that make a run have in common. */
final class RunOptions {
  private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HHmmss'Z'")
      .withZone(ZoneOffset.UTC);

  @Option(names = "--runs", paramLabel = "DIR",
      description = "Where the folders of runs lie (default: ${DEFAULT-VALUE}).", defaultValue = "runs")
  private Path runs;

  @Option(names = "--quiet", description = "Say only how it ended.")
  private boolean quiet;

  @Option(names = "--json", description = "Print the verdicts as JSON on standard output, and nothing else there.")
  private boolean json;

  Progress progress() {
    return quiet || json ? new SilentProgress() : new PlainProgress(System.out, System.console() != null);
  }

  boolean quiet() {
    return quiet;
  }

  boolean json() {
    return json;
  }

  Path runs() {
    return runs;
  }

  /** A folder no run has had yet. */
  RunFolder fresh(String name) {
    return new RunFolder(runs.resolve(STAMP.format(Instant.now()) + "-" + name));
  }
}
