package org.quorate.drill;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.quorate.criterion.Roles;
import org.quorate.criterion.jetstream.JetstreamClusterCriteria;
import org.quorate.criterion.jetstream.StartRounds;
import org.quorate.criterion.vrrp.KeepalivedServiceCriteria;
import org.quorate.environment.Command;
import org.quorate.run.Run;
import org.quorate.verdict.Verdict;

/**
 * Starts the services of a zone in the runbook's order (section 5).
 *
 * <p>It waits for what each start should lead to, but goes on either way: whether it came about is for the criteria.
 */
public final class Bootstrap {
  private static final List<String> GAMMA_FIRST = List.of("gamma", "alpha", "beta");
  private static final List<String> AT_REST = List.of("units");
  /** A start may first have to bring up the container engine and read a large store. */
  private static final Duration LONGEST_START = Duration.ofMinutes(2);
  /** An election takes up to nine seconds, and more than one may be needed while servers are still joining. */
  private static final Duration LONGEST_FORMATION = Duration.ofMinutes(2);
  /** Four advertisements, the health checks of track and promotion, and the start of the controller. */
  private static final Duration LONGEST_TAKEOVER = Duration.ofMinutes(1);
  private final Run run;

  public Bootstrap(Run run) {
    this.run = run;
  }

  /** Starts JetStream on every node, Gamma first; once in a run, and not at all in one that only reads. */
  public void jetStreamStarted() {
    if (!run.reading()) {
      run.once("start of JetStream", () -> startJetStream(GAMMA_FIRST));
    }
  }

  /** Stops JetStream everywhere and starts it in another order. */
  public void jetStreamStartedAgain() {
    run.once("second start of JetStream", () -> {
      List<String> order = new ArrayList<>(Roles.TRIAD);
      Collections.reverse(order);
      order.forEach(role -> service(role, StartRounds.STOP, "stop", "jetstream"));
      return startJetStream(Roles.TRIAD);
    });
  }

  /** Starts Keepalived on both service-bearing nodes; once in a run, and not at all in one that only reads. */
  public void keepalivedStarted() {
    if (!run.reading()) {
      run.once("start of Keepalived", this::startKeepalived);
    }
  }

  /** Starts everything on every node at once, as nodes do that boot together. */
  public void everythingStarted() {
    CompletableFuture.allOf(Stream.concat(
        Roles.TRIAD.stream().map(role -> started(role, StartRounds.START, "jetstream")),
        Roles.PAIR.stream().map(role -> started(role, KeepalivedServiceCriteria.START, "keepalived")))
        .toArray(CompletableFuture[]::new)).join();
    Arrival arrival = new Arrival(run);
    Patience.until(run, "the JetStream cluster of three to form", LONGEST_FORMATION, arrival::clusterFormed);
    Patience.until(run, "the VIP and an active controller behind it", LONGEST_TAKEOVER, arrival::controllerAnswers);
  }

  private CompletableFuture<Void> started(String role, String what, String key) {
    return CompletableFuture.runAsync(() -> service(role, what, "start", key));
  }

  /** The first node by itself, as the order asks; the others together. */
  private boolean startJetStream(List<String> order) {
    service(order.get(0), StartRounds.START, "start", "jetstream");
    CompletableFuture.allOf(order.stream().skip(1)
        .map(role -> started(role, StartRounds.START, "jetstream"))
        .toArray(CompletableFuture[]::new)).join();
    Arrival arrival = new Arrival(run);
    return Patience.until(run, "the JetStream cluster of three to form", LONGEST_FORMATION,
        () -> arrival.clusterFormed() && healthyByAllReadings())
        // What stands instead of a cluster has to be read once, too: nothing can be judged of what nobody read.
        || healthyByAllReadings();
  }

  /** The full readings are taken only when the quick look is good, so that evidence is not flooded while waiting. */
  private boolean healthyByAllReadings() {
    run.readAgain(JetstreamClusterCriteria.CLUSTER_HEALTHY.probes().toArray(String[]::new));
    return JetstreamClusterCriteria.CLUSTER_HEALTHY.judge(run.evidence()).verdict() == Verdict.PROVEN;
  }

  private boolean startKeepalived() {
    run.readAgain(AT_REST.toArray(String[]::new));
    Roles.PAIR.forEach(role -> service(role, KeepalivedServiceCriteria.START, "start", "keepalived"));
    Arrival arrival = new Arrival(run);
    boolean arrived = Patience.until(
        run, "the VIP and an active controller behind it", LONGEST_TAKEOVER, arrival::controllerAnswers);
    run.changed();
    return arrived;
  }

  private void service(String role, String what, String verb, String key) {
    String unit = run.inputs().text("policy.services." + key);
    run.act(role, what, Command.of("systemctl", verb, unit).asRoot().within(LONGEST_START));
  }
}
