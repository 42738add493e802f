package org.quorate.criterion.jetstream;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.quorate.criterion.Zone;
import org.quorate.evidence.Entry;
import org.quorate.evidence.EntryKind;
import org.quorate.evidence.Evidence;

/** Journals of runs that start JetStream in two orders. */
final class StartedTwice {
  private static final List<String> GAMMA_FIRST = List.of("gamma", "alpha", "beta");
  private static final List<String> ALPHA_FIRST = List.of("alpha", "beta", "gamma");

  private StartedTwice() {}

  static Evidence verifiedBothTimes() {
    Zone zone = Zone.example();
    start(zone, GAMMA_FIRST);
    healthy(zone);
    stop(zone);
    start(zone, ALPHA_FIRST);
    return healthy(zone).evidence();
  }

  static Evidence verifiedOnce() {
    Zone zone = Zone.example();
    start(zone, GAMMA_FIRST);
    stop(zone);
    start(zone, ALPHA_FIRST);
    return healthy(zone).evidence();
  }

  static Evidence unhealthyTheSecondTime() {
    Zone zone = Zone.example();
    start(zone, GAMMA_FIRST);
    healthy(zone);
    stop(zone);
    start(zone, ALPHA_FIRST);
    return healthy(zone).reads("jetstream-routes", "beta", ClusterZone.routes("plant-a-beta", List.of())).evidence();
  }

  static Evidence keepalivedBetween() {
    Zone zone = Zone.example();
    start(zone, GAMMA_FIRST);
    healthy(zone);
    act(zone, "start Keepalived", "alpha");
    stop(zone);
    start(zone, ALPHA_FIRST);
    return healthy(zone).evidence();
  }

  private static void start(Zone zone, List<String> order) {
    order.forEach(role -> act(zone, StartRounds.START, role));
  }

  private static void stop(Zone zone) {
    GAMMA_FIRST.forEach(role -> act(zone, StartRounds.STOP, role));
  }

  private static void act(Zone zone, String what, String role) {
    for (String phase : List.of("intent", "outcome")) {
      ObjectNode body = JsonNodeFactory.instance.objectNode().put("phase", phase);
      zone.entry(EntryKind.ACTION, what, role, body);
    }
  }

  private static Zone healthy(Zone zone) {
    for (Entry entry : ClusterZone.good().evidence().of(EntryKind.SAMPLE)) {
      zone.entry(EntryKind.SAMPLE, entry.name(), entry.subject(), entry.body());
    }
    return zone;
  }
}
