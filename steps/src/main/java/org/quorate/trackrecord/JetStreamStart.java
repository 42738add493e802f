package org.quorate.trackrecord;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.quorate.criterion.Roles;
import org.quorate.environment.Command;
import org.quorate.reading.GroupLeaders;
import org.quorate.run.Run;

/**
 * Starts JetStream on all nodes at once, of whatever version.
 *
 * <p>That a runbook would call it healthy is not waited for: old versions do not say all that takes.
 */
final class JetStreamStart {
  private static final Duration LONGEST_START = Duration.ofMinutes(2);

  private JetStreamStart() {}

  static void perform(Run run) {
    String unit = run.inputs().text("policy.services.jetstream");
    CompletableFuture.allOf(Roles.TRIAD.stream().map(role -> CompletableFuture.runAsync(() -> run.act(
        role, "start JetStream", Command.of("systemctl", "start", unit).asRoot().within(LONGEST_START))))
        .toArray(CompletableFuture[]::new)).join();
    Waiting.until(run, "the three servers to agree on a leader", LONGEST_START, () -> agreed(run));
  }

  private static boolean agreed(Run run) {
    List<Optional<String>> leaders = Roles.TRIAD.stream().map(role -> leader(run, role)).distinct().toList();
    return leaders.size() == 1 && leaders.get(0).isPresent();
  }

  private static Optional<String> leader(Run run, String role) {
    Command ask = Command.of("curl", "-sSf", "--max-time", "2",
        "http://localhost:%s/jsz?meta=1".formatted(run.inputs().text("policy.ports.monitoring")));
    return GroupLeaders.read(run.host(role).run(ask).out()).map(GroupLeaders::byGroup)
        .map(groups -> groups.get(GroupLeaders.META));
  }
}
