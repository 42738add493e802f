package org.quorate.bench;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.awaitility.Awaitility;
import org.quorate.criterion.Roles;
import org.quorate.environment.Environment;
import org.quorate.evidence.EntryKind;
import org.quorate.evidence.EvidenceLog;
import org.quorate.evidence.Inputs;
import org.quorate.witness.StampTrial;
import org.quorate.witness.Watch;

/** What the witnesses cost the hosts they stand on, and how well they tell when something happened. */
public final class WitnessBench {
  private static final int FACTS = 20;
  private static final Duration WATCHED = Duration.ofSeconds(30);
  private final PrintStream out;

  public WitnessBench(PrintStream out) {
    this.out = out;
  }

  /** @param evidence file that the witnesses write to meanwhile */
  public void of(Environment zone, Path evidence) {
    try (EvidenceLog log = EvidenceLog.create(evidence)) {
      log.record(EntryKind.INPUT, "environment", "", zone.inventory().document());
      stamps(zone, log);
      cost(zone, log);
    }
  }

  private void stamps(Environment zone, EvidenceLog log) {
    for (String role : Roles.TRIAD) {
      StampTrial.Found found = new StampTrial(zone.hosts().get(role), log).of(FACTS);
      out.println(("%s: an address that comes or goes is stamped %.2f to %.2f ms after the fact,"
          + " known to within %.2f ms here (medians of %d)").formatted(
              role, found.lateAtLeast(), found.lateAtMost(), found.width(), FACTS));
    }
  }

  private void cost(Environment zone, EvidenceLog log) {
    try (Watch watch = Watch.open(zone, new Inputs(zone.inventory().document()), log)) {
      Map<String, Double> before = used(zone);
      long begun = System.nanoTime();
      Awaitility.await("a time of watching").pollInterval(Duration.ofMillis(100)).atMost(WATCHED.plusMinutes(1))
          .until(() -> System.nanoTime() - begun >= WATCHED.toNanos());
      double seconds = (System.nanoTime() - begun) / 1e9;
      used(zone).forEach((role, after) -> out.println("%s: all witnesses together use %.2f %% of a core, %s the VIP"
          .formatted(role, 100 * (after - before.get(role)) / seconds, watch.hasVip(role) ? "with" : "without")));
    }
  }

  private static Map<String, Double> used(Environment zone) {
    Map<String, Double> used = new LinkedHashMap<>();
    Roles.TRIAD.forEach(role -> used.put(role, LoginProcesses.seconds(zone.hosts().get(role))));
    return used;
  }
}
