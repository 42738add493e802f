package org.quorate.drill;

import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.quorate.criterion.Roles;
import org.quorate.fault.FaultRefused;
import org.quorate.run.Run;
import org.quorate.workload.Answered;
import org.quorate.workload.JetStreamLoad;
import org.quorate.workload.NatsPort;
import org.quorate.workload.Replicas;

/** Clients of JetStream through each node of a zone while a failure strikes it; or none, where none are asked for. */
final class JetStreamClients implements AutoCloseable {
  private static final Duration LONGEST = Duration.ofSeconds(60);
  private static final int ENOUGH = 15;
  /** What is asked now and then, and fails the next time, is not back. */
  private static final int IN_A_ROW = 8;
  private final Run run;
  private final Optional<JetStreamLoad> load;
  private boolean over;

  private JetStreamClients(Run run, Optional<JetStreamLoad> load) {
    this.run = run;
    this.load = load;
  }

  /**
   * Begins, and waits until enough of what they ask is done.
   *
   * @param leading the node that is to lead what they use, where one is wanted: who leads is else drawn by JetStream
   */
  static JetStreamClients start(Run run, Clients clients, Optional<String> leading) {
    if (clients == Clients.SERVICE) {
      return new JetStreamClients(run, Optional.empty());
    }
    Map<String, NatsPort> ports = new LinkedHashMap<>();
    Roles.TRIAD.forEach(role -> ports.put(role, new NatsPort(run.environment().inventory(),
        run.inputs().text("hosts." + role + ".address"), run.inputs().number("policy.ports.client"))));
    try {
      JetStreamClients begun = new JetStreamClients(run, Optional.of(JetStreamLoad.start(
          ports, run.recorder(), ClientPath.unique("cell"), clients == Clients.JETSTREAM_ANY_REPLICA)));
      leading.ifPresent(begun::awaitLeader);
      begun.awaitMore("before the failure", BooleanSupplier::getAsBoolean);
      return begun;
    } catch (IOException e) {
      throw new FaultRefused("clients of JetStream could not begin: " + e.getMessage());
    }
  }

  private void awaitLeader(String role) {
    String server = run.inputs().text("hosts." + role + ".hostname");
    load.ifPresent(clients -> Patience.until(
        run, role + " to lead the values and the keys", LONGEST, () -> clients.ledBy(server)));
  }

  /** Waits for more of what they ask to be done since the failure is over, and ends them when the last of it was. */
  void endWhenServed() {
    awaitMore("after the failure", served -> load.orElseThrow().endIf(served));
  }

  private void awaitMore(String when, Predicate<BooleanSupplier> enough) {
    load.ifPresent(clients -> {
      Answered before = clients.answered();
      BooleanSupplier served = () -> clients.answered().since(before, ENOUGH) && clients.undisturbed(IN_A_ROW);
      Patience.until(run, "values, puts and gets of JetStream through every node " + when, LONGEST,
          () -> enough.test(served));
    });
  }

  /** Ends them and reads through every node what there is. */
  void finish() {
    close();
    Replicas replicas = new Replicas(Roles.TRIAD.stream().collect(Collectors.toMap(role -> role, run::host)),
        run.inputs().number("policy.ports.monitoring"));
    load.ifPresent(clients -> {
      Patience.until(run, "every replica of the stream to have all of it", LONGEST, () -> clients.level(replicas));
      Patience.until(run, "the stream to be read through every node", LONGEST, () -> clients.readBack(replicas));
      Patience.until(run, "stream and keys to be removed", LONGEST, clients::remove);
    });
  }

  @Override
  public void close() {
    if (!over) {
      over = true;
      load.ifPresent(JetStreamLoad::close);
    }
  }
}
