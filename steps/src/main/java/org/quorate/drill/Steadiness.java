package org.quorate.drill;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.quorate.criterion.Roles;
import org.quorate.environment.Command;
import org.quorate.fault.Party;
import org.quorate.reading.MetaGroup;
import org.quorate.run.Run;

/** Whether a zone is as it should be between two failures, and who is who in it then. */
final class Steadiness {
  private final Run run;

  Steadiness(Run run) {
    this.run = run;
  }

  /** Waits for three current servers, one VIP, one controller that answers, and the role where preemption puts it. */
  Optional<Party> await(Duration longest) {
    boolean steady = Patience.until(run, "the zone to be steady", longest, () -> lacking().isEmpty());
    return steady
        ? ActiveRoles.resolve(run).map(roles -> new Party(roles.active(), roles.standby(), leader()))
        : Optional.empty();
  }

  /** The first thing that it is not, or nothing: each needs those before it. */
  Optional<String> lacking() {
    Arrival arrival = new Arrival(run);
    boolean preempts = run.inputs().text("policy.failover.preemption").equals("true");
    return List.of(
        new Condition("three JetStream servers with one leader, to whom the others are current",
            arrival::clusterFormed),
        new Condition("a leader for every stream, about whom all three agree and who hears from them",
            arrival::streamsLed),
        new Condition("one node with the VIP, " + (preempts ? "the preferred one" : "whichever"),
            () -> ActiveRoles.resolve(run)
                .filter(roles -> !preempts || roles.active().equals(Roles.PAIR.get(0))).isPresent()),
        new Condition("a controller that answers on the VIP", arrival::controllerAnswers))
        .stream().filter(condition -> !condition.met().getAsBoolean()).map(Condition::expected).findFirst();
  }

  private record Condition(String expected, BooleanSupplier met) {}

  /** The role whose JetStream leads the cluster, or the third node when nobody says so. */
  private String leader() {
    String url = "http://localhost:%s/jsz?meta=1".formatted(run.inputs().text("policy.ports.monitoring"));
    String name = MetaGroup.read(run.host(Roles.PAIR.get(0)).run(
        Command.of("curl", "-sSf", "--max-time", "2", url)).out()).map(MetaGroup::leader).orElse("");
    return Roles.TRIAD.stream()
        .filter(role -> run.inputs().text("hosts." + role + ".hostname").equals(name)).findFirst().orElse("gamma");
  }
}
