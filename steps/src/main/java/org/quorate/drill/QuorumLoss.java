package org.quorate.drill;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.quorate.environment.Command;
import org.quorate.fault.FaultLog;
import org.quorate.run.Run;
import org.quorate.witness.Watch;
import org.quorate.workload.AppendLoad;

/** Cuts the JetStream routes of two nodes, so that nobody has a quorum, while a client appends; then heals them. */
public final class QuorumLoss {
  static final String DRILL = "quorum-loss";
  static final List<String> CUT = List.of("beta", "gamma");
  private static final int APPENDS = 10;
  /** What is tried later than the bound is what the judgement rests on; so long is there to try it in. */
  private static final Duration AFTER_THE_BOUND = Duration.ofSeconds(5);

  private QuorumLoss() {}

  public static void perform(Run run) {
    FaultLog log = new FaultLog(DRILL, run.recorder());
    Optional<ActiveRoles> roles = ActiveRoles.steady(run, log);
    if (roles.isEmpty()) {
      return;
    }
    log.begin(roles.get().body());
    try (Watch watch = Watch.open(run.environment(), run.inputs(), run.recorder());
        AppendLoad load = AppendLoad.start(ClientPath.of(run), run.recorder(), ClientPath.unique(DRILL))) {
      Duration window = run.inputs().duration("policy.failover.window");
      Patience.until(run, "acknowledged appends before the cut", window, () -> load.acknowledged() >= APPENDS);
      if (!log.absentBefore("", routesOpen(run), "the cluster port answers between all nodes")) {
        return;
      }
      cutAndHeal(run, log, load);
      int acknowledged = load.acknowledged();
      BooleanSupplier served = () -> load.acknowledged() >= acknowledged + APPENDS && load.undisturbed(APPENDS);
      Patience.until(run, "acknowledged appends after the heal", window.multipliedBy(6),
          () -> load.endIf(served));
      load.close();
      Patience.until(run, "the facts to be read back", window, load::readBack);
    } finally {
      log.end();
    }
    run.changed();
  }

  private static void cutAndHeal(Run run, FaultLog log, AppendLoad load) {
    Duration closedWithin = run.inputs().duration("policy.failover.closed-within");
    String port = run.inputs().text("policy.ports.cluster");
    List<PacketDrop> drops = new ArrayList<>();
    long sent = System.nanoTime();
    try {
      for (String role : CUT) {
        drops.add(
            PacketDrop.apply(run, log, role, DRILL, HostUndo.BOUND, List.of("tcp dport " + port, "tcp sport " + port)));
      }
      log.moment("applied", "", sent, System.nanoTime());
      boolean cut = Patience.until(run, "the cut to take effect", closedWithin,
          () -> drops.stream().allMatch(drop -> drop.applied().succeeded() && drop.dropped() > 0));
      log.proof("in-effect", "", cut && !routesOpen(run) && clientPortsOpen(run),
          "packets dropped by both tables, cluster port silent, client port still answering");
      Patience.observe(run, "appends to be refused", closedWithin.plus(AFTER_THE_BOUND), () -> true);
      int tried = load.tried();
      Patience.until(run, "enough appends after the bound", closedWithin, () -> load.tried() >= tried + APPENDS);
    } finally {
      long ordered = System.nanoTime();
      for (int last = drops.size() - 1; last >= 0; last--) {
        drops.get(last).undo();
      }
      log.moment("undone", "", ordered, System.nanoTime());
      log.proof("gone-after", "", drops.stream().allMatch(PacketDrop::gone) && routesOpen(run),
          "no table left, the cluster port answers between all nodes");
    }
  }

  private static boolean routesOpen(Run run) {
    return reachable(run, "beta", "gamma", "cluster") && reachable(run, "gamma", "alpha", "cluster");
  }

  private static boolean clientPortsOpen(Run run) {
    return reachable(run, "beta", "gamma", "client") && reachable(run, "gamma", "alpha", "client");
  }

  /** Whether a server at the other end says something: a bare connection would prove nothing of it. */
  private static boolean reachable(Run run, String from, String to, String port) {
    String address = run.inputs().text("hosts." + to + ".address");
    // Both kinds of NATS port greet whoever connects, which HTTP/0.9 hands over as it is.
    Command greet = Command.of("curl", "-s", "--http0.9", "--max-time", "2",
        "http://%s:%s/".formatted(address, run.inputs().text("policy.ports." + port)));
    return run.host(from).run(greet).out().startsWith("INFO ");
  }
}
