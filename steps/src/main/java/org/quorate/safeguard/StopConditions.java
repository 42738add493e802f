package org.quorate.safeguard;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.quorate.criterion.Roles;
import org.quorate.environment.Environment;
import org.quorate.environment.Outcome;
import org.quorate.environment.Outcome.Answer;
import org.quorate.evidence.Inputs;

/** Looks at everything that stops a drill; remembers what happened before only where a limit needs it. */
final class StopConditions {
  private static final int BLIND_AT_MOST = 3;
  private final Environment environment;
  private final Inputs inputs;
  private final Set<String> faulted;
  private final Instant until;
  private final MonitoringLook monitoring;
  private int clientErrors;
  private long answeredNanos = System.nanoTime();
  private int blind;

  /**
   * @param faulted the roles whose trouble is the drill's own
   * @param until the end of the approval
   * @param ownSilence what keeps Alertmanager from calling people during the drill
   */
  StopConditions(
      Environment environment, Inputs inputs, Set<String> faulted, Instant until, Optional<String> ownSilence) {
    this.environment = environment;
    this.inputs = inputs;
    this.faulted = Set.copyOf(faulted);
    this.until = until;
    this.monitoring = new MonitoringLook(environment, inputs, ownSilence);
  }

  /** @return why the drill must stop now; empty when it may go on */
  Optional<String> reason(Instant now) {
    if (!now.isBefore(until)) {
      return Optional.of("the approval ended at " + until);
    }
    return killSwitch().or(this::otherNode).or(this::clients).or(this::monitoring);
  }

  private Optional<String> killSwitch() {
    String file = inputs.text("safety.stop-when.kill-switch");
    return Roles.TRIAD.stream().filter(role -> environment.hosts().get(role).run(KillSwitch.look(file)).succeeded())
        .findFirst().map(role -> "%s has the kill switch %s".formatted(role, file));
  }

  private Optional<String> otherNode() {
    String unit = inputs.text("policy.services.jetstream");
    for (String role : Roles.TRIAD) {
      Outcome state = faulted.contains(role) ? null : environment.hosts().get(role).run(SteadyState.state(unit));
      if (state != null && !state.out().strip().equals("active")) {
        return Optional.of("%s, which the drill leaves alone, is unhealthy: %s".formatted(role,
            state.answer() == Answer.ANSWERED ? unit + " is " + state.out().strip() : state.answer().toString()));
      }
    }
    return Optional.empty();
  }

  private Optional<String> clients() {
    // A node that the drill leaves alone sees what clients see.
    String from = Roles.TRIAD.stream().filter(role -> !faulted.contains(role)).findFirst().orElse("alpha");
    String looking = environment.hosts().containsKey("client") ? "client" : from;
    if (ClientLook.answered(environment.hosts().get(looking).run(ClientLook.of(inputs)))) {
      answeredNanos = System.nanoTime();
      return Optional.empty();
    }
    clientErrors++;
    Duration silent = Duration.ofNanos(System.nanoTime() - answeredNanos);
    Duration outage = inputs.duration("safety.stop-when.outage");
    if (silent.compareTo(outage) > 0) {
      return Optional.of("clients have had no answer for %d s, more than %d s".formatted(
          silent.toSeconds(), outage.toSeconds()));
    }
    int budget = inputs.number("safety.stop-when.client-errors");
    return clientErrors > budget
        ? Optional.of("%d requests of a client failed, more than %d".formatted(clientErrors, budget)) : Optional.empty();
  }

  /** Monitoring that is busy for a moment stops nothing; one that stays blind does. */
  private Optional<String> monitoring() {
    List<String> reasons = monitoring.reasons();
    List<String> certain = reasons.stream().filter(reason -> !reason.contains("does not")).toList();
    blind = reasons.size() > certain.size() ? blind + 1 : 0;
    if (!certain.isEmpty()) {
      return certain.stream().findFirst();
    }
    return blind >= BLIND_AT_MOST ? reasons.stream().findFirst() : Optional.empty();
  }
}
