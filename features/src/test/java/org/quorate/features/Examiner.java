package org.quorate.features;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.Consumer;

/** Somebody who has an environment file of a zone, and no other way to it. */
class Examiner {
  private final Path folder;
  private final String environment;
  private final String zone;

  /**
   * Starts with what such a person has.
   *
   * @param folder in which the program is started
   * @param environment the file, relative to the folder
   */
  Examiner(Path folder, String environment, String zone) {
    this.folder = folder;
    this.environment = environment;
    this.zone = zone;
  }

  String environment() {
    return environment;
  }

  String name() {
    return zone;
  }

  /** What the program says when all is well. */
  String said(String... arguments) throws IOException, InterruptedException {
    Harness harness = Harness.start(folder, arguments);
    assertThat(harness.exit()).as(harness.said()).isZero();
    return harness.said();
  }

  /** An approval of the plan as it is now. */
  String approval(String drill, Duration until) throws IOException, InterruptedException {
    String plan = said("plan", drill, "--env", environment);
    String digest = plan.lines().filter(line -> line.startsWith("digest")).findFirst().orElseThrow()
        .replaceFirst("digest *", "");
    Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    Path file = folder.resolve(environment).resolveSibling("approval.yaml");
    Files.writeString(file, """
        schema: 1
        ticket: CHG-1
        approver: "Example Person"
        drill: %s
        zone: %s
        window: {from: "%s", until: "%s"}
        digest: "%s"
        quorum-loss: true
        restore-roles: true
        """.formatted(drill, zone, now.minusSeconds(60), now.plus(until), digest));
    return file.toString();
  }

  Harness drill(String drill) throws IOException, InterruptedException {
    return drill(drill, asItIs -> { });
  }

  /** @param surroundings what is not as it should be on the machine that the harness runs on */
  Harness drill(String drill, Consumer<ProcessBuilder> surroundings) throws IOException, InterruptedException {
    return Harness.start(folder, surroundings, "drill", drill, "--env", environment, "--approval",
        approval(drill, Duration.ofMinutes(30)), "--zone", zone);
  }
}
