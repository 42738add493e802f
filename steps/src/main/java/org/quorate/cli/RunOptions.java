package org.quorate.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.quorate.dossier.Dossier;
import org.quorate.dossier.RunFolder;
import org.quorate.dossier.seal.SigningKey;
import org.quorate.dossier.seal.TimestampServer;
import org.quorate.dossier.seal.TimestampUnusable;
import org.quorate.judging.RunVerdict;
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

  @Option(names = "--sign-with", paramLabel = "KEY", defaultValue = "${env:QUORATE_SIGNING_KEY}",
      description = "Sign the dossier with this key of quorate keygen (default: $QUORATE_SIGNING_KEY).")
  private Path signWith;

  @Option(names = "--timestamp-from", paramLabel = "URL", defaultValue = "${env:QUORATE_TIMESTAMP_SERVER}",
      description = "Have it timestamped by this server of RFC 3161 (default: $QUORATE_TIMESTAMP_SERVER).")
  private String timestampServer;

  Progress progress() {
    return quiet || json ? new SilentProgress() : new LineProgress(Screen.standard());
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

  /** Makes a folder for this run alone; a wrong key or address, and no room for evidence, are told before anything is begun. */
  RunFolder fresh(String name) {
    signingKey();
    timestampServer();
    RoomForRuns.require(runs);
    return new RunFolder(FreshFolder.in(runs, STAMP.format(Instant.now()) + "-" + name));
  }

  /** Hands over what a run left, signed when a key was named, and returns the exit status. */
  int close(RunVerdict verdict, RunFolder folder) {
    signingKey().ifPresent(key -> Dossier.write(folder.root(), key));
    timestampServer().ifPresent(server -> stamp(folder, server));
    StepSummary.append(folder, System.getenv("GITHUB_STEP_SUMMARY"));
    return Closing.tell(verdict, folder, json);
  }

  /** The gate is the exit status; a server that is away must not change it. */
  private static void stamp(RunFolder folder, TimestampServer server) {
    try {
      Dossier.stamp(folder.root(), server);
    } catch (TimestampUnusable e) {
      System.err.println("quorate: " + e.getMessage());
    }
  }

  private Optional<TimestampServer> timestampServer() {
    return Optional.ofNullable(timestampServer).filter(url -> !url.isEmpty()).map(TimestampServer::at);
  }

  private Optional<SigningKey> signingKey() {
    return Optional.ofNullable(signWith).filter(file -> !file.toString().isEmpty()).map(SigningKey::read);
  }
}
