package org.quorate.fault;

import java.time.Duration;
import java.util.List;
import org.quorate.environment.PathTrouble;

/**
 * The faults that the lab is shown, each at a node that the zone can spare. Not among them: {@link ClockOffset}, which
 * is refused.
 */
final class ShownFaults {
  private ShownFaults() {}

  static List<Fault> all() {
    return List.of(
        new UnitStop("beta", "keepalived.service"),
        new ProcessKill("gamma", "nats-server", List.of("jetstream.service")),
        new ProcessFreeze("gamma", "nats-server"),
        new CrashLoop("gamma", "nats-server", "jetstream.service", Duration.ofMillis(500)),
        new EngineStop("gamma"),
        new PairCut("alpha", "gamma"),
        new MinorityCut("gamma"),
        new Bridge("alpha", "gamma", "beta"),
        new Isolation("gamma"),
        new OneWayCut("alpha", "gamma"),
        new PortCut(List.of("gamma"), "cluster", "client"),
        new LinkCut("alpha", "gamma", "cluster", "client"),
        new VrrpCut(List.of("beta")),
        new VrrpCut(List.of("alpha", "beta")),
        new ClientCut("alpha"),
        new RandomLoss("gamma", 30),
        new PacketDelay("gamma", Duration.ofMillis(100)),
        new Flapping(new PairCut("beta", "gamma"), Duration.ofSeconds(20)),
        new WrongRouter("beta"),
        new HangingScript("beta", "notify_backup"),
        new DiskFull("gamma"),
        new DiskStall("gamma"),
        new ReadOnlyDisk("gamma"),
        new CorruptBlock("gamma"),
        UnsyncedLoss.at("gamma"),
        trouble(PathTrouble.Kind.LATENCY, true, 3000),
        trouble(PathTrouble.Kind.LATENCY, false, 3000),
        trouble(PathTrouble.Kind.BANDWIDTH, true, 1),
        trouble(PathTrouble.Kind.TIMEOUT, true, 100),
        trouble(PathTrouble.Kind.RESET, true, 0),
        trouble(PathTrouble.Kind.SLICER, true, 30),
        trouble(PathTrouble.Kind.SILENCE, true, 0),
        new Sequence("loss-and-cut", List.of(new RandomLoss("gamma", 30), new UnitStop("beta", "keepalived.service"))),
        new NodePause("gamma"),
        new Reboot("gamma"),
        new PowerOff(List.of("gamma")),
        new PowerOff(List.of("alpha", "beta", "gamma")));
  }

  private static Fault trouble(PathTrouble.Kind kind, boolean towardsClients, long amount) {
    return new ClientTrouble(new PathTrouble(kind, towardsClients, amount), Duration.ofMillis(1500));
  }
}
